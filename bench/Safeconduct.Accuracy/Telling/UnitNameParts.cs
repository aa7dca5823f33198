using System.Collections.Immutable;

namespace Safeconduct.Accuracy.Telling;

/// <summary>A kind of unit in three languages. The abbreviations are those in common use in Russian and Ukrainian military writing.</summary>
internal sealed record UnitKind(string English, string Russian, string RussianShort, string Ukrainian, string UkrainianShort, bool IsMasculine);

/// <summary>An English name of the map taken apart: "155th Separate Guards Naval Infantry Brigade". Parts in brackets, such as (DPR), are left out of other manners.</summary>
internal sealed record UnitNameParts(string Full, string Digits, string Ordinal, bool IsSeparate, bool IsGuards, UnitKind? Kind)
{
    private static readonly ImmutableArray<UnitKind> Kinds =
    [
        new("Motorized Rifle Brigade", "мотострелковая бригада", "мсбр", "мотострілецька бригада", "мсбр", false),
        new("Motorized Rifle Regiment", "мотострелковый полк", "мсп", "мотострілецький полк", "мсп", true),
        new("Motorized Rifle Division", "мотострелковая дивизия", "мсд", "мотострілецька дивізія", "мсд", false),
        new("Tank Brigade", "танковая бригада", "тбр", "танкова бригада", "тбр", false),
        new("Tank Regiment", "танковый полк", "тп", "танковий полк", "тп", true),
        new("Tank Division", "танковая дивизия", "тд", "танкова дивізія", "тд", false),
        new("Naval Infantry Brigade", "бригада морской пехоты", "брмп", "бригада морської піхоти", "брмп", false),
        new("Naval Infantry Regiment", "полк морской пехоты", "пмп", "полк морської піхоти", "пмп", true),
        new("Air Assault Brigade", "десантно-штурмовая бригада", "дшбр", "десантно-штурмова бригада", "дшбр", false),
        new("Air Assault Regiment", "десантно-штурмовой полк", "дшп", "десантно-штурмовий полк", "дшп", true),
        new("Air Assault Division", "десантно-штурмовая дивизия", "дшд", "десантно-штурмова дивізія", "дшд", false),
        new("Airborne Regiment", "парашютно-десантный полк", "пдп", "парашутно-десантний полк", "пдп", true),
        new("Airborne Division", "воздушно-десантная дивизия", "вдд", "повітрянодесантна дивізія", "пдд", false),
        new("Special Purpose Brigade", "бригада специального назначения", "брспн", "бригада спеціального призначення", "брспп", false),
        new("Artillery Brigade", "артиллерийская бригада", "абр", "артилерійська бригада", "абр", false),
        new("Artillery Regiment", "артиллерийский полк", "ап", "артилерійський полк", "ап", true),
    ];

    public static UnitNameParts Of(string name)
    {
        var words = name.Split('(')[0].Trim().Split(' ');
        var isSeparate = words.Contains("Separate");
        var isGuards = words.Contains("Guards");
        var rest = string.Join(' ', words.Skip(1).Where(w => w is not ("Separate" or "Guards")));
        var kind = char.IsAsciiDigit(words[0][0]) ? Kinds.FirstOrDefault(k => k.English == rest) : null;
        return new UnitNameParts(name, string.Concat(words[0].TakeWhile(char.IsAsciiDigit)), words[0], isSeparate, isGuards, kind);
    }
}

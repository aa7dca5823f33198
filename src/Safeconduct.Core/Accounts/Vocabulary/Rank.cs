using System.Collections.Immutable;

namespace Safeconduct.Core.Accounts.Vocabulary;

/// <summary>The groups of ranks, in ascending order.</summary>
public enum RankGroup
{
    Soldiers,
    Sergeants,
    WarrantOfficers,
    JuniorOfficers,
    SeniorOfficers,
    GeneralOfficers,
}

/// <summary>
/// A military rank of the Russian armed forces: Federal Law 53-FZ of 28 March 1998, "On military duty and military service", article 46,
/// which sets the troop ranks and the naval ranks side by side.
/// </summary>
public sealed class Rank : IListed
{
    private static readonly ValueList<Rank> List = new(
        Troop("private", 1, "soldier", "рядовой|солдат", "рядовий|солдат"),
        Naval("seaman", 1, "sailor", "матрос", ""),
        Troop("private-first-class", 2, "lance corporal|corporal|yefreytor|efreitor", "ефрейтор", "єфрейтор"),
        Naval("senior-seaman", 2, "senior sailor|able seaman", "старший матрос", ""),
        Troop("junior-sergeant", 3, "", "младший сержант", "молодший сержант"),
        Naval("petty-officer-second-class", 3, "petty officer 2nd class", "старшина 2 статьи|старшина второй статьи", "старшина 2 статті"),
        Troop("sergeant", 4, "", "сержант", ""),
        Naval("petty-officer-first-class", 4, "petty officer 1st class", "старшина 1 статьи|старшина первой статьи", "старшина 1 статті"),
        Troop("senior-sergeant", 5, "", "старший сержант", ""),
        Naval("chief-petty-officer", 5, "", "главный старшина|главстаршина", "головний старшина"),
        Troop("sergeant-major", 6, "starshina|master sergeant", "старшина", ""),
        Naval("chief-ship-petty-officer", 6, "", "главный корабельный старшина|главкорстаршина", "головний корабельний старшина"),
        Troop("praporshchik", 7, "warrant officer|ensign|praporschik", "прапорщик", ""),
        Naval("michman", 7, "midshipman", "мичман", "мічман"),
        Troop("senior-praporshchik", 8, "senior warrant officer|senior ensign|senior praporschik", "старший прапорщик", ""),
        Naval("senior-michman", 8, "senior midshipman", "старший мичман", "старший мічман"),
        Troop("junior-lieutenant", 9, "", "младший лейтенант|младлей", "молодший лейтенант"),
        Troop("lieutenant", 10, "", "лейтенант", ""),
        Troop("senior-lieutenant", 11, "first lieutenant", "старший лейтенант|старлей", ""),
        Troop("captain", 12, "", "капитан", "капітан"),
        Naval("captain-lieutenant", 12, "lieutenant captain|kapitan leytenant", "капитан-лейтенант|каплей", "капітан-лейтенант"),
        Troop("major", 13, "", "майор", ""),
        Naval("captain-third-rank", 13, "captain 3rd rank", "капитан 3 ранга|капитан 3-го ранга|капитан третьего ранга|кап-три", "капітан 3 рангу|капітан 3-го рангу"),
        Troop("lieutenant-colonel", 14, "", "подполковник", "підполковник"),
        Naval("captain-second-rank", 14, "captain 2nd rank", "капитан 2 ранга|капитан 2-го ранга|капитан второго ранга|кап-два", "капітан 2 рангу|капітан 2-го рангу"),
        Troop("colonel", 15, "", "полковник", ""),
        Naval("captain-first-rank", 15, "captain 1st rank", "капитан 1 ранга|капитан 1-го ранга|капитан первого ранга|кап-раз", "капітан 1 рангу|капітан 1-го рангу"),
        Troop("major-general", 16, "", "генерал-майор", ""),
        Naval("counter-admiral", 16, "rear admiral", "контр-адмирал", "контр-адмірал"),
        Troop("lieutenant-general", 17, "", "генерал-лейтенант", ""),
        Naval("vice-admiral", 17, "", "вице-адмирал", "віце-адмірал"),
        Troop("colonel-general", 18, "", "генерал-полковник", ""),
        Naval("admiral", 18, "", "адмирал", "адмірал"),
        Troop("army-general", 19, "general of the army", "генерал армии", "генерал армії"),
        Naval("fleet-admiral", 19, "admiral of the fleet", "адмирал флота", "адмірал флоту"),
        Troop("marshal", 20, "marshal of the russian federation", "маршал|маршал российской федерации|маршал россии", "маршал росії"));

    // Words of article 46 that stand before or after a rank without changing it, and the two usual abbreviations.
    private static readonly string[] Before = ["гвардии", "гвардії", "гв", "guards", "guard"];
    // The outer word comes first: "полковник юстиции запаса".
    private static readonly string[] After =
        ["запаса", "запасу", "в отставке", "у відставці", "of the reserve", "retired", "юстиции", "юстиції", "медицинской службы", "медичної служби", "of justice", "of the medical service"];

    private static readonly (string Short, string Long)[] Abbreviations = [("ст ", "старший "), ("мл ", "младший ")];

    private Rank(string key, int order, bool isNaval, ImmutableArray<string> words)
    {
        Key = key;
        Order = order;
        IsNaval = isNaval;
        Words = words;
    }

    /// <summary>All ranks from the lowest to the highest, the naval rank after the troop rank of the same order.</summary>
    public static ImmutableArray<Rank> All => List.All;

    public string Key { get; }

    /// <summary>1 (private, seaman) to 20 (marshal). A troop rank and its naval counterpart have the same.</summary>
    public int Order { get; }

    /// <summary>A rank that only ships, fleet and naval schools use.</summary>
    public bool IsNaval { get; }

    public ImmutableArray<string> Words { get; }

    /// <summary>Junior lieutenant and above. Warrant officers (прапорщик, мичман) are no officers in this law.</summary>
    public bool IsOfficer => Group >= RankGroup.JuniorOfficers;

    public RankGroup Group => Order switch
    {
        <= 2 => RankGroup.Soldiers,
        <= 6 => RankGroup.Sergeants,
        <= 8 => RankGroup.WarrantOfficers,
        <= 12 => RankGroup.JuniorOfficers,
        <= 15 => RankGroup.SeniorOfficers,
        _ => RankGroup.GeneralOfficers,
    };

    /// <summary>The rank that the words mean ("Guards senior lieutenant", "гв. ст. лейтенант запаса"), or null.</summary>
    public static Rank? Find(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        var key = Bare(ValueList<Rank>.KeyOf(words));
        return List.Find(key);
    }

    public override string ToString() => Key;

    private static string Bare(string key)
    {
        foreach (var word in Before)
        {
            key = key.StartsWith(word + " ", StringComparison.Ordinal) ? key[(word.Length + 1)..] : key;
        }

        foreach (var word in After)
        {
            key = key.EndsWith(" " + word, StringComparison.Ordinal) ? key[..^(word.Length + 1)] : key;
        }

        foreach (var (shortForm, longForm) in Abbreviations)
        {
            key = key.StartsWith(shortForm, StringComparison.Ordinal) ? longForm + key[shortForm.Length..] : key;
        }

        return key;
    }

    private static Rank Troop(string key, int order, string english, string russian, string ukrainian) =>
        new(key, order, isNaval: false, ValueList<Rank>.Split(english, russian, ukrainian));

    private static Rank Naval(string key, int order, string english, string russian, string ukrainian) =>
        new(key, order, isNaval: true, ValueList<Rank>.Split(english, russian, ukrainian));
}

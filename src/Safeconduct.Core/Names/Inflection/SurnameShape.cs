namespace Safeconduct.Core.Names.Inflection;

/// <summary>
/// What the ending of a surname shows: whose form it is, how usual it is, and the form of the other gender.
/// Sources: Калакуцкая 1984; Б. О. Унбегаун, Русские фамилии (1989; types of surnames); Український правопис (2019) § 102; Lithuanian, Polish and Czech pairs
/// as Гиляревский, Старостин 1985 give them.
/// </summary>
public static class SurnameShape
{
    private static readonly string[] Possessive = ["ов", "ев", "ёв", "ин", "ын", "єв", "їв", "ін", "їн"];
    private static readonly string[] Usual =
    [
        "ко", "ук", "юк", "як", "ак", "ик", "ец", "ич", "их", "ых", "ян", "янц", "дзе", "швили", "ия", "ава", "ман", "берг", "штейн", "ер", "ов", "ев", "ёв", "ин", "ын",
        "ский", "цкий", "ський", "цький", "ый", "ий", "ук", "іч", "ець", "ун", "ан", "ок", "ло", "ай", "ей", "ар", "аш", "ач", "оглы",
    ];

    private static readonly string[] OfWomen = Words("ова ева ёва єва їва ина ына іна їна ская цкая ська цька зька ная лая рая тая вая ova eva skaya skaia skaja ska tska yeva");
    private static readonly string[] OfMen = Words("ов ев ёв ин ын єв їв ін їн ский цкий ской цкой ський цький зький ый ий оў еў ёў аў скі цкі ov ev sky skiy skii skyi tskyi");
    private static readonly string[] Oblique = Words("ому ему его ого ыми ими ами ями ую юю ою ею ём ом ем ым им у ю ы");

    /// <summary>Letters that Russian and Ukrainian do not write after one another at the end of a name.</summary>
    private static readonly string[] Impossible = Words("гя кя хя жя шя чя щя ця йец бй вй гй дй жй зй кй лй мй нй пй рй сй тй фй хй цй чй шй щй аь еь иь оь уь ыь эь юь яь йь ьь иь кь гь хь");

    /// <summary>Stems that the tables allow and that are hardly met: a soft -я where -а is usual, -овый for -ов, a Ukrainian -ко without its о.</summary>
    private static readonly string[] Rare = Words("бя дя вя мя тя фя овый евый ёвый иный ыный овой евой иной ыной нк енка чк щенк");

    private static readonly string[] AdjectivesOnOi = Words("толстой крамской трубецкой луговской донской городской полевой береговой мостовой дорогой лихой сухой простой косой цой");

    /// <summary>Masculine and feminine endings that answer one another, the longest first.</summary>
    private static readonly (string Masculine, string Feminine)[] Pairs =
    [
        ("ский", "ская"), ("цкий", "цкая"), ("ской", "ская"), ("цкой", "цкая"), ("ський", "ська"), ("цький", "цька"), ("зький", "зька"), ("скі", "ская"), ("цкі", "цкая"),
        ("skiy", "skaya"), ("skii", "skaia"), ("skij", "skaja"), ("skyi", "ska"), ("tskyi", "tska"), ("sky", "skaya"), ("ski", "ska"), ("cki", "cka"), ("dzki", "dzka"),
        ("ов", "ова"), ("ев", "ева"), ("ёв", "ёва"), ("єв", "єва"), ("їв", "їва"), ("ин", "ина"), ("ын", "ына"), ("ін", "іна"), ("їн", "їна"), ("оў", "ова"), ("аў", "ава"), ("еў", "ева"), ("ёў", "ёва"),
        ("ov", "ova"), ("ev", "eva"), ("yev", "yeva"), ("in", "ina"), ("yn", "yna"), ("ый", "ая"), ("ой", "ая"), ("ий", "ая"), ("ний", "няя"), ("ій", "я"),
        ("ий", "а"), ("ый", "а"), ("ius", "ienė"), ("as", "ienė"), ("is", "ytė"), ("as", "aitė"), ("ý", "á"),
    ];

    /// <summary>Whose form a surname is by its ending alone; none if men and women bear it alike (Осипчук, Шевченко) or it shows nothing.</summary>
    /// <param name="key">In lower case, Cyrillic or Latin.</param>
    public static GrammaticalGender? GenderOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return EndsWithAny(key, OfWomen) && key.Length > 4 ? GrammaticalGender.Feminine
            : EndsWithAny(key, OfMen) && key.Length > 3 ? GrammaticalGender.Masculine
            : null;
    }

    /// <summary>The surname as a person of the other gender of the same family bears it, the usual form first; empty if it is the same or nothing is known.</summary>
    /// <param name="key">In lower case.</param>
    /// <param name="to">The gender that is asked for.</param>
    public static IReadOnlyList<string> InGender(string key, GrammaticalGender to)
    {
        ArgumentNullException.ThrowIfNull(key);
        var forms = new List<string>();
        foreach (var (masculine, feminine) in Pairs)
        {
            var (from, into) = to is GrammaticalGender.Feminine ? (masculine, feminine) : (feminine, masculine);
            if (key.Length > from.Length + 1 && key.EndsWith(from, StringComparison.Ordinal) && IsSound(key, from) && !forms.Contains(key[..^from.Length] + into))
            {
                forms.Add(key[..^from.Length] + into);
            }
        }

        return forms;
    }

    /// <summary>How hard a nominative is to believe: 0 usual, 1 possible, 2 rare, 3 hardly, 4 not at all.</summary>
    internal static int Doubt(string lower, GrammaticalGender gender)
    {
        if (lower.Length < 3 || EndsWithAny(lower, Impossible))
        {
            return 4;
        }

        return EndsWithAny(lower, Oblique) ? 3
            : EndsWithAny(lower, Rare) ? 2
            : gender is GrammaticalGender.Masculine ? DoubtOfMan(lower) : DoubtOfWoman(lower);
    }

    private static int DoubtOfMan(string lower) =>
        GenderOf(lower) is GrammaticalGender.Feminine ? 3
        : lower.EndsWith("ой", StringComparison.Ordinal) ? (AdjectivesOnOi.Contains(lower, StringComparer.Ordinal) ? 0 : 1)
        : EndsWithAny(lower, Usual) ? 0
        : lower[^1] is 'е' or 'и' or 'э' or 'о' ? 2
        : 1;

    private static int DoubtOfWoman(string lower) =>
        EndsWithAny(lower, Possessive) || GenderOf(lower) is GrammaticalGender.Masculine ? 3
        : GenderOf(lower) is GrammaticalGender.Feminine ? 0
        : EndsWithAny(lower, Usual) ? 1
        : 2;

    /// <summary>Ukrainian -а answers -ий only after a consonant that is not к with с, ц or з before it (those have pairs of their own).</summary>
    private static bool IsSound(string key, string ending) => ending is not "а" || (key.Length > 3 && key[^2] is 'н' or 'л' or 'т' or 'р' or 'в');

    private static string[] Words(string words) => words.Split(' ');

    private static bool EndsWithAny(string word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

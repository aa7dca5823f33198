using System.Text;

namespace Safeconduct.Core.Names.Given;

/// <summary>
/// The Latin spellings under which a Cyrillic given name is met: few consistent habits, crossed. They follow what ICAO Doc 9303, the orders of the
/// Russian interior ministry, BGN/PCGN, Ukraine's resolution 55 of 2010, Belarus's rules of 2000/2007 and scientific use have in common or differ in.
/// </summary>
internal static class LatinSpellings
{
    private const string Plain = "аaбbвvдdзzкkлlмmнnоoпpрrсsтtуuфfэe";

    /// <summary>How я, ю, й and the short i between vowels are written: iotas before a, u and o; the lone й.</summary>
    private static readonly (string Iota, string Lone)[] Glides = [("y", "y"), ("i", "i"), ("j", "j"), ("y", "i"), ("i", "y")];

    /// <summary>Distinct spellings in lower case; at most 40, and usually two to six.</summary>
    /// <param name="cyrillic">In lower case; letters of other scripts stay.</param>
    /// <param name="language">"uk" and "be" have h for г; "uk" has y for и.</param>
    public static IReadOnlyCollection<string> Of(string cyrillic, string language)
    {
        var spellings = new HashSet<string>(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var (iota, lone) in Glides)
        {
            foreach (var isSoftE in (bool[])[false, true])
            {
                Write(text.Clear(), cyrillic, new Habit(iota, lone, isSoftE, iota is "j" ? "h" : "kh", language));
                AddEndings(spellings, text.ToString(), cyrillic);
            }
        }

        Write(text.Clear(), cyrillic, new Habit("y", "y", IsSoftE: false, "h", language));
        AddEndings(spellings, text.ToString(), cyrillic);
        return spellings;
    }

    private static void AddEndings(HashSet<string> spellings, string latin, string cyrillic)
    {
        spellings.Add(latin);
        var tail = cyrillic.EndsWith("ий", StringComparison.Ordinal) || cyrillic.EndsWith("ій", StringComparison.Ordinal) || cyrillic.EndsWith("ый", StringComparison.Ordinal);
        if (tail && latin.Length > 3)
        {
            spellings.Add(latin[..^2] + "y");
            spellings.Add(latin[..^2] + "i");
        }
    }

    private readonly record struct Habit(string Iota, string Lone, bool IsSoftE, string Kh, string Language);

    private static void Write(StringBuilder text, string word, Habit habit)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var isOpen = i == 0 || "аеиоуыэюяіїє-ьй".Contains(word[i - 1]);
            text.Append(Letter(word[i], isOpen, habit));
        }
    }

    private static string Letter(char c, bool isOpen, Habit habit) => c switch
    {
        'г' => habit.Language is "uk" or "be" ? "h" : "g",
        'ґ' or 'ғ' => "g",
        'е' => isOpen && habit.IsSoftE && habit.Language is not "uk" ? habit.Iota + "e" : "e",
        'ё' => habit.Iota + "o",
        'ж' or 'җ' => habit.Iota is "j" ? "j" : "zh",
        'и' => habit.Language is "uk" ? "y" : "i",
        'і' => "i",
        'ї' => habit.IsSoftE && isOpen ? "yi" : "i",
        'є' => habit.IsSoftE || !isOpen ? habit.Iota + "e" : "e",
        'й' => habit.Lone,
        'х' => habit.Kh,
        'ц' => habit.Iota is "j" ? "c" : "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' or 'ь' => "",
        'ы' => "y",
        'ю' => habit.Iota + "u",
        'я' => habit.Iota + "a",
        'ў' => "u",
        'ә' => "a",
        'ө' => "o",
        'ү' or 'ұ' => "u",
        'қ' => "k",
        'ң' or 'ҥ' => "n",
        'һ' or 'ҳ' => "h",
        _ => Plain.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at && at % 2 == 0 ? Plain[at + 1].ToString() : c.ToString(),
    };
}

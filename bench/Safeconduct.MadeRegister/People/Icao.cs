namespace Safeconduct.MadeRegister.People;

/// <summary>
/// The romanisation of Russian passports since 2014: ICAO Doc 9303, part 3, section 6. Written here and not taken from the product, so that the product
/// is not measured against its own tables.
/// </summary>
internal static class Icao
{
    private const string Letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static readonly string[] Latin =
        ["a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "ie", "y", "", "e", "iu", "ia"];

    public static string Of(string name) => string.Concat(name.Select(Of));

    private static string Of(char c)
    {
        var at = Letters.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
        return at < 0 ? c.ToString() : char.IsUpper(c) && Latin[at].Length > 0 ? char.ToUpperInvariant(Latin[at][0]) + Latin[at][1..] : Latin[at];
    }
}

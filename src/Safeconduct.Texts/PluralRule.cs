namespace Safeconduct.Texts;

/// <summary>
/// Which plural form a number takes in a language: the cardinal rules of the Unicode CLDR, release 46 (common/supplemental/plurals.xml).
/// A number is looked at as it is printed: <c>i</c> is its whole part, <c>v</c> the count of its visible decimals.
/// </summary>
internal static class PluralRule
{
    /// <summary>The forms a template must give in a language, besides exact ones such as <c>=0</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The language has no rule here.</exception>
    public static IReadOnlyList<string> FormsOf(string language) => language switch
    {
        "en" => ["one", "other"],
        "ru" or "uk" => ["one", "few", "many", "other"],
        "fr" => ["one", "many", "other"],
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No plural rule is known for the language."),
    };

    /// <summary>The form of a number as it is printed.</summary>
    /// <param name="language">The language's code.</param>
    /// <param name="whole">The whole part of the absolute value.</param>
    /// <param name="decimals">How many decimals are printed.</param>
    public static string FormOf(string language, decimal whole, int decimals) => language switch
    {
        "en" => English(whole, decimals),
        "ru" or "uk" => EastSlavic(whole, decimals),
        "fr" => French(whole, decimals),
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No plural rule is known for the language."),
    };

    // one: i = 1 and v = 0
    private static string English(decimal i, int v) => i == 1 && v == 0 ? "one" : "other";

    // one:   v = 0 and i % 10 = 1 and i % 100 != 11
    // few:   v = 0 and i % 10 = 2..4 and i % 100 != 12..14
    // many:  v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14
    // other: the rest, which are the decimals
    private static string EastSlavic(decimal i, int v)
    {
        if (v != 0)
        {
            return "other";
        }

        var (tens, ones) = ((int)(i % 100), (int)(i % 10));
        return ones == 1 && tens != 11 ? "one"
            : ones is >= 2 and <= 4 && tens is < 12 or > 14 ? "few"
            : "many";
    }

    // one:  i = 0,1
    // many: e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5 (nothing is printed in compact form here, so e is 0)
    private static string French(decimal i, int v) =>
        i is 0 or 1 ? "one"
        : i % 1_000_000 == 0 && v == 0 ? "many"
        : "other";
}

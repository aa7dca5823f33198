namespace Safeconduct.Core.Names.Romanisation;

/// <summary>
/// Which language's scheme a text is written by when nobody says: by the letters that only some languages have. A guess about letters and about nothing else;
/// a text that shows no such letter is taken as Russian.
/// </summary>
public static class ScriptLanguage
{
    /// <summary>"ru", "uk", "be", "kk", "az", "uz", "sr", "mk", "ka" or "hy".</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lower = text.ToLowerInvariant();
        return lower.AsSpan().IndexOfAnyInRange('ა', 'ჿ') >= 0 ? "ka"
            : lower.AsSpan().IndexOfAnyInRange('ա', 'և') >= 0 ? "hy"
            : lower.AsSpan().IndexOfAny("ѓќѕ") >= 0 ? "mk"
            : lower.AsSpan().IndexOfAny("ђћљњџ") >= 0 ? "sr"
            : lower.AsSpan().IndexOfAny("ҝҹ") >= 0 || (lower.Contains('ә') && lower.Contains('ј')) ? "az"
            : lower.AsSpan().IndexOfAny("әғқңөұһ") >= 0 ? "kk"
            : lower.AsSpan().IndexOfAny("ҳ") >= 0 ? "uz"
            : lower.AsSpan().IndexOfAny("їєґ") >= 0 ? "uk"
            : lower.Contains('ў') ? "be"
            : !lower.Contains('і') ? "ru"
            : lower.AsSpan().IndexOfAny("ыэё") >= 0 ? "be" : "uk";
    }

    /// <summary>The scheme of a language's passports, or of the UN or BGN/PCGN where the passports have an alphabet of their own.</summary>
    public static string UsualScheme(string language) => language switch
    {
        "uk" => "uk-2010",
        "be" => "be-passport",
        "kk" => "kk-bgn-pcgn",
        "az" => "az-cyrillic",
        "uz" => "uz-bgn-pcgn",
        "sr" => "sr-latin",
        "mk" => "mk-bgn-pcgn",
        "ka" => "ka-passport",
        "hy" => "hy-bgn-pcgn",
        _ => "icao",
    };
}

namespace Safeconduct.Core.Evidence;

/// <summary>
/// A grade on the Admiralty scale: how reliable the source is (A to F; F: cannot be judged) and, apart from it,
/// how credible the information is (1 to 6; 6: cannot be judged). <c>default</c> is F6, "cannot be judged".
/// Source: NATO AJP-2.1, the "NATO system" of source and information evaluation.
/// </summary>
public readonly record struct Grade
{
    private readonly byte _reliability; // 0 means F, so that default is F6
    private readonly byte _information;

    private Grade(char reliability, char information)
    {
        _reliability = (byte)('F' - reliability);
        _information = (byte)('6' - information);
    }

    /// <summary>A to F.</summary>
    public char Reliability => (char)('F' - _reliability);

    /// <summary>1 to 6.</summary>
    public char Information => (char)('6' - _information);

    /// <summary>F6.</summary>
    public static Grade CannotBeJudged => default;

    /// <summary>Reads <c>B2</c>; anything else gives false.</summary>
    public static bool TryParse(string? text, out Grade grade)
    {
        if (text?.Trim() is [>= 'A' and <= 'F' or >= 'a' and <= 'f', >= '1' and <= '6'] t)
        {
            grade = new Grade(char.ToUpperInvariant(t[0]), t[1]);
            return true;
        }

        grade = default;
        return false;
    }

    public override string ToString() => $"{Reliability}{Information}";
}

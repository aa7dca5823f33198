using System.Collections.Immutable;

namespace Safeconduct.Core.Names.Romanisation;

/// <summary>
/// A line of a table: some letters, what they become, and where. <see cref="Before"/> and <see cref="After"/> hold the letters that may stand there;
/// '^' among them stands for the beginning of a word, '$' for its end. Empty: anything.
/// </summary>
internal sealed record RomanisationRule(string Before, string Letters, string After, ImmutableArray<string> Latin)
{
    public string First => Latin[0];

    /// <summary>Reads <c>&lt;^аеи&gt;е=ye</c>, <c>ий&lt;$&gt;=y</c>, <c>ж=zh|j</c>: the first Latin form is written, the others are read too.</summary>
    public static RomanisationRule Parse(string item)
    {
        var equals = item.IndexOf('=', StringComparison.Ordinal);
        var pattern = item.AsSpan(0, equals);
        var before = "";
        var after = "";
        if (pattern[0] == '<')
        {
            var end = pattern.IndexOf('>');
            before = pattern[1..end].ToString();
            pattern = pattern[(end + 1)..];
        }

        if (pattern[^1] == '>')
        {
            var start = pattern.LastIndexOf('<');
            after = pattern[(start + 1)..^1].ToString();
            pattern = pattern[..start];
        }

        return new RomanisationRule(before, pattern.ToString(), after, [.. item[(equals + 1)..].Split('|')]);
    }

    public bool Fits(ReadOnlySpan<char> lower, int at) =>
        at + Letters.Length <= lower.Length
        && lower.Slice(at, Letters.Length).SequenceEqual(Letters)
        && (Before.Length == 0 || FitsBefore(at == 0 ? '^' : lower[at - 1]))
        && (After.Length == 0 || FitsAfter(at + Letters.Length == lower.Length ? '$' : lower[at + Letters.Length]));

    public bool FitsBefore(char previous) => Before.Length == 0 || Before.Contains(IsPartOfWord(previous) ? previous : '^', StringComparison.Ordinal);

    private bool FitsAfter(char next) => After.Contains(IsPartOfWord(next) ? next : '$', StringComparison.Ordinal);

    private static bool IsPartOfWord(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark || c is '\'' or '’' or 'ʼ';
}

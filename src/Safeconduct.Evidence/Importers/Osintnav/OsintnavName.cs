using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Safeconduct.Evidence.Importers.Osintnav;

/// <summary>
/// A unit's name as a title or a line of prose has it: "19th Mechanized Division HQ", "34th Mechanized Brigade (Mountain)",
/// "1st Mechanized Brigade/"Komsomolskoye" Tactical Group", "440th Separate Helicopter Regiment (former "378th Air Base of Army Aviation"; unit # - 41687)".
/// </summary>
internal sealed partial record OsintnavName(string Main, ImmutableArray<string> Others, ImmutableArray<string> Former)
{
    /// <summary>The name tells one unit from every other: by an ordinal number, by a name of its own in quotes, or because it is no common noun.</summary>
    public bool IsItsOwn => Ordinal().IsMatch(Main) || Main.Contains('"', StringComparison.Ordinal) || !CommonNoun().IsMatch(Main);

    /// <summary>Words for equipment and places, behind which no unit is named.</summary>
    public bool IsEquipment => Equipment().IsMatch(Main);

    public static OsintnavName Of(string text)
    {
        var plain = Blanks().Replace(text.Replace('\u00a0', ' '), " ").Trim();
        var former = FormerName().Matches(plain).Select(m => m.Groups["name"].Value.Trim(' ', '"', ',', ';')).Where(n => n.Length > 0).ToImmutableArray();
        var present = FormerTail().Replace(plain, "");
        var parts = present.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var isTwoNames = parts.Length == 2 && Array.TrueForAll(parts, p => p.Contains(' ', StringComparison.Ordinal));
        var main = Clean(isTwoNames ? parts[0] : present);
        ImmutableArray<string> others = [.. (isTwoNames ? parts.Skip(1).Select(Clean) : []).Append(Full(isTwoNames ? parts[0] : present)).Where(n => n.Length > 0 && !string.Equals(n, main, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        return new OsintnavName(main, others, former);
    }

    /// <summary>The same with what tells it apart from others of its kind.</summary>
    public OsintnavName At(string place) => this with { Main = $"{Main} ({place})", Others = [.. Others.Select(o => $"{o} ({place})")] };

    /// <summary>Without headquarters mark, numbers and brackets.</summary>
    private static string Clean(string name) => Headquarters().Replace(Leading().Replace(OsintnavWords.WithoutBrackets(NumberTail().Replace(name, "")), ""), "").Trim(' ', ',', ';');

    /// <summary>With its brackets, if they hold a word of the name and no number.</summary>
    private static string Full(string name) => Headquarters().Replace(Leading().Replace(NumberTail().Replace(NumberBrackets().Replace(name, ""), ""), ""), "").Trim(' ', ',', ';');

    [GeneratedRegex(@"\s+HQ\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Headquarters();

    [GeneratedRegex(@"\A(?:[0-9]\)\s*)?(?:An? )?(?=\S)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\s*\([^()]*unit (?:number|#)[^()]*\)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NumberBrackets();

    [GeneratedRegex(@",?\s*unit (?:number|#).*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NumberTail();

    [GeneratedRegex(@"\bformer (?<name>""[^""]+""|[0-9][^()]*?""[^""]+""|[0-9][^();]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormerName();

    [GeneratedRegex(@",?\s*\(?\s*former\b.*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FormerTail();

    [GeneratedRegex(@"\b[0-9]+(?:st|nd|rd|th|h)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"(?:battalion|battery|brigade|regiment|company|squadron|unit|radar|station|laboratory|detachment|office|flight|team|group|branch|centre|center|base)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex CommonNoun();

    [GeneratedRegex(@"\A(?:S-[0-9]+ and S-[0-9]+ systems|Air defence systems|Pantsir-S unit|Unit of S-[0-9V]+ systems|Missile forces|Military helicopters)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Equipment();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}

using System.Globalization;
using System.Text;
using Safeconduct.Core.Names;
using Safeconduct.Core.Names.Matching;
using Safeconduct.Core.Screening;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Names;

/// <summary>Says how two names were compared.</summary>
internal sealed class NameComparisonText(Phrasebook words)
{
    /// <summary>The whole in one line: parts, links and weights, then what the texts looked like.</summary>
    public string Line(PreparedName left, PreparedName right, NameComparison comparison) =>
        Refusals(left, right) is { Length: > 0 } refusal ? refusal : string.Join("; ", comparison.Parts.Select(Part).Concat(Further(comparison)));

    /// <summary>One part a line, with the score before and the threshold's meaning behind.</summary>
    public string Lines(PreparedName left, PreparedName right, NameComparison comparison)
    {
        var text = new StringBuilder();
        text.Append(words.Say("names.explain.score", ("score", comparison.Score.ToString("F3", CultureInfo.InvariantCulture)), ("ratio", Signed(comparison.LogLikelihoodRatio)))).Append('\n');
        if (Refusals(left, right) is { Length: > 0 } refusal)
        {
            return text.Append("  ").Append(refusal).Append('\n').ToString();
        }

        foreach (var line in comparison.Parts.Select(Part).Concat(Further(comparison)))
        {
            text.Append("  ").Append(line).Append('\n');
        }

        return text.Append(words.Say(comparison.Score >= NameComparison.Threshold ? "names.explain.alike" : "names.explain.not-alike")).Append('\n').ToString();
    }

    public string Link(PartLink link) => words.Say("screening.link." + Kebab(link.ToString()));

    private string Part(ComparedPart part) =>
        $"{part.Left ?? "—"} ↔ {part.Right ?? "—"}: {Link(part.Link)} ({Signed(part.Weight)})";

    private IEnumerable<string> Further(NameComparison comparison)
    {
        if (comparison.Birth is { Kind: not BirthAgreementKind.NotKnown } birth)
        {
            yield return $"{words.Say("screening.birth-words." + Kebab(birth.Kind.ToString()))} ({Signed(birth.LogRatio)})";
        }

        foreach (var note in Enum.GetValues<NameNotes>())
        {
            if (note != NameNotes.None && (comparison.LeftNotes | comparison.RightNotes).HasFlag(note))
            {
                yield return words.Say("names.note." + Kebab(note.ToString()));
            }
        }
    }

    private string Refusals(PreparedName left, PreparedName right) => string.Join("; ", new[] { (Key: "names.refused.left", Name: left), (Key: "names.refused.right", Name: right) }
        .Where(n => n.Name.Tokens.Name.Refusal != NameRefusal.None)
        .Select(n => words.Say(n.Key, ("why", words.Say("names.refusal." + Kebab(n.Name.Tokens.Name.Refusal.ToString()), ("limit", NameHygiene.LongestText))))));

    private static string Signed(double weight) => Math.Round(weight, 1).ToString("+0.0;−0.0;0", CultureInfo.InvariantCulture);

    internal static string Kebab(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}

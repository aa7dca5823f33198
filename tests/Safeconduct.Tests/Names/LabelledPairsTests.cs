using Safeconduct.Core.Names.Matching;

namespace Safeconduct.Tests.Names;

/// <summary>The floor under the accuracy on the labelled pairs of others: what was measured, less a small margin.</summary>
public sealed class LabelledPairsTests
{
    [Theory]
    [InlineData("persons", 0.86)]
    [InlineData("hand-made", 0.92)]
    [InlineData("all", 0.88)]
    public void Labelled_pairs_are_told_apart_at_one_half(string group, double least)
    {
        var rows = Records(File.ReadAllText(SharedData.PathOf("suites", "names", "name-pairs-dev.csv"))).Skip(1).Where(r => r.Length >= 5)
            .Where(r => group switch { "persons" => r[1] == "Person", "hand-made" => r[0].StartsWith("nk_"), _ => true }).ToList();
        rows.Count.ShouldBeGreaterThan(80);
        var scored = rows.ConvertAll(r => (IsAlike: Score(r) >= 0.5, IsMatch: bool.Parse(r[4])));
        var both = scored.Count(s => s.IsAlike && s.IsMatch);
        (2.0 * both / (scored.Count(s => s.IsAlike) + scored.Count(s => s.IsMatch))).ShouldBeGreaterThan(least);
    }

    private static double Score(string[] row)
    {
        var kind = row[1] == "Person" ? NameKind.Person : NameKind.Organisation;
        return NameComparer.Score(PreparedName.Of(row[2], kind), PreparedName.Of(row[3], kind));
    }

    /// <summary>The file has quoted cells and no line breaks in them.</summary>
    private static IEnumerable<string[]> Records(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.TrimEnd('\r').Split('"');
            var cells = string.Concat(parts.Select((p, i) => i % 2 == 0 ? (p.Length == 0 && i > 0 && i < parts.Length - 1 ? "\"" : p.Replace(',', '\u0001')) : p));
            yield return cells.Split('\u0001');
        }
    }
}

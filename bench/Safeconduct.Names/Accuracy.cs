using Safeconduct.Core.Names.Matching;

namespace Safeconduct.Names;

internal readonly record struct ScoredPair(LabelledPair Pair, double Score);

/// <summary>Precision, recall and F1 at 0.5 and along the curve, calibration and Brier score, for the groups of a file of labelled pairs.</summary>
internal static class Accuracy
{
    public static void Report(List<LabelledPair> pairs, TextWriter output)
    {
        var scored = pairs.ConvertAll(p => new ScoredPair(p, Score(p)));
        output.WriteLine("| pairs | number | precision | recall | F1 at 0.5 | best F1 (threshold) | Brier |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        Line("all", scored, output);
        Line("persons", scored.FindAll(s => s.Pair.Schema == "Person"), output);
        Line("organisations and ships", scored.FindAll(s => s.Pair.Schema != "Person"), output);
        Line("hand-made (nk_*)", scored.FindAll(s => s.Pair.Group.StartsWith("nk_", StringComparison.Ordinal)), output);
        Line("STRONG", scored.FindAll(s => s.Pair.Quality == "STRONG"), output);
        Line("with Cyrillic", scored.FindAll(s => (s.Pair.Left + s.Pair.Right).Any(c => c is >= 'Ѐ' and <= 'ӿ')), output);
        Curve(scored, output);
        Calibration(scored, output);
    }

    public static double Score(LabelledPair p) => NameComparer.Score(PreparedName.Of(p.Left, p.Kind), PreparedName.Of(p.Right, p.Kind));

    public static (double Precision, double Recall, double F1) At(IReadOnlyCollection<ScoredPair> scored, double threshold)
    {
        var truePositives = scored.Count(s => s.Score >= threshold && s.Pair.IsMatch);
        var positives = scored.Count(s => s.Score >= threshold);
        var matches = scored.Count(s => s.Pair.IsMatch);
        var (precision, recall) = (positives == 0 ? 1 : (double)truePositives / positives, matches == 0 ? 1 : (double)truePositives / matches);
        return (precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    private static void Line(string name, List<ScoredPair> scored, TextWriter output)
    {
        var (precision, recall, f1) = At(scored, 0.5);
        var best = Enumerable.Range(1, 99).Select(t => (F1: At(scored, t / 100.0).F1, Threshold: t / 100.0)).MaxBy(b => b.F1);
        output.WriteLine($"| {name} | {scored.Count} | {precision:F3} | {recall:F3} | {f1:F3} | {best.F1:F3} ({best.Threshold:F2}) | {scored.Average(s => Math.Pow(s.Score - (s.Pair.IsMatch ? 1 : 0), 2)):F3} |");
    }

    private static void Curve(List<ScoredPair> scored, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("| threshold | precision | recall | F1 | persons: precision | recall | F1 |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        var persons = scored.FindAll(s => s.Pair.Schema == "Person");
        for (var t = 0.1; t < 0.96; t += 0.05)
        {
            var (all, person) = (At(scored, t), At(persons, t));
            output.WriteLine($"| {t:F2} | {all.Precision:F3} | {all.Recall:F3} | {all.F1:F3} | {person.Precision:F3} | {person.Recall:F3} | {person.F1:F3} |");
        }
    }

    private static void Calibration(List<ScoredPair> scored, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("| score | pairs | mean score | of them one and the same |");
        output.WriteLine("|---|---|---|---|");
        foreach (var bin in scored.GroupBy(s => Math.Min(9, (int)(s.Score * 10))).OrderBy(g => g.Key))
        {
            output.WriteLine($"| {bin.Key / 10.0:F1}–{(bin.Key + 1) / 10.0:F1} | {bin.Count()} | {bin.Average(s => s.Score):F2} | {bin.Average(s => s.Pair.IsMatch ? 1.0 : 0):F2} |");
        }
    }
}

using Safeconduct.Core.Names.Matching;

namespace Safeconduct.Names;

/// <summary>Fits the coefficients of the score (logistic regression, every sign held to its meaning) and says how they do on pairs that were held out.</summary>
internal static class Fit
{
    private static readonly int[] Signs = [0, 1, -1, -1, -1, -1, -1, 1];

    public static void Report(List<LabelledPair> labelled, List<LabelledPair> derived, NameKind kind, TextWriter output)
    {
        var (mine, others) = (labelled.FindAll(p => p.Kind == kind), derived.FindAll(p => p.Kind == kind));
        var weight = others.Count == 0 ? 1 : (double)mine.Count / others.Count;
        var held = new List<ScoredPair>();
        for (var fold = 0; fold < 5; fold++)
        {
            var rest = mine.Where((_, i) => i % 5 != fold).ToList();
            var w = Train(rest, others, weight);
            held.AddRange(mine.Where((_, i) => i % 5 == fold).Select(p => new ScoredPair(p, Score(w, Features(p)))));
        }

        var (precision, recall, f1) = Accuracy.At(held, 0.5);
        output.WriteLine($"{kind}: {mine.Count} labelled, {others.Count} derived. Held out (5 folds): precision {precision:F3}, recall {recall:F3}, F1 {f1:F3}, Brier {held.Average(s => Math.Pow(s.Score - (s.Pair.IsMatch ? 1 : 0), 2)):F3}");
        var all = Train(mine, others, weight);
        output.WriteLine("coefficients: " + string.Join(", ", all.Select(x => x.ToString("F2") + "f")));
        foreach (var group in others.GroupBy(p => p.Group))
        {
            var scored = group.Select(p => new ScoredPair(p, Score(all, Features(p)))).ToList();
            var at = Accuracy.At(scored, 0.5);
            output.WriteLine($"derived {group.Key}: {scored.Count} pairs, precision {at.Precision:F3}, recall {at.Recall:F3}, F1 {at.F1:F3}");
        }
    }

    private static double[] Features(LabelledPair p)
    {
        var f = NameComparer.Features(PreparedName.Of(p.Left, p.Kind), PreparedName.Of(p.Right, p.Kind));
        return [1, f.Coverage, f.Conflict, f.Drift, f.WorstDrift, f.Lone, f.Extra, f.Telling];
    }

    private static double Score(double[] w, double[] x) => 1 / (1 + Math.Exp(-w.Zip(x, (a, b) => a * b).Sum()));

    private static double[] Train(List<LabelledPair> labelled, List<LabelledPair> derived, double derivedWeight)
    {
        var rows = labelled.Select(p => (X: Features(p), Y: p.IsMatch ? 1.0 : 0, W: 1.0)).Concat(derived.Select(p => (X: Features(p), Y: p.IsMatch ? 1.0 : 0, W: derivedWeight))).ToList();
        var (w, step, total) = (new double[8], new double[8], rows.Sum(r => r.W));
        for (var round = 0; round < 3000; round++)
        {
            var gradient = new double[8];
            foreach (var row in rows)
            {
                var error = (Score(w, row.X) - row.Y) * row.W / total;
                for (var i = 0; i < 8; i++)
                {
                    gradient[i] += error * row.X[i];
                }
            }

            for (var i = 0; i < 8; i++)
            {
                // A small pull to zero holds coefficients that few pairs speak for; each keeps the sign that its meaning demands.
                step[i] = (0.9 * step[i]) + gradient[i] + (0.0002 * (i == 0 ? 0 : w[i]));
                w[i] -= 0.5 * step[i];
                w[i] = Signs[i] > 0 ? Math.Max(0, w[i]) : Signs[i] < 0 ? Math.Min(0, w[i]) : w[i];
            }
        }

        return w;
    }
}

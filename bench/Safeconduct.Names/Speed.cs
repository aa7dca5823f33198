using System.Diagnostics;
using Fuzz = FuzzySharp.Fuzz;
using Safeconduct.Core.Names.Matching;

namespace Safeconduct.Names;

/// <summary>Pairs a second of one core: from text, between prepared names, and a peer (FuzzySharp's token sort ratio) over the same pairs. The best of six rounds each, by processor time, so that other programs on the machine count little.</summary>
internal static class Speed
{
    public static void Report(List<LabelledPair> pairs, TextWriter output)
    {
        var people = pairs.FindAll(p => p.Kind == NameKind.Person);
        var prepared = people.ConvertAll(p => (Left: PreparedName.Of(p.Left), Right: PreparedName.Of(p.Right)));
        var others = prepared.Select((p, i) => (p.Left, Right: prepared[((i * 7) + 3) % prepared.Count].Right)).ToList();
        var peer = Rate(people, p => Fuzz.TokenSortRatio(p.Left, p.Right));
        output.WriteLine("| what | pairs a second | times the peer |");
        output.WriteLine("|---|---|---|");
        Line("peer: FuzzySharp 2.0.2 TokenSortRatio, from text", peer, peer, output);
        Line("from text (clean, split, fold, weigh, compare)", Rate(people, p => Accuracy.Score(p)), peer, output);
        Line("prepared, pairs that look alike", Rate(prepared, p => NameComparer.Score(p.Left, p.Right)), peer, output);
        Line("prepared, any two names", Rate(others, p => NameComparer.Score(p.Left, p.Right)), peer, output);
        Line("prepared, with the explanation", Rate(prepared, p => NameComparer.Compare(p.Left, p.Right).Score), peer, output);
        Line("preparing (names a second)", Rate(people, p => PreparedName.Of(p.Left).Count), peer, output);
    }

    private static void Line(string what, double rate, double peer, TextWriter output) => output.WriteLine($"| {what} | {rate:N0} | {rate / peer:F2} |");

    private static double Rate<T>(List<T> pairs, Func<T, double> compare)
    {
        var (best, sum) = (0.0, 0.0);
        for (var round = 0; round < 6; round++)
        {
            var (clock, before, done) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime, 0);
            while (clock.ElapsedMilliseconds < 700)
            {
                foreach (var pair in pairs)
                {
                    sum += compare(pair);
                }

                done += pairs.Count;
            }

            best = Math.Max(best, done / (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }

        return sum < 0 ? 0 : best;
    }
}

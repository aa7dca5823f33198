using Safeconduct.Core.Names.Keys;

namespace Safeconduct.Screening;

/// <summary>
/// Whether two scripts meet under one key: words in Latin letters look for their Cyrillic forms among all Cyrillic forms of a file (tab-separated: Latin, Cyrillic with its
/// letters apart, count). Words alone are the hard case: in a register a surname is looked up together with the given name.
/// </summary>
internal static class KeyRecall
{
    public static void Run(string path)
    {
        var pairs = File.ReadLines(path).Select(l => l.Split('\t')).Select(c => (Latin: c[0], Cyrillic: c[1].Replace(" ", ""))).ToList();
        Console.WriteLine("| keys | recall | candidates, mean | candidates, median |");
        Console.WriteLine("|---|---|---|---|");
        Row("sounds", pairs, t => t.Skeletons, t => t.Skeletons);
        Row("sounds, one left out", pairs, t => t.Skeletons.Concat(t.Deletions), t => t.Skeletons.Concat(t.Deletions));
    }

    private static void Row(string name, List<(string Latin, string Cyrillic)> pairs, Func<KeyToken, IEnumerable<string>> kept, Func<KeyToken, IEnumerable<string>> asked)
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < pairs.Count; i++)
        {
            foreach (var key in KeyTokens.Of(pairs[i].Cyrillic).SelectMany(kept).Distinct())
            {
                (index.TryGetValue(key, out var list) ? list : index[key] = []).Add(i);
            }
        }

        var sizes = new List<int>();
        var hits = 0;
        for (var i = 0; i < pairs.Count; i++)
        {
            var found = KeyTokens.Of(pairs[i].Latin).SelectMany(asked).Distinct().SelectMany(k => index.GetValueOrDefault(k) ?? []).ToHashSet();
            sizes.Add(found.Count);
            hits += found.Contains(i) ? 1 : 0;
        }

        sizes.Sort();
        Console.WriteLine(FormattableString.Invariant($"| {name} | {(double)hits / pairs.Count:P2} | {sizes.Average():F1} | {sizes[sizes.Count / 2]} |"));
    }
}

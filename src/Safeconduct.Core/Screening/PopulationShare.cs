using System.Collections.Frozen;
using Safeconduct.Core.Names;
using Safeconduct.Core.Names.Keys;

namespace Safeconduct.Core.Screening;

/// <summary>The share of people who have a part of a name, by the table of frequencies, under the keys by which registers count their own. Built once, on first use.</summary>
internal static class PopulationShare
{
    private static readonly Lazy<FrozenDictionary<long, double>> Shares = new(Build);

    /// <summary>Above 0: what no table has is as rare as the rarest.</summary>
    public static double Of(NamePart part) => Shares.Value.TryGetValue(part.Key, out var share) ? share
        : part.Kind == NamePartKind.Surname ? NameFrequencies.RarestSurname : NameFrequencies.RarestGiven;

    private static FrozenDictionary<long, double> Build()
    {
        var totals = FrequencyTable.All.GroupBy(l => l.Kind).ToDictionary(g => g.Key, g => (double)g.Sum(l => l.People));
        var shares = new Dictionary<long, double>();
        foreach (var line in FrequencyTable.All.Where(l => l.Kind != FrequencyKind.WorldPart))
        {
            var key = KeyOf(line);
            shares[key] = shares.GetValueOrDefault(key) + (line.People / totals[line.Kind]);
        }

        return shares.ToFrozenDictionary();
    }

    private static long KeyOf(NameFrequency line) => line.Kind == FrequencyKind.Patronymic
        ? NameParts.OfFather(LatinFold.Of(line.Form))
        : NameParts.Of(KeyTokens.Of(line.Form)) is [var part, ..] ? part.Key : 0;
}

using System.Text;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;

namespace Safeconduct.Tools.Gazetteer;

/// <summary>
/// GeoNames' alternate names come without languages. This picks the Ukrainian one of a Ukrainian settlement: the catalogue's where it has one (slips are mended in corrections.tsv),
/// else the Cyrillic name whose official romanisation is the settlement's Latin name, or that is written with letters or endings only Ukrainian has.
/// </summary>
internal static class OfficialNames
{
    public static string? Ukrainian(City city, IReadOnlyDictionary<string, string> catalogue)
    {
        if (catalogue.TryGetValue(city.Id, out var known) && IsCyrillic(known))
        {
            return known;
        }

        var candidates = city.Alternates.Where(a => IsCyrillic(a) && a.All(c => !"ыэёъўұәғқңөүһјљњЫЭЁЪ\u0301".Contains(c)) && !IsRussianEnding(a)).ToList();
        return candidates.Select(a => (Name: a, Score: Score(a, city.Name, candidates.Count))).Where(a => a.Score > 0)
            .OrderByDescending(a => a.Score).ThenBy(a => a.Name, StringComparer.Ordinal).Select(a => a.Name).FirstOrDefault();
    }

    public static bool IsCyrillic(string name) => name.Any(c => c is >= 'Ѐ' and <= 'ӿ') && name.All(c => !char.IsLetter(c) || c is >= 'Ѐ' and <= 'ӿ' or 'ʼ');

    private static int Score(string name, string latin, int rivals)
    {
        var score = rivals == 1 ? 1 : 0;
        score += string.Equals(Flat(UkrainianLatin.Of(name)), Flat(latin), StringComparison.Ordinal) ? 10 : 0;
        score += name.Any(c => "іїєґІЇЄҐ".Contains(c)) ? 3 : 0;
        score += name.Contains("ськ") || name.Contains("цьк") || name.Contains("зьк") ? 2 : 0;
        return score;
    }

    private static bool IsRussianEnding(string name) =>
        new[] { "ое", "ово", "ево", "ино", "ная", "ский", "ская", "ской", "ный", "кие", "ние", "овка", "евка" }.Any(name.EndsWith) && !name.Any(c => "іїєґІЇЄҐ".Contains(c));

    /// <summary>Latin letters in which the romanisations of 1965 (Vil’nyans’k) and of 2010 (Vilniansk) fall together.</summary>
    private static string Flat(string latin) => new StringBuilder(NameKey.Of(latin)).Replace("zh", "z").Replace("yi", "i").Replace("iy", "y").Replace("yy", "y")
        .Replace("ay", "ai").Replace("ey", "ei").Replace("oy", "oi").Replace("uy", "ui")
        .Replace("ya", "ia").Replace("ye", "ie").Replace("yu", "iu").Replace("ii", "i").ToString();
}

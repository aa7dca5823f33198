using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Plans;

/// <summary>What becomes of the value of a fact when days go by and nobody does anything.</summary>
internal static class PassingDays
{
    private static readonly int Expired = FactCatalogue.Number(Accounts.Vocabulary.DocumentState.Expired)!.Value;

    public static ValueSet Later(Fact fact, ValueSet values, int days)
    {
        if (days == 0)
        {
            return values;
        }

        if (fact.Equals(FactCatalogue.StayDays))
        {
            return ValueSet.OfRuns(values.Runs.Select(r => (Math.Min(r.First + days, FactCatalogue.MostDays), Math.Min(r.Last + days, FactCatalogue.MostDays))));
        }

        return IsPaper(fact) && values.Runs[^1].Last >= FactCatalogue.Valid ? ValueSet.OfRuns(values.Runs.SelectMany(r => Older(r, days))) : values;
    }

    /// <summary>
    /// What a count of days within a window can be after a step. Who stays in the country spends every day there, and who stays elsewhere none, while old days
    /// fall out of the window. On the way from one country to another nobody said where the days are spent, only that the last one is spent where it leads.
    /// </summary>
    public static ValueSet Later(StayWithin stay, ValueSet count, ValueSet from, ValueSet to, (int Least, int Most) days)
    {
        var (least, most) = (count.Runs[0].First, count.Runs[^1].Last);
        var isThere = stay.Numbers.Holds(to);
        var fewest = Math.Max(0, least - days.Most);
        return (from.Equals(to), isThere) switch
        {
            (true, Truth.True) => ValueSet.Range(Math.Min(stay.Days, Math.Max(least, days.Least)), Math.Min(stay.Days, most + days.Most)),
            (true, Truth.False) => ValueSet.Range(fewest, Math.Clamp(stay.Days - days.Least, 0, most)),
            (true, _) => ValueSet.Range(fewest, Math.Min(stay.Days, most + days.Most)),
            _ => ValueSet.Range(isThere == Truth.True ? Math.Max(1, fewest) : fewest, Math.Min(stay.Days, most + Math.Max(1, days.Most))),
        };
    }

    public static bool IsPaper(Fact fact) => fact.Key.StartsWith("document/", StringComparison.Ordinal);

    // Valid for so many days less, or run out; a paper whose last day is not known stays as it is.
    private static IEnumerable<(int, int)> Older((int First, int Last) run, int days)
    {
        if (run.Last < FactCatalogue.Valid)
        {
            yield return run;
            yield break;
        }

        if (run.Last == FactCatalogue.Valid + FactCatalogue.MostDays)
        {
            yield return (Math.Max(FactCatalogue.Valid, run.First - days), run.Last);
            yield break;
        }

        if (run.Last - days >= FactCatalogue.Valid)
        {
            yield return (Math.Max(FactCatalogue.Valid, run.First - days), run.Last - days);
        }

        if (run.First - days < FactCatalogue.Valid)
        {
            yield return (Expired, Expired);
        }
    }
}

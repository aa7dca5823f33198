using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Facts;

/// <summary>
/// That a fact had a value over some days, from what was told. Its ends may be uncertain: on a day between the earliest and the latest start both this value
/// and what was before are possible.
/// </summary>
public sealed class Spell
{
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value, or several where no more is known; null for a paper that was issued, whose value is the days that are left.</param>
    /// <param name="from">The first day; unbounded: always so.</param>
    /// <param name="to">The last day; null: it stays so until something else is told.</param>
    /// <param name="line">Where in the file it stands, from 1; 0 when there is none.</param>
    public Spell(Fact fact, ValueSet? value, DayWindow from, DayWindow? to, int line = 0)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Fact = fact;
        Value = value;
        From = from;
        To = to;
        Line = line;
    }

    public Fact Fact { get; }

    /// <summary>Null for a paper that was issued.</summary>
    public ValueSet? Value { get; }

    public DayWindow From { get; }

    public DayWindow? To { get; }

    public int Line { get; }

    /// <summary>It began on this day or before, whatever the uncertain date.</summary>
    public bool HasCertainlyBegun(Day day) => From.IsUnbounded || From.Latest <= day;

    public bool MayHaveBegun(Day day) => From.Earliest is not { } earliest || earliest <= day;

    /// <summary>What is possible on a day on or after the beginning.</summary>
    public ValueSet On(Day day)
    {
        var isCertainlyOver = To?.Latest < day;
        var mayBeOver = To?.Earliest < day;
        var during = isCertainlyOver ? ValueSet.Empty : Value ?? DaysLeft(day);
        return mayBeOver || isCertainlyOver ? during.Union(AfterTheEnd) : during;
    }

    /// <summary>What a fact is before anything about it began.</summary>
    internal static ValueSet BeforeTheBeginning(Fact fact) =>
        fact.Key.StartsWith("proceeding/", StringComparison.Ordinal) || fact.Key.StartsWith("notice/", StringComparison.Ordinal) || fact.Key.StartsWith("charge/", StringComparison.Ordinal)
            ? ValueSet.Of(FactCatalogue.None)
            : fact.Domain;

    private ValueSet AfterTheEnd => Value is null ? ValueSet.Of(FactCatalogue.Number(Accounts.Vocabulary.DocumentState.Expired)!.Value)
        : Fact.Key.StartsWith("notice/", StringComparison.Ordinal) ? ValueSet.Of(Fact.No) : Fact.Domain;

    private ValueSet DaysLeft(Day day)
    {
        var least = To?.Earliest is { } earliest ? Math.Max(0, earliest - day) : 0;
        var most = To?.Latest is { } latest ? Math.Max(0, latest - day) : FactCatalogue.MostDays;
        return ValueSet.Range(FactCatalogue.Valid + (int)Math.Min(least, FactCatalogue.MostDays), FactCatalogue.Valid + (int)Math.Min(most, FactCatalogue.MostDays));
    }
}

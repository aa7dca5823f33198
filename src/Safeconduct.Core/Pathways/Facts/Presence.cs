using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Facts;

/// <summary>
/// Where a person can have been on each day. Days between two changes are alike, so that they are kept as stretches. The day of a crossing belongs to both
/// countries; a day of which nothing is told may have been spent anywhere, and so may the days of exit and entry around it.
/// </summary>
internal sealed class Presence
{
    private readonly ImmutableArray<Spell> _spells;
    private readonly ImmutableArray<(long Day, int Last)> _certain;
    private readonly ImmutableArray<Stretch> _stretches;

    /// <param name="spells">What was told of the whereabouts, by the first possible day; of those that have begun the last one counts.</param>
    public Presence(ImmutableArray<Spell> spells)
    {
        _spells = spells;
        _certain = [.. CertainBeginnings(spells)];
        _stretches = [.. Stretches()];
    }

    /// <summary>On how many days of a span the person was in one of some countries: at least and at most.</summary>
    public (int Least, int Most) Days(ValueSet countries, Day first, Day last)
    {
        var (least, most) = (0L, 0L);
        for (var i = StretchAt(first.Number); i < _stretches.Length && _stretches[i].First <= last.Number; i++)
        {
            var stretch = _stretches[i];
            var days = Math.Min(stretch.Last, last.Number) - Math.Max(stretch.First, first.Number) + 1;
            least += countries.Holds(stretch.Before) == Truth.True || countries.Holds(stretch.After) == Truth.True ? days : 0;
            most += countries.Holds(stretch.Possible) == Truth.False ? 0 : days;
        }

        return ((int)least, (int)most);
    }

    private int StretchAt(long day)
    {
        var (low, high) = (0, _stretches.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _stretches[middle].Last < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private IEnumerable<Stretch> Stretches()
    {
        // What is said of a day looks at the day before and the day after.
        var starts = _spells.SelectMany(s => (Day?[])[s.From.Earliest, s.From.Latest, s.To?.Earliest, s.To?.Latest]).OfType<Day>()
            .SelectMany(d => (long[])[d.Number - 1, d.Number, d.Number + 1, d.Number + 2]).Distinct().Order().ToList();
        var first = long.MinValue;
        foreach (var next in starts.Append(long.MaxValue))
        {
            yield return Of(first, next - 1);
            first = next;
        }
    }

    private Stretch Of(long first, long last)
    {
        var day = first == long.MinValue ? (last == long.MaxValue - 1 ? default : Day.FromNumber(last)) : Day.FromNumber(first);
        var anywhere = IsUntold(day.AddDays(-1)) || IsUntold(day) || IsUntold(day.AddDays(1));
        return new Stretch(first, last, At(day.AddDays(-1), day), At(day, day), anywhere ? FactCatalogue.Whereabouts.Domain : Touched(day));
    }

    /// <summary>Where the person was when a day ended and the other began, or when a day ended: anywhere, where that may not have been told.</summary>
    private ValueSet At(Day end, Day until)
    {
        var (certain, values) = (LastCertain(end), ValueSet.Empty);
        for (var i = Math.Max(certain, 0); i < _spells.Length && _spells[i].MayHaveBegun(end); i++)
        {
            values = _spells[i].To?.Earliest < until ? FactCatalogue.Whereabouts.Domain : values.Union(_spells[i].Value!);
        }

        return certain < 0 || values.IsEmpty ? FactCatalogue.Whereabouts.Domain : values;
    }

    /// <summary>Every country in which the person may have been for a part of the day, where all of it is told.</summary>
    private ValueSet Touched(Day day)
    {
        var values = ValueSet.Empty;
        for (var i = Math.Max(LastCertain(day.AddDays(-1)), 0); i < _spells.Length && _spells[i].MayHaveBegun(day); i++)
        {
            values = _spells[i].To?.Latest < day ? values : values.Union(_spells[i].Value!);
        }

        return values;
    }

    /// <summary>The day may be one of which nothing is told: before the first spell, or after the end of one and before the next.</summary>
    private bool IsUntold(Day day)
    {
        var certain = LastCertain(day);
        var isUntold = certain < 0;
        for (var i = Math.Max(certain, 0); i < _spells.Length && !isUntold && _spells[i].MayHaveBegun(day); i++)
        {
            isUntold = _spells[i].To?.Earliest < day && _spells[i].MayHaveBegun(day.AddDays(-1));
        }

        return isUntold;
    }

    /// <summary>The last spell that has certainly begun; -1: none has.</summary>
    private int LastCertain(Day day)
    {
        var (low, high) = (0, _certain.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _certain[middle].Day <= day.Number ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? -1 : _certain[low - 1].Last;
    }

    // From each of these days on at least so many spells have certainly begun.
    private static IEnumerable<(long Day, int Last)> CertainBeginnings(ImmutableArray<Spell> spells)
    {
        var last = -1;
        foreach (var (day, number) in spells.Select((s, i) => (Day: s.From.IsUnbounded ? long.MinValue : s.From.Latest?.Number, Number: i)).Where(b => b.Day is not null).OrderBy(b => b.Day))
        {
            last = Math.Max(last, number);
            yield return (day!.Value, last);
        }
    }

    /// <summary>Days that are alike.</summary>
    /// <param name="First">The number of the first day.</param>
    /// <param name="Last">The number of the last day.</param>
    /// <param name="Before">Where the person can have been when the day began.</param>
    /// <param name="After">Where the person can have been when the day ended.</param>
    /// <param name="Possible">Where the person can have been at some time of the day.</param>
    private readonly record struct Stretch(long First, long Last, ValueSet Before, ValueSet After, ValueSet Possible);
}

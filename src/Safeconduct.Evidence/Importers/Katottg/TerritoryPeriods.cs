using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;

namespace Safeconduct.Evidence.Importers.Katottg;

/// <summary>The periods that the dates of one row make, or why they make none.</summary>
internal static class TerritoryPeriods
{
    /// <summary>
    /// Pairs beginnings with endings in their order: as many endings as beginnings, or one fewer when the last period lasts.
    /// No beginning and one ending is a period whose beginning is not known. A period that begins and ends on one day is one day long.
    /// </summary>
    /// <param name="starts">The days in the column of beginnings.</param>
    /// <param name="ends">The days in the column of endings.</param>
    /// <param name="published">The day of publication: an open period lasts at least until then, and nothing in the list can lie after it.</param>
    public static (ImmutableArray<(DayWindow From, DayWindow To)> Periods, Phrase? Problem) Of(ImmutableArray<Day> starts, ImmutableArray<Day> ends, Day published)
    {
        if (starts.Concat(ends).Any(d => d > published))
        {
            var later = starts.Concat(ends).First(d => d > published);
            return ([], new Phrase("import.rejected.after-publication", ("found", later), ("published", published)));
        }

        if (starts.IsEmpty)
        {
            return ends.Length > 1
                ? ([], Unpaired(starts, ends))
                : ([(DayWindow.Unbounded, End(ends, 0, published))], null);
        }

        if (ends.Length != starts.Length && ends.Length != starts.Length - 1)
        {
            return ([], Unpaired(starts, ends));
        }

        var periods = ImmutableArray.CreateBuilder<(DayWindow, DayWindow)>(starts.Length);
        for (var i = 0; i < starts.Length; i++)
        {
            var to = End(ends, i, published);
            if (starts[i] > to.Earliest || (i > 0 && starts[i] < ends[i - 1]))
            {
                return ([], Unpaired(starts, ends));
            }

            periods.Add((DayWindow.On(starts[i]), to));
        }

        return (periods.ToImmutable(), null);
    }

    private static DayWindow End(ImmutableArray<Day> ends, int index, Day published) =>
        index < ends.Length ? DayWindow.On(ends[index]) : new DayWindow(published, null);

    private static Phrase Unpaired(ImmutableArray<Day> starts, ImmutableArray<Day> ends) =>
        new("import.rejected.dates-unpaired", ("starts", List(starts)), ("ends", List(ends)));

    private static ListValue List(ImmutableArray<Day> days) => new([.. days.Select(d => (PhraseValue)d)]);
}

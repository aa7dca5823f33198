using System.Collections.Immutable;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Web.Reports;

/// <summary>
/// Neighbouring rows of one source that put a unit in the same place in the same way: one bar of the timeline, and a part of one mark of the map.
/// <paramref name="Number"/> is the same for both, so that they can point to each other.
/// </summary>
public sealed record RecordedRun(int Number, ImmutableArray<Sighting> Rows)
{
    public Sighting First => Rows[0];

    public string UnitId => First.UnitId;

    public GeoPoint At => First.At;

    public SightingKind Kind => First.Kind;

    public string Source => First.Citation.Source;

    public DayWindow Days => new(First.Days.Earliest, Rows[^1].Days.Latest);

    public double WithinKm => Rows.Max(r => r.WithinKm);
}

internal static class RecordedRuns
{
    /// <summary>By unit, then by day.</summary>
    public static ImmutableArray<RecordedRun> Of(Assessment assessment) =>
    [
        .. assessment.Sightings.GroupBy(s => s.UnitId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(Runs)
            .Select((rows, i) => new RecordedRun(i + 1, rows)),
    ];

    private static IEnumerable<ImmutableArray<Sighting>> Runs(IEnumerable<Sighting> sightings)
    {
        var run = new List<Sighting>();
        foreach (var next in sightings.OrderBy(s => s.Days.Earliest?.Number ?? long.MinValue).ThenBy(s => s.Citation.Source, StringComparer.Ordinal).ThenBy(s => s.Citation.Row))
        {
            if (run.Count > 0 && !Continues(run[^1], next))
            {
                yield return [.. run];
                run.Clear();
            }

            run.Add(next);
        }

        if (run.Count > 0)
        {
            yield return [.. run];
        }
    }

    private static bool Continues(Sighting a, Sighting b) =>
        a.At == b.At && a.Kind == b.Kind && string.Equals(a.Citation.Source, b.Citation.Source, StringComparison.Ordinal)
        && a.Days.Latest is { } end && b.Days.Earliest is { } start && start <= end.AddDays(1) && !(b.Days.Latest < end);
}

using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks.UnitPresence;

/// <summary>
/// One independent position: what a source found once, with the rows that carry it forward, and with what other sources of the same origin repeat.
/// However often a list is copied, it looked once.
/// </summary>
internal sealed class Stand(Sighting first, string origin)
{
    private readonly List<Sighting> _rows = [first];

    public string Origin { get; } = origin;

    public IReadOnlyList<Sighting> Rows => _rows;

    /// <summary>Somebody saw it, rather than judged it.</summary>
    public bool IsObserved => _rows.Exists(r => r.Kind == SightingKind.Observed);

    /// <summary>From the first day of its rows to the last.</summary>
    public DayWindow Days { get; private set; } = first.Days;

    /// <summary>The independent positions among rows of one unit in which carried-forward ones are marked, in the order of their days.</summary>
    public static ImmutableArray<Stand> Of(IEnumerable<Sighting> rows, Func<string, string> originOf)
    {
        var stands = new List<Stand>();
        foreach (var ofOrigin in CarriedForward.InOrder(rows).GroupBy(r => originOf(r.Citation.Source), StringComparer.Ordinal))
        {
            var own = new List<Stand>();
            foreach (var row in ofOrigin)
            {
                if (own.FindLast(s => s.IsContinuedBy(row)) is { } stand)
                {
                    stand.Add(row);
                }
                else
                {
                    own.Add(new Stand(row, ofOrigin.Key));
                }
            }

            stands.AddRange(own);
        }

        return [.. stands.OrderBy(s => s.Days.Earliest?.Number ?? long.MinValue).ThenBy(s => s.Days.Latest?.Number ?? long.MaxValue)
            .ThenBy(s => s._rows[0].Citation.Source, StringComparer.Ordinal).ThenBy(s => s._rows[0].Citation.File, StringComparer.Ordinal).ThenBy(s => s._rows[0].Citation.Row)];
    }

    /// <summary>Carried forward without a gap in the list, or the same row told by another source of the origin.</summary>
    private bool IsContinuedBy(Sighting row) => row.At == _rows[0].At
        && (_rows.Exists(r => r.Days == row.Days) || (row.Kind == SightingKind.CarriedForward && row.Days.Intersects(Days.Widen(DerivedCoverage.MaxPauseDays))));

    private void Add(Sighting row)
    {
        _rows.Add(row);
        Days = Days.Hull(row.Days);
    }
}

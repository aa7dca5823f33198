using System.Runtime.InteropServices;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>One incident, as much of it as looking for those nearby needs.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IncidentPoint(long Id, long First, long Last, double Latitude, double Longitude, double WithinKm)
{
    /// <summary>Kilometres from a point to the incident's edge, or null where that is certainly more than <paramref name="atMost"/>.</summary>
    public double? KmFrom(GeoPoint at, double atMost)
    {
        // A degree of latitude is never shorter than 110.5 km.
        if ((Math.Abs(Latitude - at.Latitude) * 110.5) - WithinKm > atMost)
        {
            return null;
        }

        var km = GeoDistance.Km(at, new GeoPoint(Latitude, Longitude)) - WithinKm;
        return km <= atMost ? km : null;
    }
}

/// <summary>Some incidents, to be found by where they lie.</summary>
internal sealed class IncidentGrid(IEnumerable<IncidentPoint> points)
{
    private readonly GeoCells<IncidentPoint> _points = new([.. points], p => (p.Latitude, p.Longitude, p.WithinKm));

    public int Count => _points.Count;

    public IEnumerable<IncidentPoint> All => _points.All;

    /// <summary>All that can lie within a distance of the point, and others.</summary>
    public IEnumerable<IncidentPoint> Around(GeoPoint at, double km) => _points.Around(at, km);
}

/// <summary>Incidents that begin in one block of days, kept in memory as grids; the long ones of all days are a grid of their own.</summary>
internal sealed class IncidentBlocks
{
    private const int BlockDays = 32;

    /// <summary>A window of more blocks than this, about nine years, is read from the file itself.</summary>
    private const int MostBlocks = 100;

    /// <summary>Incidents kept in all, about 56 bytes each.</summary>
    private const int MostKept = 500_000;

    private readonly Lock _gate = new();
    private readonly WeighedStock<long, IncidentGrid> _blocks = new(MostKept, g => g.Count);
    private IncidentGrid? _long;
    private (long First, long Last)? _extent;

    /// <summary>Grids that together hold every incident that touches the days, and others.</summary>
    /// <param name="first">The first day, or the smallest number.</param>
    /// <param name="last">The last day, or the greatest number.</param>
    /// <param name="questions">Reads what is not there yet.</param>
    public IReadOnlyList<IncidentGrid> Touching(long first, long last, BaseQuestions questions)
    {
        var (from, to) = Extent(questions);
        (from, to) = (Math.Max(from, StoredDays.ShortFrom(first)), Math.Min(to, last));
        var grids = new List<IncidentGrid> { Long(questions) };
        if (from > to)
        {
            return grids;
        }

        if (BlockOf(to) - BlockOf(from) > MostBlocks)
        {
            grids.Add(new IncidentGrid(questions.ShortIncidents(from, to)));
            return grids;
        }

        for (var block = BlockOf(from); block <= BlockOf(to); block++)
        {
            grids.Add(Block(block, questions));
        }

        return grids;
    }

    private static long BlockOf(long day) => Math.DivRem(day, BlockDays) is var (quotient, remainder) && remainder < 0 ? quotient - 1 : quotient;

    /// <summary>From the first to the last day on which a short incident begins.</summary>
    private (long First, long Last) Extent(BaseQuestions questions)
    {
        lock (_gate)
        {
            return _extent ??= questions.ExtentOfIncidents();
        }
    }

    private IncidentGrid Long(BaseQuestions questions)
    {
        lock (_gate)
        {
            return _long ??= new IncidentGrid(questions.LongIncidents());
        }
    }

    private IncidentGrid Block(long block, BaseQuestions questions) =>
        _blocks.Get(block, b => new IncidentGrid(questions.ShortIncidents(b * BlockDays, (b * BlockDays) + BlockDays - 1)));
}

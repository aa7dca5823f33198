using System.Collections.Concurrent;
using System.Collections.Immutable;
using Safeconduct.Accuracy.Draws;
using Safeconduct.Accuracy.Telling;
using Safeconduct.Accuracy.Tracks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;

namespace Safeconduct.Accuracy.Lives;

/// <summary>
/// Draws lives from the held-out weeks of tracks. A unit is drawn first, each as likely as any other, and then a part of its way; so a unit with many rows
/// counts no more than one with few. The shares are assumptions of this simulation and stand in docs/accuracy.md.
/// </summary>
internal sealed class LifeDraw(ITracks tracks, Mask mask)
{
    /// <summary>Two positions nearer than this are one stay.</summary>
    private const double SameStayKm = 20;

    private const int ShortestService = 14;
    private readonly ConcurrentDictionary<(string, int), ImmutableArray<Position>> _ways = new();
    private readonly List<UnitTrack>[] _drawable =
    [
        .. Enumerable.Range(0, 2).Select(half => tracks.Units.Where(u => u.CanBeServedIn && u.Way(d => mask.IsHeldOut(d, half)).Length >= 2).ToList()),
    ];

    /// <summary>The units from which lives are drawn in either half.</summary>
    public IEnumerable<UnitTrack> Units => _drawable.SelectMany(u => u).Distinct();

    public Life Draw(int number, Draw draw, Distortions distortions)
    {
        var half = number % 2;
        var stays = Stays(half, draw.Sub("service"));
        if (distortions.HasFlag(Distortions.Transfer) && draw.Sub("transfer") is var t && t.Chance(0.15))
        {
            stays = [.. stays, .. Transfer(half, stays[^1].To, t)];
        }

        if (distortions.HasFlag(Distortions.Detachment) && draw.Sub("detachment") is var d && d.Chance(0.2))
        {
            stays = Detach(stays, d);
        }

        var absences = distortions.HasFlag(Distortions.Absence) && draw.Sub("absence") is var a && a.Chance(0.35) ? Absences(stays, a) : [];
        var last = stays[^1].To;
        var first = last.AddDays(draw.Sub("interview").Between(365, 912));
        return new Life(number, half, Soldier(stays.Min(s => s.From), draw.Sub("soldier")), stays, absences, Out(last, draw.Sub("out")), first, first.AddDays(draw.Sub("second").Between(14, 180)));
    }

    /// <summary>One unit's way, as stays.</summary>
    public ImmutableArray<Stay> StaysOf(UnitTrack unit, int half, Draw draw, Func<Position, bool>? counts = null)
    {
        var way = Way(unit, half).Where(p => counts?.Invoke(p) ?? true).ToImmutableArray();
        if (way.Length < 2 || way[^1].Day - way[0].Day < ShortestService)
        {
            return [];
        }

        var start = draw.Between(0, way.Length - 2);
        var end = draw.Between(start + 1, way.Length - 1);
        while (way[end].Day - way[start].Day < ShortestService)
        {
            (start, end) = end < way.Length - 1 ? (start, end + 1) : (start - 1, end);
        }

        return Grouped(unit, way[start..(end + 1)], draw);
    }

    public ImmutableArray<Position> Way(UnitTrack unit, int half) => _ways.GetOrAdd((unit.Id, half), _ => unit.Way(d => mask.IsHeldOut(d, half)));

    public UnitTrack SomeUnit(int half, Draw draw) => draw.Pick(_drawable[half]);

    public IReadOnlyList<UnitTrack> UnitsOf(int half) => _drawable[half];

    private ImmutableArray<Stay> Stays(int half, Draw draw)
    {
        while (true)
        {
            if (StaysOf(SomeUnit(half, draw), half, draw) is { Length: > 0 } stays)
            {
                return stays;
            }
        }
    }

    /// <summary>Between two snapshots nobody knows the day of the move: it is drawn from all days between. Before the first and after the last a few days are added.</summary>
    private static ImmutableArray<Stay> Grouped(UnitTrack unit, ImmutableArray<Position> way, Draw draw)
    {
        var stays = new List<Stay> { new(unit, unit.Name, way[0].At, way[0].Day.AddDays(-draw.Between(0, 3)), way[0].Day) };
        foreach (var next in way.Skip(1))
        {
            if (GeoDistance.Km(stays[^1].At, next.At) <= SameStayKm)
            {
                stays[^1] = stays[^1] with { To = next.Day };
                continue;
            }

            var moved = stays[^1].To.AddDays(draw.Between(1, (int)(next.Day - stays[^1].To)));
            stays[^1] = stays[^1] with { To = moved.AddDays(-1) };
            stays.Add(new Stay(unit, unit.Name, next.At, moved, next.Day));
        }

        stays[^1] = stays[^1] with { To = stays[^1].To.AddDays(draw.Between(0, 3)) };
        return [.. stays];
    }

    private ImmutableArray<Stay> Transfer(int half, Day after, Draw draw)
    {
        var from = after.AddDays(draw.Between(5, 20));
        var others = _drawable[half].Where(u => Way(u, half).Count(p => p.Day >= from) >= 2).ToList();
        return others.Count == 0 ? [] : StaysOf(draw.Pick(others), half, draw, p => p.Day >= from);
    }

    /// <summary>
    /// Two to eight weeks of one stay were spent with a battalion that was sent 30 to 200 km away. Told as that it lies inside the stay, and before it in the list,
    /// so that the last stay ends the service; untold the stay is told in three parts, all as service in the unit.
    /// </summary>
    private static ImmutableArray<Stay> Detach(ImmutableArray<Stay> stays, Draw draw)
    {
        var at = stays.Select((s, i) => (s.Days, Index: i)).Where(s => s.Days >= 21).Select(s => s.Index).ToList();
        if (at.Count == 0)
        {
            return stays;
        }

        var index = draw.Pick(at);
        var stay = stays[index];
        var days = draw.Between(14, (int)Math.Min(56, stay.Days - 6));
        var from = stay.From.AddDays(draw.Between(3, (int)(stay.Days - days - 3)));
        var sent = stay with { At = Geo.Away(stay.At, draw.Between(30, 200), draw.Between(0, 359)), From = from, To = from.AddDays(days - 1), IsDetached = true, IsToldAsDetached = draw.Chance(0.5) };
        return sent.IsToldAsDetached
            ? stays.Insert(index, sent)
            : [.. stays[..index], stay with { To = from.AddDays(-1) }, sent, stay with { From = sent.To.AddDays(1) }, .. stays[(index + 1)..]];
    }

    private static ImmutableArray<Absence> Absences(ImmutableArray<Stay> stays, Draw draw)
    {
        var longEnough = stays.Where(s => s.Days >= 40 && !s.IsDetached).ToList();
        if (longEnough.Count == 0)
        {
            return [];
        }

        var stay = draw.Pick(longEnough);
        var isHospital = draw.Chance(0.4);
        var days = isHospital ? draw.Between(10, 30) : draw.Between(10, 15);
        var from = stay.From.AddDays(draw.Between(3, (int)(stay.Days - days - 3)));
        return [new Absence(isHospital ? AbsenceKind.Hospital : AbsenceKind.Leave, from, from.AddDays(days - 1), draw.Chance(0.6))];
    }

    private static Soldier Soldier(Day start, Draw draw)
    {
        var isOfficer = draw.Chance(0.25);
        var born = start.AddDays(-365 * draw.Between(isOfficer ? 25 : 20, 38)).AddDays(-draw.Between(0, 364));
        var rank = isOfficer ? draw.Pick(["lieutenant", "senior lieutenant"]) : draw.Pick(["private", "private", "private-first-class", "sergeant"]);
        return new Soldier(born, "contract", rank, draw.Pick(["driver", "rifleman", "signaller", "medic", "mechanic", "cook"]), isOfficer);
    }

    private static WayOut Out(Day last, Draw draw)
    {
        var leave = last.AddDays(draw.Between(0, 1));
        return new WayOut(leave, leave.AddDays(draw.Between(10, 15)), leave.AddDays(draw.Between(2, 9)), draw.Pick(["KZ", "AM", "GE", "MN"]),
            leave.AddDays(draw.Between(30, 150)), draw.Chance(0.3));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Safeconduct.Accuracy.Draws;
using Safeconduct.Accuracy.Lives;
using Safeconduct.Accuracy.Tracks;
using Safeconduct.Core.Places;

namespace Safeconduct.Accuracy.Falsehoods;

/// <summary>Whether records of where units stood can show a falsehood at all.</summary>
internal enum Reach
{
    /// <summary>It puts a unit where it was not.</summary>
    Showable,

    /// <summary>It leaves unit, place and days as the records have them: nothing in them differs from the truth.</summary>
    BeyondEvidence,
}

/// <summary>One kind of false account. <see cref="Tell"/> makes of what was true what is told; null where this life gives no occasion for it.</summary>
internal sealed record Falsehood(string Name, string Words, Reach Reach, Func<Life, World, Draw, Life?> Tell)
{
    private const int Tries = 20;

    public static ImmutableArray<Falsehood> All { get; } =
    [
        new("other-front", "own unit, told at another front, where other units stood", Reach.Showable, OtherFront),
        new("borrowed-story", "another unit's true way, told under the own unit's name", Reach.Showable, (l, w, d) => Borrowed(l, w, d, whole: true)),
        new("stitched", "the first part true, the second another unit's", Reach.Showable, (l, w, d) => Borrowed(l, w, d, whole: false)),
        new("shifted-dates", "true places, all dates 3 to 16 weeks earlier or later", Reach.Showable, Shifted),
        new("place-far", "a settlement of Ukraine more than 300 km away", Reach.Showable, (l, w, d) => Moved(l, w, d, 300, 900, all: true)),
        new("place-at-the-front", "a settlement near any unit's position on those days", Reach.Showable, AtTheFront),
        new("place-near", "a settlement 5 to 40 km away", Reach.Showable, (l, w, d) => Moved(l, w, d, 5, 40, all: true)),
        new("denied-presence", "the longest stay told as spent 100 to 400 km away, the rest true", Reach.Showable, (l, w, d) => Moved(l, w, d, 100, 400, all: false)),
        new("twin-unit", "a unit of the same number and another kind", Reach.Showable, Twin),
        new("invented-unit", "a unit that does not exist", Reach.Showable, Invented),
        new("borrowed-whole", "another unit's true way under that unit's name", Reach.BeyondEvidence, True),
        new("desk-job", "served at a desk at home, tells the unit's own way at the front", Reach.BeyondEvidence, True),
        new("never-served", "never was in the army, tells a unit's way as published", Reach.BeyondEvidence, True),
        new("conduct", "was there, and tells another conduct than the true one", Reach.BeyondEvidence, True),
        new("role", "was there, as something else", Reach.BeyondEvidence, (l, _, d) => l with { Soldier = l.Soldier with { Role = d.Pick(["cook", "medic", "clerk", "mechanic"]) } }),
    ];

    /// <summary>
    /// Told is what the tracks have; false is who tells it. The account is drawn as a true one is, because there is nothing in it that differs.
    /// </summary>
    private static Life True(Life life, World world, Draw draw) => life;

    private static Life? OtherFront(Life life, World world, Draw draw) => Replaced(life, life.Stays.Select(stay =>
    {
        for (var i = 0; i < Tries; i++)
        {
            var other = world.Lives.SomeUnit(life.Half, draw);
            var at = Whereabouts(other, stay, world, life.Half);
            if (at is { } there && stay.Unit.KmTo(there, stay.From, stay.To, 7) is > 150)
            {
                return False(stay, there);
            }
        }

        return null;
    }));

    private static Life? Borrowed(Life life, World world, Draw draw, bool whole)
    {
        var kept = whole ? 0 : life.Stays.Length / 2;
        var from = life.Stays[kept].From;
        for (var i = 0; i < Tries; i++)
        {
            var other = world.Lives.SomeUnit(life.Half, draw);
            if (other.Id == life.Stays[0].Unit.Id || (kept == 0 && !whole))
            {
                continue;
            }

            var stolen = world.Lives.StaysOf(other, life.Half, draw, p => p.Day >= from);
            if (stolen.Length > 0)
            {
                var own = life.Stays[kept];
                var told = stolen.Select(s => s with { Unit = own.Unit, UnitName = own.UnitName, IsFalse = true });
                return Ended(life with { Stays = [.. life.Stays[..kept], .. told], Absences = [] });
            }
        }

        return null;
    }

    private static Life Shifted(Life life, World world, Draw draw)
    {
        var days = draw.Between(21, 112) * (draw.Chance(0.5) ? 1 : -1);
        return Ended(life with
        {
            Stays = [.. life.Stays.Select(s => s with { From = s.From.AddDays(days), To = s.To.AddDays(days), IsFalse = true })],
            Absences = [.. life.Absences.Select(a => a with { From = a.From.AddDays(days), To = a.To.AddDays(days) })],
        });
    }

    private static Life? Moved(Life life, World world, Draw draw, double fromKm, double toKm, bool all)
    {
        var longest = life.Stays.MaxBy(s => s.Days);
        return Replaced(life, life.Stays.Select(stay => all || stay == longest
            ? world.Settlements.Within(stay.At, fromKm, toKm).Where(p => p.Country == "UA" || !all).ToList() is { Count: > 0 } places ? False(stay, draw.Pick(places)) : null
            : stay));
    }

    private static Life? AtTheFront(Life life, World world, Draw draw) => Replaced(life, life.Stays.Select(stay =>
        Enumerable.Range(0, Tries).Select(_ => Whereabouts(world.Lives.SomeUnit(life.Half, draw), stay, world, life.Half)).FirstOrDefault(p => p is not null) is { } at
            && world.Settlements.Within(at, 0, 20) is { Count: > 0 } places
            ? False(stay, draw.Pick(places)) : null));

    private static Life? Twin(Life life, World world, Draw draw)
    {
        var own = life.Stays[0].Unit;
        var twins = world.Tracks.Units.Where(u => u.CanBeServedIn && u.Id != own.Id && u.Number == own.Number).ToList();
        return twins.Count == 0 ? null : draw.Pick(twins) is var twin
            ? life with { Stays = [.. life.Stays.Select(s => s.Unit == own ? s with { Unit = twin, UnitName = twin.Name, IsFalse = true } : s)] } : null;
    }

    private static Life Invented(Life life, World world, Draw draw)
    {
        var known = world.Tracks.Units.Select(u => u.Number).ToHashSet();
        var number = draw.Between(300, 999);
        while (known.Contains(number.ToString(CultureInfo.InvariantCulture)))
        {
            number++;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{number}th {draw.Pick(["Separate Motorized Rifle Brigade", "Guards Motorized Rifle Regiment", "Guards Tank Regiment"])}");
        return life with { Stays = [.. life.Stays.Select(s => s with { UnitName = name, IsFalse = true })] };
    }

    /// <summary>Where a unit was in the days of a stay, by the held-out weeks.</summary>
    private static GeoPoint? Whereabouts(UnitTrack unit, Stay stay, World world, int half) =>
        world.Lives.Way(unit, half).Where(p => p.Day >= stay.From.AddDays(-7) && p.Day <= stay.To.AddDays(7)).Select(p => (GeoPoint?)p.At).FirstOrDefault();

    private static Stay False(Stay stay, GeoPoint at) => stay with { At = at, IsFalse = true, IsDetached = false, IsToldAsDetached = false };

    private static Stay False(Stay stay, Place place) => False(stay, place.Point!.Value) with { Place = place };

    private static Life? Replaced(Life life, IEnumerable<Stay?> stays)
    {
        var told = stays.ToList();
        return told.Exists(s => s is null) ? null : life with { Stays = [.. told.OfType<Stay>()] };
    }

    /// <summary>The way out follows the last day that is told.</summary>
    private static Life Ended(Life life)
    {
        var days = life.Stays[^1].To - life.Out.LeaveFrom;
        var way = life.Out;
        return life with
        {
            Out = way with { LeaveFrom = way.LeaveFrom.AddDays(days), LeaveTo = way.LeaveTo.AddDays(days), Crossed = way.Crossed.AddDays(days), CaseOpened = way.CaseOpened.AddDays(days) },
            FirstInterview = life.FirstInterview.AddDays(Math.Max(0, days)),
            SecondInterview = life.SecondInterview.AddDays(Math.Max(0, days)),
        };
    }
}

using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Checks.Retelling;

/// <summary>Compares one part of two tellings; null when one of them does not tell it.</summary>
internal sealed class TellingComparer(AccountInContext account)
{
    /// <summary>Two settlements nearer than this are told as one place by many people.</summary>
    public const double SamePlaceKm = 15;

    public static ImmutableArray<Aspect> Aspects { get; } = [.. Enum.GetValues<Aspect>()];

    public Comparison? Compare(Aspect aspect, Statement a, Statement b) => aspect switch
    {
        Aspect.Kind => Kind(a, b),
        Aspect.Start => a.On is null && b.On is null ? Date(aspect, a.From, b.From, a, b) : null,
        Aspect.End => a.On is null && b.On is null ? Date(aspect, a.To, b.To, a, b) : null,
        Aspect.Moment => Moment(a, b),
        Aspect.Place => Place(a, b),
        Aspect.Unit => Unit(a, b),
        Aspect.Number => Detail(aspect, Of<Claim.Served>(a)?.Number, Of<Claim.Served>(b)?.Number),
        Aspect.Category => Listed(aspect, "category", Of<Claim.Served>(a)?.Category, Of<Claim.Served>(b)?.Category, w => ServiceCategory.Find(w)?.Key),
        Aspect.Countries => Countries(a, b),
        Aspect.Answer => Listed(aspect, "order-answer", Of<Claim.Ordered>(a)?.Answer, Of<Claim.Ordered>(b)?.Answer, w => OrderAnswer.Find(w)?.Key, OutcomeOfOrder),
        Aspect.State => CrossingState(a, b),
        Aspect.Rank => Detail(aspect, Of<Claim.Served>(a)?.Rank, Of<Claim.Served>(b)?.Rank, w => Rank.Find(w)?.Order),
        Aspect.Role => Detail(aspect, Of<Claim.Served>(a)?.Role, Of<Claim.Served>(b)?.Role),
        Aspect.Commander => Detail(aspect, Of<Claim.Served>(a)?.Commander, Of<Claim.Served>(b)?.Commander),
        Aspect.Article => Detail(aspect, Of<Claim.Proceeding>(a)?.Article, Of<Claim.Proceeding>(b)?.Article),
        Aspect.School => Detail(aspect, Of<Claim.Studied>(a)?.School, Of<Claim.Studied>(b)?.School),
        _ => null,
    };

    private static T? Of<T>(Statement statement)
        where T : Claim => statement.Claim as T;

    // "Was at a place" can stand for anything that one does there.
    private static Comparison? Kind(Statement a, Statement b)
    {
        if (a.Claim is not { } first || b.Claim is not { } second)
        {
            return null;
        }

        return first.GetType() == second.GetType() || first is Claim.Was || second is Claim.Was
            ? new Comparison.Alike(Aspect.Kind)
            : new Comparison.Changed(Aspect.Kind, new KeyValue("claim." + first.Kind), new KeyValue("claim." + second.Kind));
    }

    // A moment told with `on`, against a moment or against a span that holds it.
    private Comparison? Moment(Statement a, Statement b)
    {
        if (a.On is null && b.On is null)
        {
            return null;
        }

        return Whole(a) is { } first && Whole(b) is { } second ? Apart(Aspect.Moment, first, second, a, b, IsSoft(a, a.On), IsSoft(b, b.On)) : null;
    }

    private static DayWindow? Whole(Statement s)
    {
        if (s.On is { } on)
        {
            return on.Window;
        }

        var (earliest, latest) = (s.From?.Window.Earliest, s.To?.Window.Latest);
        return s.From is null && s.To is null ? null : earliest > latest ? DayWindow.Unbounded : new DayWindow(earliest, latest);
    }

    private Comparison? Date(Aspect aspect, Edtf? first, Edtf? second, Statement a, Statement b) =>
        first is null || second is null ? null : Apart(aspect, first.Window, second.Window, a, b, IsSoft(a, first), IsSoft(b, second));

    private static bool IsSoft(Statement statement, Edtf? date) => statement.IsVague || date is { IsSoft: true };

    private Comparison Apart(Aspect aspect, DayWindow first, DayWindow second, Statement a, Statement b, bool firstSoft, bool secondSoft)
    {
        if (first.Intersects(second))
        {
            return new Comparison.Alike(aspect);
        }

        var days = first.Latest < second.Earliest ? second.Earliest!.Value - first.Latest!.Value : first.Earliest!.Value - second.Latest!.Value;
        var tellingOn = Day.Max(ToldOn(a), ToldOn(b));
        var tolerance = Math.Max(DateTolerance.Days(first, tellingOn, firstSoft || secondSoft), DateTolerance.Days(second, tellingOn, firstSoft || secondSoft));
        return new Comparison.Moved(aspect, first, second, days, tolerance);
    }

    // An interview without a date counts as held today: the later, the more tolerance.
    private Day ToldOn(Statement statement) => account.Account.InterviewOf(statement).On?.Window.Latest ?? account.AsOf;

    private Comparison? Place(Statement a, Statement b)
    {
        if (a.At is null || b.At is null)
        {
            return null;
        }

        var (first, second) = (account.PlaceOf(a), account.PlaceOf(b));
        if (IsSameName(a.At.ToString(), b.At.ToString()) || SharesCandidate(first, second))
        {
            return new Comparison.Alike(Aspect.Place);
        }

        if (first is not PlaceResolution.One { Result.Point: { } p } x || second is not PlaceResolution.One { Result.Point: { } q } y)
        {
            return new Comparison.Unclear(Aspect.Place, a.At.ToString()!, b.At.ToString()!);
        }

        var km = GeoDistance.Km(p, q) - Math.Max(x.WithinKm, x.Result.WithinKm) - Math.Max(y.WithinKm, y.Result.WithinKm);
        return km <= SamePlaceKm
            ? new Comparison.Alike(Aspect.Place)
            : new Comparison.Changed(Aspect.Place, a.At.ToString()!, b.At.ToString()!, Math.Floor(km));
    }

    // A point has no name of its own, so that two points never count as one candidate.
    private static bool SharesCandidate(PlaceResolution first, PlaceResolution second) => Candidates(first).Any(p =>
        Candidates(second).Any(q => string.Equals(p.Id, q.Id, StringComparison.Ordinal) && p.Point == q.Point));

    private static IEnumerable<Place> Candidates(PlaceResolution resolution) => resolution switch
    {
        PlaceResolution.One one => [one.Result],
        PlaceResolution.Several several => several.Candidates,
        _ => [],
    };

    private Comparison? Unit(Statement a, Statement b)
    {
        if (Of<Claim.Served>(a) is not { } first || Of<Claim.Served>(b) is not { } second || (first.Unit ?? first.Number) is not { } x || (second.Unit ?? second.Number) is not { } y)
        {
            return null;
        }

        if (AreOneUnit(account.UnitOf(a), account.UnitOf(b)) || IsSameName(x, y) || (first.Number is not null && IsSameName(first.Number, second.Number)))
        {
            return new Comparison.Alike(Aspect.Unit);
        }

        return account.UnitOf(a).Unit is not null && account.UnitOf(b).Unit is not null
            ? new Comparison.Changed(Aspect.Unit, x, y)
            : new Comparison.Unclear(Aspect.Unit, x, y);
    }

    // One unit, one of several that the words can mean, or a unit and the one it stands under.
    private static bool AreOneUnit(UnitResolution first, UnitResolution second) =>
        Candidates(first).Any(u => Candidates(second).Any(v => string.Equals(u.Id, v.Id, StringComparison.Ordinal) || IsUnder(u, v) || IsUnder(v, u)));

    private static IEnumerable<Unit> Candidates(UnitResolution resolution) => resolution switch
    {
        UnitResolution.One one => [one.Result],
        UnitResolution.Several several => several.Candidates,
        _ => [],
    };

    private static bool IsUnder(Unit unit, Unit parent) => unit.Parents.Any(p => parent.OtherNames.Prepend(parent.Name).Any(n => IsSameName(n, p.ParentName)));

    private static Comparison? Countries(Statement a, Statement b)
    {
        if (Of<Claim.Crossed>(a) is not { } first || Of<Claim.Crossed>(b) is not { } second)
        {
            return null;
        }

        var told = new[] { (first.From, second.From), (first.To, second.To) }.Where(p => p.Item1 is not null && p.Item2 is not null).ToList();
        if (told.Count == 0)
        {
            return null;
        }

        return told.TrueForAll(p => string.Equals(p.Item1, p.Item2, StringComparison.OrdinalIgnoreCase))
            ? new Comparison.Alike(Aspect.Countries)
            : new Comparison.Changed(Aspect.Countries, Way(first), Way(second));
    }

    private static PhraseValue Way(Claim.Crossed crossed) => new PhraseInPhrase(new Phrase("retelling.way", ("from", new CountryValue(crossed.From ?? "?")), ("to", new CountryValue(crossed.To ?? "?"))));

    // A first telling without a state says that the crossing happened; a later one without it leaves it out.
    private static Comparison? CrossingState(Statement a, Statement b)
    {
        if (Of<Claim.Crossed>(a) is not { } first || Of<Claim.Crossed>(b) is not { } second)
        {
            return null;
        }

        return a == b ? new Comparison.Alike(Aspect.State) : Listed(Aspect.State, "crossing-state", first.State ?? "allowed", second.State, w => Accounts.Vocabulary.CrossingState.Find(w)?.Key);
    }

    // Refusing, evading and being overruled go together: only having obeyed is another story.
    private static string? OutcomeOfOrder(string words) => OrderAnswer.Find(words) switch
    {
        null => null,
        var answer when answer == OrderAnswer.Obeyed => answer.Key,
        var answer when answer == OrderAnswer.Refused || answer == OrderAnswer.Evaded => OrderAnswer.Refused.Key,
        _ => null,
    };

    /// <summary>A word of a list: an entry of the list with another meaning is a change; a word that the list lacks is a detail.</summary>
    private static Comparison? Listed(Aspect aspect, string list, string? first, string? second, Func<string, string?> keyOf, Func<string, string?>? meaning = null)
    {
        if (first is null || second is null)
        {
            return null;
        }

        if (IsSameName(first, second))
        {
            return new Comparison.Alike(aspect);
        }

        meaning ??= keyOf;
        return (meaning(first), meaning(second)) switch
        {
            (null, _) or (_, null) => new Comparison.Detail(aspect, first, second),
            (var x, var y) when string.Equals(x, y, StringComparison.Ordinal) => new Comparison.Alike(aspect),
            _ => new Comparison.Changed(aspect, new KeyValue($"{list}.{keyOf(first)}"), new KeyValue($"{list}.{keyOf(second)}")),
        };
    }

    private static Comparison? Detail(Aspect aspect, string? first, string? second, Func<string, int?>? meaning = null)
    {
        if (first is null || second is null)
        {
            return null;
        }

        var isSame = IsSameName(first, second) || (meaning?.Invoke(first) is { } x && meaning(second) == x);
        return isSame ? new Comparison.Alike(aspect) : new Comparison.Detail(aspect, first, second);
    }

    private static bool IsSameName(string? first, string? second) =>
        first is not null && second is not null && string.Equals(NameKey.Of(first), NameKey.Of(second), StringComparison.Ordinal);
}

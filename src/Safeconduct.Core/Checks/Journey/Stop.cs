using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;

namespace Safeconduct.Core.Checks.Journey;

internal enum StopKind
{
    /// <summary>A moment, or a hospital bed: the person was there and nowhere far away.</summary>
    Fixed,

    /// <summary>A stay of some days, from which one can travel and return.</summary>
    Stay,

    /// <summary>Where the person mostly was (service, schooling): other things told lie inside it without conflict.</summary>
    Envelope,
}

/// <summary>One place of the account in time. <see cref="Readings"/> holds one set of whereabouts for each place that the words can mean.</summary>
internal sealed record Stop(Statement Statement, int Index, StopKind Kind, DayWindow Start, DayWindow End, ImmutableArray<Whereabouts> Readings,
    bool IsInUkraine, bool MayHaveFlown, PhraseValue Name, string? TextIfUnsettled)
{
    public string Id => Statement.Id;

    /// <summary>The days that it certainly covers.</summary>
    public DayWindow? Core => Start.Latest is { } a && End.Earliest is { } b && a <= b ? new DayWindow(a, b) : null;

    /// <summary>The days that it can touch.</summary>
    public DayWindow Span => new(Start.Earliest, End.Latest is { } e && Start.Earliest is { } s && e < s ? s : End.Latest);

    /// <summary>All its dates were told to the day, without reserve.</summary>
    public bool IsDayCertainAsTold => !Statement.IsVague && (Statement.On is { } on ? IsDay(on) : IsDay(Statement.From) && IsDay(Statement.To));

    /// <summary>The tolerance that the chronology gave an end that was told softly (<c>~</c>, <c>?</c>, vague), in days; 0 for others.</summary>
    public long SoftDays(bool atStart)
    {
        var told = Statement.On ?? (atStart ? Statement.From : Statement.To);
        return told is not null && (told.IsSoft || Statement.IsVague) ? Tolerance.OfDate(told.Window) : 0;
    }

    /// <summary>The stop of a statement, or null: it tells of no place where the person was, or of none that can be put on a map.</summary>
    public static Stop? Of(AccountInContext account, Statement statement, int index)
    {
        if (KindOf(statement) is not { } kind)
        {
            return null;
        }

        var start = account.Timeline.StartOf(statement.Id);
        var end = account.Timeline.EndOf(statement.Id);
        var place = account.PlaceOf(statement);
        var readings = ReadingsOf(place, statement);
        if (readings.IsEmpty)
        {
            return null;
        }

        var inUkraine = PlacesOf(place) is { Length: > 0 } places && places.All(p => string.Equals(p.Country, "UA", StringComparison.OrdinalIgnoreCase));
        var mayHaveFlown = statement.Claim is Claim.Hospital || statement.Claim is Claim.Crossed { Way: { } way } && IsByAir(way);
        return new Stop(statement, index, kind, start, end, readings, inUkraine, mayHaveFlown, NameOf(statement, place),
            place is PlaceResolution.Several ? statement.At?.ToString() : null);
    }

    private static StopKind? KindOf(Statement statement) => statement.Claim switch
    {
        Claim.Served or Claim.Studied => StopKind.Envelope,
        Claim.Was or Claim.Leave => statement.IsMoment ? StopKind.Fixed : StopKind.Stay,
        Claim.Hospital or Claim.Crossed or Claim.Ordered => StopKind.Fixed,
        Claim.Event e when !IsHearsay(e.How) => statement.IsMoment ? StopKind.Fixed : StopKind.Stay,
        _ => null, // a paper, a proceeding, a call or a post has a place where the person need not have been
    };

    private static ImmutableArray<Whereabouts> ReadingsOf(PlaceResolution place, Statement statement)
    {
        if (place is PlaceResolution.NotNamed && statement.Claim is Claim.Crossed crossed)
        {
            ImmutableArray<Area> areas = [.. new[] { Countries.Find(crossed.From), Countries.Find(crossed.To) }.OfType<Area>()];
            return areas.IsEmpty ? [] : [new Whereabouts(areas)];
        }

        var claimed = (place as PlaceResolution.One)?.WithinKm ?? 0;
        var places = PlacesOf(place);
        return places.All(p => p.Point is not null)
            ? [.. places.Select(p => Whereabouts.Around(p.Point!.Value, Math.Max(claimed, p.WithinKm)))]
            : [];
    }

    private static ImmutableArray<Place> PlacesOf(PlaceResolution place) => place switch
    {
        PlaceResolution.One one => [one.Result],
        PlaceResolution.Several several => several.Candidates,
        _ => [],
    };

    private static PhraseValue NameOf(Statement statement, PlaceResolution place) => statement.At switch
    {
        PlaceText.Named named => named.Text,
        { } other => other.ToString()!,
        _ when statement.Claim is Claim.Crossed c => new PhraseInPhrase(new Phrase("journey.border", ("from", new CountryValue(c.From ?? "?")), ("to", new CountryValue(c.To ?? "?")))),
        _ => place.Place?.Name ?? statement.Id,
    };

    private static bool IsDay(Edtf? date) => date is { IsSoft: false } && date.Window.IsDayCertain;

    private static bool IsHearsay(string? how) => how is not null && ContainsAny(how, ["heard", "told", "слыш", "рассказ", "чув", "розпов"]);

    private static bool IsByAir(string way) => ContainsAny(way, ["air", "plane", "flight", "flew", "helicopter", "самол", "авиа", "вертол", "літак"]);

    private static bool ContainsAny(string text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

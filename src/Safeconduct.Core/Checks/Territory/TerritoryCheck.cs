using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;

namespace Safeconduct.Core.Checks.Territory;

/// <summary>
/// SC0203: who held the settlement on the days told, by an official list of occupied and combat territories.
/// A place or a day that is not listed is unknown, not free; a zone of possible or active fighting says nothing about who held it.
/// </summary>
public sealed class TerritoryCheck : ICheck
{
    /// <summary>Reports about a place in this country only: it is the one whose list exists.</summary>
    internal const string Country = "UA";

    public CheckCard Card { get; } = new("SC0203", 1, Question.Reliability,
        ["List of territories on which hostilities are or were conducted or which are temporarily occupied by the Russian Federation, Ministry of Development of Communities and Territories of Ukraine"]);

    public IReadOnlyList<EvidenceQuery> Needs(AccountInContext account) =>
        [.. Examined(account).Select(s => account.PlaceOf(s).Place?.Code).OfType<string>().Distinct(StringComparer.Ordinal).Select(c => new TerritoryQuery(c))];

    public IEnumerable<Finding> Examine(AccountInContext account, EvidenceSet evidence)
    {
        foreach (var statement in Examined(account))
        {
            switch (account.PlaceOf(statement))
            {
                case PlaceResolution.Several several when several.Candidates.Any(p => p.Country is null or Country):
                    yield return WhichPlace(statement, several);
                    break;
                case PlaceResolution.One { Result: { Country: Country } place }:
                    yield return Compare(account, statement, place, evidence);
                    break;
            }
        }
    }

    private static IEnumerable<Statement> Examined(AccountInContext account) =>
        account.Tellings.Where(s => s.At is PlaceText.Named && s.Claim is Claim.Served or Claim.Was or Claim.Hospital or Claim.Event or Claim.Ordered or Claim.Leave);

    private Finding WhichPlace(Statement statement, PlaceResolution.Several several) => new(
        Card, Outcome.NotAssessable, [statement.Id],
        new Phrase("territory.which-place", ("place", statement.At!.ToString()!), ("count", several.Candidates.Length)),
        ask: [new Phrase("place.ask-where", ("place", statement.At!.ToString()!))]);

    private Finding Compare(AccountInContext account, Statement statement, Place place, EvidenceSet evidence)
    {
        var compared = "place:" + (place.Code ?? place.Id);
        if (place.Code is null)
        {
            return Silent(statement, compared, "territory.place-without-code", place);
        }

        var periods = Applicable(evidence.Of(new TerritoryQuery(place.Code)), place);
        if (periods.IsEmpty)
        {
            return Silent(statement, compared, place.Kind is PlaceKind.Region or PlaceKind.District or PlaceKind.Country ? "territory.larger-area" : "territory.not-listed", place);
        }

        if (account.EndsBeforeItBegins(statement))
        {
            return Silent(statement, compared, "territory.dates-at-odds", place);
        }

        var days = HeldDays.Of(account.StartOf(statement), account.EndOf(statement));
        if (days is null)
        {
            return Silent(statement, compared, "territory.no-dates", place);
        }

        return Judge(account, statement, place, compared, periods, days.Value);
    }

    private Finding Judge(AccountInContext account, Statement statement, Place place, string compared, ImmutableArray<TerritoryPeriod> periods, HeldDays days)
    {
        var citations = periods.Select(p => p.Citation).Distinct().ToImmutableArray();
        var occupied = periods.Where(p => p.Status == TerritoryStatus.Occupied).ToImmutableArray();
        var listed = days.ShareTouching(occupied);
        var args = ImmutableArray.Create<(string, PhraseValue)>(("place", place.Name), ("told", new SpanValue(days.Told)), ("listed", HeldDays.Describe(occupied.IsEmpty ? periods : occupied)));
        if (occupied.Length > 0 && listed >= Enough(statement))
        {
            return new Finding(Card, Outcome.Compatible, [statement.Id], new Phrase("territory.occupied", args), compared, citations: citations,
                assumptions: [new Phrase("territory.assume-list")]);
        }

        if (days.ShareTouching(periods) >= Enough(statement))
        {
            return new Finding(Card, Outcome.Silent, [statement.Id], new Phrase("territory.fighting", args), compared, citations: citations);
        }

        if (!days.IsAfterTheEnd(periods))
        {
            return new Finding(Card, Outcome.Silent, [statement.Id], new Phrase("territory.days-not-listed", args), compared, citations: citations);
        }

        if (!IsInService(account, statement, days.Told))
        {
            return new Finding(Card, Outcome.Silent, [statement.Id], new Phrase("territory.not-in-service", args), compared, citations: citations);
        }

        return new Finding(Card, Outcome.Raises, [statement.Id], new Phrase("territory.after", args), compared, citations: citations,
            assumptions: [new Phrase("territory.assume-list"), new Phrase("territory.assume-mostly")],
            wouldChange: [new Phrase("territory.change-days"), new Phrase("territory.change-place", ("place", place.Name)), new Phrase("territory.change-list")],
            ask: [new Phrase("territory.ask-when", ("place", statement.At!.ToString()!))],
            tried: [new Phrase("territory.tried-levels", ("count", periods.Length))]);
    }

    /// <summary>"Served at" says where the person mostly was; anything else is meant as told.</summary>
    private static double Enough(Statement statement) => statement.Claim is Claim.Served ? 0.5 : 1e-9;

    /// <summary>Only somebody in service needs an explanation for a place that his army is not listed as holding.</summary>
    private static bool IsInService(AccountInContext account, Statement statement, DayWindow told) =>
        statement.Claim is Claim.Served || account.Current.Any(s => s.Claim is Claim.Served && account.Timeline.SpanOf(s.Id) is { IsUnbounded: false } span && span.Intersects(told));

    /// <summary>Leaves out the periods of a larger territory that name this place among their exceptions.</summary>
    internal static ImmutableArray<TerritoryPeriod> Applicable(ImmutableArray<TerritoryPeriod> periods, Place place)
    {
        var names = place.AllNames.Select(NameKey.Of).ToHashSet(StringComparer.Ordinal);
        return [.. periods.Where(p => p.Except is null || !p.Except.Split('|').Any(e => names.Contains(NameKey.Of(e)) || string.Equals(e, place.Code, StringComparison.Ordinal)))
            .OrderBy(p => p.Citation.File, StringComparer.Ordinal).ThenBy(p => p.Citation.Row)];
    }

    private Finding Silent(Statement statement, string compared, string key, Place place) =>
        new(Card, Outcome.Silent, [statement.Id], new Phrase(key, ("place", place.Name)), compared);
}

using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks.Exposure;

/// <summary>
/// SC0301: is there an alleged act that a source ties to the told unit while the person was in it, or that happened in the person's own stated settlement on the
/// stated days? If so, a question is open for the exclusion analysis, and nothing more: membership or presence alone establishes nothing about what a person did.
/// What the person's role was is asked and never weighed. Everything else nearby is one count beside its base rate.
/// </summary>
public sealed class ExposureCheck : ICheck
{
    /// <summary>Kilometres around the told place within which other incidents are counted.</summary>
    public const double NearbyKm = 50;

    /// <summary>
    /// How far from the middle of a settlement an incident counts as in it where its source names no place, and how vague the place of an incident may be
    /// to count as in any settlement at all.
    /// </summary>
    public const double SettlementKm = 5;

    public CheckCard Card { get; } = new("SC0301", 1, Question.Exclusion,
        ["UNHCR, Guidelines on International Protection No. 5 (2003) and Background Note, on individual responsibility", "EASO, Practical Guide: Exclusion (2017)"]);

    public IReadOnlyList<EvidenceQuery> Needs(AccountInContext account) => [.. Stays(account).SelectMany(s => ExposureQueries.Of(s).All)];

    public IEnumerable<Finding> Examine(AccountInContext account, EvidenceSet evidence)
    {
        foreach (var statement in account.Tellings.Where(s => s.Claim is Claim.Served))
        {
            var findings = ExposedStay.Of(account, statement) is { } stay ? Examine(account, stay, evidence) : [ExposureGaps.NoDays(Card, account, statement)];
            foreach (var finding in findings)
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<ExposedStay> Stays(AccountInContext account) =>
        account.Tellings.Where(s => s.Claim is Claim.Served).Select(s => ExposedStay.Of(account, s)).OfType<ExposedStay>();

    private IEnumerable<Finding> Examine(AccountInContext account, ExposedStay stay, EvidenceSet evidence)
    {
        var queries = ExposureQueries.Of(stay);
        var own = OwnIncidents.Of(stay, queries, evidence);
        var coverage = evidence.Of(queries.Coverage);
        var isCovered = coverage.Any(c => c.Days.Intersects(stay.Told));
        var words = new ExposureFindings(Card, account, stay);
        return words.Of(own).Concat(!isCovered && !own.TouchStay ? [ExposureGaps.NotCovered(Card, stay, coverage)] : Overview(account, stay, queries, own, evidence));
    }

    private IEnumerable<Finding> Overview(AccountInContext account, ExposedStay stay, ExposureQueries queries, OwnIncidents own, EvidenceSet evidence)
    {
        if (stay.Unit is null)
        {
            yield return ExposureGaps.UnitOpen(Card, account, stay.Statement);
        }

        yield return stay.Settlement is null
            ? ExposureGaps.PlaceOpen(Card, account, stay.Statement)
            : ExposureGaps.Nearby(Card, stay, own, evidence.Of(queries.Nearby!), queries.BaseRate is { } rate ? evidence.Of(rate) : null);
    }
}

using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks.Territory;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;

namespace Safeconduct.Core.Assessments;

/// <summary>Kinds of evidence that can speak about a claim at all.</summary>
public enum EvidenceKind
{
    /// <summary>Recorded positions of the unit.</summary>
    Positions,

    /// <summary>Who held the place, by a list.</summary>
    Territory,

    /// <summary>Recorded incidents near the place, or tied to the unit.</summary>
    Incidents,
}

/// <summary>The days of a claim on which one source set out to record its subject.</summary>
public sealed record SourceDays(string Source, DayWindow Days, bool IsDerived);

/// <summary>What evidence of one kind could have said about one claim.</summary>
public abstract record KindCoverage
{
    private KindCoverage(EvidenceKind kind) => Kind = kind;

    public EvidenceKind Kind { get; }

    /// <summary>It is known what sources set out to record.</summary>
    /// <param name="Of">The kind.</param>
    /// <param name="Subject">The unit or the place.</param>
    /// <param name="Sources">Those that could speak on days of the claim, by source, then by day; none is an answer too.</param>
    /// <param name="Covered">The days of the claim that any source covers, ascending and apart.</param>
    /// <param name="Uncovered">The days of the claim that none does.</param>
    public sealed record Known(EvidenceKind Of, string Subject, ImmutableArray<SourceDays> Sources, ImmutableArray<DayWindow> Covered, ImmutableArray<DayWindow> Uncovered) : KindCoverage(Of)
    {
        /// <summary>Null when an end of the claim and of a source is open.</summary>
        public long? CoveredDays => DaySpans.Count(Covered);
    }

    /// <summary>No source says what it set out to record; <paramref name="Records"/> records touch the days.</summary>
    public sealed record NotKnown(EvidenceKind Of, int Records) : KindCoverage(Of);

    /// <summary>The claim leaves open what would have to be looked up: <c>unit</c>, <c>place</c>, <c>place-code</c> or <c>days</c>.</summary>
    public sealed record NothingToLookUp(EvidenceKind Of, string Missing) : KindCoverage(Of);
}

/// <summary>
/// Whether the evidence could have said anything at all about a statement: silence means something only where somebody set out to speak.
/// No <see cref="Kinds"/>: no kind of evidence that this program reads could speak of such a claim.
/// </summary>
public sealed record ClaimCoverage(string StatementId, DayWindow Told, ImmutableArray<KindCoverage> Kinds)
{
    /// <summary>One for each statement, in the order of the account.</summary>
    internal static ImmutableArray<ClaimCoverage> Of(Assessment assessment) =>
        [.. assessment.Account.Statements.Select(s => Of(assessment, CompletedTelling.Of(assessment.Account, s)))];

    private static ClaimCoverage Of(Assessment assessment, Statement statement)
    {
        var told = assessment.Context.SpanOf(statement);
        return new ClaimCoverage(statement.Id, told, [.. KindsOf(statement).Select(k => Of(assessment, statement, told, k)).OfType<KindCoverage>()]);
    }

    /// <summary>What the checks hold such a claim against. The whereabouts of a single person, a conversation or a paper are in no such record.</summary>
    private static IEnumerable<EvidenceKind> KindsOf(Statement statement) => (statement.Claim, statement.At) switch
    {
        (Claim.Served, _) => [EvidenceKind.Positions, EvidenceKind.Territory, EvidenceKind.Incidents],
        (Claim.Event, _) => [EvidenceKind.Territory, EvidenceKind.Incidents],
        (Claim.Was or Claim.Hospital or Claim.Ordered or Claim.Leave, not null) => [EvidenceKind.Territory, EvidenceKind.Incidents],
        _ => [],
    };

    private static KindCoverage? Of(Assessment assessment, Statement statement, DayWindow told, EvidenceKind kind)
    {
        var missing = Missing(assessment, statement, kind) ?? (told.IsUnbounded ? "days" : null);
        return (kind, missing) switch
        {
            (EvidenceKind.Territory, null) when IsOutsideTheLists(assessment, statement) => null,
            (_, not null) => new KindCoverage.NothingToLookUp(kind, missing),
            (EvidenceKind.Positions, _) => Positions(assessment, statement, told),
            (EvidenceKind.Territory, _) => Territory(assessment, statement, told),
            _ => new KindCoverage.NotKnown(kind, assessment.Incidents.Count(i => i.Days.Intersects(told))),
        };
    }

    private static string? Missing(Assessment assessment, Statement statement, EvidenceKind kind)
    {
        if (kind is EvidenceKind.Positions)
        {
            return assessment.Context.UnitOf(statement).Unit is null ? "unit" : null;
        }

        return assessment.Context.PlaceOf(statement).Place switch
        {
            null => "place",
            { Code: null, Country: null or TerritoryCheck.Country } when kind is EvidenceKind.Territory => "place-code",
            { Point: null } when kind is EvidenceKind.Incidents => "place",
            _ => null,
        };
    }

    /// <summary>There are lists for one country only: of a place elsewhere nothing is to be said.</summary>
    private static bool IsOutsideTheLists(Assessment assessment, Statement statement) =>
        assessment.Context.PlaceOf(statement).Place?.Country is { } country && !string.Equals(country, TerritoryCheck.Country, StringComparison.Ordinal);

    private static KindCoverage.Known Positions(Assessment assessment, Statement statement, DayWindow told)
    {
        var unit = assessment.Context.UnitOf(statement).Unit!;
        var spans = assessment.Coverage.Where(c => c.UnitId is null || string.Equals(c.UnitId, unit.Id, StringComparison.Ordinal));
        return Known(EvidenceKind.Positions, unit.Name, told, spans.Select(c => new SourceDays(c.Source, c.Days, c.IsDerived)));
    }

    /// <summary>A list speaks of the days for which it names the place or what holds it; a day that it does not name is unknown, not free.</summary>
    private static KindCoverage.Known Territory(Assessment assessment, Statement statement, DayWindow told)
    {
        var place = assessment.Context.PlaceOf(statement).Place!;
        return Known(EvidenceKind.Territory, place.Name, told, assessment.TerritoryOf(place).Select(p => new SourceDays(p.Citation.Source, HeldDays.Certain(p), IsDerived: false)));
    }

    private static KindCoverage.Known Known(EvidenceKind kind, string subject, DayWindow told, IEnumerable<SourceDays> sources)
    {
        var within = sources.Where(s => s.Days.Intersects(told)).Select(s => s with { Days = s.Days.Intersect(told)!.Value }).ToList();
        var bySource = within.GroupBy(s => (s.Source, s.IsDerived)).SelectMany(g => DaySpans.Union(g.Select(s => s.Days)).Select(d => new SourceDays(g.Key.Source, d, g.Key.IsDerived)));
        var days = within.Select(s => s.Days).ToList();
        return new KindCoverage.Known(kind, subject, [.. bySource.OrderBy(s => s.Source, StringComparer.Ordinal).ThenBy(s => s.Days.Earliest?.Number ?? long.MinValue)],
            DaySpans.Within(told, days), DaySpans.Without(told, days));
    }
}

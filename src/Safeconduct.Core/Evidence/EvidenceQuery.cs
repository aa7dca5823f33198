using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Evidence;

/// <summary>
/// What a check may ask the evidence base for: a closed set of kinds. Queries with equal members are equal,
/// so that two checks that ask the same thing share one answer.
/// </summary>
public abstract record EvidenceQuery
{
    private protected EvidenceQuery()
    {
    }
}

/// <summary>Sightings of a unit whose days touch a window.</summary>
public sealed record SightingsQuery(string UnitId, DayWindow Days) : EvidenceQuery;

/// <summary>What sources set out to record of a unit, whatever the days.</summary>
public sealed record CoverageQuery(string UnitId) : EvidenceQuery;

/// <summary>Every period of the place's own code and of the community, district and region that hold it.</summary>
public sealed record TerritoryQuery(string PlaceCode) : EvidenceQuery;

/// <summary>How many units of a side were recorded on days that touch the window, and how many of those within a distance of a point.</summary>
public sealed record NearnessQuery(string Side, GeoPoint At, double WithinKm, DayWindow Days) : EvidenceQuery;

/// <summary>Answers to queries, closed once built: a check cannot see evidence that it did not ask for.</summary>
public sealed partial class EvidenceSet
{
    private readonly ImmutableDictionary<EvidenceQuery, object> _answers;

    private EvidenceSet(ImmutableDictionary<EvidenceQuery, object> answers) => _answers = answers;

    /// <summary>Answers nothing.</summary>
    public static EvidenceSet Empty { get; } = new(ImmutableDictionary<EvidenceQuery, object>.Empty);

    /// <summary>What was asked.</summary>
    public IEnumerable<EvidenceQuery> Queries => _answers.Keys;

    public ImmutableArray<Sighting> Of(SightingsQuery query) => Answer<ImmutableArray<Sighting>>(query);

    public ImmutableArray<CoverageSpan> Of(CoverageQuery query) => Answer<ImmutableArray<CoverageSpan>>(query);

    public ImmutableArray<TerritoryPeriod> Of(TerritoryQuery query) => Answer<ImmutableArray<TerritoryPeriod>>(query);

    public NearnessCount Of(NearnessQuery query) => Answer<NearnessCount>(query);

    /// <exception cref="InvalidOperationException">The query was not asked: a check asks for all it needs in its one round.</exception>
    private T Answer<T>(EvidenceQuery query) => _answers.TryGetValue(query, out var answer)
        ? (T)answer
        : throw new InvalidOperationException($"The check did not ask for this evidence: {query}.");

    /// <summary>Gathers answers; a query is answered once.</summary>
    public sealed partial class Builder
    {
        private readonly ImmutableDictionary<EvidenceQuery, object>.Builder _answers = ImmutableDictionary.CreateBuilder<EvidenceQuery, object>();

        public Builder Add(SightingsQuery query, ImmutableArray<Sighting> answer) => Put(query, answer);

        public Builder Add(CoverageQuery query, ImmutableArray<CoverageSpan> answer) => Put(query, answer);

        public Builder Add(TerritoryQuery query, ImmutableArray<TerritoryPeriod> answer) => Put(query, answer);

        public Builder Add(NearnessQuery query, NearnessCount answer) => Put(query, answer);

        public EvidenceSet Build() => new(_answers.ToImmutable());

        private Builder Put(EvidenceQuery query, object answer)
        {
            _answers[query] = answer;
            return this;
        }
    }
}

/// <summary>The evidence base as the verification sees it. Implementations are deterministic: the same base gives the same answers in the same order.</summary>
public interface IEvidenceBase
{
    IUnitDirectory Units { get; }

    IGazetteer Places { get; }

    /// <summary>Identifies what the base holds: <c>sha256:…</c> over the files it was built from.</summary>
    string Fingerprint { get; }

    /// <summary>The files that the base was built from.</summary>
    IReadOnlyList<SourceFile> Files { get; }

    EvidenceSet Answer(IReadOnlyCollection<EvidenceQuery> queries);
}

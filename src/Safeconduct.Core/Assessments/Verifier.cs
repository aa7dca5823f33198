using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Assessments;

/// <summary>
/// The flow of a verification: resolve, timeline, needs, evidence set, findings. The same account, base, day and checks give the same assessment.
/// </summary>
public sealed class Verifier
{
    private readonly ImmutableArray<ICheck> _checks;
    private readonly IEvidenceBase _evidence;
    private readonly ImmutableArray<IGazetteer> _gazetteers;
    private readonly string _toolVersion;

    /// <summary>The gazetteers are asked together with the places of the evidence base.</summary>
    public Verifier(IEvidenceBase evidence, IEnumerable<IGazetteer> gazetteers, IEnumerable<ICheck> checks, string toolVersion)
    {
        _evidence = evidence;
        _gazetteers = [.. gazetteers, evidence.Places];
        _checks = [.. checks];
        _toolVersion = toolVersion;
    }

    /// <param name="account">What the person told.</param>
    /// <param name="asOf">The day of the verification.</param>
    /// <param name="withWhereabouts">Keep where the person stays now; it is left out of everything otherwise.</param>
    /// <param name="identity">Who the subject and the people cited are; registers are asked for them. Null: nobody is screened.</param>
    public Assessment Verify(Account account, Day asOf, bool withWhereabouts = false, Identity? identity = null)
    {
        account = withWhereabouts ? account : PresentWhereabouts.Withhold(account);
        var context = Resolve(account, asOf, identity);
        var needs = _checks.SelectMany(c => c.Needs(context)).ToHashSet();
        var units = Units(context).ToImmutableArray();
        var coverage = units.Select(u => new CoverageQuery(u.Id)).ToImmutableArray();
        needs.UnionWith(coverage);
        var evidence = _evidence.Answer(needs);
        var order = account.Statements.Select((s, i) => (s.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        var findings = _checks.SelectMany(c => c.Examine(context, evidence))
            .OrderBy(f => f.Question).ThenBy(f => order[f.Statements[0]]).ThenBy(f => f.Id, StringComparer.Ordinal).ToImmutableArray();
        return new Assessment(context, findings, [.. coverage.SelectMany(q => evidence.Of(q)).Distinct()], Sightings(units, evidence), Territory(evidence),
            [.. _evidence.Files], _evidence.Fingerprint, _toolVersion, Incidents(evidence)) { TerritoryByCode = TerritoryByCode(evidence) };
    }

    /// <summary>Each place and unit becomes one thing, several candidates, or nothing; each end gets its window.</summary>
    public AccountInContext Resolve(Account account, Day asOf, Identity? identity = null)
    {
        var places = account.Statements.Where(s => s.At is not null)
            .ToImmutableDictionary(s => s.Id, s => PlaceResolver.Resolve(s.At, _gazetteers), StringComparer.Ordinal);
        var units = account.Statements.Where(s => s.Claim is Claim.Served)
            .ToImmutableDictionary(s => s.Id, s => UnitResolver.Resolve(UnitQuery.Of((Claim.Served)s.Claim!, s), _evidence.Units), StringComparer.Ordinal);
        var garrisons = account.Statements.Where(s => s.Claim is Claim.Served { Garrison: not null })
            .ToImmutableDictionary(s => s.Id, s => PlaceResolver.Resolve(new PlaceText.Named(((Claim.Served)s.Claim!).Garrison!, isNear: false), _gazetteers), StringComparer.Ordinal);
        var superiors = units.Values.Select(u => u.Unit).OfType<Unit>().DistinctBy(u => u.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(u => u.Id, SuperiorsOf, StringComparer.Ordinal);
        return new AccountInContext(account, places, units, AccountTimeline.Of(account), asOf, superiors, garrisons) { Identity = identity };
    }

    private static IEnumerable<Unit> Units(AccountInContext context) =>
        context.Tellings.Select(s => context.UnitOf(s).Unit).OfType<Unit>().DistinctBy(u => u.Id, StringComparer.Ordinal);

    private static ImmutableArray<Sighting> Sightings(ImmutableArray<Unit> units, EvidenceSet evidence)
    {
        var ids = units.Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        return [.. evidence.Queries.OfType<SightingsQuery>().Where(q => ids.Contains(q.UnitId)).SelectMany(q => evidence.Of(q)).Distinct()
            .OrderBy(s => s.UnitId, StringComparer.Ordinal).ThenBy(s => s.Days.Earliest?.Number ?? 0).ThenBy(s => s.Citation.File, StringComparer.Ordinal).ThenBy(s => s.Citation.Row)];
    }

    private static ImmutableArray<TerritoryPeriod> Territory(EvidenceSet evidence) =>
        [.. evidence.Queries.OfType<TerritoryQuery>().SelectMany(q => evidence.Of(q)).Distinct()
            .OrderBy(p => p.PlaceName, StringComparer.Ordinal).ThenBy(p => p.Citation.File, StringComparer.Ordinal).ThenBy(p => p.Citation.Row)];

    private static ImmutableDictionary<string, ImmutableArray<TerritoryPeriod>> TerritoryByCode(EvidenceSet evidence) =>
        evidence.Queries.OfType<TerritoryQuery>().ToImmutableDictionary(q => q.PlaceCode, q => evidence.Of(q), StringComparer.Ordinal);

    private static ImmutableArray<Incident> Incidents(EvidenceSet evidence) =>
        [.. evidence.Queries.OfType<IncidentsOfUnitQuery>().SelectMany(q => evidence.Of(q)).Concat(evidence.Queries.OfType<IncidentsNearQuery>().SelectMany(q => evidence.Of(q).Nearest))
            .DistinctBy(i => (i.Citation.File, i.Citation.Row))
            .OrderBy(i => i.Days.Earliest?.Number ?? long.MinValue).ThenBy(i => i.Citation.File, StringComparer.Ordinal).ThenBy(i => i.Citation.Row)];

    private ImmutableArray<Superior> SuperiorsOf(Unit unit) => [.. unit.Parents.SelectMany(p => Named(p).Select(u => new Superior(u, p.Days))).Distinct()];

    /// <summary>The unit above may be named otherwise than the base has it; then it has to be one unit.</summary>
    private IEnumerable<Unit> Named(UnitParent parent) => _evidence.Units.Named(NameKey.Of(parent.ParentName)) is { Count: > 0 } named ? named
        : UnitResolver.Resolve(new UnitQuery(parent.ParentName, Days: parent.Days), _evidence.Units).Unit is { } one ? [one] : [];
}

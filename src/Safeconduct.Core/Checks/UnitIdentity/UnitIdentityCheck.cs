using Safeconduct.Core.Accounts;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Checks.UnitIdentity;

/// <summary>
/// SC0201: do name, military-unit number, branch, garrison and unit above, as told, belong to one unit as recorded? It compares only what was told with what is
/// recorded, and never contradicts: one recalled number or place can be wrong, and a battalion has a number and a garrison of its own.
/// </summary>
public sealed class UnitIdentityCheck : ICheck
{
    public CheckCard Card { get; } = new("SC0201", 1, Question.Reliability,
        ["Security Force Monitor, Research Handbook, on names, sites and superior units, and on cross-checks between them"]);

    /// <summary>Nothing: what is recorded of a unit comes with the unit.</summary>
    public IReadOnlyList<EvidenceQuery> Needs(AccountInContext account) => [];

    public IEnumerable<Finding> Examine(AccountInContext account, EvidenceSet evidence) =>
        account.Tellings.Where(s => s.Claim is Claim.Served).Select(s => new ToldIdentity(Card, account, s)).SelectMany(Findings);

    private static IEnumerable<Finding> Findings(ToldIdentity told)
    {
        Finding?[] findings =
        [
            NumberAgreement.Examine(told),
            .. told.Resolution.Unit is { } unit ? OfUnit(told, unit) : [SameNumberElse(told)],
        ];
        return findings.OfType<Finding>();
    }

    private static Finding?[] OfUnit(ToldIdentity told, Unit unit) =>
        [BranchAgreement.Examine(told, unit), GarrisonAgreement.Examine(told, unit), ParentAgreement.Examine(told, unit)];

    /// <summary>The base has the number, but of another branch or size. The unit told may be one that it does not have, so this is silence and a question.</summary>
    private static Finding? SameNumberElse(ToldIdentity told) => told.Resolution is UnitResolution.Unknown { NearMisses: [var near, ..] }
        ? told.Write(Outcome.Silent, new Phrase("unit-identity.same-number-only", ("told", told.Served.Unit!), ("unit", near.Unit.Name)), near.Unit, [], ask: [new Phrase("unit-identity.ask-name")])
        : null;
}

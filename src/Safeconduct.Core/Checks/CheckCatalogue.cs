using System.Collections.Immutable;
using Safeconduct.Core.Checks.Chronology;
using Safeconduct.Core.Checks.Exposure;
using Safeconduct.Core.Checks.Journey;
using Safeconduct.Core.Checks.Retelling;
using Safeconduct.Core.Checks.Screening;
using Safeconduct.Core.Checks.Service;
using Safeconduct.Core.Checks.Territory;
using Safeconduct.Core.Checks.UnitIdentity;
using Safeconduct.Core.Checks.UnitPresence;

namespace Safeconduct.Core.Checks;

/// <summary>
/// Every check, one line each, in the order of their ids. Ids are only ever appended: reviews and answers hang on them.
/// docs/checks/README.md is the same table; a test fails when the two differ. How to add one: docs/how-to/add-a-check.md.
/// </summary>
public static class CheckCatalogue
{
    /// <summary>In the order of ids.</summary>
    public static ImmutableArray<ICheck> All { get; } =
    [
        new ChronologyCheck(),
        new JourneyCheck(),
        new RetellingCheck(),
        new ServiceCheck(),
        new UnitIdentityCheck(),
        new UnitPresenceCheck(),
        new TerritoryCheck(),
        new ExposureCheck(),
        new ScreeningCheck(),
    ];

    /// <summary>The check with this id, such as <c>SC0102</c>, or null.</summary>
    public static ICheck? Find(string id) => All.FirstOrDefault(c => string.Equals(c.Card.Id, id, StringComparison.OrdinalIgnoreCase));
}

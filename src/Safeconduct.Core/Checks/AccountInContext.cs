using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Checks;

/// <summary>
/// An account after resolving: each place and unit is one thing, several or nothing, and each end of each statement has its window.
/// Checks see this and never raw text.
/// </summary>
public sealed class AccountInContext
{
    private readonly ImmutableDictionary<string, PlaceResolution> _places;
    private readonly ImmutableDictionary<string, UnitResolution> _units;
    private readonly ImmutableDictionary<string, ImmutableArray<Superior>> _superiors;

    public AccountInContext(Account account, ImmutableDictionary<string, PlaceResolution> places, ImmutableDictionary<string, UnitResolution> units,
        AccountTimeline timeline, Day asOf, ImmutableDictionary<string, ImmutableArray<Superior>>? superiors = null)
    {
        _superiors = superiors ?? ImmutableDictionary<string, ImmutableArray<Superior>>.Empty;
        Account = account;
        _places = places;
        _units = units;
        Timeline = timeline;
        AsOf = asOf;
    }

    public Account Account { get; }

    /// <summary>The chronology of the account: its network, what it is consistent with, and the windows.</summary>
    public AccountTimeline Timeline { get; }

    /// <summary>The day on which the verification is made.</summary>
    public Day AsOf { get; }

    /// <summary>Statements that no later telling replaces, in the order of the account.</summary>
    public IEnumerable<Statement> Current => Account.Statements.Where(s => !Account.IsRetold(s));

    public PlaceResolution PlaceOf(Statement statement) => _places.GetValueOrDefault(statement.Id, PlaceResolution.NotNamed.Instance);

    /// <summary>The units one level above, with the days for which a source says so; never more than one level.</summary>
    public ImmutableArray<Superior> SuperiorsOf(Unit unit) => _superiors.TryGetValue(unit.Id, out var found) ? found : [];

    public UnitResolution UnitOf(Statement statement) => _units.GetValueOrDefault(statement.Id, UnitResolution.NotNamed.Instance);
}

/// <summary>A unit that stood one level above another, and the days for which that is recorded.</summary>
public sealed record Superior(Unit Unit, DayWindow Days);

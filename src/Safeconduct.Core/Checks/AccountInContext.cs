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
    private readonly ImmutableDictionary<string, PlaceResolution> _garrisons;

    public AccountInContext(Account account, ImmutableDictionary<string, PlaceResolution> places, ImmutableDictionary<string, UnitResolution> units,
        AccountTimeline timeline, Day asOf, ImmutableDictionary<string, ImmutableArray<Superior>>? superiors = null,
        ImmutableDictionary<string, PlaceResolution>? garrisons = null)
    {
        _garrisons = garrisons ?? ImmutableDictionary<string, PlaceResolution>.Empty;
        _superiors = superiors ?? ImmutableDictionary<string, ImmutableArray<Superior>>.Empty;
        Account = account;
        Current = [.. CompletedTelling.Latest(account)];
        Tellings = [.. CompletedTelling.All(account)];
        _places = places;
        _units = units;
        Timeline = timeline;
        AsOf = asOf;
    }

    public Account Account { get; }

    /// <summary>Who the subject and the people cited are; null where no identity file was given. Handed to the base and printed nowhere.</summary>
    public Identity? Identity { get; init; }

    /// <summary>The chronology of the account: its network, what it is consistent with, and the windows.</summary>
    public AccountTimeline Timeline { get; }

    /// <summary>The day on which the verification is made.</summary>
    public Day AsOf { get; }

    /// <summary>The latest telling of everything, with what it leaves out taken from the tellings before it, in the order of the account.</summary>
    public ImmutableArray<Statement> Current { get; }

    /// <summary>
    /// Every telling, with what it leaves out taken from those before it; a telling that adds nothing is left out. For checks that hold what was told
    /// against evidence: a later telling takes no finding about an earlier one away.
    /// </summary>
    public ImmutableArray<Statement> Tellings { get; }

    /// <summary>What the place of the statement, or of the telling it takes its place from, turned out to be.</summary>
    public PlaceResolution PlaceOf(Statement statement) =>
        TellingsUpTo(statement).Select(t => _places.GetValueOrDefault(t.Id)).FirstOrDefault(p => p is not null and not PlaceResolution.NotNamed) ?? PlaceResolution.NotNamed.Instance;

    /// <summary>What the unit of the statement, or of the telling it takes its unit from, turned out to be.</summary>
    public UnitResolution UnitOf(Statement statement) =>
        TellingsUpTo(statement).Select(t => _units.GetValueOrDefault(t.Id)).FirstOrDefault(u => u is not null and not UnitResolution.NotNamed) ?? UnitResolution.NotNamed.Instance;

    /// <summary>What the garrison that the statement tells of its unit turned out to be.</summary>
    public PlaceResolution GarrisonOf(Statement statement) =>
        TellingsUpTo(statement).Select(t => _garrisons.GetValueOrDefault(t.Id)).FirstOrDefault(p => p is not null and not PlaceResolution.NotNamed) ?? PlaceResolution.NotNamed.Instance;

    /// <summary>The window in which the statement begins: tightened where it is the latest telling, as told otherwise.</summary>
    public DayWindow StartOf(Statement statement) => Account.IsRetold(statement) ? (statement.On ?? statement.From)?.Window ?? DayWindow.Unbounded : Timeline.StartOf(statement.Id);

    /// <summary>The window in which the statement ends: tightened where it is the latest telling, as told otherwise.</summary>
    public DayWindow EndOf(Statement statement) => Account.IsRetold(statement) ? (statement.On ?? statement.To)?.Window ?? DayWindow.Unbounded : Timeline.EndOf(statement.Id);

    /// <summary>Whatever the days, the statement as told ends before it begins: chronology asks about it, and other checks have nothing to compare.</summary>
    public bool EndsBeforeItBegins(Statement statement) => StartOf(statement).Earliest > EndOf(statement).Latest;

    /// <summary>The days the statement can have touched: from its earliest start to its latest end.</summary>
    public DayWindow SpanOf(Statement statement) => AccountTimeline.Span(StartOf(statement), EndOf(statement));

    /// <summary>The units one level above, with the days for which a source says so; never more than one level.</summary>
    public ImmutableArray<Superior> SuperiorsOf(Unit unit) => _superiors.TryGetValue(unit.Id, out var found) ? found : [];

    private IEnumerable<Statement> TellingsUpTo(Statement statement)
    {
        var tellings = Account.TellingsOf(statement);
        return tellings.Take(tellings.IndexOf(tellings.First(t => string.Equals(t.Id, statement.Id, StringComparison.Ordinal))) + 1).Reverse();
    }
}

/// <summary>A unit that stood one level above another, and the days for which that is recorded.</summary>
public sealed record Superior(Unit Unit, DayWindow Days);

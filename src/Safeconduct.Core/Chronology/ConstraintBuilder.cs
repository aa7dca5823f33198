using System.Collections.Immutable;
using System.Globalization;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Chronology;

/// <summary>Makes constraints of statements and relations.</summary>
internal sealed class ConstraintBuilder
{
    // A set of more windows than these is taken as one window from the first to the last day.
    private const int MostAlternatives = 8;

    // Days farther away than some 100,000 years bound nothing in a life; left open, they can cause no conflict.
    private const long FarthestDay = 36_524_250;

    private readonly AccountNetwork _network;
    private readonly Account _account;
    private readonly Dictionary<int, (DayWindow Window, long Tolerance)> _told = [];
    private readonly List<AccountConstraint> _constraints = [];

    public ConstraintBuilder(AccountNetwork network, Account account)
    {
        _network = network;
        _account = account;
    }

    public ImmutableArray<AccountConstraint> Build(IEnumerable<Relation> relations)
    {
        foreach (var statement in _network.Statements)
        {
            AddDates(statement);
            AddOrder(statement);
            AddInterview(statement);
            AddBirth(statement);
        }

        foreach (var relation in relations)
        {
            Add(relation);
        }

        // Two relations that say the same share an id until here.
        return [.. _constraints.GroupBy(c => c.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(Numbered)];
    }

    private static IEnumerable<AccountConstraint> Numbered(IGrouping<string, AccountConstraint> same) => same.OrderBy(c => c.Relation?.Id, StringComparer.Ordinal).Select((c, i) => i == 0
        ? c
        : new AccountConstraint(c.Source, c.Statements, c.IsFirm, c.Tolerances,
            Tolerance.Multiples.ToImmutableDictionary(m => m, m => new TemporalConstraint(string.Create(CultureInfo.InvariantCulture, $"{c.Id} #{i + 1}"), c.At(m).Alternatives)),
            c.End, c.Relation, c.Members, c.Told) { IsOfPaper = c.IsOfPaper });

    private void AddDates(Statement statement)
    {
        if (!statement.IsMoment)
        {
            AddDate(statement, StatementEnd.Start, statement.From);
            AddDate(statement, StatementEnd.End, statement.To);
        }
        else if (statement.On is null && statement.From is { } from && statement.To is { } to)
        {
            // A moment told with both lies somewhere from the one to the other.
            var latest = to.Window.Latest;
            var window = from.Window.Earliest > latest ? from.Window : new DayWindow(from.Window.Earliest, latest);
            AddDate(statement, StatementEnd.Moment, [window], from.IsSoft || to.IsSoft);
        }
        else
        {
            AddDate(statement, StatementEnd.Moment, statement.On ?? statement.From ?? statement.To);
        }
    }

    private void AddDate(Statement statement, StatementEnd end, Edtf? date)
    {
        if (date is not null)
        {
            AddDate(statement, end, date.Alternatives.Length <= MostAlternatives ? date.Alternatives : [date.Window], date.IsSoft);
        }
    }

    private void AddDate(Statement statement, StatementEnd end, ImmutableArray<DayWindow> windows, bool isSoft)
    {
        var at = new EndRef(statement.Id, end);
        var hull = Near(windows.Aggregate((a, b) => a.Hull(b)));
        if (hull.IsUnbounded)
        {
            return;
        }

        isSoft |= statement.IsVague;
        var point = _network.PointOf(at);
        ImmutableArray<long> tolerances = [.. windows.Select(w => isSoft ? Tolerance.OfDate(w) : 0)];
        _told[point] = (hull, tolerances.Max());
        var isOfPaper = statement.Claim is Claim.Document or Claim.Proceeding;
        var isFirm = !isSoft && ((hull.IsDayCertain && !IsToldOtherwise(at, hull)) || isOfPaper);
        Add(ConstraintSource.Date, at.ToString(), [statement.Id], isFirm, tolerances,
            _ => [.. windows.Select(w => Difference(0, point, Near(w)))], at, told: hull, isOfPaper: isOfPaper);
    }

    /// <summary>Another telling gives other days for the same end: then the day is not certain, however exactly it was told the last time.</summary>
    private bool IsToldOtherwise(EndRef at, DayWindow days) => _account.TellingsOf(_account[at.StatementId])
        .Select(t => at.End switch { StatementEnd.Start => t.From, StatementEnd.End => t.To, _ => t.On ?? t.From ?? t.To })
        .Any(told => told is not null && !told.Window.Intersects(days));

    private void AddOrder(Statement statement)
    {
        if (!statement.IsMoment)
        {
            var order = new TimeDifference(_network.PointOf(new(statement.Id, StatementEnd.Start)), _network.PointOf(new(statement.Id, StatementEnd.End)), 0, null);
            Add(ConstraintSource.Order, statement.Id + " begins before it ends", [statement.Id], isFirm: true, [0], _ => [order]);
        }
    }

    // A paper or a step of a proceeding may name a day that is still to come: an expiry, a hearing.
    private void AddInterview(Statement statement)
    {
        var on = _account.InterviewOf(statement).On;
        if (statement.Claim is Claim.Document or Claim.Proceeding || on is null || Near(on.Window).Latest is not { } latest)
        {
            return;
        }

        var point = _network.PointOf(new(statement.Id, StatementEnd.Start));
        Add(ConstraintSource.Interview, statement.Id + " told on " + on.Text, [statement.Id], !on.IsSoft, [on.IsSoft ? Tolerance.OfDate(on.Window) : 0],
            _ => [new TimeDifference(0, point, null, latest.Number)], told: new DayWindow(null, latest));
    }

    private void AddBirth(Statement statement)
    {
        if (_account.Born is { } born && Near(born.Window).Earliest is { } earliest)
        {
            var point = _network.PointOf(new(statement.Id, StatementEnd.Start));
            Add(ConstraintSource.Birth, statement.Id + " after birth", [statement.Id], !born.IsSoft, [born.IsSoft ? Tolerance.OfDate(born.Window) : 0],
                _ => [new TimeDifference(0, point, earliest.Number, null)], told: new DayWindow(earliest, null));
        }
    }

    private void Add(Relation relation)
    {
        var members = Members(relation).ToImmutableArray();
        ImmutableArray<long> tolerances = [.. members.Select(m => Tolerances(RangeOf(m)))];
        ImmutableArray<string> statements = [.. members.SelectMany(m => m.Statements).Select(LatestOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var source = relation switch
        {
            Relation.Any when members.Length > 1 => ConstraintSource.Any,
            _ => members[0] is Relation.Lasted ? ConstraintSource.Lasted : ConstraintSource.Between,
        };
        Add(source, string.Join(" or ", members.Select(Words).Order(StringComparer.Ordinal)), statements, members.All(m => IsExact(RangeOf(m))), tolerances,
            multiple => [.. members.Select(m => Difference(m, multiple))], null, relation, members);
    }

    private static IEnumerable<Relation> Members(Relation relation) => relation is Relation.Any any ? any.Members.SelectMany(Members) : [relation];

    private static DurationRange RangeOf(Relation relation) => relation switch
    {
        Relation.Between between => between.Range,
        Relation.Lasted lasted => lasted.Range,
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };

    private (EndRef From, EndRef To) EndsOf(Relation relation) => relation switch
    {
        Relation.Between between => (Latest(between.From), Latest(between.To)),
        Relation.Lasted lasted => (new(LatestOf(lasted.StatementId), StatementEnd.Start), new(LatestOf(lasted.StatementId), StatementEnd.End)),
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };

    private string LatestOf(string statementId) => CompletedTelling.LatestIdOf(_account, statementId);

    private EndRef Latest(EndRef end) => end with { StatementId = LatestOf(end.StatementId) };

    private string Words(Relation relation)
    {
        var (from, to) = EndsOf(relation);
        return $"{from} to {to} {RangeOf(relation)}{(RangeOf(relation).IsVague ? " vague" : "")}";
    }

    // "Exactly n days", "within a day of", "before": somebody can be sure of that. A longer range or months are an estimate.
    private static bool IsExact(DurationRange range) =>
        !range.IsVague && range.Unit == DurationUnit.Days && (range.Min is null || range.Max is null || (long)range.Max - range.Min <= 1);

    private static long Tolerances(DurationRange range) => range.IsVague ? Tolerance.OfDuration(range) : 0;

    private TimeDifference Difference(Relation relation, int multiple)
    {
        var (from, to) = EndsOf(relation);
        var (start, end) = (_network.PointOf(from), _network.PointOf(to));
        var range = RangeOf(relation);
        var (min, max) = range.Unit == DurationUnit.Days
            ? (range.Min, range.Max)
            : MonthDays.Range(range.Min, range.Max, Told(start, multiple));

        // A range written the wrong way round means the same range.
        (min, max) = min > max ? (max, min) : (min, max);

        // "Three months, from 1 June to 31 August", "ten days, from the 1st to the 10th": most people count both the first and the last day, and some do not.
        return new TimeDifference(start, end, relation is Relation.Lasted && min > 0 ? min - 1 : min, max);
    }

    private DayWindow Told(int point, int multiple) =>
        _told.TryGetValue(point, out var told) ? told.Window.Widen(told.Tolerance * multiple) : DayWindow.Unbounded;

    private void Add(ConstraintSource source, string id, ImmutableArray<string> statements, bool isFirm, ImmutableArray<long> tolerances,
        Func<int, ImmutableArray<TimeDifference>> alternatives, EndRef? end = null, Relation? relation = null, ImmutableArray<Relation> members = default, DayWindow told = default, bool isOfPaper = false) =>
        _constraints.Add(new AccountConstraint(source, statements, isFirm, tolerances,
            Tolerance.Multiples.ToImmutableDictionary(m => m, m => new TemporalConstraint(id, [.. alternatives(m).Zip(tolerances, (a, t) => Widen(a, t * m))])),
            end, relation, members, told) { IsOfPaper = isOfPaper });

    private static TimeDifference Widen(TimeDifference difference, long days) =>
        new(difference.From, difference.To, difference.Min - days, difference.Max + days);

    private static TimeDifference Difference(int from, int to, DayWindow window) => new(from, to, window.Earliest?.Number, window.Latest?.Number);

    private static DayWindow Near(DayWindow window) => new(
        window.Earliest is { } a && Math.Abs(a.Number) <= FarthestDay ? a : null,
        window.Latest is { } b && Math.Abs(b.Number) <= FarthestDay ? b : null);
}

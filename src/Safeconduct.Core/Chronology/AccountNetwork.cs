using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Chronology;

/// <summary>
/// The network of the statements that relations bind together. Point 0 is 1 January 1970; every span has a point for its start and one for its end,
/// every moment one. Groups share no point but the origin, and so each is decided for itself. Within a group nothing depends on the order of the file.
/// </summary>
/// <remarks>
/// Nothing keeps two statements from overlapping: a service told "at" a place is an envelope, in which leave, hospital or a course may lie.
/// </remarks>
public sealed class AccountNetwork
{
    private readonly Dictionary<EndRef, int> _points = [];
    private readonly Dictionary<EndRef, AccountConstraint> _dates;

    internal AccountNetwork(ImmutableArray<Statement> statements, Account account, IEnumerable<Relation> relations)
    {
        Statements = statements;
        foreach (var statement in statements.OrderBy(s => s.Id, StringComparer.Ordinal))
        {
            AddPoints(statement);
        }

        Constraints = new ConstraintBuilder(this, account).Build(relations);
        _dates = Constraints.Where(c => c.Source == ConstraintSource.Date).ToDictionary(c => c.End!.Value);
    }

    /// <summary>The current tellings, completed, in the order of the account.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>By id.</summary>
    public ImmutableArray<AccountConstraint> Constraints { get; }

    public int PointCount { get; private set; } = 1;

    /// <summary>The networks of an account, in the order of their first statements.</summary>
    public static ImmutableArray<AccountNetwork> Of(Account account)
    {
        var statements = CompletedTelling.Latest(account).ToList();
        var groups = new Groups(statements.Select(s => s.Id));
        var relations = account.Relations.Select(r => (Relation: r, Ids: r.Statements.Select(s => CompletedTelling.LatestIdOf(account, s)).ToList())).ToList();
        foreach (var (_, ids) in relations)
        {
            groups.Join(ids);
        }

        var byGroup = relations.ToLookup(r => groups.Of(r.Ids[0]), r => r.Relation, StringComparer.Ordinal);
        return [.. statements.GroupBy(s => groups.Of(s.Id), StringComparer.Ordinal).Select(g => new AccountNetwork([.. g], account, byGroup[g.Key]))];
    }

    /// <summary>The point of an end; of a moment both ends are the same.</summary>
    public int PointOf(EndRef end) => _points[end];

    /// <summary>The date told for an end; null when there is none.</summary>
    public AccountConstraint? DateOf(EndRef end) => _dates.GetValueOrDefault(end);

    /// <summary>The ends that have a point of their own, in the order of the account.</summary>
    public IEnumerable<EndRef> EndsOf(Statement statement) => statement.IsMoment
        ? [new EndRef(statement.Id, StatementEnd.Moment)]
        : [new EndRef(statement.Id, StatementEnd.Start), new EndRef(statement.Id, StatementEnd.End)];

    /// <summary>The network with so many times the tolerance, or null when it is larger than networks can be.</summary>
    public TemporalNetwork? At(int multiple) => Of(Constraints, multiple);

    internal TemporalNetwork? Of(IEnumerable<AccountConstraint> constraints, int multiple) => Of(constraints.Select(c => c.At(multiple)));

    internal TemporalNetwork? Of(IEnumerable<TemporalConstraint> constraints)
    {
        ImmutableArray<TemporalConstraint> all = [.. constraints];
        return TemporalNetwork.Check(PointCount, all) is null ? new TemporalNetwork(PointCount, all) : null;
    }

    private void AddPoints(Statement statement)
    {
        var start = PointCount;
        var end = statement.IsMoment ? start : start + 1;
        _points[new EndRef(statement.Id, StatementEnd.Moment)] = start;
        _points[new EndRef(statement.Id, StatementEnd.Start)] = start;
        _points[new EndRef(statement.Id, StatementEnd.End)] = end;
        PointCount = end + 1;
    }

    /// <summary>Which statements relations bind together (union-find).</summary>
    private sealed class Groups(IEnumerable<string> ids)
    {
        private readonly Dictionary<string, string> _parent = ids.ToDictionary(i => i, i => i, StringComparer.Ordinal);

        public string Of(string id)
        {
            while (!string.Equals(_parent[id], id, StringComparison.Ordinal))
            {
                _parent[id] = _parent[_parent[id]];
                id = _parent[id];
            }

            return id;
        }

        public void Join(List<string> members)
        {
            foreach (var member in members)
            {
                _parent[Of(member)] = Of(members[0]);
            }
        }
    }
}

using System.Collections.Immutable;

namespace Safeconduct.Core.Accounts;

/// <summary>Which statements tell the same thing, in the order in which they were told.</summary>
internal sealed class Tellings
{
    private readonly Dictionary<string, ImmutableArray<Statement>> _byRoot;
    private readonly Dictionary<string, string> _rootOf;

    /// <exception cref="ArgumentException">A statement is, through others, a telling of itself.</exception>
    public Tellings(ImmutableArray<Statement> statements, ImmutableDictionary<string, Statement> byId, Dictionary<string, int> interviewOrder)
    {
        _rootOf = new Dictionary<string, string>(statements.Length, StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            FindRoot(statement, byId);
        }

        // The sort is stable: within one interview the order of the file stays.
        _byRoot = statements
            .GroupBy(s => _rootOf[s.Id], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderBy(s => interviewOrder[s.In]).ToImmutableArray(), StringComparer.Ordinal);
    }

    public ImmutableArray<Statement> Of(Statement statement) => _byRoot[_rootOf[statement.Id]];

    private void FindRoot(Statement statement, ImmutableDictionary<string, Statement> byId)
    {
        var path = new List<string>();
        var onPath = new HashSet<string>(StringComparer.Ordinal);
        var at = statement;
        while (!_rootOf.ContainsKey(at.Id) && at.Retells is { } told)
        {
            if (!onPath.Add(at.Id))
            {
                throw new ArgumentException($"Statement {at.Id} tells itself again.", nameof(statement));
            }

            path.Add(at.Id);
            at = byId[told];
        }

        var root = _rootOf.GetValueOrDefault(at.Id, at.Id);
        _rootOf[at.Id] = root;
        foreach (var id in path)
        {
            _rootOf[id] = root;
        }
    }
}

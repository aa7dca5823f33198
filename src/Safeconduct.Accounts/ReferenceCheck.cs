using System.Collections.Immutable;
using Safeconduct.Core.Accounts;

namespace Safeconduct.Accounts;

/// <summary>Holds the parts of an account against each other: ids once, references to something that is there, tellings of one thing of one kind.</summary>
internal sealed class ReferenceCheck
{
    private readonly Dictionary<string, StatementDraft> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _moments = new(StringComparer.Ordinal);
    private readonly HashSet<string> _interviews = new(StringComparer.Ordinal);
    private readonly Problems _problems;

    public ReferenceCheck(IEnumerable<(MapView View, Interview Interview)> interviews, IEnumerable<StatementDraft> statements, Problems problems)
    {
        _problems = problems;
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (view, interview) in interviews.Where(i => i.Interview.Id.Length > 0))
        {
            if (!_interviews.Add(interview.Id))
            {
                problems.Add(view.ValueNode("id")!, Reasons.IdTwice(interview.Id, lines[interview.Id]));
            }

            lines.TryAdd(interview.Id, view.Node.Line);
        }

        foreach (var draft in statements.Where(d => d.Id is not null))
        {
            if (!_statements.TryAdd(draft.Id!, draft))
            {
                problems.Add(draft.View.ValueNode("id")!, Reasons.IdTwice(draft.Id!, _statements[draft.Id!].View.Node.Line));
            }
        }
    }

    public void CheckStatements(IReadOnlyList<StatementDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.In is not null)
            {
                CheckInterview(draft.In, draft.View, "in");
            }

            CheckRetelling(draft);
        }

        FindCircles(drafts);
    }

    public void CheckInterview(string id, MapView view, string key)
    {
        if (!_interviews.Contains(id))
        {
            _problems.Add(view.ValueNode(key)!, Reasons.NoSuchInterview(id, Guess(id, _interviews)));
        }
    }

    /// <summary>True when there is such a statement; notes the problem when there is none.</summary>
    public bool Exists(string id, Yaml.YamlNode node)
    {
        if (_statements.ContainsKey(id))
        {
            return true;
        }

        _problems.Add(node, Reasons.NoSuchStatement(id, Guess(id, _statements.Keys)));
        return false;
    }

    /// <summary>
    /// Whether the statement has one moment. A retelling that repeats neither claim nor dates has what the telling before it has.
    /// Call it for statements that are there.
    /// </summary>
    public bool IsMoment(string id)
    {
        var path = new List<string>();
        var draft = _statements[id];
        bool? answer = null;
        while (answer is null)
        {
            path.Add(draft.Id!);
            answer = Known(draft.Id!) ?? Own(draft.Statement);
            _moments.TryAdd(draft.Id!, false);
            if (answer is null && (draft.Retells is not { } told || !_statements.TryGetValue(told, out draft!)))
            {
                answer = false;
            }
        }

        foreach (var passed in path)
        {
            _moments[passed] = answer.Value;
        }

        return answer.Value;
    }

    // False stands there while the way through a circle of tellings is still being walked: it ends the walk.
    private bool? Known(string id) => _moments.TryGetValue(id, out var known) ? known : null;

    // Null: the statement itself does not tell.
    private static bool? Own(Statement statement)
    {
        if (statement.On is not null || (statement.Claim is not null && statement.IsMoment))
        {
            return true;
        }

        return statement.From is not null || statement.To is not null || statement.Retells is null ? false : null;
    }

    private void CheckRetelling(StatementDraft draft)
    {
        if (draft.Retells is not { } told)
        {
            return;
        }

        var node = draft.View.ValueNode("retells")!;
        if (string.Equals(told, draft.Id, StringComparison.Ordinal))
        {
            _problems.Add(node, Reasons.RetellsItself(told));
        }
        else if (Exists(told, node) && draft.Kind is { } kind && KindOf(_statements[told]) is { } toldKind && !string.Equals(kind, toldKind, StringComparison.Ordinal))
        {
            _problems.Add(draft.View.KeyNode(kind), Reasons.RetellsOtherKind(told, kind, toldKind));
        }
    }

    // The kind of a telling that repeats no claim is that of what it tells.
    private string? KindOf(StatementDraft draft)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (draft.Kind is null && draft.Retells is { } told && seen.Add(told) && _statements.TryGetValue(told, out var next))
        {
            draft = next;
        }

        return draft.Kind;
    }

    private void FindCircles(IReadOnlyList<StatementDraft> drafts)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in drafts)
        {
            var path = new List<string>();
            var onPath = new HashSet<string>(StringComparer.Ordinal);
            var at = start;
            while (at is { Id: { } id, Retells: { } told } && !string.Equals(id, told, StringComparison.Ordinal) && !done.Contains(id) && onPath.Add(id))
            {
                path.Add(id);
                at = _statements.GetValueOrDefault(told);
            }

            if (at?.Id is { } last && onPath.Contains(last) && at.Retells is not null)
            {
                var circle = path.SkipWhile(p => !string.Equals(p, last, StringComparison.Ordinal)).ToImmutableArray();
                _problems.Add(_statements[circle[0]].View.ValueNode("retells")!, Reasons.RetellsInCircle(circle));
            }

            done.UnionWith(path);
        }
    }

    private string? Guess(string id, IEnumerable<string> candidates) => _problems.MayGuess ? NearMiss.Of(id, candidates) : null;
}

using System.Collections.Immutable;
using System.Globalization;
using Safeconduct.Accounts.Yaml;
using Safeconduct.Core.Accounts;

namespace Safeconduct.Accounts;

/// <summary>Reads the relations: ids R1, R2… in the order of the file, the members of an <c>any</c> R3.1, R3.2…</summary>
internal sealed class RelationReader(ReferenceCheck references, Problems problems)
{
    public ImmutableArray<Relation> ReadAll(ImmutableArray<YamlNode> nodes) =>
        [.. nodes.Select((n, i) => Read(n, string.Create(CultureInfo.InvariantCulture, $"R{i + 1}"), isVague: false)).OfType<Relation>()];

    private Relation? Read(YamlNode node, string id, bool isVague)
    {
        if (MapView.Of(node, AccountKeys.Relation, problems) is not { } view)
        {
            return null;
        }

        isVague |= view.Flag("vague");
        if (view.Has("any"))
        {
            Forbid(view, "any", "from", "to", "lasted", "days", "months");
            return ReadAny(view, id, isVague);
        }

        if (view.Has("lasted"))
        {
            Forbid(view, "lasted", "from", "to");
            return ReadLasted(view, id, isVague);
        }

        if (!view.Has("from") || !view.Has("to"))
        {
            problems.Add(node, Reasons.RelationShape());
            return null;
        }

        return ReadBetween(view, id, isVague);
    }

    private Relation.Any? ReadAny(MapView view, string id, bool isVague)
    {
        var nodes = view.List("any");
        if (nodes.IsEmpty && view.ValueNode("any") is YamlNode.Sequence)
        {
            problems.Add(view.ValueNode("any")!, Reasons.EmptyAny());
        }

        // "One of these, or one of those" is one of them all: members of an inner list join the outer one.
        var members = nodes
            .Select((n, i) => Read(n, string.Create(CultureInfo.InvariantCulture, $"{id}.{i + 1}"), isVague))
            .SelectMany(r => r is Relation.Any inner ? inner.Members : r is null ? [] : [r])
            .ToImmutableArray();
        return members.IsEmpty ? null : new Relation.Any(id, view.Node.Line, members);
    }

    private Relation.Lasted? ReadLasted(MapView view, string id, bool isVague)
    {
        var statement = view.Id("lasted");
        var range = RangeReader.Read(view, isVague, isLength: true, problems);
        if (statement is null || !references.Exists(statement, view.ValueNode("lasted")!))
        {
            return null;
        }

        if (references.IsMoment(statement))
        {
            problems.Add(view.ValueNode("lasted")!, Reasons.MomentLasted(statement));
        }

        return range is { } r ? new Relation.Lasted(id, view.Node.Line, statement, r) : null;
    }

    private Relation.Between? ReadBetween(MapView view, string id, bool isVague)
    {
        var (from, to) = (ReadEnd(view, "from"), ReadEnd(view, "to"));
        var range = RangeReader.Read(view, isVague, isLength: false, problems);
        if (from is not { } a || to is not { } b)
        {
            return null;
        }

        if (IsSameEnd(a, b))
        {
            problems.Add(view.ValueNode("to")!, Reasons.SelfRelation(b.ToString()));
        }

        return range is { } r ? new Relation.Between(id, view.Node.Line, a, b, r) : null;
    }

    // Start, end and the moment itself are one end where the statement has one moment.
    private bool IsSameEnd(EndRef a, EndRef b) =>
        string.Equals(a.StatementId, b.StatementId, StringComparison.Ordinal) && (a.End == b.End || references.IsMoment(a.StatementId));

    private EndRef? ReadEnd(MapView view, string key)
    {
        if (view.Text(key) is not { } text)
        {
            return null;
        }

        var node = view.ValueNode(key)!;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var (id, name) = dot < 0 ? (text, "") : (text[..dot], text[(dot + 1)..]);
        if (name is not ("" or "start" or "end") || (dot >= 0 && name.Length == 0) || id.Length == 0)
        {
            problems.Add(node, Reasons.NotEnd(key, text));
            return null;
        }

        if (!references.Exists(id, node))
        {
            return null;
        }

        if (dot < 0 && !references.IsMoment(id))
        {
            problems.Add(node, Reasons.EndMissing(id));
            return null;
        }

        return new EndRef(id, name switch { "start" => StatementEnd.Start, "end" => StatementEnd.End, _ => StatementEnd.Moment });
    }

    private void Forbid(MapView view, string form, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (view.Has(key))
            {
                problems.Add(view.KeyNode(key), Reasons.RelationKeyUnfit(key, form));
            }
        }
    }
}

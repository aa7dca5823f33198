using System.Collections.Immutable;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Texts.Pathways;

/// <summary>One line of a condition: how deep it stands, whether it is met (null: not asked, or not worked out), and its words.</summary>
public sealed record ConditionLine(int Depth, Truth? Truth, string Text);

/// <summary>A condition as an indented list, as a lawyer would write it: "all of these", "any of these", "not".</summary>
public static class ConditionLines
{
    /// <summary>Without a person.</summary>
    public static ImmutableArray<ConditionLine> Of(Condition condition, PathwayWords words)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(words);
        var lines = ImmutableArray.CreateBuilder<ConditionLine>();
        AddTop(lines, condition, words, _ => null);
        return lines.ToImmutable();
    }

    /// <summary>For a person, part by part.</summary>
    public static ImmutableArray<ConditionLine> Of(ConditionNode node, PathwayWords words)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(words);
        var truths = new Dictionary<Condition, Truth?>(ReferenceEqualityComparer.Instance);
        Collect(node, truths);
        var lines = ImmutableArray.CreateBuilder<ConditionLine>();
        AddTop(lines, node.Condition, words, c => truths[c]);
        return lines.ToImmutable();
    }

    private static void Collect(ConditionNode node, Dictionary<Condition, Truth?> truths)
    {
        truths[node.Condition] = node.Truth;
        foreach (var part in node.Parts)
        {
            Collect(part, truths);
        }
    }

    // "All of these" needs no heading at the top, where a list says as much.
    private static void AddTop(ImmutableArray<ConditionLine>.Builder lines, Condition condition, PathwayWords words, Func<Condition, Truth?> truth)
    {
        var parts = condition is Condition.All { Parts.Length: > 1 } all ? all.Parts : [condition];
        foreach (var part in parts)
        {
            Add(lines, part, words, 0, truth);
        }
    }

    private static void Add(ImmutableArray<ConditionLine>.Builder lines, Condition condition, PathwayWords words, int depth, Func<Condition, Truth?> truth)
    {
        var (head, parts) = Say(condition, words);
        if (head is not null)
        {
            lines.Add(new ConditionLine(depth, truth(condition), head));
        }

        foreach (var part in parts)
        {
            Add(lines, part, words, head is null ? depth : depth + 1, truth);
        }
    }

    private static (string? Head, ImmutableArray<Condition> Parts) Say(Condition condition, PathwayWords words) => condition switch
    {
        Condition.Test t => (words.Say(t), []),
        Condition.Constant c => (words.Book.Say(c.Value ? "pathways.condition.always" : "pathways.condition.never"), []),
        Condition.Not { Part: Condition.Test t } => (words.Say(t.Fact, t.Fact.Domain.Except(t.Allowed)), []),
        Condition.Not { Part: Condition.Any { Parts.Length: > 1 } any } => (words.Book.Say("pathways.condition.none-of"), any.Parts),
        Condition.Not { Part: Condition.All { Parts.Length: > 1 } all } => (words.Book.Say("pathways.condition.not-all"), all.Parts),
        Condition.Not n => (words.Book.Say("pathways.condition.not"), [n.Part]),
        Condition.All { Parts: [var only] } => Say(only, words),
        Condition.Any { Parts: [var only] } => Say(only, words),
        Condition.All a => (words.Book.Say(a.Parts.IsEmpty ? "pathways.condition.always" : "pathways.condition.all"), a.Parts),
        Condition.Any a => (words.Book.Say("pathways.condition.any"), a.Parts),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };
}

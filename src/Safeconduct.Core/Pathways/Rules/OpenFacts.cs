namespace Safeconduct.Core.Pathways.Rules;

/// <summary>One walk over a condition: its strong three-valued value (Kleene), and the fact of each test that is left when what is known was put in.</summary>
internal static class OpenFacts
{
    /// <summary>The value; what is left is added to <paramref name="open"/> in the order of the condition, and nothing for a part that is decided.</summary>
    public static Truth Gather(Condition condition, Knowledge knowledge, List<Fact> open)
    {
        switch (condition)
        {
            case Condition.Test test:
                var value = test.Allowed.Holds(knowledge.Possible(test.Fact));
                if (value == Truth.Unknown)
                {
                    open.Add(test.Fact);
                }

                return value;
            case Condition.Not not:
                return Gather(not.Part, knowledge, open).Not();
            case Condition.All all:
                return Gather(all.Parts.AsSpan(), knowledge, open, deciding: Truth.False);
            case Condition.Any any:
                return Gather(any.Parts.AsSpan(), knowledge, open, deciding: Truth.True);
            case Condition.Constant constant:
                return Truths.Of(constant.Value);
            default:
                throw new ArgumentOutOfRangeException(nameof(condition));
        }
    }

    /// <summary>
    /// Whether no fact stands twice. In such a condition no answer to one test says anything about another: Kleene's value is exact, and each test that is
    /// left can still turn it.
    /// </summary>
    public static bool AreDistinct(List<Fact> facts)
    {
        if (facts.Count > FewFacts)
        {
            return facts.ToHashSet().Count == facts.Count;
        }

        for (var i = 1; i < facts.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (facts[i].Equals(facts[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Up to so many it is quicker to compare each with each.</summary>
    private const int FewFacts = 12;

    private static Truth Gather(ReadOnlySpan<Condition> parts, Knowledge knowledge, List<Fact> open, Truth deciding)
    {
        var before = open.Count;
        var value = deciding.Not();
        foreach (var part in parts)
        {
            var next = Gather(part, knowledge, open);
            if (next == deciding)
            {
                open.RemoveRange(before, open.Count - before);
                return deciding;
            }

            value = next == Truth.Unknown ? next : value;
        }

        return value;
    }
}

namespace Safeconduct.Core.Pathways.Rules;

/// <summary>
/// What is left of a condition when everything that is known was put in: true, false, or a condition over unknown facts only, without negation and
/// without parts that are decided.
/// </summary>
internal abstract class Residue
{
    public static readonly Residue True = new Decided(true);

    public static readonly Residue False = new Decided(false);

    private Residue()
    {
    }

    public Truth Truth => this is Decided d ? Truths.Of(d.Value) : Truth.Unknown;

    /// <summary>Also the strong three-valued value of Kleene.</summary>
    public static Residue Of(Condition condition, Knowledge knowledge) => Of(condition, knowledge, isNegated: false);

    /// <summary>Strong three-valued value (Kleene), without building anything.</summary>
    public static Truth Kleene(Condition condition, Knowledge knowledge) => condition switch
    {
        Condition.Test t => t.Allowed.Holds(knowledge.Possible(t.Fact)),
        Condition.Not n => Kleene(n.Part, knowledge).Not(),
        Condition.All a => Kleene(a.Parts.AsSpan(), knowledge, isAll: true),
        Condition.Any a => Kleene(a.Parts.AsSpan(), knowledge, isAll: false),
        Condition.Constant c => Truths.Of(c.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>Each test that is left, in order.</summary>
    public List<Leaf> Leaves()
    {
        var leaves = new List<Leaf>();
        AddLeaves(leaves);
        return leaves;
    }

    private static Truth Kleene(ReadOnlySpan<Condition> parts, Knowledge knowledge, bool isAll)
    {
        var deciding = isAll ? Truth.False : Truth.True;
        var value = deciding.Not();
        foreach (var part in parts)
        {
            var next = Kleene(part, knowledge);
            if (next == deciding)
            {
                return deciding;
            }

            value = next == Truth.Unknown ? next : value;
        }

        return value;
    }

    private void AddLeaves(List<Leaf> leaves)
    {
        if (this is Leaf leaf)
        {
            leaves.Add(leaf);
        }
        else if (this is Group group)
        {
            foreach (var part in group.Parts)
            {
                part.AddLeaves(leaves);
            }
        }
    }

    private static Residue Of(Condition condition, Knowledge knowledge, bool isNegated) => condition switch
    {
        Condition.Constant c => c.Value != isNegated ? True : False,
        Condition.Test t => OfTest(t, knowledge.Possible(t.Fact), isNegated),
        Condition.Not n => Of(n.Part, knowledge, !isNegated),
        Condition.All a => OfParts(a.Parts.AsSpan(), knowledge, isNegated, isAll: !isNegated),
        Condition.Any a => OfParts(a.Parts.AsSpan(), knowledge, isNegated, isAll: isNegated),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static Residue OfTest(Condition.Test test, ValueSet possible, bool isNegated) => test.Allowed.Holds(possible) switch
    {
        Truth.True => isNegated ? False : True,
        Truth.False => isNegated ? True : False,
        _ => new Leaf(test, possible, isNegated),
    };

    // De Morgan: a negated "all" is an "any" of negated parts.
    private static Residue OfParts(ReadOnlySpan<Condition> parts, Knowledge knowledge, bool isNegated, bool isAll)
    {
        List<Residue>? open = null;
        var isDecided = false;
        foreach (var part in parts)
        {
            var residue = Of(part, knowledge, isNegated);
            if (residue is not Decided decided)
            {
                (open ??= []).Add(residue);
            }
            else if (decided.Value != isAll)
            {
                isDecided = true;
                break;
            }
        }

        if (isDecided)
        {
            return isAll ? False : True;
        }

        return open is null ? isAll ? True : False : open.Count == 1 ? open[0] : new Group(isAll, open);
    }

    internal sealed class Decided(bool value) : Residue
    {
        public bool Value { get; } = value;
    }

    /// <summary>A test, or that it fails, that holds for some of the possible values and not for others.</summary>
    internal sealed class Leaf(Condition.Test test, ValueSet possible, bool isNegated) : Residue
    {
        public Fact Fact => Test.Fact;

        public Condition.Test Test { get; } = test;

        public ValueSet Possible { get; } = possible;

        /// <summary>Whether it holds for one of the possible values.</summary>
        public bool Holds(int value) => Test.Allowed.Contains(value) != isNegated;
    }

    internal sealed class Group(bool isAll, List<Residue> parts) : Residue
    {
        public bool IsAll { get; } = isAll;

        public List<Residue> Parts { get; } = parts;
    }
}

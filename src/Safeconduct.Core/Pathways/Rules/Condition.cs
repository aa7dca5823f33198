using System.Collections.Immutable;

namespace Safeconduct.Core.Pathways.Rules;

/// <summary>A condition over facts. An empty <see cref="All"/> is true and an empty <see cref="Any"/> false.</summary>
public abstract class Condition
{
    /// <summary>Deeper conditions cannot be built, so that nothing that walks them needs a limit of its own.</summary>
    public const int MaxDepth = 250;

    public static readonly Condition Always = new Constant(true);

    public static readonly Condition Never = new Constant(false);

    private Condition(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ArgumentException("The condition is too deep.", nameof(depth));
        }

        Depth = depth;
    }

    /// <summary>1 for a condition without parts.</summary>
    public int Depth { get; }

    /// <summary>That a fact is yes.</summary>
    public static Condition Yes(Fact fact) => new Test(fact, ValueSet.Of(Fact.Yes));

    /// <summary>Every fact that is named, each once, in the order of the condition.</summary>
    public IEnumerable<Fact> Facts() => Tests().Select(t => t.Fact).Distinct();

    /// <summary>Every test, in the order of the condition.</summary>
    public IEnumerable<Test> Tests() => this switch
    {
        Test t => [t],
        Not n => n.Part.Tests(),
        All a => a.Parts.SelectMany(p => p.Tests()),
        Any a => a.Parts.SelectMany(p => p.Tests()),
        _ => [],
    };

    /// <summary>The same condition with one of its tests, or other parts, replaced wherever that very object stands.</summary>
    public Condition Replace(Condition part, Condition by) => ReferenceEquals(this, part) ? by : this switch
    {
        Not n => new Not(n.Part.Replace(part, by)),
        All a => new All([.. a.Parts.Select(p => p.Replace(part, by))]),
        Any a => new Any([.. a.Parts.Select(p => p.Replace(part, by))]),
        _ => this,
    };

    /// <summary>True or false whatever the facts.</summary>
    public sealed class Constant(bool value) : Condition(1)
    {
        public bool Value { get; } = value;
    }

    /// <summary>That the value of a fact is one of some.</summary>
    public sealed class Test : Condition
    {
        public Test(Fact fact, ValueSet allowed)
            : base(1)
        {
            ArgumentNullException.ThrowIfNull(fact);
            ArgumentNullException.ThrowIfNull(allowed);
            Fact = fact;
            Allowed = allowed;
        }

        public Fact Fact { get; }

        public ValueSet Allowed { get; }
    }

    public sealed class Not(Condition part) : Condition(part.Depth + 1)
    {
        public Condition Part { get; } = part;
    }

    public sealed class All(ImmutableArray<Condition> parts) : Condition(DepthOf(parts))
    {
        public ImmutableArray<Condition> Parts { get; } = parts;
    }

    public sealed class Any(ImmutableArray<Condition> parts) : Condition(DepthOf(parts))
    {
        public ImmutableArray<Condition> Parts { get; } = parts;
    }

    private static int DepthOf(ImmutableArray<Condition> parts) => 1 + (parts.IsEmpty ? 0 : parts.Max(p => p.Depth));
}

using System.Collections.Immutable;

namespace Safeconduct.Core.Pathways.Rules;

/// <summary>A fact that can still change a value, and by how much it would decide.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Decides">
/// 0 to 1: the share of the uncertainty that an answer would take away on average, every answer that makes a difference taken as equally likely
/// (the first-order index of Sobol 1993). 1: the answer decides alone.
/// </param>
/// <param name="Influence">0 to 1: in what share of completions it has to be known when the facts are asked in the order of the condition; settles ties.</param>
public sealed record RelevantFact(Fact Fact, double Decides, double Influence);

/// <summary>
/// The value of a condition under every completion of the facts that are not known. Unlike Kleene's value it also sees that "a or not a" holds.
/// </summary>
public abstract record ExactValue
{
    private ExactValue()
    {
    }

    /// <summary>Every completion agrees, or some do not, or it was not found out.</summary>
    public Truth Truth => this is Decided d ? Truths.Of(d.Value) : Truth.Unknown;

    /// <summary>Every completion agrees.</summary>
    public sealed record Decided(bool Value) : ExactValue;

    /// <summary>Completions disagree.</summary>
    /// <param name="Relevant">Exactly the facts that can still change the value, the one that decides most first; at least one.</param>
    public sealed record Open(ImmutableArray<RelevantFact> Relevant) : ExactValue;

    /// <summary>The condition is so large and entangled that its value was not found within the bound. Nothing is claimed.</summary>
    public sealed record NotWorkedOut : ExactValue;
}

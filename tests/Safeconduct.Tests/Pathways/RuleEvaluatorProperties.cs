using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Tests.Pathways;

/// <summary>Conditions over facts of two, three and ten values, partly known, against the enumeration of every completion.</summary>
public sealed class RuleEvaluatorProperties
{
    private static readonly ImmutableArray<Fact> Facts =
    [
        Fact.OfYesOrNo("a"), Fact.OfYesOrNo("b"), Fact.OfYesOrNo("c"),
        new("country", ValueSet.Range(0, 2)), new("state", ValueSet.Range(0, 2)), new("days", ValueSet.Range(0, 9)),
    ];

    [Fact]
    public void The_exact_value_is_what_every_completion_says() => ForAll(Drawn, d =>
    {
        var values = Completions(d.Knowledge).Select(c => Holds(d.Condition, c)).Distinct().ToList();
        var expected = values.Count == 1 ? Truths.Of(values[0]) : Truth.Unknown;
        return RuleEvaluator.Evaluate(d.Condition, d.Knowledge).Truth == expected && RuleEvaluator.TruthOf(d.Condition, d.Knowledge) == expected;
    });

    [Fact]
    public void A_fact_is_relevant_exactly_when_two_completions_that_differ_in_it_alone_differ_in_value() => ForAll(Drawn, d =>
    {
        var completions = Completions(d.Knowledge).ToList();
        var expected = Facts.Where((_, i) => completions.GroupBy(c => string.Join(',', c.Where((_, j) => j != i)), StringComparer.Ordinal)
            .Any(g => g.Select(c => Holds(d.Condition, c)).Distinct().Count() > 1)).Order();
        var found = RuleEvaluator.Evaluate(d.Condition, d.Knowledge) is ExactValue.Open open ? open.Relevant.Select(r => r.Fact).Order() : Enumerable.Empty<Fact>();
        return found.SequenceEqual(expected) && RuleEvaluator.Relevant(d.Condition, d.Knowledge)!.Value.SequenceEqual(expected);
    });

    [Fact]
    public void Kleenes_value_never_says_more_than_the_exact_one() => ForAll(Drawn, d =>
        RuleEvaluator.Kleene(d.Condition, d.Knowledge) is var kleene && (kleene == Truth.Unknown || kleene == RuleEvaluator.Evaluate(d.Condition, d.Knowledge).Truth));

    [Fact]
    public void A_negated_condition_has_the_negated_value_and_the_same_relevant_facts() => ForAll(Drawn, d =>
    {
        var (value, negated) = (RuleEvaluator.Evaluate(d.Condition, d.Knowledge), RuleEvaluator.Evaluate(new Condition.Not(d.Condition), d.Knowledge));
        return negated.Truth == value.Truth.Not() && Order(value).SequenceEqual(Order(negated), StringComparer.Ordinal);
    });

    [Fact]
    public void The_answer_to_a_fact_that_decides_all_decides() => ForAll(Drawn, d =>
        RuleEvaluator.Evaluate(d.Condition, d.Knowledge) is not ExactValue.Open open || open.Relevant.Where(r => r.Decides == 1)
            .All(r => ValuesOf(d.Knowledge.Possible(r.Fact)).All(v => RuleEvaluator.TruthOf(d.Condition, d.Knowledge.With(r.Fact.Key, ValueSet.Of(v))) != Truth.Unknown)));

    [Fact]
    public void Too_small_a_bound_gives_no_answer_and_never_a_wrong_one() => ForAll(Drawn, d =>
        RuleEvaluator.Evaluate(d.Condition, d.Knowledge, mostNodes: 6) is var bounded
        && (bounded is ExactValue.NotWorkedOut || bounded.Truth == RuleEvaluator.Evaluate(d.Condition, d.Knowledge).Truth));

    [Fact]
    public void Under_what_has_to_be_assumed_a_condition_holds_and_no_part_of_it_is_superfluous() => ForAll(Drawn, d =>
    {
        var truth = RuleEvaluator.TruthOf(d.Condition, d.Knowledge);
        return RuleEvaluator.Assume(d.Condition, d.Knowledge, CostOf) is not { } tests
            ? truth == Truth.False
            : (truth == Truth.True) == tests.IsEmpty
                && tests.All(t => !t.Allowed.IsEmpty && d.Knowledge.Possible(t.Fact).Except(t.Allowed) is { IsEmpty: false } && t.Allowed.Except(d.Knowledge.Possible(t.Fact)).IsEmpty)
                && RuleEvaluator.TruthOf(d.Condition, With(d.Knowledge, tests)) == Truth.True
                && tests.All(t => RuleEvaluator.TruthOf(d.Condition, With(d.Knowledge, tests.Remove(t))) != Truth.True);
    });

    [Fact]
    public void No_other_answers_to_yes_or_no_would_be_cheaper_to_assume() => ForAll(Conditions(4).Where(c => c.Facts().All(f => f.Domain.IsPair)), c =>
    {
        var cheapest = Answers(3).Where(a => RuleEvaluator.TruthOf(c, With(Knowledge.None, a)) == Truth.True).Select(a => Cost(a)).DefaultIfEmpty(long.MaxValue).Min();
        return (RuleEvaluator.Assume(c, Knowledge.None, CostOf) is { } tests ? Cost(tests) : long.MaxValue) == cheapest;
    });

    [Fact]
    public void Sets_of_values_are_sets_of_values() => ForAll(Gen.Two(Sets), pair =>
    {
        var (a, b) = pair;
        var (left, right) = (ValuesOf(a), ValuesOf(b));
        return ValuesOf(a.Union(b)).SequenceEqual(left.Union(right).Order()) && ValuesOf(a.Intersect(b)).SequenceEqual(left.Intersect(right).Order())
            && ValuesOf(a.Except(b)).SequenceEqual(left.Except(right).Order()) && a.Union(b).Equals(b.Union(a))
            && (b.IsEmpty || a.Holds(b) == (right.TrueForAll(left.Contains) ? Truth.True : right.Exists(left.Contains) ? Truth.Unknown : Truth.False));
    });

    private static long CostOf(Fact fact, ValueSet allowed) => 1 + (10 * (fact.Key[0] % 3)) + (allowed.Contains(0) ? 0 : 5);

    private static long Cost(IEnumerable<Condition.Test> tests) => tests.Sum(t => CostOf(t.Fact, t.Allowed));

    private static Knowledge With(Knowledge knowledge, IEnumerable<Condition.Test> assumed) => knowledge.With(assumed.Select(t => KeyValuePair.Create(t.Fact.Key, t.Allowed)));

    // Every choice of yes, no or nothing for the first facts.
    private static IEnumerable<ImmutableArray<Condition.Test>> Answers(int facts) =>
        Facts.Take(facts).Aggregate((IEnumerable<ImmutableArray<Condition.Test>>)[[]], (done, f) => done.SelectMany(a => (ImmutableArray<Condition.Test>[])[a, a.Add(new(f, ValueSet.Of(0))), a.Add(new(f, ValueSet.Of(1)))]));

    private static Gen<ValueSet> Sets => Gen.Choose(-3, 9).Two().Select(p => (p.Item1, p.Item1 + Math.Abs(p.Item2 % 3))).ListOf().Select(ValueSet.OfRuns);

    private static Gen<(Condition Condition, Knowledge Knowledge)> Drawn => Conditions(4).Zip(KnowledgeGen, (c, k) => (c, k));

    private static Gen<Knowledge> KnowledgeGen =>
        Gen.CollectToList(Facts.Select(f => SubsetOf(f).Where(s => !s.IsEmpty).Zip(Gen.Choose(0, 2), (s, known) => known == 0 ? s : f.Domain)))
            .Select(sets => new Knowledge(Facts.Zip(sets, (f, s) => KeyValuePair.Create(f.Key, s))));

    private static Gen<Condition> Tests => Gen.Elements(Facts.ToArray()).SelectMany(f => SubsetOf(f).Select(s => (Condition)new Condition.Test(f, s)));

    private static Gen<Condition> Conditions(int depth) => depth == 0
        ? Tests
        : Gen.Frequency(
            (2, Tests),
            (1, Gen.Elements(Condition.Always, Condition.Never)),
            (2, Conditions(depth - 1).Select(c => (Condition)new Condition.Not(c))),
            (5, Conditions(depth - 1).ListOf(3).Select(c => (Condition)new Condition.All([.. c]))),
            (5, Conditions(depth - 1).ListOf(3).Select(c => (Condition)new Condition.Any([.. c]))));

    private static Gen<ValueSet> SubsetOf(Fact fact) => Gen.SubListOf(ValuesOf(fact.Domain).ToArray()).Select(v => ValueSet.Of([.. v]));

    private static IEnumerable<string> Order(ExactValue value) => value is ExactValue.Open open ? open.Relevant.Select(r => r.Fact.Key) : [];

    private static List<int> ValuesOf(ValueSet set) => [.. set.Runs.SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1))];

    private static IEnumerable<ImmutableArray<int>> Completions(Knowledge knowledge) =>
        Facts.Aggregate((IEnumerable<ImmutableArray<int>>)[[]], (done, f) => done.SelectMany(c => ValuesOf(knowledge.Possible(f)).Select(v => c.Add(v))));

    private static bool Holds(Condition condition, ImmutableArray<int> values) => condition switch
    {
        Condition.Constant c => c.Value,
        Condition.Test t => t.Allowed.Contains(values[Facts.IndexOf(t.Fact)]),
        Condition.Not n => !Holds(n.Part, values),
        Condition.All a => a.Parts.All(p => Holds(p, values)),
        Condition.Any a => a.Parts.Any(p => Holds(p, values)),
        _ => throw new InvalidOperationException(),
    };

    private static void ForAll<T>(Gen<T> gen, Func<T, bool> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(gen.ToArbitrary(), property));
}

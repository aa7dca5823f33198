using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks.Retelling;

/// <summary>
/// SC0103: is one thing told alike in several tellings? It compares only statements that <c>retells</c> links, never says which telling is right,
/// and takes what a telling leaves out for no change. Rules and tolerances: docs/checks/SC0103.md.
/// </summary>
public sealed class RetellingCheck : ICheck
{
    public CheckCard Card { get; } = new("SC0103", 1, Question.Reliability,
        ["Beyond Proof, UNHCR 2013", "Rubin and Baddeley, Memory and Cognition 17, 1989"]);

    public IReadOnlyList<EvidenceQuery> Needs(AccountInContext account) => [];

    public IEnumerable<Finding> Examine(AccountInContext account, EvidenceSet evidence)
    {
        var comparer = new TellingComparer(account);
        var write = new RetellingFindings(Card, account.Account);
        foreach (var tellings in ToldMoreThanOnce(account.Account))
        {
            var compared = TellingComparer.Aspects.SelectMany(a => Compare(comparer, a, tellings)).ToList();
            foreach (var pair in compared.GroupBy(c => c.Pair))
            {
                foreach (var finding in write.Of(pair.Key, [.. pair.Select(c => c.Comparison)]))
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<ImmutableArray<Statement>> ToldMoreThanOnce(Account account) =>
        account.Statements.Where(s => s.Retells is null).Select(account.TellingsOf).Where(t => t.Length > 1);

    /// <summary>
    /// Each telling of one part against the one before that tells it; and the last against the first, unless a step between already changed it,
    /// so that many small steps do not hide a large one.
    /// </summary>
    private static IEnumerable<(TellingPair Pair, Comparison Comparison)> Compare(TellingComparer comparer, Aspect aspect, ImmutableArray<Statement> tellings)
    {
        var telling = tellings.Where(t => comparer.Compare(aspect, t, t) is not null).ToList();
        var steps = telling.Zip(telling.Skip(1), (a, b) => Compare(new TellingPair(a, b))).OfType<(TellingPair, Comparison)>().ToList();
        if (telling.Count > 2 && !steps.Exists(s => IsChange(s.Item2)) && Compare(new TellingPair(telling[0], telling[^1])) is { } whole && IsChange(whole.Item2))
        {
            steps.Add(whole);
        }

        return steps;

        (TellingPair, Comparison)? Compare(TellingPair pair) => comparer.Compare(aspect, pair.Earlier, pair.Later) is { } c ? (pair, c) : null;
    }

    private static bool IsChange(Comparison comparison) => comparison is Comparison.Changed or Comparison.Moved { IsWithinTolerance: false };
}

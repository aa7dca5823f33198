using System.Collections.Immutable;
using Safeconduct.Core.Accounts;

namespace Safeconduct.Core.Chronology;

/// <summary>
/// Which telling of each thing chronology uses: the latest, with what it leaves out taken from the one it retells. A date is taken over only as a whole:
/// <c>on</c> replaces <c>from</c> and <c>to</c>, and they replace it.
/// </summary>
internal sealed class Tellings
{
    private readonly Dictionary<string, string> _latest = new(StringComparer.Ordinal);

    private Tellings(ImmutableArray<Statement> current) => Current = current;

    /// <summary>Statements that no other retells, completed, in the order of the account.</summary>
    public ImmutableArray<Statement> Current { get; }

    public static Tellings Of(Account account)
    {
        var retold = account.Statements.Select(s => s.Retells).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var tellings = new Tellings([.. account.Statements.Where(s => !retold.Contains(s.Id)).Select(s => Complete(account, s))]);
        var order = account.Interviews.Select((i, n) => (i.Id, n)).ToDictionary(i => i.Id, i => i.n, StringComparer.Ordinal);
        foreach (var chain in account.Statements.GroupBy(s => First(account, s), StringComparer.Ordinal))
        {
            var newest = chain.Where(s => !retold.Contains(s.Id))
                .OrderByDescending(s => account.InterviewOf(s).On?.Window.Latest?.Number ?? long.MinValue)
                .ThenByDescending(s => order[s.In]).ThenByDescending(s => s.Id, StringComparer.Ordinal).FirstOrDefault();
            foreach (var statement in chain)
            {
                // Tellings that retell each other in a circle have no latest one.
                tellings._latest[statement.Id] = newest?.Id ?? statement.Id;
            }
        }

        return tellings;
    }

    /// <summary>The statement that speaks for this one.</summary>
    public string LatestOf(string statementId) => _latest.GetValueOrDefault(statementId, statementId);

    /// <summary>Whether it takes part: of two tellings that both retell a third only the later does.</summary>
    public bool IsUsed(Statement statement) => string.Equals(LatestOf(statement.Id), statement.Id, StringComparison.Ordinal);

    private static string First(Account account, Statement statement) => Chain(account, statement).Last().Id;

    private static IEnumerable<Statement> Chain(Account account, Statement statement)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var s = statement; s is not null && seen.Add(s.Id); s = s.Retells is { } told ? account.Find(told) : null)
        {
            yield return s;
        }
    }

    private static Statement Complete(Account account, Statement latest)
    {
        var whole = latest;
        foreach (var told in Chain(account, latest).Skip(1))
        {
            var keepsDates = whole.On is not null || whole.From is not null || whole.To is not null;
            var mayTakeSpan = whole.On is null;
            whole = new Statement
            {
                Id = latest.Id,
                In = latest.In,
                Claim = whole.Claim ?? told.Claim,
                Quote = whole.Quote,
                At = whole.At ?? told.At,
                From = whole.From ?? (mayTakeSpan ? told.From : null),
                To = whole.To ?? (mayTakeSpan ? told.To : null),
                On = whole.On ?? (keepsDates ? null : told.On),
                IsVague = keepsDates ? whole.IsVague : whole.IsVague || told.IsVague,
                Retells = whole.Retells,
                People = whole.People,
                Line = whole.Line,
            };
        }

        return whole;
    }
}

using System.Collections.Immutable;

namespace Safeconduct.Core.Accounts;

/// <summary>
/// What a telling leaves out is no change, and is taken from the tellings before it. A date is taken over only as a whole: <c>on</c> replaces <c>from</c> and <c>to</c>,
/// and they replace it; so are the name and the number of a unit.
/// </summary>
public static class CompletedTelling
{
    /// <summary>The latest telling of everything, completed, in the order of the account.</summary>
    public static IEnumerable<Statement> Latest(Account account) => account.Statements.Where(s => !account.IsRetold(s)).Select(s => Of(account, s));

    /// <summary>
    /// Every telling of everything, completed by those before it, in the order of the account; a telling that adds nothing to the one before it is left out.
    /// </summary>
    public static IEnumerable<Statement> All(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        foreach (var statement in account.Statements)
        {
            var tellings = account.TellingsOf(statement);
            var position = tellings.IndexOf(statement);
            var whole = Of(account, statement);
            if (position == 0 || !SaysTheSame(Of(account, tellings[position - 1]), whole))
            {
                yield return whole;
            }
        }
    }

    /// <summary>The statement with what it leaves out of the tellings before it.</summary>
    public static Statement Of(Account account, Statement statement)
    {
        ArgumentNullException.ThrowIfNull(account);
        var tellings = account.TellingsOf(statement);
        var whole = statement;
        for (var earlier = tellings.IndexOf(statement) - 1; earlier >= 0; earlier--)
        {
            whole = Complete(whole, tellings[earlier]);
        }

        return whole;
    }

    /// <summary>The id of the latest telling of the thing.</summary>
    public static string LatestIdOf(Account account, string statementId) => account.TellingsOf(account[statementId])[^1].Id;

    private static Statement Complete(Statement latest, Statement told)
    {
        var hasOn = latest.On is not null;
        var hasDates = hasOn || latest.From is not null || latest.To is not null;
        return new Statement
        {
            Id = latest.Id,
            In = latest.In,
            Claim = latest.Claim is null ? told.Claim : told.Claim is null ? latest.Claim : latest.Claim.CompletedBy(told.Claim),
            Quote = latest.Quote,
            At = latest.At ?? (latest.IsPlaceWithheld ? null : told.At),
            IsPlaceWithheld = latest.IsPlaceWithheld,
            From = latest.From ?? (hasOn ? null : told.From),
            To = latest.To ?? (hasOn ? null : told.To),
            On = latest.On ?? (hasDates ? null : told.On),
            IsVague = hasDates ? latest.IsVague : latest.IsVague || told.IsVague,
            Retells = latest.Retells,
            People = latest.People,
            Line = latest.Line,
        };
    }

    private static bool SaysTheSame(Statement a, Statement b) =>
        Equals(a.From, b.From) && Equals(a.To, b.To) && Equals(a.On, b.On)
        && string.Equals(a.At?.ToString(), b.At?.ToString(), StringComparison.Ordinal)
        && (ReferenceEquals(a.Claim, b.Claim) || (a.Claim is not null && b.Claim is not null && a.Claim.Details.SequenceEqual(b.Claim.Details)));
}

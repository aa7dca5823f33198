using System.Collections.Immutable;
using Safeconduct.Core.Accounts;

namespace Safeconduct.Core.Chronology;

/// <summary>
/// Chronology uses the latest telling of each thing; what that leaves out is no change, and is taken from the telling before it.
/// A date is taken over only as a whole: <c>on</c> replaces <c>from</c> and <c>to</c>, and they replace it.
/// </summary>
internal static class LatestTellings
{
    /// <summary>The latest telling of everything, completed, in the order of the account.</summary>
    public static IEnumerable<Statement> Of(Account account) => account.Statements.Where(s => !account.IsRetold(s)).Select(s => Complete(account, s));

    /// <summary>The statement that speaks for this one.</summary>
    public static string IdOf(Account account, string statementId) => account.TellingsOf(account[statementId])[^1].Id;

    private static Statement Complete(Account account, Statement latest)
    {
        var whole = latest;
        foreach (var told in account.TellingsOf(latest).Reverse().Skip(1))
        {
            whole = Complete(whole, told);
        }

        return whole;
    }

    private static Statement Complete(Statement latest, Statement told)
    {
        var hasOn = latest.On is not null;
        var hasDates = hasOn || latest.From is not null || latest.To is not null;
        return new Statement
        {
            Id = latest.Id,
            In = latest.In,
            Claim = latest.Claim ?? told.Claim,
            Quote = latest.Quote,
            At = latest.At ?? told.At,
            From = latest.From ?? (hasOn ? null : told.From),
            To = latest.To ?? (hasOn ? null : told.To),
            On = latest.On ?? (hasDates ? null : told.On),
            IsVague = hasDates ? latest.IsVague : latest.IsVague || told.IsVague,
            Retells = latest.Retells,
            People = latest.People,
            Line = latest.Line,
        };
    }
}

using System.Collections.Immutable;

namespace Safeconduct.Core.Accounts;

/// <summary>
/// Where the person stays now is identity, not account: it can lead somebody to the door. A stay that has no end and begins after everything else that is dated
/// tells it, and is left out of every output unless asked for.
/// </summary>
public static class PresentWhereabouts
{
    /// <summary>The account without the place and the words of the stay that lasts until now; the same account when there is none.</summary>
    public static Account Withhold(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Statements.Any(s => IsToldBy(account, s))
            ? new Account(account.Id, account.Born, account.Interviews,
                [.. account.Statements.Select(s => IsToldBy(account, s) ? WithoutPlace(s) : s)], account.Relations, account.Answers)
            : account;
    }

    /// <summary>Whether the statement, or the one it retells, says where the person is now.</summary>
    public static bool IsToldBy(Account account, Statement statement)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(statement);
        var whole = CompletedTelling.Of(account, statement);
        return (statement.At is not null || statement.Quote is not null) && IsOpenStay(whole) && !account.Statements.Any(other => !string.Equals(other.Id, statement.Id, StringComparison.Ordinal) && BeginsLater(other, whole));
    }

    private static bool IsOpenStay(Statement statement) => statement is { At: not null, Claim: Claim.Was or Claim.Hospital, On: null } && statement.To?.Window.Latest is null;

    /// <summary>Something dated begins after the stay began for certain, so that the stay had ended or was left for a time.</summary>
    private static bool BeginsLater(Statement other, Statement stay) =>
        (other.From ?? other.On ?? other.To)?.Window.Earliest is { } begins && stay.From?.Window.Latest is { } began && begins > began && other.Claim is not (Claim.Document or Claim.Proceeding or Claim.Contact or Claim.Online);

    private static Statement WithoutPlace(Statement s) => new()
    {
        Id = s.Id,
        In = s.In,
        Claim = s.Claim,
        From = s.From,
        To = s.To,
        On = s.On,
        IsVague = s.IsVague,
        Retells = s.Retells,
        People = s.People,
        Line = s.Line,
        IsPlaceWithheld = true,
    };
}

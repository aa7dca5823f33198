using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks.Screening;

/// <summary>
/// SC0401: do registers hold an entry that may be the subject, or a person whom statements cite? Names come from the identity file and are handed to the base only;
/// no finding holds one. A hit is a question, never a verdict; that a register does not hold a name clears nobody. Without an identity file the check is not run.
/// </summary>
public sealed class ScreeningCheck : ICheck
{
    public CheckCard Card { get; } = new("SC0401", 1, Question.Reliability,
        ["Fellegi and Sunter, A Theory for Record Linkage (1969)", "UNHCR, Guidelines on International Protection No. 5 (2003), on individual responsibility"]);

    public IReadOnlyList<EvidenceQuery> Needs(AccountInContext account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return [.. Screened.Of(account).Select(s => s.Query).OfType<RegisterQuery>()];
    }

    public IEnumerable<Finding> Examine(AccountInContext account, EvidenceSet evidence)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(evidence);
        return Screened.Of(account).SelectMany(s => new ScreeningFindings(Card, s).Of(s.Query is { } query ? evidence.Of(query) : null));
    }
}

/// <summary>Somebody to be looked up: the subject, or a person whom statements cite.</summary>
/// <param name="PersonId">P1…; null for the subject.</param>
/// <param name="Statements">Those that cite the person; for the subject those that tell of service, or all where none does. At least one.</param>
/// <param name="Query">Null where the identity file does not name the person.</param>
internal sealed record Screened(string? PersonId, ImmutableArray<string> Statements, RegisterQuery? Query)
{
    /// <summary>Nobody without an identity file.</summary>
    public static IEnumerable<Screened> Of(AccountInContext account)
    {
        if (account.Identity is not { } identity || account.Account.Statements.IsEmpty)
        {
            return [];
        }

        var all = account.Account.Statements;
        var served = all.Where(s => s.Claim is Claim.Served).Select(s => s.Id).ToImmutableArray();
        var subject = new Screened(null, served.IsEmpty ? [.. all.Select(s => s.Id)] : served, QueryOf(identity.Subject));
        return CitedPerson.Of(account.Account).OrderBy(c => c.Id.Length).ThenBy(c => c.Id, StringComparer.Ordinal)
            .Select(c => new Screened(c.Id, c.Statements, identity.Find(c.Id) is { } person ? QueryOf(person) : null)).Prepend(subject);
    }

    private static RegisterQuery QueryOf(IdentityPerson person) => new(person.Names.Concat(person.FormerNames), person.Born);
}

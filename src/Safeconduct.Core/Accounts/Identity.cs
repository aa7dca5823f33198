using System.Collections.Immutable;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Accounts;

/// <summary>
/// Who the subject of an account is, and the people whom its statements cite as P1, P2… Kept apart from the account, in a file of its own;
/// it is compared with registers and never printed: no finding, message or log holds a name from it.
/// </summary>
public sealed class Identity
{
    private readonly ImmutableDictionary<string, IdentityPerson> _persons;

    /// <param name="accountId">The pseudonym of the account.</param>
    /// <param name="subject">The person who told the account.</param>
    /// <param name="persons">By their ids (P1, P2…).</param>
    /// <exception cref="ArgumentException">No account, or an id that is none.</exception>
    public Identity(string accountId, IdentityPerson subject, ImmutableDictionary<string, IdentityPerson> persons)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(accountId);
        ArgumentNullException.ThrowIfNull(subject);
        if (!persons.Keys.All(PersonId.IsOne))
        {
            throw new ArgumentException("A person has an id such as P1.", nameof(persons));
        }

        (AccountId, Subject, _persons) = (accountId, subject, persons);
    }

    public string AccountId { get; }

    public IdentityPerson Subject { get; }

    /// <summary>The ids of the persons, in the order of their numbers.</summary>
    public IEnumerable<string> PersonIds => _persons.Keys.OrderBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal);

    /// <summary>Null where the file does not name the person.</summary>
    public IdentityPerson? Find(string personId) => _persons.GetValueOrDefault(personId);

    /// <summary>Those whom the account cites and this identity does not name, in the order of their first statement.</summary>
    public ImmutableArray<CitedPerson> NotNamed(Account account) => [.. CitedPerson.Of(account).Where(c => !_persons.ContainsKey(c.Id))];

    public override string ToString() => $"Identity for {AccountId}";
}

/// <summary>One person of an identity: names, and what helps to tell namesakes apart. Nothing more is kept.</summary>
public sealed class IdentityPerson
{
    /// <param name="names">At least one, as the person writes or wrote it, in any script; several spellings and scripts help.</param>
    /// <param name="formerNames">Names borne before, such as a maiden name.</param>
    /// <param name="born">Null: not known.</param>
    /// <param name="citizenships">ISO 3166-1 alpha-2.</param>
    /// <exception cref="ArgumentException">No name, or an empty one.</exception>
    public IdentityPerson(ImmutableArray<string> names, ImmutableArray<string> formerNames = default, Edtf? born = null, ImmutableArray<string> citizenships = default)
    {
        FormerNames = formerNames.IsDefault ? [] : formerNames;
        if (names.IsDefaultOrEmpty || names.Concat(FormerNames).Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("A person has at least one name, and none is empty.", nameof(names));
        }

        (Names, Born, Citizenships) = (names, born, citizenships.IsDefault ? [] : citizenships);
    }

    public ImmutableArray<string> Names { get; }

    public ImmutableArray<string> FormerNames { get; }

    public Edtf? Born { get; }

    public ImmutableArray<string> Citizenships { get; }

    /// <summary>What the person is in the account, in the words of the file; said nowhere.</summary>
    public string? Role { get; init; }

    /// <summary>Nothing: no name reaches a log.</summary>
    public override string ToString() => nameof(IdentityPerson);
}

/// <summary>Ids of persons in an account: P and a number.</summary>
public static class PersonId
{
    private const int MostDigits = 6;

    /// <summary><c>P</c> and one to six digits.</summary>
    public static bool IsOne(string? text) => text is ['P', .. { Length: >= 1 and <= MostDigits } digits] && digits.All(char.IsAsciiDigit);
}

/// <summary>A person whom statements cite, as commander, witness, giver of an order or otherwise, and the statements that do; at least one.</summary>
public sealed record CitedPerson(string Id, ImmutableArray<string> Statements)
{
    /// <summary>Everyone whom the account cites, in the order of the first statement that does. Every telling counts: what a later one leaves out was still said.</summary>
    public static ImmutableArray<CitedPerson> Of(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return
        [
            .. account.Statements.SelectMany(s => In(s).Distinct(StringComparer.Ordinal).Select(p => (Person: p, Statement: s.Id)))
                .GroupBy(c => c.Person, c => c.Statement, StringComparer.Ordinal)
                .Select(g => new CitedPerson(g.Key, [.. g])),
        ];
    }

    private static IEnumerable<string> In(Statement statement)
    {
        IEnumerable<string?> inClaim = statement.Claim switch
        {
            Claim.Served s => s.Witnesses.Prepend(s.Commander),
            Claim.Ordered o => [o.By],
            Claim.Contact c => [c.With],
            _ => [],
        };
        return statement.People.Concat(inClaim.Where(PersonId.IsOne).Select(p => p!));
    }
}

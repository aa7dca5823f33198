using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Safeconduct.Accounts;

/// <summary>What may stand behind a key.</summary>
public enum KeyForm
{
    Text,
    Verbatim,
    Id,
    Date,
    Place,
    Flag,
    Number,
    Range,
    End,
    Country,
    Language,
    Person,
    People,
    Map,
    List,
}

/// <summary>One key of the account file.</summary>
public sealed record AccountKey(string Name, KeyForm Form, bool IsRequired = false);

/// <summary>The keys that one part of the account file may have. <see cref="Name"/> is the part's name in the JSON Schema and in messages.</summary>
public sealed class AccountKeySet
{
    private readonly FrozenDictionary<string, AccountKey> _byName;

    internal AccountKeySet(string name, params ImmutableArray<AccountKey> keys)
    {
        Name = name;
        Keys = keys;
        _byName = keys.ToFrozenDictionary(k => k.Name, StringComparer.Ordinal);
        Required = [.. keys.Where(k => k.IsRequired)];
    }

    public string Name { get; }

    public ImmutableArray<AccountKey> Keys { get; }

    /// <summary>The keys without which the part is incomplete.</summary>
    public ImmutableArray<AccountKey> Required { get; }

    public AccountKey? Find(string key) => _byName.GetValueOrDefault(key);

    public override string ToString() => Name;
}

/// <summary>
/// Every key of the account file, once. The reader reads no key that is not in this table, and a test holds the JSON Schema against it.
/// </summary>
public static class AccountKeys
{
    /// <summary>The version that this reader reads.</summary>
    public const string Version = "account/1";

    public static readonly AccountKeySet Account = new("account",
        new("safeconduct", KeyForm.Text, IsRequired: true), new("id", KeyForm.Id, IsRequired: true), new("subject", KeyForm.Map),
        new("interviews", KeyForm.List, IsRequired: true), new("statements", KeyForm.List, IsRequired: true), new("relations", KeyForm.List), new("answers", KeyForm.List));

    public static readonly AccountKeySet Subject = new("subject", new AccountKey("born", KeyForm.Date));

    public static readonly AccountKeySet Interview = new("interview",
        new("id", KeyForm.Id, IsRequired: true), new("on", KeyForm.Date), new("language", KeyForm.Language), new("kind", KeyForm.Text));

    public static readonly AccountKeySet Place = new("place",
        new("name", KeyForm.Text), new("near", KeyForm.Flag), new("lat", KeyForm.Number), new("lon", KeyForm.Number), new("within_km", KeyForm.Number));

    public static readonly AccountKeySet Relation = new("relation",
        new("from", KeyForm.End), new("to", KeyForm.End), new("lasted", KeyForm.Id), new("any", KeyForm.List),
        new("days", KeyForm.Range), new("months", KeyForm.Range), new("vague", KeyForm.Flag));

    public static readonly AccountKeySet Answer = new("answer",
        new("finding", KeyForm.Text, IsRequired: true), new("in", KeyForm.Id), new("on", KeyForm.Date), new("quote", KeyForm.Verbatim));

    /// <summary>The claims; the name of each set is its key in a statement.</summary>
    public static readonly ImmutableArray<AccountKeySet> Claims =
    [
        new("studied", new("school", KeyForm.Text), new("graduatedAs", KeyForm.Text)),
        new("served", new("unit", KeyForm.Text), new("number", KeyForm.Text), new("role", KeyForm.Text), new("rank", KeyForm.Text), new("category", KeyForm.Text),
            new("branch", KeyForm.Text), new("garrison", KeyForm.Text), new("parent", KeyForm.Text), new("commander", KeyForm.Person), new("witnesses", KeyForm.People)),
        new("leave", new AccountKey("reason", KeyForm.Text)),
        new("hospital", new AccountKey("reason", KeyForm.Text)),
        new("was", new AccountKey("for", KeyForm.Text)),
        new("ordered", new("what", KeyForm.Text), new("answer", KeyForm.Text), new("by", KeyForm.Text)),
        new("event", new("what", KeyForm.Text), new("how", KeyForm.Text)),
        new("crossed", new("from", KeyForm.Country), new("to", KeyForm.Country), new("way", KeyForm.Text), new("document", KeyForm.Text), new("state", KeyForm.Text)),
        new("document", new("kind", KeyForm.Text), new("from", KeyForm.Country), new("state", KeyForm.Text)),
        new("proceeding", new("kind", KeyForm.Text), new("article", KeyForm.Text), new("country", KeyForm.Country), new("state", KeyForm.Text)),
        new("contact", new("with", KeyForm.Text), new("how", KeyForm.Text)),
        new("online", new("what", KeyForm.Text), new("where", KeyForm.Text), new("state", KeyForm.Text)),
    ];

    /// <summary>The keys of a statement: its own and one for each claim.</summary>
    public static readonly AccountKeySet Statement = new("statement",
    [
        new("id", KeyForm.Id, IsRequired: true), new("in", KeyForm.Id, IsRequired: true), new("retells", KeyForm.Id), new("quote", KeyForm.Verbatim),
        new("at", KeyForm.Place), new("near", KeyForm.Flag), new("from", KeyForm.Date), new("to", KeyForm.Date), new("on", KeyForm.Date), new("vague", KeyForm.Flag),
        new("people", KeyForm.People), new("commander", KeyForm.Person), new("witness", KeyForm.People),
        .. Claims.Select(c => new AccountKey(c.Name, KeyForm.Map)),
    ]);

    /// <summary>Every set of keys.</summary>
    public static ImmutableArray<AccountKeySet> All => [Account, Subject, Interview, Statement, Place, Relation, Answer, .. Claims];
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Safeconduct.Core.Checks;

namespace Safeconduct.Accounts.Identities;

/// <summary>What only an identity file can have wrong.</summary>
internal static class IdentityReasons
{
    public static Phrase NoVersion(bool isNewer) => new(isNewer ? "identity.newer-version" : "identity.no-version");

    public static Phrase PersonsShape() => new("identity.persons");

    public static Phrase NotPersonId() => new("identity.person-id");

    public static Phrase NotNames(string key, int limit) => new("identity.names", ("key", key), ("limit", limit));
}

/// <summary>
/// Takes out of a reason what it repeats of the file: readers of other files show what they found, and here that may be a name.
/// Keys of the format stay, and numbers do.
/// </summary>
internal static class Discretion
{
    private const string LeftOut = "…";

    private static readonly FrozenSet<string> Sayable = new[] { IdentityKeys.Identity, IdentityKeys.Subject, IdentityKeys.Person }
        .SelectMany(s => s.Keys.Select(k => k.Name).Append(s.Name)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Texts that speak of accounts have one that speaks of identities.</summary>
    private static readonly FrozenDictionary<string, string> Own = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["account.file.too-large"] = "identity.file.not-text",
        ["account.file.binary"] = "identity.file.not-text",
        ["account.file.empty"] = "identity.no-version",
        ["account.yaml.second-document"] = "identity.yaml",
        ["account.yaml.too-deep"] = "identity.yaml",
        ["account.yaml.alias"] = "identity.yaml",
        ["account.yaml.anchor"] = "identity.yaml",
        ["account.yaml.tag"] = "identity.yaml",
        ["account.yaml.merge"] = "identity.yaml",
        ["account.yaml.not-a-key"] = "identity.yaml",
        ["account.yaml.unreadable"] = "identity.yaml",
        ["account.date.invalid-near"] = "identity.date",
        ["account.date.unsupported"] = "identity.date",
        ["account.date.invalid"] = "identity.date",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static AccountError Of(AccountError error)
    {
        if (Own.TryGetValue(error.Reason.Key, out var key))
        {
            return error with { Reason = new Phrase(key) };
        }

        var args = error.Reason.Args.Select(a => (a.Name, Of(a.Value))).ToArray();
        return error with { Reason = new Phrase(error.Reason.Key, [.. args]) };
    }

    private static PhraseValue Of(PhraseValue value) => value switch
    {
        NumberValue or KeyValue => value,
        TextValue text => Sayable.Contains(text.Text) ? text : new TextValue(LeftOut),
        ListValue list => new ListValue([.. list.Items.Select(Of)]),
        _ => new TextValue(LeftOut),
    };
}

using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Texts;

namespace Safeconduct.Web.Reports;

/// <summary>
/// Says in words what a statement claims. Words for which the reader's language has an entry (<c>claim-words.is.lieutenant</c>) are translated,
/// all others stand as they were told.
/// </summary>
public sealed class ClaimWords(Phrasebook book)
{
    private const string Prefix = "claim-words.";

    /// <summary>"Served in 97-я обрмп (unit number 99997), communications, lieutenant, contract". Begins with a capital, ends without a stop.</summary>
    public string Say(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.Claim is { } claim ? Say(claim) : book.Say(Prefix + "retold", ("id", statement.Retells ?? ""));
    }

    /// <summary>The claim in one to three words: "Service", "Border crossing".</summary>
    public string Short(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return book.Say(Prefix + "short." + (statement.Claim?.Kind ?? "retold"));
    }

    public string Say(Claim claim) => claim switch
    {
        Claim.Studied c => Join(With("studied", ("school", c.School)), c.GraduatedAs is null ? null : With("graduated", ("as", c.GraduatedAs))),
        Claim.Served c => Join(Unit(c), Word(c.Role), Word(c.Rank), Word(c.Category), c.Commander is null ? null : With("under", ("person", c.Commander))),
        Claim.Leave c => Join(book.Say(Prefix + "leave"), Word(c.Reason)),
        Claim.Hospital c => Join(book.Say(Prefix + "hospital"), Word(c.Reason)),
        Claim.Was c => With("was", ("for", c.For)),
        Claim.Ordered c => Join(With("ordered", ("what", c.What)), c.By is null ? null : With("by", ("person", c.By)), Word(c.Answer)),
        Claim.Event c => Join(With("event", ("what", c.What)), Word(c.How)),
        Claim.Crossed c => Join(Border(c), Word(c.Way), c.DocumentUsed is null ? null : With("with-paper", ("paper", c.DocumentUsed)), Word(c.State)),
        Claim.Document c => Join(With("document", ("kind", c.DocumentKind)), c.From is null ? null : With("issuer", ("country", c.From)), Word(c.State)),
        Claim.Proceeding c => Join(With("proceeding", ("kind", c.ProceedingKind)), c.Article is null ? null : With("article", ("article", c.Article)), Word(c.State)),
        Claim.Contact c => Join(With("contact", ("with", c.With)), Word(c.How)),
        Claim.Online c => Join(With("online", ("what", c.What)), c.Where is null ? null : With("where", ("where", c.Where)), Word(c.State)),
        _ => throw new ArgumentOutOfRangeException(nameof(claim)),
    };

    /// <summary>One word of an account in the reader's language where it is known, otherwise as told.</summary>
    public string? Word(string? word)
    {
        if (string.IsNullOrWhiteSpace(word))
        {
            return null;
        }

        var key = Prefix + "is." + word.Trim().ToLowerInvariant().Replace(' ', '-');
        return book.Has(key) ? book.Say(key) : book.Say(Prefix + "as-told", ("words", word));
    }

    private string Unit(Claim.Served c) => (c.Unit, c.Number) switch
    {
        ({ } unit, { } number) => book.Say(Prefix + "served.both", ("unit", unit), ("number", number)),
        ({ } unit, null) => book.Say(Prefix + "served.unit", ("unit", unit)),
        (null, { } number) => book.Say(Prefix + "served.number", ("number", number)),
        _ => book.Say(Prefix + "served"),
    };

    private string Border(Claim.Crossed c) => (Country(c.From), Country(c.To)) switch
    {
        ({ } from, { } to) => book.Say(Prefix + "crossed.both", ("from", from), ("to", to)),
        ({ } from, null) => book.Say(Prefix + "crossed.from", ("from", from)),
        (null, { } to) => book.Say(Prefix + "crossed.to", ("to", to)),
        _ => book.Say(Prefix + "crossed"),
    };

    private string With(string key, (string Name, string? Value) arg)
    {
        var value = key is "issuer" ? Country(arg.Value) : Word(arg.Value);
        return value is null ? book.Say(Prefix + key) : book.Say(Prefix + key + ".with", (arg.Name, value));
    }

    private string? Country(string? code)
    {
        var key = Prefix + "country." + code?.ToUpperInvariant();
        return code is not null && book.Has(key) ? book.Say(key) : code;
    }

    private static string Join(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(p => p is not null));
}

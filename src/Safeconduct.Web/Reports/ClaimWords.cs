using Safeconduct.Core.Accounts;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Checks;
using Safeconduct.Texts;

namespace Safeconduct.Web.Reports;

/// <summary>
/// Says in words what a statement claims. Words that a value list knows, and those with an entry of their own (<c>claim-words.is.driver</c>),
/// are said in the reader's language; all others stand as they were told.
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
        var words = book.Say("claim." + (statement.Claim?.Kind ?? "retold"));
        return char.ToUpper(words[0], book.Culture) + words[1..];
    }

    /// <summary>An open question to tell the whole again; it names only what the person told.</summary>
    public Phrase Invitation(Claim? claim, string? place)
    {
        var about = new KeyValue($"claim.{claim?.Kind ?? "retold"}.about");
        var detail = claim switch
        {
            Claim.Document c => Paper(c.DocumentKind),
            Claim.Proceeding c => Listed("proceeding-kind", ProceedingKind.Find(c.ProceedingKind), c.ProceedingKind),
            Claim.Crossed { From: { } from, To: { } to } => book.Say("report.ask.way", ("from", new CountryValue(from)), ("to", new CountryValue(to))),
            _ => place,
        };
        return detail is null ? new Phrase("report.ask.again", ("about", about)) : new Phrase("report.ask.again-of", ("about", about), ("detail", detail));
    }

    public string Say(Claim claim) => claim switch
    {
        Claim.Studied c => Join(With("studied", "school", Word(c.School)), Only("graduated", "as", Rank(c.GraduatedAs))),
        Claim.Served c => Served(c),
        Claim.Leave c => Join(book.Say(Prefix + "leave"), Word(c.Reason)),
        Claim.Hospital c => Join(book.Say(Prefix + "hospital"), Word(c.Reason)),
        Claim.Was c => With("was", "for", Word(c.For)),
        Claim.Ordered c => Join(With("ordered", "what", Word(c.What)), Only("by", "person", c.By), Listed("order-answer", OrderAnswer.Find(c.Answer), c.Answer)),
        Claim.Event c => Join(With("event", "what", Word(c.What)), Word(c.How)),
        Claim.Crossed c => Join(Border(c), Word(c.Way), Only("with-paper", "paper", Paper(c.DocumentUsed)), Listed("crossing-state", CrossingState.Find(c.State), c.State)),
        Claim.Document c => Join(With("document", "kind", Paper(c.DocumentKind)), Only("issuer", "country", Country(c.From)), Listed("document-state", DocumentState.Find(c.State), c.State)),
        Claim.Proceeding c => Proceeding(c),
        Claim.Contact c => Join(With("contact", "with", Word(c.With)), Word(c.How)),
        Claim.Online c => Join(With("online", "what", Word(c.What)), Only("where", "where", Word(c.Where)), Word(c.State)),
        _ => throw new ArgumentOutOfRangeException(nameof(claim)),
    };

    /// <summary>One word of an account in the reader's language where it is known, otherwise as told.</summary>
    private string? Word(string? word)
    {
        if (string.IsNullOrWhiteSpace(word))
        {
            return null;
        }

        var key = Prefix + "is." + word.Trim().ToLowerInvariant().Replace(' ', '-');
        return book.Has(key) ? book.Say(key) : book.Say(Prefix + "as-told", ("words", word));
    }

    private string Served(Claim.Served c) => Join(
        Unit(c), Word(c.Role), Rank(c.Rank), Listed("category", ServiceCategory.Find(c.Category), c.Category), Word(c.Branch), Only("garrison", "place", c.Garrison), Only("parent", "unit", c.Parent), Only("under", "person", c.Commander),
        c.Witnesses.IsDefaultOrEmpty ? null : book.Say(Prefix + "witnesses", ("people", ListValue.Of(c.Witnesses))));

    private string Proceeding(Claim.Proceeding c) => Join(
        With("proceeding", "kind", Listed("proceeding-kind", ProceedingKind.Find(c.ProceedingKind), c.ProceedingKind)),
        Only("article", "article", c.Article), Only("issuer", "country", Country(c.Country)), Listed("proceeding-state", ProceedingState.Find(c.State), c.State));

    private string? Rank(string? words) => Listed("rank", Core.Accounts.Vocabulary.Rank.Find(words), words);

    private string? Paper(string? words) => Listed("document-kind", DocumentKind.Find(words), words);

    private string? Listed(string list, IListed? entry, string? asTold)
    {
        var key = $"{list}.{entry?.Key}";
        return entry is not null && book.Has(key) ? book.Say(key) : Word(asTold);
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

    private string With(string key, string name, string? value) => Only(key, name, value) ?? book.Say(Prefix + key);

    private string? Only(string key, string name, string? value) => value is null ? null : book.Say(Prefix + key + ".with", (name, value));

    private string? Country(string? code) => code is null ? null : book.Say(new CountryValue(code));

    private static string Join(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(p => p is not null));
}

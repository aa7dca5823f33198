using System.Globalization;
using Safeconduct.Core.Checks;

namespace Safeconduct.Accounts;

/// <summary>Every reason that the reader can give, as a phrase: what was expected, what was found, what to do.</summary>
internal static class Reasons
{
    private const int ShownLength = 60;

    // The file.
    public static Phrase TooLarge(int megabytes) => new("account.file.too-large", ("megabytes", megabytes));

    public static Phrase Utf16() => new("account.file.utf16");

    public static Phrase NotUtf8() => new("account.file.not-utf8");

    public static Phrase Binary() => new("account.file.binary");

    public static Phrase Empty() => new("account.file.empty");

    public static Phrase NoVersion() => new("account.file.no-version");

    public static Phrase NewerVersion(string found) => new("account.file.newer-version", ("found", Short(found)));

    public static Phrase OtherVersion(string found) => new("account.file.other-version", ("found", Short(found)));

    public static Phrase More(int count) => new("account.more-errors", ("count", count));

    // YAML.
    public static Phrase Tab() => new("account.yaml.tab");

    public static Phrase QuoteNotClosed() => new("account.yaml.quote-not-closed");

    public static Phrase ListNotClosed(string found, int line) => new("account.yaml.list-not-closed", ("found", found), ("line", line));

    public static Phrase BracesNotClosed(string found, int line) => new("account.yaml.braces-not-closed", ("found", found), ("line", line));

    public static Phrase OpenedHere() => new("account.yaml.opened-here");

    public static Phrase ColonInText(string found) => new("account.yaml.colon", ("found", found));

    public static Phrase DashInText(string found) => new("account.yaml.dash", ("found", found));

    public static Phrase Backslash() => new("account.yaml.backslash");

    public static Phrase BadSign(string found) => new("account.yaml.sign", ("found", found));

    public static Phrase NotAKey(string found) => new("account.yaml.not-a-key", ("found", found));

    public static Phrase NotYaml(string found) => new("account.yaml.unreadable", ("found", found));

    public static Phrase SecondDocument() => new("account.yaml.second-document");

    public static Phrase TooDeep(int levels) => new("account.yaml.too-deep", ("levels", levels));

    public static Phrase Alias(string name) => new("account.yaml.alias", ("name", Short(name)));

    public static Phrase Anchor(string name) => new("account.yaml.anchor", ("name", Short(name)));

    public static Phrase Tag(string name) => new("account.yaml.tag", ("name", Short(name)));

    public static Phrase MergeKey() => new("account.yaml.merge");

    public static Phrase KeyIsNoWord() => new("account.yaml.key-no-word");

    public static Phrase ControlCharacter(char c) => new("account.text.control", ("code", ((int)c).ToString("X4", CultureInfo.InvariantCulture)));

    // Keys.
    public static Phrase KeyTwice(string key, int line) => new("account.key.twice", ("key", Short(key)), ("line", line));

    public static Phrase KeyMissing(string part, string key) => new("account.key.missing", ("part", part), ("key", key));

    public static Phrase KeyUnknown(string part, string key, IEnumerable<string> known, string? near) => near is null
        ? new("account.key.unknown", ("part", part), ("key", Short(key)), ("known", ListValue.Of(known)))
        : new("account.key.unknown-near", ("part", part), ("key", Short(key)), ("near", near));

    // What stands behind a key.
    public static Phrase NoValue(string key) => new("account.value.missing", ("key", key));

    public static Phrase NotText(string key) => new("account.value.not-text", ("key", key));

    public static Phrase NotMap(string part) => new("account.value.not-map", ("part", part));

    public static Phrase NotList(string key) => new("account.value.not-list", ("key", key));

    public static Phrase NotFlag(string key, string found) => new("account.value.not-flag", ("key", key), ("found", Short(found)));

    public static Phrase NotNumber(string key, string found) => new("account.value.not-number", ("key", key), ("found", Short(found)));

    /// <param name="key">The key.</param>
    /// <param name="found">What stands behind it.</param>
    /// <param name="expected">One of <see cref="Core.Dates.EdtfExpected"/>.</param>
    /// <param name="suggestion">The right spelling, where only one thing can have been meant.</param>
    public static Phrase NotDate(string key, string found, string expected, string? suggestion) => suggestion is null
        ? new("account.date.invalid", ("key", key), ("found", Short(found)), ("expected", new KeyValue("edtf.expected." + expected)))
        : new("account.date.invalid-near", ("key", key), ("found", Short(found)), ("near", suggestion));

    public static Phrase DateInBraces(string key) => new("account.date.braces", ("key", key));

    public static Phrase DateUnsupported(string key, string found, string feature) =>
        new("account.date.unsupported", ("key", key), ("found", Short(found)), ("feature", new KeyValue("edtf.unsupported." + feature)));

    public static Phrase NotCountry(string key, string found) => new("account.value.not-country", ("key", key), ("found", Short(found)));

    public static Phrase NotLanguage(string found) => new("account.value.not-language", ("found", Short(found)));

    public static Phrase NotPerson(string key, string found) => new("account.value.not-person", ("key", key), ("found", Short(found)));

    public static Phrase NotId(string key, string found) => new("account.id.invalid", ("key", key), ("found", Short(found)));

    public static Phrase NotAccountId(string found) => new("account.id.account", ("found", Short(found)));

    public static Phrase IdTwice(string id, int line) => new("account.id.twice", ("id", id), ("line", line));

    public static Phrase IdReserved(string id) => new("account.id.reserved", ("id", id));

    public static Phrase NoSuchStatement(string id, string? near) => near is null
        ? new("account.reference.no-statement", ("id", Short(id)))
        : new("account.reference.no-statement-near", ("id", Short(id)), ("near", near));

    public static Phrase NoSuchInterview(string id, string? near) => near is null
        ? new("account.reference.no-interview", ("id", Short(id)))
        : new("account.reference.no-interview-near", ("id", Short(id)), ("near", near));

    // Places.
    public static Phrase PlaceShape() => new("account.place.shape");

    public static Phrase NearWithoutPlace() => new("account.place.near-without-place");

    public static Phrase NearWithPoint() => new("account.place.near-with-point");

    public static Phrase CoordinatesSwapped(double latitude, double longitude) => new("account.place.swapped", ("lat", Number(latitude)), ("lon", Number(longitude)));

    public static Phrase CoordinatesOutOfRange(double latitude, double longitude) => new("account.place.out-of-range", ("lat", Number(latitude)), ("lon", Number(longitude)));

    public static Phrase RadiusOutOfRange(string found) => new("account.place.radius", ("found", Short(found)));

    // Statements.
    public static Phrase NoClaim(IEnumerable<string> claims) => new("account.statement.no-claim", ("claims", ListValue.Of(claims)));

    public static Phrase SeveralClaims(string first, string second) => new("account.statement.several-claims", ("first", first), ("second", second));

    public static Phrase OnWithSpan(string key) => new("account.statement.on-with-span", ("key", key));

    public static Phrase MomentWithSpan(string claim, string key) => new("account.statement.moment-with-span", ("claim", claim), ("key", key));

    public static Phrase RetellsItself(string id) => new("account.statement.retells-itself", ("id", id));

    public static Phrase RetellsInCircle(IEnumerable<string> ids) => new("account.statement.retells-circle", ("ids", ListValue.Of(ids)));

    public static Phrase RetellsOtherKind(string id, string kind, string told) => new("account.statement.retells-other-kind", ("id", id), ("kind", kind), ("told", told));

    public static Phrase CommanderTwice() => new("account.statement.commander-twice");

    // Relations.
    public static Phrase RelationShape() => new("account.relation.shape");

    public static Phrase RelationKeyUnfit(string key, string form) => new("account.relation.unfit", ("key", key), ("form", form));

    public static Phrase NoRange() => new("account.relation.no-range");

    public static Phrase TwoRanges() => new("account.relation.two-ranges");

    public static Phrase NotRange(string key, string found) => new("account.relation.not-range", ("key", key), ("found", Short(found)));

    public static Phrase RangeReversed(string key, string found) => new("account.relation.range-reversed", ("key", key), ("found", Short(found)));

    public static Phrase NegativeLength(string key, string found) => new("account.relation.negative-length", ("key", key), ("found", Short(found)));

    public static Phrase NotEnd(string key, string found) => new("account.relation.not-end", ("key", key), ("found", Short(found)));

    public static Phrase EndMissing(string id) => new("account.relation.end-missing", ("id", id));

    public static Phrase SelfRelation(string end) => new("account.relation.self", ("end", end));

    public static Phrase MomentLasted(string id) => new("account.relation.moment-lasted", ("id", id));

    public static Phrase EmptyAny() => new("account.relation.empty-any");

    // Warnings.
    public static Phrase LooksLikeName(string id) => new("account.warning.name", ("id", id));

    public static Phrase EndsBeforeBegins(string from, string to) => new("account.warning.ends-before-begins", ("from", Short(from)), ("to", Short(to)));

    public static Phrase VagueNothing() => new("account.warning.vague-nothing");

    public static Phrase NoStatements() => new("account.warning.no-statements");

    public static Phrase CrossingWithoutCountries() => new("account.warning.crossing-without-countries");

    public static Phrase InterviewOrder(string earlier, string later) => new("account.warning.interview-order", ("earlier", earlier), ("later", later));

    /// <summary>The beginning of a text, on one line and without anything that a terminal would obey.</summary>
    public static string Short(string text)
    {
        var shown = text.Length <= ShownLength ? text : text[..Cut(text)] + "…";
        return string.Concat(shown.Select(c => char.IsControl(c) ? ' ' : c));
    }

    // Not between the halves of a surrogate pair.
    private static int Cut(string text) => char.IsHighSurrogate(text[ShownLength - 1]) ? ShownLength - 1 : ShownLength;

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}

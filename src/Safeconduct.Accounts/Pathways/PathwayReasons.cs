using System.Globalization;
using Safeconduct.Core.Checks;

namespace Safeconduct.Accounts.Pathways;

/// <summary>Why a facts file or a pack cannot be read, beside the reasons of every YAML file.</summary>
internal static class PathwayReasons
{
    public static Phrase NoVersion(string expected, string found) => new("pathways.read.no-version", ("expected", expected), ("found", Reasons.Short(found)));

    public static Phrase NewerVersion(string expected, string found) => new("pathways.read.newer-version", ("expected", expected), ("found", Reasons.Short(found)));

    public static Phrase UnknownWord(string key, string found, IEnumerable<string> known)
    {
        var words = known.ToList();
        return NearMiss.Of(found, words) is { } near
            ? new("pathways.read.unknown-word-near", ("key", key), ("found", Reasons.Short(found)), ("near", near))
            : new("pathways.read.unknown-word", ("key", key), ("found", Reasons.Short(found)), ("known", ListValue.Of(words)));
    }

    public static Phrase NotId(string found) => new("pathways.read.not-id", ("found", Reasons.Short(found)));

    public static Phrase OneOrList(string key) => new("pathways.read.one-or-list", ("key", key));

    public static Phrase NotRange(string key, string found) => new("pathways.read.not-range", ("key", key), ("found", Reasons.Short(found)));

    public static Phrase Needs(string part, string key) => new("pathways.read.needs", ("part", part), ("key", key));

    public static Phrase NotHere(string part, string key) => new("pathways.read.not-here", ("part", part), ("key", key));

    public static Phrase EndBeforeStart() => new("pathways.read.end-before-start");

    public static Phrase NotADay(string key) => new("pathways.read.not-a-day", ("key", key));

    public static Phrase OneOf(string part, IEnumerable<string> keys) => new("pathways.read.one-of", ("part", part), ("keys", ListValue.Of(keys)));

    public static Phrase Twice(string id, int line) => new("pathways.read.twice", ("id", Reasons.Short(id)), ("line", line));

    public static Phrase NoSource(string part) => new("pathways.read.no-source", ("part", part));

    public static Phrase NoToCheck(string part) => new("pathways.read.no-to-check", ("part", part));

    public static Phrase NoEnglish(string key) => new("pathways.read.no-english", ("key", key));

    public static Phrase NoCondition() => new("pathways.read.no-condition");

    public static Phrase Contradiction(string fact, int line) => new("pathways.read.contradiction", ("fact", fact), ("line", line.ToString(CultureInfo.InvariantCulture)));

    public static Phrase TooMany(int most) => new("pathways.read.too-many", ("most", most));

    public static Phrase NotWhole(string key, int least, int most) => new("pathways.read.not-whole", ("key", key), ("least", least), ("most", most));

    public static Phrase MoreThanWithin(string found, int within) => new("pathways.read.more-than-within", ("found", Reasons.Short(found)), ("within", within));

    public static Phrase OneValue(string part) => new("pathways.read.one-value", ("part", part));
}

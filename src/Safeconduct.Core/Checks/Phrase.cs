using System.Collections.Immutable;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Checks;

/// <summary>A typed argument of a phrase. It is rendered in the reader's language; Core never writes sentences.</summary>
public abstract record PhraseValue
{
    private protected PhraseValue()
    {
    }

    public static implicit operator PhraseValue(long value) => new NumberValue(value);

    public static implicit operator PhraseValue(int value) => new NumberValue(value);

    public static implicit operator PhraseValue(double value) => new NumberValue(value);

    public static implicit operator PhraseValue(string value) => new TextValue(value);

    public static implicit operator PhraseValue(Day value) => new DayValue(value);

    public static implicit operator PhraseValue(DayWindow value) => new WindowValue(value);
}

/// <summary>A number; JSON number.</summary>
public sealed record NumberValue(double Number) : PhraseValue;

/// <summary>Words that are the same in every language: a name, an id, a quotation. JSON string.</summary>
public sealed record TextValue(string Text) : PhraseValue;

/// <summary>A day; JSON string, ISO 8601.</summary>
public sealed record DayValue(Day Day) : PhraseValue;

/// <summary>Days from..to; JSON string, ISO 8601 interval.</summary>
public sealed record WindowValue(DayWindow Window) : PhraseValue;

/// <summary>All days of a span, from its first to its last; JSON string, ISO 8601 interval. (A <see cref="WindowValue"/> is one unknown day of it.)</summary>
public sealed record SpanValue(DayWindow Days) : PhraseValue;

/// <summary>A country, ISO 3166-1 alpha-2, or as it was told; said by its name where the reader's language has one. JSON string, the code.</summary>
public sealed record CountryValue(string Code) : PhraseValue;

/// <summary>A word that has its own key in the resources, such as <c>rank.lieutenant</c>. JSON string, the key.</summary>
public sealed record KeyValue(string Key) : PhraseValue;

/// <summary>Several values, rendered as a list of words. JSON array.</summary>
public sealed record ListValue(ImmutableArray<PhraseValue> Items) : PhraseValue
{
    /// <summary>A list of words that are the same in every language.</summary>
    public static ListValue Of(IEnumerable<string> items) => new([.. items.Select(i => (PhraseValue)new TextValue(i))]);

    public bool Equals(ListValue? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Aggregate(17, (h, i) => HashCode.Combine(h, i));
}

/// <summary>A phrase within a phrase. JSON object.</summary>
public sealed record PhraseInPhrase(Phrase Phrase) : PhraseValue;

/// <summary>
/// Something to be said to a reader: a resource key such as <c>unit-presence.far</c> with named, typed arguments in a fixed order.
/// A test sees to it that every key that a check can use has a text in every language.
/// </summary>
public sealed class Phrase : IEquatable<Phrase>
{
    /// <summary>The argument of a question that names the one statement it is about, where its finding is about several.</summary>
    public const string AboutStatement = "statement";

    /// <summary>Names of arguments are those of the text.</summary>
    public Phrase(string key, params ImmutableArray<(string Name, PhraseValue Value)> args)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        Key = key;
        Args = args.IsDefault ? [] : args;
    }

    /// <summary>The key of the text.</summary>
    public string Key { get; }

    /// <summary>In the order in which they were given; equality and the basis of a finding depend on it.</summary>
    public ImmutableArray<(string Name, PhraseValue Value)> Args { get; }

    public bool Equals(Phrase? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal) && Args.SequenceEqual(other.Args);

    public override bool Equals(object? obj) => Equals(obj as Phrase);

    public override int GetHashCode() => Args.Aggregate(Key.GetHashCode(StringComparison.Ordinal), (h, a) => HashCode.Combine(h, a));

    public override string ToString() => Key;
}

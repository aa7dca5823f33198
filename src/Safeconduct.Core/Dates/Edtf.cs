using System.Collections.Immutable;

namespace Safeconduct.Core.Dates;

/// <summary>What kind of thing an EDTF string names.</summary>
public enum EdtfKind
{
    Date,
    DateTime,
    Season,
    Interval,
    OneOf,
    AllOf,
}

/// <summary>
/// A date as a person or a paper gives it: a window of possible days with qualifiers (EDTF, ISO 8601-2:2019).
/// Two values are equal when they were written alike.
/// </summary>
public sealed class Edtf : IEquatable<Edtf>
{
    internal Edtf(string text, int level, EdtfKind kind, DayWindow window, DayWindow start, DayWindow end,
        bool isUncertain, bool isApproximate, ImmutableArray<DayWindow> alternatives)
    {
        Text = text;
        Level = level;
        Kind = kind;
        Window = window;
        Start = start;
        End = end;
        IsUncertain = isUncertain;
        IsApproximate = isApproximate;
        Alternatives = alternatives;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The lowest conformance level of ISO 8601-2 that has all it uses: 0, 1 or 2.</summary>
    public int Level { get; }

    public EdtfKind Kind { get; }

    /// <summary>Earliest and latest day that the value can touch.</summary>
    public DayWindow Window { get; }

    /// <summary>For an interval the days on which it may begin; otherwise the same as <see cref="Window"/>.</summary>
    public DayWindow Start { get; }

    /// <summary>For an interval the days on which it may end; otherwise the same as <see cref="Window"/>.</summary>
    public DayWindow End { get; }

    /// <summary>Some component carries <c>?</c> or <c>%</c>.</summary>
    public bool IsUncertain { get; }

    /// <summary>Some component carries <c>~</c> or <c>%</c>.</summary>
    public bool IsApproximate { get; }

    /// <summary>The separate windows that a set or a masked date allows, ascending and disjoint; one for a plain date.</summary>
    public ImmutableArray<DayWindow> Alternatives { get; }

    /// <summary>Marked as uncertain or approximate: checks give it their printed tolerance.</summary>
    public bool IsSoft => IsUncertain || IsApproximate;

    /// <summary>Reads one EDTF string. Never throws for bad text: the reading says what is wrong and where.</summary>
    public static EdtfReading Parse(string text) => EdtfParser.Parse(text);

    public bool Equals(Edtf? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Edtf);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}

/// <summary>What reading an EDTF string gave: a value, a valid form outside the supported part, or an error.</summary>
public abstract class EdtfReading
{
    private EdtfReading()
    {
    }

    public Edtf? Value => (this as Read)?.Result;

    public sealed class Read(Edtf result) : EdtfReading
    {
        public Edtf Result { get; } = result;
    }

    /// <summary>Valid EDTF that this tool does not work with. <paramref name="feature"/> is a resource key such as <c>significant-digits</c>.</summary>
    public sealed class Unsupported(string feature) : EdtfReading
    {
        public string Feature { get; } = feature;
    }

    /// <summary>Not EDTF. <paramref name="position"/> counts characters from 0; <paramref name="expected"/> is a resource key such as <c>day-of-month</c>.</summary>
    public sealed class Invalid(int position, string expected) : EdtfReading
    {
        public int Position { get; } = position;

        public string Expected { get; } = expected;
    }
}

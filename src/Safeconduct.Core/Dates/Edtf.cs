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
    internal Edtf(string text, int level, EdtfKind kind, ImmutableArray<EdtfRange> parts, DayWindow start, DayWindow end, EdtfAlternatives alternatives)
    {
        Text = text;
        Level = level;
        Kind = kind;
        Parts = parts;
        Start = start;
        End = end;
        Window = new DayWindow(start.Earliest, end.Latest);
        Alternatives = alternatives.Windows;
        AlternativesAreComplete = alternatives.AreComplete;
        var marks = parts.SelectMany(p => p.Dates).Aggregate(EdtfQualifier.None, (all, d) => all | d.AnyQualifier);
        IsUncertain = marks.HasFlag(EdtfQualifier.Uncertain);
        IsApproximate = marks.HasFlag(EdtfQualifier.Approximate);
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The lowest conformance level of ISO 8601-2 that has all it uses: 0, 1 or 2.</summary>
    public int Level { get; }

    /// <summary>What the text is.</summary>
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

    /// <summary>
    /// The separate windows that a set or a masked date allows, ascending, disjoint and not adjacent; one for a plain date or an interval.
    /// At most <see cref="EdtfAlternatives.Max"/>; a value that allows more has one, <see cref="Window"/>.
    /// </summary>
    public ImmutableArray<DayWindow> Alternatives { get; }

    /// <summary>Every day of <see cref="Alternatives"/> is possible; false when there were too many and only the outer window is given.</summary>
    public bool AlternativesAreComplete { get; }

    /// <summary>
    /// What was written, piece by piece: the two ends of an interval (an end that is open or not known has no dates),
    /// the elements of a set, otherwise one piece.
    /// </summary>
    public ImmutableArray<EdtfRange> Parts { get; }

    /// <summary>The one date that was written, or null for an interval, a set or a range.</summary>
    public EdtfDate? Date => Parts is [{ IsOneDate: true, From: var date }] && Kind is not (EdtfKind.OneOf or EdtfKind.AllOf) ? date : null;

    /// <summary>How fine the one date is, or null for an interval, a set or a range.</summary>
    public EdtfPrecision? Precision => Date?.Precision;

    /// <summary>What bounds the value from below.</summary>
    public EdtfEnd StartEnd { get; internal init; }

    /// <summary>What bounds the value from above.</summary>
    public EdtfEnd EndEnd { get; internal init; }

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

    /// <summary>The date, or null.</summary>
    public Edtf? Value => (this as Read)?.Result;

    /// <summary>The text is a date.</summary>
    public sealed class Read(Edtf result) : EdtfReading
    {
        public Edtf Result { get; } = result;
    }

    /// <summary>Valid EDTF that this tool does not work with. <paramref name="feature"/> is one of <see cref="EdtfFeature"/>.</summary>
    public sealed class Unsupported(string feature) : EdtfReading
    {
        /// <summary>A word of <see cref="EdtfFeature"/>.</summary>
        public string Feature { get; } = feature;
    }

    /// <summary>
    /// Not EDTF. <paramref name="position"/> counts characters from 0; <paramref name="expected"/> is one of <see cref="EdtfExpected"/>;
    /// <paramref name="suggestion"/> is the right spelling where only one thing can have been meant.
    /// </summary>
    public sealed class Invalid(int position, string expected, string? suggestion = null) : EdtfReading
    {
        /// <summary>From 0, in UTF-16 code units.</summary>
        public int Position { get; } = position;

        /// <summary>A word of <see cref="EdtfExpected"/>.</summary>
        public string Expected { get; } = expected;

        /// <summary>What may have been meant, or null.</summary>
        public string? Suggestion { get; } = suggestion;
    }
}

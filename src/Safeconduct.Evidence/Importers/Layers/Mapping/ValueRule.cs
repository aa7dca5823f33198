using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Safeconduct.Core.Checks;

namespace Safeconduct.Evidence.Importers.Layers.Mapping;

/// <summary>What a rule made of a feature: a value, nothing, or the reason why the row, or the whole file, cannot be taken.</summary>
internal readonly record struct Told(string? Text, Phrase? Problem = null, bool IsOfTheFile = false)
{
    public static Told Nothing { get; } = new(null);

    public static Told Wrong(string key, params ImmutableArray<(string Name, PhraseValue Value)> args) => new(null, new Phrase(key, args));
}

/// <summary>Where the value of a column comes from: fixed for the whole layer, or taken from each feature. A closed set.</summary>
internal abstract class ValueRule
{
    private ValueRule(string? property) => Property = property;

    /// <summary>The property it looks at; null when it looks at none.</summary>
    public string? Property { get; }

    public abstract Told Of(LayerFeature feature);

    internal sealed class Fixed(string value) : ValueRule(property: null)
    {
        public override Told Of(LayerFeature feature) => new(value);
    }

    /// <param name="property">The property; null: the name of the file.</param>
    /// <param name="pattern">What to take out of it, by the group <paramref name="group"/>; null: all of it.</param>
    /// <param name="group">The name of the group.</param>
    /// <param name="words">What the layer's words mean; a word that is not listed rejects the row. Empty: as they stand.</param>
    /// <param name="isOptional">A value that the pattern does not fit is no value, and not wrong.</param>
    internal sealed class Taken(string? property, Regex? pattern, string group, FrozenDictionary<string, string> words, bool isOptional) : ValueRule(property)
    {
        public override Told Of(LayerFeature feature)
        {
            var text = Property is null ? feature.File : feature.Properties.GetValueOrDefault(Property);
            return text is null ? Told.Nothing : Translated(Found(text));
        }

        private Told Found(string text)
        {
            if (pattern is null)
            {
                return new Told(text);
            }

            try
            {
                var match = pattern.Match(text);
                return match.Success ? new Told(match.Groups[group] is { Success: true, Value: var value } && value.Trim().Length > 0 ? value.Trim() : null)
                    : isOptional ? Told.Nothing
                    : Told.Wrong("layers.rejected.pattern", ("found", Shown.Of(text)), ("pattern", pattern.ToString()));
            }
            catch (RegexMatchTimeoutException)
            {
                return Told.Wrong("layers.rejected.pattern-slow", ("found", Shown.Of(text)), ("pattern", pattern.ToString()));
            }
        }

        private Told Translated(Told told)
        {
            if (told.Text is not { } text || words.Count == 0)
            {
                return told;
            }

            return words.TryGetValue(text, out var word) ? new Told(word)
                : isOptional ? Told.Nothing
                : Told.Wrong("import.rejected.word", ("found", Shown.Of(text)), ("expected", ListValue.Of(words.Keys.Order(StringComparer.Ordinal))));
        }
    }

    /// <summary>A day, in whichever of the formats fits; without a format in EDTF alone.</summary>
    internal sealed class Dated(ValueRule from, ImmutableArray<DateFormat> formats) : ValueRule(from.Property)
    {
        public override Told Of(LayerFeature feature) => from.Of(feature) is { Text: { } text } ? DayOf(text) : from.Of(feature);

        private Told DayOf(string text)
        {
            if (formats.IsEmpty)
            {
                return DateFormat.Edtf.Read(text) is { } iso ? new Told(iso)
                    : NumericDate.Of(text) is { } numeric ? new Told(null, numeric.Problem(text), IsOfTheFile: true)
                    : Told.Wrong("import.rejected.date", ("found", Shown.Of(text)));
            }

            var days = formats.Select(f => f.Read(text)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            return days.Count switch
            {
                1 => new Told(days[0]),
                0 => Told.Wrong("layers.rejected.date-format", ("found", Shown.Of(text)), ("formats", ListValue.Of(formats.Select(f => f.ToString())))),
                _ => Told.Wrong("layers.rejected.date-several", ("found", Shown.Of(text)), ("days", ListValue.Of(days))),
            };
        }
    }
}

/// <summary>Text of others within a reason: its beginning.</summary>
internal static class Shown
{
    private const int Length = 80;

    public static string Of(string text) => text.Length <= Length ? text : text[..(char.IsHighSurrogate(text[Length - 1]) ? Length - 1 : Length)] + "…";
}

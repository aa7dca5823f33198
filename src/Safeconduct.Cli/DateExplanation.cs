using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Texts;

namespace Safeconduct.Cli;

/// <summary>What <c>dates explain</c> answers about one date, for people and for programs. The JSON shape is in docs/formats/dates.md.</summary>
internal sealed class DateExplanation(Phrasebook book)
{
    private const string Version = "date/1";
    private const int MostWindowsInText = 12;
    private const int MostCharactersInText = 60;

    // What is printed goes to a terminal or another program, never into a page: letters of every script stay as they are.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One block of lines.</summary>
    public string ToText(string text, EdtfReading reading)
    {
        var lines = new StringBuilder().Append(Shown(text)).Append('\n');
        foreach (var (label, value) in Lines(reading))
        {
            lines.Append("  ").Append(book.Say("dates.explain.label." + label)).Append(": ").Append(value).Append('\n');
        }

        return lines.ToString();
    }

    /// <summary>One object on one line.</summary>
    public string ToJson(string text, EdtfReading reading)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json))
        {
            json.WriteStartObject();
            json.WriteString("safeconduct", Version);
            json.WriteString("edtf", text);
            json.WriteBoolean("valid", reading is not EdtfReading.Invalid);
            json.WriteBoolean("supported", reading is EdtfReading.Read);
            WriteValue(json, reading.Value);
            WriteError(json, text, reading);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>What is wrong, where, what was expected and what may have been meant.</summary>
    public string Problem(string text, EdtfReading reading, int? line = null)
    {
        var message = reading switch
        {
            EdtfReading.Invalid i => Suggest(i, book.Say("edtf.invalid", ("text", Shown(text)), ("position", i.Position + 1), ("expected", ExpectedKey(i)))),
            EdtfReading.Unsupported u => book.Say("edtf.unsupported", ("text", Shown(text)), ("feature", FeatureKey(u))),
            _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "There is no problem with it."),
        };
        return line is { } number ? book.Say("edtf.in-line", ("line", number), ("message", message)) : message;
    }

    private static KeyValue ExpectedKey(EdtfReading.Invalid invalid) => new("edtf.expected." + invalid.Expected);

    private static KeyValue FeatureKey(EdtfReading.Unsupported unsupported) => new("edtf.unsupported." + unsupported.Feature);

    private string Suggest(EdtfReading.Invalid invalid, string message) =>
        invalid.Suggestion is { } suggestion ? book.Say("edtf.invalid.suggestion", ("message", message), ("suggestion", suggestion)) : message;

    private IEnumerable<(string Label, string Value)> Lines(EdtfReading reading)
    {
        switch (reading)
        {
            case EdtfReading.Invalid i:
                yield return ("invalid", book.Say("dates.explain.expected", ("expected", ExpectedKey(i))));
                break;
            case EdtfReading.Unsupported u:
                yield return ("unsupported", book.Say((PhraseValue)FeatureKey(u)));
                break;
            case EdtfReading.Read { Result: var value }:
                yield return ("level", book.Say("dates.explain.level", ("level", value.Level)));
                yield return ("words", book.Say(value));
                yield return ("earliest", Bound(value.Window.Earliest, value.StartEnd));
                yield return ("latest", Bound(value.Window.Latest, value.EndEnd));
                foreach (var line in FurtherLines(value))
                {
                    yield return line;
                }

                break;
        }
    }

    private IEnumerable<(string Label, string Value)> FurtherLines(Edtf value)
    {
        if (value.IsSoft)
        {
            string?[] marks = [value.IsUncertain ? "uncertain" : null, value.IsApproximate ? "approximate" : null];
            yield return ("marks", string.Join(", ", marks.OfType<string>().Select(m => book.Say("dates.explain.mark." + m))));
        }

        if (value.Alternatives.Length > 1)
        {
            var more = value.Alternatives.Length - MostWindowsInText;
            var shown = value.Alternatives.Take(MostWindowsInText).Select(Span);
            yield return ("windows", string.Join(", ", more > 0 ? shown.Append(book.Say("dates.explain.more", ("count", more))) : shown));
        }

        if (!value.AlternativesAreComplete)
        {
            yield return ("around", book.Say("dates.explain.too-many", ("count", EdtfAlternatives.Max)));
        }
    }

    private static string Span(DayWindow window) => window.IsDayCertain ? window.Earliest!.Value.ToString() : window.ToString();

    private string Bound(Day? day, EdtfEnd end) =>
        day?.ToString() ?? book.Say(end == EdtfEnd.Unknown ? "dates.explain.end.unknown" : "dates.explain.end.open");

    /// <summary>Every key is always there; what a date that was not read lacks is null.</summary>
    private void WriteValue(Utf8JsonWriter json, Edtf? value)
    {
        WriteNumber(json, "level", value?.Level);
        json.WriteString("kind", value is null ? null : NameOf(value.Kind));
        json.WriteString("precision", value?.Precision is { } precision ? NameOf(precision) : null);
        WriteDays(json, value?.Window);
        json.WriteBoolean("openStart", value?.StartEnd == EdtfEnd.Open);
        json.WriteBoolean("unknownStart", value?.StartEnd == EdtfEnd.Unknown);
        json.WriteBoolean("openEnd", value?.EndEnd == EdtfEnd.Open);
        json.WriteBoolean("unknownEnd", value?.EndEnd == EdtfEnd.Unknown);
        json.WriteStartObject("qualifiers");
        json.WriteBoolean("uncertain", value is { IsUncertain: true });
        json.WriteBoolean("approximate", value is { IsApproximate: true });
        json.WriteEndObject();
        json.WriteString("words", value is null ? null : book.Say(value));
        WriteWindow(json, "start", value?.Start);
        WriteWindow(json, "end", value?.End);
        json.WriteStartArray("alternatives");
        foreach (var window in value?.Alternatives ?? [])
        {
            json.WriteStartObject();
            WriteDays(json, window);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("alternativesComplete", value is null or { AlternativesAreComplete: true });
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteWindow(Utf8JsonWriter json, string name, DayWindow? window)
    {
        if (window is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteDays(json, window);
        json.WriteEndObject();
    }

    private static void WriteDays(Utf8JsonWriter json, DayWindow? window)
    {
        json.WriteString("earliest", window?.Earliest?.ToString());
        json.WriteString("latest", window?.Latest?.ToString());
    }

    private void WriteError(Utf8JsonWriter json, string text, EdtfReading reading)
    {
        if (reading is EdtfReading.Read)
        {
            json.WriteNull("error");
            return;
        }

        var invalid = reading as EdtfReading.Invalid;
        json.WriteStartObject("error");
        WriteNumber(json, "position", invalid?.Position);
        json.WriteString("expected", invalid?.Expected);
        json.WriteString("suggestion", invalid?.Suggestion);
        json.WriteString("feature", (reading as EdtfReading.Unsupported)?.Feature);
        json.WriteString("message", Problem(text, reading));
        json.WriteEndObject();
    }

    private static string NameOf(EdtfKind kind) => kind switch
    {
        EdtfKind.Date => "date",
        EdtfKind.DateTime => "date-time",
        EdtfKind.Season => "season",
        EdtfKind.Interval => "interval",
        EdtfKind.OneOf => "one-of",
        EdtfKind.AllOf => "all-of",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string NameOf(EdtfPrecision precision) => precision switch
    {
        EdtfPrecision.Year => "year",
        EdtfPrecision.SubYear => "sub-year",
        EdtfPrecision.Month => "month",
        EdtfPrecision.Day => "day",
        _ => throw new ArgumentOutOfRangeException(nameof(precision)),
    };

    /// <summary>A text as it may stand on a terminal: no control characters, and not by the metre.</summary>
    private static string Shown(string text)
    {
        var shown = string.Concat(text.Take(MostCharactersInText).Select(c => IsPlain(c) ? c : '\uFFFD'));
        return text.Length > MostCharactersInText ? shown + "…" : shown;
    }

    private static bool IsPlain(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Safeconduct.Core.Names.Inflection;
using Safeconduct.Core.Names.Romanisation;

namespace Safeconduct.Cli.Names;

/// <summary>Forms of names as JSON (docs/formats/names.md), one object on one line. Members are only ever added.</summary>
internal static class NameFormsJson
{
    // Cyrillic stays readable; the output is never pasted into HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(RomanisationScheme scheme) => Object("romanisation-scheme/1", json =>
    {
        json.WriteString("id", scheme.Id);
        json.WriteString("language", scheme.Language);
        json.WriteString("source", scheme.Source);
        json.WriteBoolean("exact", !scheme.IsLoose);
    });

    public static string OfRomanisation(string text, string language, ImmutableArray<(RomanisationScheme Scheme, string Text)> answers) => Object("romanisation/1", json =>
    {
        json.WriteString("text", text);
        json.WriteString("language", language);
        Array(json, "forms", answers, a =>
        {
            json.WriteString("scheme", a.Scheme.Id);
            json.WriteString("latin", a.Text);
        });
    });

    public static string OfWayBack(string text, ImmutableArray<(string Word, ImmutableArray<(OriginalSpelling Spelling, ImmutableArray<RomanisationScheme> By)> Spellings)> words) =>
        Object("romanisation-back/1", json =>
        {
            json.WriteString("text", text);
            Array(json, "words", words, w =>
            {
                json.WriteString("word", w.Word);
                Array(json, "spellings", w.Spellings, s =>
                {
                    json.WriteString("text", s.Spelling.Text);
                    json.WriteBoolean("knownName", s.Spelling.IsKnownName);
                    json.WriteStartArray("schemes");
                    foreach (var scheme in s.By)
                    {
                        json.WriteStringValue(scheme.Id);
                    }

                    json.WriteEndArray();
                });
            });
        });

    public static string OfDeclension(string text, InflectionLanguage language, ImmutableArray<NameWord> parts, ImmutableArray<NameForms> declensions) => Object("name-forms/1", json =>
    {
        json.WriteString("text", text);
        json.WriteString("language", Code(language));
        Words(json, parts);
        Array(json, "declensions", declensions, d =>
        {
            json.WriteString("gender", Lower(d.Gender));
            json.WriteStartObject("cases");
            foreach (var (@case, form) in d.Cases)
            {
                json.WriteString(Lower(@case), form);
            }

            json.WriteEndObject();
        });
    });

    public static string OfNominatives(string text, InflectionLanguage language, ImmutableArray<FullNameReading> readings) => Object("name-nominatives/1", json =>
    {
        json.WriteString("text", text);
        json.WriteString("language", Code(language));
        Array(json, "readings", readings, r =>
        {
            json.WriteString("nominative", r.Text);
            json.WriteString("gender", Lower(r.Gender));
            json.WriteString("case", Lower(r.Case));
            Words(json, r.Words);
        });
    });

    private static void Words(Utf8JsonWriter json, ImmutableArray<NameWord> words) => Array(json, "words", words, w =>
    {
        json.WriteString("text", w.Text);
        json.WriteString("part", Lower(w.Part));
    });

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Code(InflectionLanguage language) => language is InflectionLanguage.Ukrainian ? "uk" : "ru";

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Object(string schema, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("safeconduct", schema);
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

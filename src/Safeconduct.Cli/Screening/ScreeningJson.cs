using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Safeconduct.Core.Screening;
using Safeconduct.Evidence.Batches;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Screening;

/// <summary>The same as <c>screening/1</c> (docs/formats/screening.md), one object on one line. Members are only ever added.</summary>
internal static class ScreeningJson
{
    public const string Schema = "screening/1";

    // Letters of every script stay readable; the output is never pasted into HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ScreeningQuery query, ScreeningRow? row, ScreeningAnswer.Found found, Phrasebook words)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("safeconduct", Schema);
            IfAny(json, "id", row?.Id);
            Strings(json, "names", query.Names);
            IfAny(json, "born", query.Born?.Text);
            Array(json, "searched", found.Searched, r =>
            {
                json.WriteString("register", r.Name);
                json.WriteNumber("entries", r.Entries);
            });
            json.WriteNumber("threshold", query.Threshold);
            json.WriteNumber("matching", found.Matching);
            json.WriteNumber("alike", found.Alike);
            json.WriteNumber("otherUnit", found.OtherUnit);
            json.WriteNumber("otherBirth", found.OtherBirth);
            Array(json, "candidates", found.Candidates, c => Write(json, c, words));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Candidate c, Phrasebook words)
    {
        var e = c.Entry;
        json.WriteString("register", e.Register);
        json.WriteString("entry", e.Id);
        json.WriteString("party", Kebab(e.Party));
        json.WriteNumber("score", Math.Round(c.Score, 4));
        json.WriteNumber("logLikelihoodRatio", Math.Round(c.LogRatio, 3));
        json.WriteNumber("namesakesExpected", double.Parse((c.Namesakes?.Expected ?? 0).ToString("G3", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("name", c.Name.Text);
        json.WriteString("nameKind", Kebab(c.Name.Kind));
        json.WriteString("asked", c.Asked.Text);
        Array(json, "parts", c.Match.Parts, p =>
        {
            IfAny(json, "asked", p.Asked);
            IfAny(json, "told", p.Told);
            json.WriteString("link", p.Link);
            json.WriteNumber("weight", Math.Round(p.Weight, 3));
        });
        json.WriteString("birth", Kebab(c.Birth.Kind));
        json.WriteString("unitAgreement", Kebab(c.Unit.Kind));
        Strings(json, "names", e.Names.Select(n => n.Text));
        Strings(json, "born", e.Born.Select(b => b.Text));
        Strings(json, "citizenships", e.Citizenships);
        Strings(json, "topics", e.Topics);
        Strings(json, "programmes", e.Programmes);
        IfAny(json, "unit", e.Unit);
        IfAny(json, "number", e.Number);
        IfAny(json, "note", e.Note);
        json.WriteStartObject("citation");
        json.WriteString("source", e.Citation.Source);
        json.WriteString("file", e.Citation.File);
        json.WriteNumber("row", e.Citation.Row);
        json.WriteString("grade", e.Citation.Grade.ToString());
        IfAny(json, "url", e.Citation.Url);
        json.WriteEndObject();
        Strings(json, "supports", CandidateWords.Supports(c).Select(words.Say));
        Strings(json, "opposes", CandidateWords.Opposes(c).Select(words.Say));
    }

    /// <summary>SameDay as same-day.</summary>
    private static string Kebab<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

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

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void IfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}

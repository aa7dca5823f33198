using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Safeconduct.Core.Units;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Units;

/// <summary>The same as <c>units/1</c> (docs/formats/units.md), one object on one line. Members are only ever added.</summary>
internal static class UnitExplanationJson
{
    public const string Schema = "units/1";

    // Cyrillic stays readable; the output is never pasted into HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(UnitQuery query, UnitDesignation reading, UnitResolution? resolution, Phrasebook words)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("safeconduct", Schema);
            json.WriteString("text", query.Name);
            WriteIfAny(json, "number", query.Number);
            WriteIfAny(json, "days", query.Days.IsUnbounded ? null : query.Days.ToString());
            json.WritePropertyName("read");
            Write(json, reading);
            if (resolution is not null)
            {
                Write(json, string.Join(", ", new[] { query.Name, query.Number }.OfType<string>()), resolution, words);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, UnitDesignation d)
    {
        json.WriteStartObject();
        WriteStrings(json, "numbers", d.Numbers);
        json.WriteBoolean("separate", d.IsSeparate);
        json.WriteBoolean("guards", d.IsGuards);
        WriteStrings(json, "arms", UnitArms.Names(d.Arms));
        WriteIfAny(json, "echelon", d.Echelon == UnitEchelon.NotTold ? null : UnitEchelons.Name(d.Echelon));
        WriteIfAny(json, "affiliation", d.Affiliation);
        WriteIfAny(json, "proper", d.Proper);
        WriteIfAny(json, "unitNumber", d.UnitNumber);
        WriteStrings(json, "quoted", d.Quoted);
        WriteArray(json, "parts", d.Parts, p => Write(json, p));
        if (d.Superior is { } superior)
        {
            json.WritePropertyName("superior");
            Write(json, superior);
        }

        WriteArray(json, "former", d.Former, f => Write(json, f));
        WriteStrings(json, "unread", d.Unread);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string told, UnitResolution resolution, Phrasebook words)
    {
        json.WriteString("resolved", UnitExplanation.Kind(resolution));
        WriteIfAny(json, "by", (resolution as UnitResolution.One)?.By);
        WriteArray(json, "candidates", UnitExplanation.Candidates(resolution), c => Write(json, c));
        WriteArray(json, "nearMisses", resolution.NearMisses, m =>
        {
            json.WriteStartObject();
            json.WriteString("id", m.Unit.Id);
            json.WriteString("name", m.Unit.Name);
            WriteStrings(json, "because", UnitExplanation.WhyNot(m.Comparison));
            json.WriteEndObject();
        });
        WriteStrings(json, "notes", resolution.Notes.Select(n => n.Key));
        WriteStrings(json, "says", UnitExplanation.Further(resolution).Prepend(UnitExplanation.Of(told, resolution)!).Select(p => words.Say(p)));
    }

    private static void Write(Utf8JsonWriter json, UnitCandidate candidate)
    {
        json.WriteStartObject();
        json.WriteString("id", candidate.Unit.Id);
        json.WriteString("name", candidate.Unit.Name);
        json.WriteStartObject("apart");
        foreach (var distinction in candidate.Distinctions)
        {
            WriteStrings(json, distinction.Part, distinction.Values);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values) => WriteArray(json, name, values, json.WriteStringValue);

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}

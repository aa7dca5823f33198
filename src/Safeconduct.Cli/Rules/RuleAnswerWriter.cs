using System.Text.Encodings.Web;
using System.Text.Json;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Cli.Rules;

/// <summary>Answers one rule with one line of JSON: see docs/formats/rules.md.</summary>
internal static class RuleAnswerWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, RuleRequest request)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", request.Id);
            Write(json, RuleEvaluator.Evaluate(request.Rule, request.Knowledge));
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        line.Position = 0;
        line.CopyTo(output);
        output.Flush();
    }

    private static void Write(Utf8JsonWriter json, ExactValue value)
    {
        if (value is ExactValue.Decided decided)
        {
            json.WriteBoolean("value", decided.Value);
        }
        else
        {
            json.WriteNull("value");
        }

        if (value is ExactValue.NotWorkedOut)
        {
            json.WriteNull("relevant");
            json.WriteBoolean("workedOut", false);
            return;
        }

        json.WriteStartArray("relevant");
        foreach (var fact in value is ExactValue.Open open ? open.Relevant.Select(r => r.Fact).Order() : Enumerable.Empty<Fact>())
        {
            json.WriteStringValue(fact.Key);
        }

        json.WriteEndArray();
    }
}

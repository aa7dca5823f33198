using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Safeconduct.Core.Names.Matching;

namespace Safeconduct.Cli.Names;

/// <summary>A comparison as <c>name-comparison/1</c> (docs/names.md), one object on one line. Members are only ever added.</summary>
internal static class NameComparisonJson
{
    public const string Schema = "name-comparison/1";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string left, string right, NameComparison comparison, NameComparisonText words)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("safeconduct", Schema);
            json.WriteString("left", left);
            json.WriteString("right", right);
            json.WriteNumber("score", Math.Round(comparison.Score, 4));
            json.WriteNumber("logLikelihoodRatio", Math.Round(comparison.LogLikelihoodRatio, 3));
            json.WriteStartArray("parts");
            foreach (var part in comparison.Parts)
            {
                json.WriteStartObject();
                json.WriteString("left", part.Left);
                json.WriteString("right", part.Right);
                json.WriteString("role", NameComparisonText.Kebab(part.Role.ToString()));
                json.WriteString("link", NameComparisonText.Kebab(part.Link.ToString()));
                json.WriteNumber("weight", Math.Round(part.Weight, 3));
                json.WriteString("text", words.Link(part.Link));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

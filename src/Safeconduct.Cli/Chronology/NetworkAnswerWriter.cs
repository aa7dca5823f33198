using System.Text.Encodings.Web;
using System.Text.Json;
using Safeconduct.Core.Chronology;

namespace Safeconduct.Cli.Chronology;

/// <summary>Answers one network with one line of JSON: see docs/formats/chronology.md.</summary>
internal static class NetworkAnswerWriter
{
    /// <summary>Up to this many points every pair is answered when none is named.</summary>
    public const int AllPairsUpTo = 200;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, NetworkRequest request)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", request.Id);
            Write(json, request, TemporalSolver.Solve(request.Network));
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        line.Position = 0;
        line.CopyTo(output);
        output.Flush();
    }

    private static void Write(Utf8JsonWriter json, NetworkRequest request, NetworkAnswer answer)
    {
        var conflict = answer as NetworkAnswer.Conflict;
        if (answer is NetworkAnswer.Undecided undecided)
        {
            json.WriteNull("consistent");
            json.WriteNumber("gaveUpAfterSteps", undecided.Steps);
        }
        else
        {
            json.WriteBoolean("consistent", conflict is null);
        }

        json.WriteStartArray("conflict");
        foreach (var id in conflict?.Ids ?? [])
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        if (conflict is { IsMinimal: false })
        {
            json.WriteBoolean("conflictIsMinimal", false);
        }

        json.WriteStartArray("windows");
        foreach (var window in (answer as NetworkAnswer.Consistent)?.Windows(request.Pairs ?? Default(request.Network.Points)) ?? [])
        {
            Write(json, window);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, TightestWindow window)
    {
        json.WriteStartObject();
        json.WriteNumber("from", window.From);
        json.WriteNumber("to", window.To);
        switch (window)
        {
            case TightestWindow.Exact exact:
                WriteBound(json, "min", exact.Min);
                WriteBound(json, "max", exact.Max);
                break;
            case TightestWindow.GaveUp gaveUp:
                json.WriteNull("min");
                json.WriteNull("max");
                json.WriteNumber("gaveUpAfterSteps", gaveUp.Steps);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteBound(Utf8JsonWriter json, string name, long? bound)
    {
        if (bound is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static IEnumerable<(int, int)> Default(int points) => points <= AllPairsUpTo
        ? from i in Enumerable.Range(0, points) from j in Enumerable.Range(0, points) where i != j select (i, j)
        : Enumerable.Range(1, points - 1).Select(k => (0, k));
}

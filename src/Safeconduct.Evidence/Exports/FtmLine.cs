using System.Text.Encodings.Web;
using System.Text.Json;

namespace Safeconduct.Evidence.Exports;

/// <summary>One entity of FollowTheMoney as a line of JSON: every property is a list, and one without values is left out.</summary>
internal sealed class FtmLine : IDisposable
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private bool _inProperties = true;

    public FtmLine(Stream output, string id, string schema, string? caption, string dataset)
    {
        _output = output;
        _json = new Utf8JsonWriter(output, Plain);
        _json.WriteStartObject();
        _json.WriteString("id", id);
        if (caption is not null)
        {
            _json.WriteString("caption", caption);
        }

        _json.WriteString("schema", schema);
        List("datasets", [dataset]);
        _json.WriteStartObject("properties");
    }

    public FtmLine With(string name, params IEnumerable<string?> values)
    {
        List(name, values.OfType<string>().Where(v => v.Length > 0).Distinct(StringComparer.Ordinal));
        return this;
    }

    /// <summary>Ends the properties of the model; what follows is said beside them, under <c>safeconduct</c>.</summary>
    public FtmLine Beside()
    {
        _json.WriteEndObject();
        _json.WriteStartObject("safeconduct");
        _inProperties = false;
        return this;
    }

    /// <summary>A text, where there is one; only beside the properties.</summary>
    public FtmLine Text(string name, string? value)
    {
        if (_inProperties)
        {
            throw new InvalidOperationException("A property of the model is a list.");
        }

        if (value is not null)
        {
            _json.WriteString(name, value);
        }

        return this;
    }

    /// <summary>Two texts, of which one may be missing; nothing where both are.</summary>
    public FtmLine Pair(string name, string? first, string? second)
    {
        if (first is null && second is null)
        {
            return this;
        }

        _json.WriteStartArray(name);
        Write(first);
        Write(second);
        _json.WriteEndArray();
        return this;

        void Write(string? value)
        {
            if (value is null)
            {
                _json.WriteNullValue();
            }
            else
            {
                _json.WriteStringValue(value);
            }
        }
    }

    /// <summary>Ends the line.</summary>
    public void Dispose()
    {
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Dispose();
        _output.WriteByte((byte)'\n');
    }

    private void List(string name, IEnumerable<string> values)
    {
        var isOpen = false;
        foreach (var value in values)
        {
            if (!isOpen)
            {
                _json.WriteStartArray(name);
                isOpen = true;
            }

            _json.WriteStringValue(value);
        }

        if (isOpen)
        {
            _json.WriteEndArray();
        }
    }
}

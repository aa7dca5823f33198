using System.Text.Json.Nodes;

namespace Safeconduct.Core.Checks;

/// <summary>The arguments of a phrase as JSON, typed as <see cref="PhraseValue"/> documents.</summary>
public static class PhraseJson
{
    /// <summary>One member for each argument, in the order of the phrase.</summary>
    public static JsonObject Args(Phrase phrase)
    {
        var args = new JsonObject();
        foreach (var (name, value) in phrase.Args)
        {
            args[name] = Value(value);
        }

        return args;
    }

    private static JsonNode? Value(PhraseValue value) => value switch
    {
        NumberValue n => JsonValue.Create(n.Number),
        TextValue t => JsonValue.Create(t.Text),
        DayValue d => JsonValue.Create(d.Day.ToString()),
        WindowValue w => JsonValue.Create(w.Window.ToString()),
        SpanValue s => JsonValue.Create(s.Days.ToString()),
        CountryValue c => JsonValue.Create(c.Code),
        KeyValue k => JsonValue.Create(k.Key),
        ListValue l => new JsonArray([.. l.Items.Select(Value)]),
        PhraseInPhrase p => new JsonObject { ["key"] = p.Phrase.Key, ["args"] = Args(p.Phrase) },
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Safeconduct.Evidence.Importers.Json;

/// <summary>What the beginning of a JSON text shows: whether its rows are grouped, and the keys of the first row.</summary>
internal sealed record JsonShape(bool IsGrouped, ImmutableArray<string> Keys)
{
    /// <summary>No row in sight.</summary>
    public static JsonShape None { get; } = new(IsGrouped: false, []);

    public bool HasKeys(IEnumerable<string> keys) => Keys.Length > 0 && keys.All(k => Keys.Contains(k, StringComparer.Ordinal));

    /// <summary>Reads as far as the beginning goes; what is no JSON has no row.</summary>
    public static JsonShape Of(string head)
    {
        if (head.AsSpan().TrimStart() is not ['[' or '{', ..])
        {
            return None;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(head), isFinalBlock: false, state: default);
        try
        {
            return Of(ref reader);
        }
        catch (JsonException)
        {
            return None;
        }
    }

    private static JsonShape Of(ref Utf8JsonReader reader)
    {
        var isGrouped = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
        if (isGrouped && !(reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.Read() && reader.TokenType == JsonTokenType.StartArray))
        {
            return None;
        }

        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return None;
        }

        var keys = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            keys.Add(JsonText.Of(ref reader) ?? "");
            if (!reader.Read() || !reader.TrySkip())
            {
                break;
            }
        }

        return new JsonShape(isGrouped, keys.ToImmutable());
    }
}

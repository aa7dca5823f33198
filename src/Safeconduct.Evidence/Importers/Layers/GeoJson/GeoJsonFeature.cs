using System.Globalization;
using System.Text.Json;
using Safeconduct.Core.Checks;

namespace Safeconduct.Evidence.Importers.Layers.GeoJson;

/// <summary>One feature: its properties as words, its geometry as positions. Also gathers the members of a file that is a single feature.</summary>
internal sealed class GeoJsonFeature(string fileName)
{
    /// <summary>A feature of nested geometry collections and properties has some ten levels.</summary>
    private const int MaxDepth = 64;

    private readonly Dictionary<string, byte[]> _members = new(StringComparer.Ordinal);

    public static JsonDocumentOptions Options { get; } = new() { MaxDepth = JsonPieces.MaxDepth };

    /// <summary>Keeps a member of a lone feature. False where it stands twice.</summary>
    public bool Take(string name, JsonPiece value) => name is not ("geometry" or "properties" or "id") || _members.TryAdd(name, value.Bytes.ToArray());

    public LayerItem Build(Locator at)
    {
        var json = "{\"type\":\"Feature\"" + string.Concat(_members.Select(m => $",\"{m.Key}\":{System.Text.Encoding.UTF8.GetString(m.Value)}")) + "}";
        return Of(new JsonPiece(JsonTokenType.StartObject, System.Text.Encoding.UTF8.GetBytes(json), at.Line), at, fileName);
    }

    public static LayerItem Of(JsonPiece piece, Locator at, string fileName)
    {
        if (DepthOf(piece.Bytes.Span) > MaxDepth)
        {
            return LayerItem.Rejected(at, "layers.rejected.too-deep", ("limit", MaxDepth));
        }

        using var document = JsonDocument.Parse(piece.Bytes, Options);
        try
        {
            return Of(document.RootElement, at, fileName);
        }
        catch (InvalidOperationException)
        {
            // Escapes that make half a surrogate pair: no text that can be compared with any other.
            return LayerItem.Rejected(at, "import.rejected.no-character");
        }
    }

    public static string Text(JsonElement value) => value.GetString() ?? "";

    private static LayerItem Of(JsonElement feature, Locator at, string fileName)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || !type.ValueEquals("Feature"))
        {
            return LayerItem.Rejected(at, "layers.rejected.not-a-feature");
        }

        var hasProperties = feature.TryGetProperty("properties", out var properties) && properties.ValueKind != JsonValueKind.Null;
        if (hasProperties && properties.ValueKind != JsonValueKind.Object)
        {
            return LayerItem.Rejected(at with { Column = "properties" }, "layers.rejected.properties-no-object");
        }

        var bag = new PropertyBag();
        if ((Twice(feature) ?? (hasProperties ? bag.Fill(properties) : null)) is { } twice)
        {
            return LayerItem.Rejected(at with { Column = twice }, "layers.rejected.key-twice", ("key", twice));
        }

        if (feature.TryGetProperty("id", out var id) && PropertyBag.Word(id) is { } word)
        {
            bag.AddOwn("id", word);
        }

        return new LayerItem.Feature(new LayerFeature(at, fileName, bag.Values, GeoJsonShape.Of(feature)));
    }

    private static string? Twice(JsonElement map)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return map.EnumerateObject().Select(p => p.Name).FirstOrDefault(n => !seen.Add(n));
    }

    private static int DepthOf(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = JsonPieces.MaxDepth });
        var depth = 0;
        while (reader.Read())
        {
            depth = Math.Max(depth, reader.CurrentDepth);
        }

        return depth;
    }

    /// <summary>Properties by name: what stands in a property that holds others is <c>outer.inner</c>, what stands in a list is joined by <c>|</c>.</summary>
    internal sealed class PropertyBag
    {
        private const int MaxProperties = 1_000;
        private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, string> Values => _values;

        /// <summary>Gives the name of a property that stands twice.</summary>
        public string? Fill(JsonElement map, string prefix = "")
        {
            if (Twice(map) is { } twice)
            {
                return prefix + twice;
            }

            foreach (var property in map.EnumerateObject())
            {
                if (property.Value.ValueKind == JsonValueKind.Object)
                {
                    if (Fill(property.Value, prefix + property.Name + ".") is { } inner)
                    {
                        return inner;
                    }
                }
                else if (_values.Count < MaxProperties && Word(property.Value) is { } word && !_values.TryAdd(prefix + property.Name, word))
                {
                    return prefix + property.Name;
                }
            }

            return null;
        }

        /// <summary>What the feature says beside its properties; a property of that name comes first.</summary>
        public void AddOwn(string name, string value)
        {
            if (!_values.TryAdd(name, value))
            {
                _values.TryAdd("feature." + name, value);
            }
        }

        /// <summary>A value as words; null for nothing, and for what is no word.</summary>
        public static string? Word(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.String => Text(value).Trim() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Array => string.Join('|', value.EnumerateArray().Where(v => v.ValueKind != JsonValueKind.Array).Select(Word).OfType<string>()) is { Length: > 0 } list ? list : null,
            _ => null,
        };
    }
}

/// <summary>Reads a geometry of RFC 7946, section 3.1.</summary>
internal static class GeoJsonShape
{
    /// <summary>How deep positions lie in the coordinates of each type.</summary>
    private static readonly Dictionary<string, int> Levels = new(StringComparer.Ordinal)
    {
        ["Point"] = 0, ["MultiPoint"] = 1, ["LineString"] = 1, ["MultiLineString"] = 2, ["Polygon"] = 2, ["MultiPolygon"] = 3,
    };

    public static LayerShape Of(JsonElement feature)
    {
        var shape = new ShapeBuilder();
        if (feature.TryGetProperty("geometry", out var geometry) && geometry.ValueKind != JsonValueKind.Null)
        {
            Read(geometry, shape, isPart: false);
        }

        return shape.Build();
    }

    private static void Read(JsonElement geometry, ShapeBuilder shape, bool isPart)
    {
        var type = geometry.ValueKind == JsonValueKind.Object && geometry.TryGetProperty("type", out var t) && t.ValueKind == JsonValueKind.String ? GeoJsonFeature.Text(t) : null;
        if (type is "GeometryCollection" && geometry.TryGetProperty("geometries", out var parts) && parts.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in parts.EnumerateArray().TakeWhile(_ => !shape.IsBroken))
            {
                Read(part, shape, isPart: true);
            }
        }
        else if (type is not null && Levels.TryGetValue(type, out var level) && geometry.TryGetProperty("coordinates", out var coordinates))
        {
            Positions(coordinates, level, shape, isSpot: !isPart && type is "Point" or "MultiPoint");
        }
        else
        {
            shape.Break("layers.rejected.geometry-kind", ("found", type ?? geometry.ValueKind.ToString()));
        }
    }

    private static void Positions(JsonElement coordinates, int level, ShapeBuilder shape, bool isSpot)
    {
        if (coordinates.ValueKind != JsonValueKind.Array)
        {
            shape.Break("layers.rejected.position", ("found", Start(coordinates)));
        }
        else if (level == 0)
        {
            Position(coordinates, shape, isSpot);
        }
        else
        {
            foreach (var part in coordinates.EnumerateArray().TakeWhile(_ => !shape.IsBroken))
            {
                Positions(part, level - 1, shape, isSpot);
            }
        }
    }

    private static void Position(JsonElement position, ShapeBuilder shape, bool isSpot)
    {
        if (position.GetArrayLength() is >= 2 and <= 4 && Number(position[0]) is { } first && Number(position[1]) is { } second)
        {
            shape.Add(new RawPosition(first, second), isSpot);
        }
        else
        {
            shape.Break("layers.rejected.position", ("found", Start(position)));
        }
    }

    private static double? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && double.TryParse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Start(JsonElement value) => value.GetRawText() is var text && text.Length > 60 ? text[..60] + "…" : value.GetRawText();
}

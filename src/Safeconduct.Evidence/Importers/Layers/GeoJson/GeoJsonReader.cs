using System.Text.Json;
using Safeconduct.Core.Checks;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Layers.GeoJson;

/// <summary>
/// Walks a GeoJSON text: the members of its top object in any order, the features of its list one by one. What is wrong with one feature costs that
/// row; a text that is no JSON to its end, or another coordinate system, costs the file.
/// </summary>
internal sealed class GeoJsonReader(Stream source, string fileName)
{
    private readonly JsonPieces _pieces = new(new StrictUtf8Stream(source));
    private readonly GeoJsonFeature _lone = new(fileName);
    private string? _type;
    private bool _hasFeatures;
    private bool _isInFeatures;
    private bool _isDone;
    private bool _isRefused;
    private long _row;

    public IEnumerable<LayerItem> Items(CancellationToken cancel)
    {
        if (Guarded(Begin) is { } refused)
        {
            yield return refused;
            yield break;
        }

        while (!_isDone)
        {
            cancel.ThrowIfCancellationRequested();
            if (Guarded(_isInFeatures ? Feature : Member) is { } item)
            {
                yield return item;
            }

            if (_isRefused)
            {
                yield break;
            }
        }
    }

    /// <summary>Turns what the parser and the decoder throw into a refusal with its place.</summary>
    private LayerItem? Guarded(Func<LayerItem?> step)
    {
        try
        {
            var item = step();
            return _pieces.IsTooLong ? Refuse("layers.refused.too-long", ("limit", JsonPieces.MaxPieceBytes)) : item;
        }
        catch (JsonException e)
        {
            var (line, column) = ((e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
            _isRefused = true;
            return LayerItem.Refused(new Locator(_row + 1, line), "layers.refused.json", ("line", line), ("byte", column), ("row", _row + 1));
        }
        catch (UnreadableTextException e)
        {
            _isRefused = true;
            var isEmpty = string.Equals(e.Reason.Key, "import.refused.empty", StringComparison.Ordinal);
            return isEmpty ? LayerItem.Refused(new Locator(0, 1), "layers.refused.not-geojson") : LayerItem.Refused(new Locator(_row + 1, e.Line), "layers.refused.not-utf8", ("line", e.Line));
        }
    }

    private LayerItem? Begin() => _pieces.Next(whole: false).Type == JsonTokenType.StartObject ? null : Refuse("layers.refused.not-geojson");

    private LayerItem? Member()
    {
        var name = _pieces.Next(whole: false);
        if (name.Type == JsonTokenType.EndObject)
        {
            return End();
        }

        switch (name.Text ?? "")
        {
            case "features":
                return BeginFeatures();
            case "type":
                _type = _pieces.Next(whole: true).Text;
                return null;
            case "crs":
                return Crs(_pieces.Next(whole: true));
            case var other:
                return _lone.Take(other, _pieces.Next(whole: true)) ? null : Refuse("layers.refused.member-twice", ("member", other));
        }
    }

    private LayerItem? BeginFeatures()
    {
        if (_hasFeatures)
        {
            return Refuse("layers.refused.member-twice", ("member", "features"));
        }

        _hasFeatures = _isInFeatures = _pieces.Next(whole: false).Type == JsonTokenType.StartArray;
        return _hasFeatures ? null : Refuse("layers.refused.not-geojson");
    }

    private LayerItem? Feature()
    {
        var piece = _pieces.Next(whole: true);
        if (piece.Type == JsonTokenType.EndArray)
        {
            _isInFeatures = false;
            return null;
        }

        return _pieces.IsTooLong ? null : GeoJsonFeature.Of(piece, new Locator(++_row, piece.Line), fileName);
    }

    private LayerItem? End()
    {
        var isCollection = string.Equals(_type, "FeatureCollection", StringComparison.Ordinal) && _hasFeatures;
        var isFeature = string.Equals(_type, "Feature", StringComparison.Ordinal) && !_hasFeatures;
        if (!isCollection && !isFeature)
        {
            return Refuse("layers.refused.not-geojson");
        }

        // What stands behind the end makes the parser throw.
        _pieces.Next(whole: false);
        _isDone = true;
        return isFeature ? _lone.Build(new Locator(++_row, 1)) : null;
    }

    /// <summary>RFC 7946, section 4: WGS 84 with longitude first. Older files say so in a member <c>crs</c>; any other system is named and refused.</summary>
    private LayerItem? Crs(JsonPiece piece)
    {
        using var crs = JsonDocument.Parse(piece.Bytes, GeoJsonFeature.Options);
        if (crs.RootElement.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var name = crs.RootElement is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty("properties", out var p) && p.ValueKind == JsonValueKind.Object
            && p.TryGetProperty("name", out var n) && n.ValueKind == JsonValueKind.String ? GeoJsonFeature.Text(n) : null;
        var isWgs84 = name is not null && (name.Contains("CRS84", StringComparison.OrdinalIgnoreCase) || name.EndsWith(":4326", StringComparison.Ordinal));
        return isWgs84 ? null : Refuse("layers.refused.crs", ("found", name ?? crs.RootElement.GetRawText()[..Math.Min(80, crs.RootElement.GetRawText().Length)]));
    }

    private LayerItem Refuse(string key, params System.Collections.Immutable.ImmutableArray<(string Name, PhraseValue Value)> args)
    {
        _isRefused = true;
        return LayerItem.Refused(new Locator(_row + (_isInFeatures ? 1 : 0), _pieces.Line), key, args);
    }
}

using System.Globalization;
using System.Xml;
using Safeconduct.Core.Checks;

namespace Safeconduct.Evidence.Importers.Layers.Kml;

/// <summary>One placemark: its words as properties, its coordinates as a shape. Styles and views are no business of ours.</summary>
internal sealed class KmlPlacemark
{
    /// <summary>200,000 positions of some forty characters each.</summary>
    private const int MaxCoordinates = 8 * 1024 * 1024;

    private const int MaxProperties = 1_000;

    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);
    private readonly ShapeBuilder _shape = new();
    private bool _isInner;
    private bool _isSpot;
    private string? _dataName;

    public IReadOnlyDictionary<string, string> Properties => _properties;

    public LayerShape Shape => _shape.Build();

    /// <summary>Why the row cannot be taken, whatever the mapping.</summary>
    public Phrase? Problem { get; private set; }

    /// <summary>The reader stands on the start of the placemark, and afterwards on its end.</summary>
    public void Read(XmlReader reader)
    {
        Own("id", reader.GetAttribute("id"));
        var depth = reader.Depth;
        KmlElement.Inside(reader, r =>
        {
            if (r.NodeType == XmlNodeType.Element)
            {
                Element(r, r.Depth - depth);
            }
        });
    }

    /// <summary>What the program says of a placemark, or KML itself; data of the same name is known as <c>data.NAME</c>.</summary>
    public void Own(string name, string? value)
    {
        if (value?.Trim() is not { Length: > 0 } text)
        {
            return;
        }

        if (_properties.Remove(name, out var data))
        {
            _properties.TryAdd("data." + name, data);
        }

        _properties[name] = text;
    }

    private void Element(XmlReader reader, int depth)
    {
        switch (reader.LocalName)
        {
            case "name" or "address" or "phoneNumber" when depth == 1:
                Own(reader.LocalName, Text(reader));
                break;
            case "description" or "Snippet" when depth == 1:
                Own(reader.LocalName, Text(reader) is { } html ? PlainText.Of(html) : null);
                break;
            case "when" or "begin" or "end" when depth == 2:
                Own(reader.LocalName, Text(reader));
                break;
            case "Data":
                _dataName = reader.GetAttribute("name");
                break;
            case "value" when _dataName is not null:
                Data(_dataName, Text(reader));
                break;
            case "SimpleData":
                Data(reader.GetAttribute("name"), Text(reader));
                break;
            case "Style" or "StyleMap" or "Region" or "LookAt" or "Camera":
                KmlElement.Skip(reader);
                break;
            default:
                Geometry(reader);
                break;
        }
    }

    private void Geometry(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "Point":
                (_isSpot, _isInner) = (true, false);
                break;
            case "LineString" or "Polygon" or "outerBoundaryIs":
                (_isSpot, _isInner) = (false, false);
                break;
            case "LinearRing":
                _isSpot = false;
                break;
            case "innerBoundaryIs":
                _isInner = true;
                break;
            case "coordinates" when !_isInner:
                Coordinates(reader);
                break;
            case "Track" or "MultiTrack" or "Model" or "Placemark":
                _shape.Break(reader.LocalName.EndsWith("Track", StringComparison.Ordinal) ? "layers.rejected.track" : "layers.rejected.geometry-kind", ("found", reader.LocalName));
                KmlElement.Skip(reader);
                break;
        }
    }

    private void Data(string? name, string? value)
    {
        if (string.IsNullOrWhiteSpace(name) || value is null or "" || _properties.Count >= MaxProperties)
        {
            return;
        }

        var isOwn = name is "name" or "description" or "when" or "begin" or "end" or "id" && _properties.ContainsKey(name);
        if (!_properties.TryAdd(isOwn ? "data." + name : name, value))
        {
            Problem ??= new Phrase("layers.rejected.key-twice", ("key", name));
        }
    }

    private string? Text(XmlReader reader)
    {
        var name = reader.LocalName;
        var (text, isTooLong) = KmlElement.Text(reader);
        if (isTooLong)
        {
            Problem ??= new Phrase("layers.rejected.text-too-long", ("found", name), ("limit", KmlElement.MaxText));
        }

        return text;
    }

    private void Coordinates(XmlReader reader)
    {
        var (text, isTooLong) = KmlElement.Text(reader, MaxCoordinates);
        if (isTooLong)
        {
            _shape.Break("layers.rejected.too-many-positions", ("limit", LayerShape.MaxPositions));
            return;
        }

        foreach (var range in text.AsSpan().SplitAny(" \n\r\t"))
        {
            var tuple = text.AsSpan()[range];
            if (tuple.IsEmpty || _shape.IsBroken)
            {
                continue;
            }

            if (Position(tuple) is { } position)
            {
                _shape.Add(position, _isSpot);
            }
            else
            {
                _shape.Break("layers.rejected.position", ("found", Mapping.Shown.Of(tuple.ToString())));
            }
        }
    }

    /// <summary>Longitude, latitude and perhaps a height, between commas and without blanks (OGC 12-007r2, 16.9).</summary>
    private static RawPosition? Position(ReadOnlySpan<char> tuple)
    {
        Span<Range> parts = stackalloc Range[5];
        var count = tuple.Split(parts, ',');
        return count is 2 or 3 && Number(tuple[parts[0]]) is { } first && Number(tuple[parts[1]]) is { } second ? new RawPosition(first, second) : null;
    }

    private static double? Number(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExcept("0123456789.+-eE") < 0 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}

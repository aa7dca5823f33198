using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Safeconduct.Core.Checks;

namespace Safeconduct.Evidence.Importers.Layers.Kml;

/// <summary>
/// Reads a KML text (OGC 12-007r2, and the older versions) placemark by placemark. Every placemark, link and overlay is a row. Nothing is fetched:
/// document types and entities are refused, links are named. Elements are known by their local names, so that any version's namespace will do.
/// </summary>
/// <param name="source">The bytes.</param>
/// <param name="fileName">As features name their file.</param>
/// <param name="part">The part of an archive that this is; null for a file of its own.</param>
/// <param name="rowsBefore">Rows of the parts before.</param>
internal sealed class KmlReader(Stream source, string fileName, string? part = null, long rowsBefore = 0)
{
    private const int MaxDepth = 200;
    private const long MaxCharacters = 512L * 1024 * 1024;

    private static readonly string[] Overlays = ["GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Tour"];
    private static readonly string[] Skipped = ["Style", "StyleMap", "Schema", "LookAt", "Camera", "Region"];

    private readonly List<(int Depth, bool IsFolder, string? Name)> _containers = [];

    /// <summary>The number of the last row.</summary>
    public long Row { get; private set; } = rowsBefore;

    public IEnumerable<LayerItem> Items(CancellationToken cancel)
    {
        var (text, encoding) = KmlText.Open(source);
        if (text is null)
        {
            yield return Refuse(1, "layers.refused.encoding", ("found", encoding));
            yield break;
        }

        using (text)
        {
            using var reader = Open(text, out var item);
            var isRefused = reader is null;
            if (reader is null)
            {
                yield return item!;
            }

            while (!isRefused && Guarded(reader!, out item))
            {
                cancel.ThrowIfCancellationRequested();
                if (item is not null)
                {
                    isRefused = item is LayerItem.Other { Item: ImportItem.Refused };
                    yield return item;
                }
            }
        }
    }

    /// <summary>The parser reads the first signs when it is made.</summary>
    private XmlReader? Open(TextReader text, out LayerItem? problem)
    {
        problem = null;
        try
        {
            return XmlReader.Create(text, Settings(), Context());
        }
        catch (DecoderFallbackException)
        {
            problem = Refuse(1, "layers.refused.bytes", ("line", 1));
            return null;
        }
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MaxCharacters,
    };

    /// <summary>Prefixes that map programs use and now and then forget to declare.</summary>
    private static XmlParserContext Context()
    {
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("gx", "http://www.google.com/kml/ext/2.2");
        names.AddNamespace("atom", "http://www.w3.org/2005/Atom");
        names.AddNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        return new XmlParserContext(names.NameTable, names, xmlLang: null, XmlSpace.None);
    }

    /// <summary>One step; what the parser and the decoder throw becomes a refusal with its place.</summary>
    private bool Guarded(XmlReader reader, out LayerItem? item)
    {
        item = null;
        try
        {
            if (!reader.Read())
            {
                return false;
            }

            item = Step(reader);
        }
        catch (XmlException e)
        {
            var key = e.Message.Contains("DTD", StringComparison.Ordinal) ? "layers.refused.dtd" : "layers.refused.xml";
            var line = e.LineNumber > 0 ? e.LineNumber : LineOf(reader);
            item = Refuse(line, key, ("line", line), ("byte", Math.Max(1, e.LinePosition)), ("row", Row + 1));
        }
        catch (DecoderFallbackException)
        {
            item = Refuse(LineOf(reader), "layers.refused.bytes", ("line", LineOf(reader)));
        }

        return true;
    }

    private LayerItem? Step(XmlReader reader)
    {
        while (_containers.Count > 0 && _containers[^1].Depth >= reader.Depth)
        {
            _containers.RemoveAt(_containers.Count - 1);
        }

        if (reader.NodeType != XmlNodeType.Element)
        {
            return null;
        }

        if (reader.Depth > MaxDepth)
        {
            return Refuse(LineOf(reader), "layers.refused.too-deep", ("line", LineOf(reader)), ("limit", MaxDepth));
        }

        if (reader.Depth == 0)
        {
            return reader.LocalName is "kml" ? null : Refuse(LineOf(reader), "layers.refused.not-kml", ("found", reader.LocalName));
        }

        return Element(reader);
    }

    private LayerItem? Element(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "Folder" or "Document":
                _containers.Add((reader.Depth, reader.LocalName is "Folder", null));
                return null;
            case "name" when _containers.Count > 0 && _containers[^1].Depth == reader.Depth - 1:
                _containers[^1] = _containers[^1] with { Name = KmlElement.Text(reader).Text };
                return null;
            case "Placemark":
                return Placemark(reader);
            case "NetworkLink":
                var at = Next(reader);
                return LayerItem.Rejected(at, "layers.rejected.network-link", ("address", Mapping.Shown.Of(KmlElement.Find(reader, "href") ?? "")));
            case var overlay when Overlays.Contains(overlay, StringComparer.Ordinal):
                var where = Next(reader);
                KmlElement.Skip(reader);
                return LayerItem.Rejected(where, "layers.rejected.overlay", ("found", overlay));
            case var other when Skipped.Contains(other, StringComparer.Ordinal):
                KmlElement.Skip(reader);
                return null;
            default:
                return null;
        }
    }

    private LayerItem Placemark(XmlReader reader)
    {
        var at = Next(reader);
        var placemark = new KmlPlacemark();
        placemark.Read(reader);
        placemark.Own("folder", _containers.LastOrDefault(c => c is { IsFolder: true, Name.Length: > 0 }).Name);
        placemark.Own("document", _containers.FirstOrDefault(c => c is { IsFolder: false, Name.Length: > 0 }).Name);
        placemark.Own("path", string.Join(" / ", _containers.Select(c => c.Name).Where(n => !string.IsNullOrEmpty(n))));
        return placemark.Problem is { } problem
            ? new LayerItem.Other(new ImportItem.Rejected(at, problem))
            : new LayerItem.Feature(new LayerFeature(at, part is null ? fileName : $"{fileName}/{part}", placemark.Properties, placemark.Shape));
    }

    private Locator Next(XmlReader reader) => new(++Row, LineOf(reader), part);

    private LayerItem Refuse(long line, string key, params ImmutableArray<(string Name, PhraseValue Value)> args)
    {
        var reason = new Phrase(key, args);
        return new LayerItem.Other(new ImportItem.Refused(new Locator(Row + 1, line, part), part is null ? reason
            : new Phrase("layers.refused.part", ("part", part), ("line", line), ("reason", new PhraseInPhrase(reason)))));
    }

    private static long LineOf(XmlReader reader) => reader is IXmlLineInfo { LineNumber: > 0 } info ? info.LineNumber : 1;
}

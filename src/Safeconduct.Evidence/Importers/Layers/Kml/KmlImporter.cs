namespace Safeconduct.Evidence.Importers.Layers.Kml;

/// <summary>A KML file, as Google Earth and My Maps write it.</summary>
public sealed class KmlImporter() : LayerImporter(CardOf("kml", declaresEncoding: true))
{
    public override bool Recognises(FileSniff sniff)
    {
        ArgumentNullException.ThrowIfNull(sniff);
        var head = sniff.Head.Length > 0 ? sniff.Head : KmlText.Head(sniff.Bytes.Span);
        return head is not null && head.AsSpan().TrimStart("\uFEFF \r\n\t").StartsWith("<") && (head.Contains("<kml", StringComparison.Ordinal) || head.Contains(":kml", StringComparison.Ordinal));
    }

    private protected override IEnumerable<LayerItem> Items(Stream source, ImportContext context, CancellationToken cancel) => new KmlReader(source, context.FileName).Items(cancel);
}

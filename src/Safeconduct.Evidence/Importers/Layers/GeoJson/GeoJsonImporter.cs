namespace Safeconduct.Evidence.Importers.Layers.GeoJson;

/// <summary>A GeoJSON FeatureCollection or Feature (RFC 7946), read as a map layer.</summary>
public sealed class GeoJsonImporter() : LayerImporter(CardOf("geojson"))
{
    public override bool Recognises(FileSniff sniff)
    {
        ArgumentNullException.ThrowIfNull(sniff);
        var head = sniff.Head.AsSpan().TrimStart();
        return head.StartsWith("{") && (head.Contains("\"FeatureCollection\"", StringComparison.Ordinal)
            || (head.Contains("\"Feature\"", StringComparison.Ordinal) && head.Contains("\"geometry\"", StringComparison.Ordinal)));
    }

    private protected override IEnumerable<LayerItem> Items(Stream source, ImportContext context, CancellationToken cancel) => new GeoJsonReader(source, context.FileName).Items(cancel);
}

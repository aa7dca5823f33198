using System.Collections.Immutable;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Layers.Mapping;

namespace Safeconduct.Evidence.Importers.Layers;

/// <summary>
/// A map layer of others: markers, lines and areas with properties. What they mean is said by a mapping file (docs/formats/layers.md);
/// without one the layer is refused, and the refusal shows what the layer has and a mapping to fill in.
/// </summary>
public abstract class LayerImporter : IImporter
{
    private protected LayerImporter(ImporterCard card) => Card = card;

    public ImporterCard Card { get; }

    /// <summary>The words for <c>--as</c> of everything that reads layers.</summary>
    public static ImmutableArray<string> Ids { get; } = ["geojson", "kml", "kmz"];

    /// <summary>Whether a file was imported as a layer, by what the base says of its importer (<c>kml/1</c>).</summary>
    public static bool IsOne(string versioned)
    {
        ArgumentNullException.ThrowIfNull(versioned);
        return Ids.Contains(versioned.Split('/')[0], StringComparer.Ordinal);
    }

    public abstract bool Recognises(FileSniff sniff);

    public IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Mapping is { } mapping ? Mapped(Items(source, context, cancel), new LayerRows(mapping, context)) : [MappingSketch.Refusal(Items(source, context, cancel))];
    }

    /// <summary>The features in the order of the file; a refusal, if there is one, is the last item.</summary>
    private protected abstract IEnumerable<LayerItem> Items(Stream source, ImportContext context, CancellationToken cancel);

    private protected static ImporterCard CardOf(string id, bool readsArchives = false, bool declaresEncoding = false) =>
        new(id, 1, [], [], Grade.CannotBeJudged, ReadsArchives: readsArchives, DeclaresEncoding: declaresEncoding);

    private static IEnumerable<ImportItem> Mapped(IEnumerable<LayerItem> items, LayerRows rows)
    {
        foreach (var item in items)
        {
            var result = item is LayerItem.Feature feature ? rows.Read(feature.Result) : ((LayerItem.Other)item).Item;
            yield return result;
            if (result is ImportItem.Refused)
            {
                yield break;
            }
        }
    }
}

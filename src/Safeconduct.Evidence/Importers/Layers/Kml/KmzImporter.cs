using System.IO.Compression;
using Safeconduct.Core.Checks;

namespace Safeconduct.Evidence.Importers.Layers.Kml;

/// <summary>
/// A KMZ file: a zip archive of KML files and pictures. It is unpacked in memory, its KML files one after the other; nothing of it is ever written to disk.
/// Bounds are kept while reading, whatever the archive says of itself.
/// </summary>
public sealed class KmzImporter() : LayerImporter(CardOf("kmz", readsArchives: true))
{
    public override bool Recognises(FileSniff sniff)
    {
        ArgumentNullException.ThrowIfNull(sniff);
        return sniff.IsZip && (IsKml(sniff.FirstEntry ?? "") || sniff.FileName.EndsWith(".kmz", StringComparison.OrdinalIgnoreCase));
    }

    private protected override IEnumerable<LayerItem> Items(Stream source, ImportContext context, CancellationToken cancel)
    {
        var packed = PackedBytes.Read(source);
        using var archive = packed.Open();
        if (archive is null)
        {
            yield return Refused(0, packed.Problem!);
            yield break;
        }

        long row = 0;
        var hasKml = false;
        var budget = new UnpackingBudget(packed.Length);
        foreach (var entry in archive.Entries)
        {
            hasKml |= IsKml(entry.FullName);
            foreach (var item in Entry(entry, budget, context, row, cancel))
            {
                row = item is LayerItem.Feature f ? f.Result.At.Row : ((LayerItem.Other)item).Item.At.Row;
                yield return item;
                if (item is LayerItem.Other { Item: ImportItem.Refused })
                {
                    yield break;
                }
            }
        }

        if (!hasKml)
        {
            yield return Refused(row, new Phrase("layers.refused.no-kml"));
        }
    }

    private static IEnumerable<LayerItem> Entry(ZipArchiveEntry entry, UnpackingBudget budget, ImportContext context, long row, CancellationToken cancel) =>
        Unsafe(entry) is { } reason ? [new LayerItem.Other(new ImportItem.Rejected(new Locator(row + 1, 1, Mapping.Shown.Of(entry.FullName)), reason))]
        : IsKml(entry.FullName) ? Part(entry, budget, context, row, cancel)
        : [];

    private static IEnumerable<LayerItem> Part(ZipArchiveEntry entry, UnpackingBudget budget, ImportContext context, long row, CancellationToken cancel)
    {
        using var stream = new BoundedEntry(entry, budget);
        using var items = new KmlReader(stream, context.FileName, entry.FullName, row).Items(cancel).GetEnumerator();
        while (Next(items, entry, row) is { } item)
        {
            row = item is LayerItem.Feature f ? f.Result.At.Row : row;
            yield return item;
        }
    }

    /// <summary>One step of reading a part; what unpacking throws becomes a refusal.</summary>
    private static LayerItem? Next(IEnumerator<LayerItem> items, ZipArchiveEntry entry, long row)
    {
        try
        {
            return items.MoveNext() ? items.Current : null;
        }
        catch (TooMuchException e)
        {
            return Refused(row, new Phrase("layers.refused.too-much", ("part", Mapping.Shown.Of(entry.FullName)), ("limit", e.Limit)));
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            return Refused(row, new Phrase("layers.refused.unpack", ("part", Mapping.Shown.Of(entry.FullName))));
        }
    }

    /// <summary>Names that would lead out of a folder, were anybody to unpack the archive there; and what is closed to us.</summary>
    private static Phrase? Unsafe(ZipArchiveEntry entry)
    {
        var parts = entry.FullName.Split('/', '\\');
        var climbs = parts.Contains("..", StringComparer.Ordinal) || parts[0].Length == 0 || parts[0].Contains(':', StringComparison.Ordinal);
        return climbs ? new Phrase("layers.rejected.path", ("path", Mapping.Shown.Of(entry.FullName)))
            : entry.IsEncrypted && IsKml(entry.FullName) ? new Phrase("layers.rejected.encrypted")
            : entry.FullName.EndsWith(".kmz", StringComparison.OrdinalIgnoreCase) ? new Phrase("layers.rejected.archive-in-archive")
            : null;
    }

    private static bool IsKml(string name) => name.EndsWith(".kml", StringComparison.OrdinalIgnoreCase);

    private static LayerItem Refused(long row, Phrase reason) => new LayerItem.Other(new ImportItem.Refused(new Locator(row, 1), reason));
}

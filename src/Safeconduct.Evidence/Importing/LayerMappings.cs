using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importers.Layers;
using Safeconduct.Evidence.Importers.Layers.Mapping;

namespace Safeconduct.Evidence.Importing;

/// <summary>
/// Finds the mapping of a map layer: the one that the command names, else the one beside the layer under its name, else the one of its folder.
/// The nearer one is taken whole; mappings are not laid over each other.
/// </summary>
internal static class LayerMappings
{
    private const string Ending = ".layer.yaml";
    private const string OfFolder = "layer.yaml";

    /// <summary>A mapping that lies in a folder is no evidence itself: it is read with the layers beside it.</summary>
    public static bool IsOne(string path) =>
        path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) || string.Equals(Path.GetFileName(path), OfFolder, StringComparison.OrdinalIgnoreCase);

    /// <summary>The mapping, or what is wrong with it; null where the file is no layer or has no mapping.</summary>
    public static LayerMappingReading? For(IImporter importer, ImportRequest request, string path)
    {
        if (importer is not LayerImporter)
        {
            return null;
        }

        return Places(request, path).FirstOrDefault(File.Exists) is { } found ? Read(found) : null;
    }

    /// <summary>What a person is told of a layer that was read.</summary>
    public static ImmutableArray<Phrase> Warnings(long read, bool hasReplaced)
    {
        var warnings = ImmutableArray.CreateBuilder<Phrase>();
        if (read == 0)
        {
            warnings.Add(new Phrase("layers.warning.no-features"));
        }

        if (hasReplaced)
        {
            warnings.Add(new Phrase("layers.warning.replaced"));
        }

        return warnings.ToImmutable();
    }

    private static IEnumerable<string> Places(ImportRequest request, string path)
    {
        if (request.Map is { } named)
        {
            return [named];
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
        return [path + Ending, Path.Combine(folder, Path.GetFileNameWithoutExtension(path) + Ending), Path.Combine(folder, OfFolder)];
    }

    private static LayerMappingReading Read(string path)
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[MappingYaml.MaxBytes + 1];
        return LayerMappingReader.Read(bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)], Path.GetFileName(path));
    }
}

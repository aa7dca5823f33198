using System.Collections.Frozen;
using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Importers.Layers.Mapping;

/// <summary>What a mapping file says of a layer: docs/formats/layers.md. Its bytes are kept in the base, so that an import can be repeated.</summary>
public sealed class LayerMapping
{
    internal LayerMapping(string fileName, string sha256, ReadOnlyMemory<byte> bytes, LayerKind kind, SourceFacts source,
        ImmutableArray<(string Column, ValueRule Rule)> rules, ImmutableArray<FeatureCondition> only, bool isLatLon)
    {
        FileName = fileName;
        Sha256 = sha256;
        Bytes = bytes;
        Kind = kind;
        Source = source;
        Rules = rules;
        Only = only;
        IsLatLon = isLatLon;
    }

    /// <summary>Without a folder.</summary>
    public string FileName { get; }

    /// <summary><c>sha256:…</c> of its bytes; enters the settings of every file that was read with it.</summary>
    public string Sha256 { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    internal LayerKind Kind { get; }

    internal SourceFacts Source { get; }

    /// <summary>Something is told of the source beyond its name.</summary>
    internal bool DescribesSource => Source is not { Origin: null, Title: null, Url: null, EveryDays: null };

    /// <summary>Where the value of each column comes from.</summary>
    internal ImmutableArray<(string Column, ValueRule Rule)> Rules { get; }

    /// <summary>Features that do not meet all of these are left out.</summary>
    internal ImmutableArray<FeatureCondition> Only { get; }

    /// <summary>The file writes latitude first, against its format.</summary>
    internal bool IsLatLon { get; }
}

/// <summary>What a property has to be, or must not be.</summary>
internal sealed record FeatureCondition(string Property, FrozenSet<string> Values, bool IsNot)
{
    /// <summary>Why the feature is left out; null when it is not.</summary>
    public Phrase? Problem(LayerFeature feature)
    {
        var found = feature.Properties.GetValueOrDefault(Property);
        return Values.Contains(found ?? "") != IsNot ? null
            : found is null ? new Phrase("layers.rejected.filtered-missing", ("property", Property))
            : new Phrase("layers.rejected.filtered", ("property", Property), ("found", Shown.Of(found)));
    }
}

/// <summary>What reading a mapping file gave: the mapping, or everything that is wrong with it.</summary>
public abstract class LayerMappingReading
{
    private LayerMappingReading()
    {
    }

    public sealed class Read(LayerMapping result) : LayerMappingReading
    {
        public LayerMapping Result { get; } = result;
    }

    /// <summary>The reason names the file, and each line and column.</summary>
    public sealed class Refused(Phrase reason) : LayerMappingReading
    {
        public Phrase Reason { get; } = reason;
    }
}

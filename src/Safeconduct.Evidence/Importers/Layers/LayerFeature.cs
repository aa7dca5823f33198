using System.Collections.Immutable;
using Safeconduct.Core.Checks;

namespace Safeconduct.Evidence.Importers.Layers;

/// <summary>One marker, line or area of a layer, with what its file says of it. Coordinates are as they stand in the file.</summary>
/// <param name="At">Its row (1 is the first feature of the file) and the line on which it begins.</param>
/// <param name="File">The name of the file, and for a part of an archive <c>archive.kmz/part.kml</c>.</param>
/// <param name="Properties">By name, none of them empty.</param>
/// <param name="Shape">Where it lies.</param>
internal sealed record LayerFeature(Locator At, string File, IReadOnlyDictionary<string, string> Properties, LayerShape Shape);

/// <summary>What one step of reading a layer gives: a closed set.</summary>
internal abstract class LayerItem
{
    private LayerItem()
    {
    }

    internal sealed class Feature(LayerFeature result) : LayerItem
    {
        public LayerFeature Result { get; } = result;
    }

    /// <summary>A row that no mapping can make a fact of, or the end of a file that cannot be read on.</summary>
    internal sealed class Other(ImportItem item) : LayerItem
    {
        public ImportItem Item { get; } = item;
    }

    public static LayerItem Rejected(Locator at, string key, params ImmutableArray<(string Name, PhraseValue Value)> args) => new Other(new ImportItem.Rejected(at, new Phrase(key, args)));

    public static LayerItem Refused(Locator at, string key, params ImmutableArray<(string Name, PhraseValue Value)> args) => new Other(new ImportItem.Refused(at, new Phrase(key, args)));
}

/// <summary>Two numbers of a coordinate, in the order of the file: longitude first, unless the mapping says otherwise.</summary>
internal readonly record struct RawPosition(double First, double Second);

/// <summary>Where a feature lies, as its file says: positions, or the reason why it has none that can be used.</summary>
internal abstract class LayerShape
{
    /// <summary>Positions of one feature. More than this is no outline that a person drew.</summary>
    public const int MaxPositions = 200_000;

    private LayerShape()
    {
    }

    /// <param name="all">At least one position.</param>
    /// <param name="areSpots">Each is a marker of its own; otherwise they are the corners of lines and areas.</param>
    internal sealed class Positions(ImmutableArray<RawPosition> all, bool areSpots) : LayerShape
    {
        public ImmutableArray<RawPosition> All { get; } = all;

        public bool AreSpots { get; } = areSpots;
    }

    internal sealed class Unusable(Phrase reason) : LayerShape
    {
        public Phrase Reason { get; } = reason;
    }

    public static LayerShape Bad(string key, params ImmutableArray<(string Name, PhraseValue Value)> args) => new Unusable(new Phrase(key, args));
}

/// <summary>Gathers the positions of a feature while it is read; the first problem decides.</summary>
internal sealed class ShapeBuilder
{
    private readonly ImmutableArray<RawPosition>.Builder _positions = ImmutableArray.CreateBuilder<RawPosition>();
    private bool _areSpots = true;
    private LayerShape? _problem;

    public bool IsBroken => _problem is not null;

    public void Add(RawPosition position, bool isSpot)
    {
        _areSpots &= isSpot;
        if (_positions.Count >= LayerShape.MaxPositions)
        {
            Break("layers.rejected.too-many-positions", ("limit", LayerShape.MaxPositions));
        }
        else if (!IsBroken)
        {
            _positions.Add(position);
        }
    }

    public void Break(string key, params ImmutableArray<(string Name, PhraseValue Value)> args) => _problem ??= LayerShape.Bad(key, args);

    public LayerShape Build() => _problem ?? (_positions.Count == 0 ? LayerShape.Bad("layers.rejected.no-geometry") : new LayerShape.Positions(_positions.ToImmutable(), _areSpots));
}

using System.Collections.Immutable;
using Safeconduct.Evidence.Importers.Forms;

namespace Safeconduct.Evidence.Importers.Layers.Mapping;

/// <summary>
/// What a layer can hold. Its features become rows of one of the tool's own forms, so that a layer is judged by the very rules of a table:
/// the keys of a mapping are the columns of that form, without the coordinates.
/// </summary>
/// <param name="Name">Behind the key <c>holds</c>; also the id of the form.</param>
/// <param name="Form">What reads the rows.</param>
/// <param name="Required">Of each group one key has to be there.</param>
/// <param name="Extra">Keys beyond the columns of the form.</param>
internal sealed record LayerKind(string Name, CsvForm Form, ImmutableArray<ImmutableArray<string>> Required, ImmutableArray<string> Extra)
{
    private static readonly ImmutableArray<string> Days = ["on", "from", "to"];

    public static ImmutableArray<LayerKind> All { get; } =
    [
        new("sightings", new SightingsForm(), [["unit", "number"], Days], ["parent", "branch", "echelon"]),
        new("incidents", new IncidentsForm(), [["title"], Days], []),
        new("territory", new TerritoryForm(), [["place"], ["status"]], []),
        new("places", new PlacesForm(), [["name"]], []),
        new("units", new UnitsForm(), [["name"]], []),
    ];

    /// <summary>The columns of a row of the form.</summary>
    public ImmutableArray<string> Columns { get; } = [.. Form.Card.Columns, .. Form.Card.OptionalColumns];

    /// <summary>The keys that say where a value comes from.</summary>
    public ImmutableArray<string> Keys => [.. Columns.Where(c => c is not ("lat" or "lon" or "source")), .. Columns.Contains("from", StringComparer.Ordinal) ? ["on"] : Array.Empty<string>(), .. Extra];

    /// <summary>Each of several markers of one feature is a fact of its own.</summary>
    public bool HasFactForEachSpot => Form is SightingsForm;

    public static bool IsDay(string key) => Days.Contains(key, StringComparer.Ordinal);
}

/// <summary>The keys of a mapping file that are not values of a row.</summary>
internal static class LayerKeys
{
    public const string Version = "layer/1";

    /// <summary>In the order in which the page describes them.</summary>
    public static ImmutableArray<string> Head { get; } = ["safeconduct", "holds", "source", "origin", "source_title", "source_url", "every_days", "axis", "only"];

    /// <summary>Keys of a value that is taken from the layer.</summary>
    public static ImmutableArray<string> Rule { get; } = ["property", "file", "pattern", "format", "words", "optional"];

    public static ImmutableArray<string> Condition { get; } = ["property", "is", "is-not"];
}

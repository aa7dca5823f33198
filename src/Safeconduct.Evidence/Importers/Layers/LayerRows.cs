using System.Collections.Immutable;
using System.Globalization;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Importers.Csv;
using Safeconduct.Evidence.Importers.Layers.Mapping;

namespace Safeconduct.Evidence.Importers.Layers;

/// <summary>Makes rows of the tool's own forms of features, as a mapping says, and has the form judge them.</summary>
internal sealed class LayerRows(LayerMapping mapping, ImportContext context)
{
    private readonly Columns _columns = new([.. mapping.Kind.Columns]);
    private bool _sourceIsDescribed;

    /// <summary>What becomes of a feature; a refusal when its mapping cannot be right for the file.</summary>
    public ImportItem Read(LayerFeature feature)
    {
        if (mapping.Only.Select(c => (c.Property, Problem: c.Problem(feature))).FirstOrDefault(c => c.Problem is not null) is { Problem: { } left } condition)
        {
            return Rejected(feature, condition.Property, left);
        }

        if (feature.Shape is not LayerShape.Positions shape)
        {
            return Rejected(feature, "geometry", ((LayerShape.Unusable)feature.Shape).Reason);
        }

        if (Problem(shape) is { } misplaced)
        {
            return Rejected(feature, "geometry", misplaced);
        }

        var cells = new Dictionary<string, string>(StringComparer.Ordinal) { ["source"] = mapping.Source.Source };
        return Fill(feature, cells) ?? Facts(feature, cells, Spots(shape));
    }

    /// <summary>Takes the values; the first that cannot be taken decides.</summary>
    private ImportItem? Fill(LayerFeature feature, Dictionary<string, string> cells)
    {
        foreach (var (column, rule) in mapping.Rules)
        {
            var told = rule.Of(feature);
            if (told.Problem is { } problem)
            {
                return told.IsOfTheFile ? new ImportItem.Refused(At(feature, rule.Property), problem) : Rejected(feature, rule.Property ?? column, problem);
            }

            if (told.Text is { } text)
            {
                cells[column] = text;
            }
        }

        if (mapping.Kind.Columns.Contains("id", StringComparer.Ordinal) && !mapping.Rules.Any(r => string.Equals(r.Column, "id", StringComparison.Ordinal)) && mapping.Kind.Name is not "units")
        {
            // An incident or a place needs an id of its own within its file; the row is one.
            cells["id"] = string.Create(CultureInfo.InvariantCulture, $"row-{feature.At.Row}");
        }

        return null;
    }

    private ImportItem Facts(LayerFeature feature, Dictionary<string, string> cells, ImmutableArray<(GeoPoint Point, double RadiusKm)> spots)
    {
        var records = ImmutableArray.CreateBuilder<EvidenceRecord>();
        foreach (var (point, radius) in spots)
        {
            var row = new CsvRow(feature.At, Fields(cells, point, radius), _columns);
            var item = mapping.Kind.Form.ReadRow(row, context);
            if (item is not ImportItem.Accepted accepted)
            {
                return item is ImportItem.Rejected r ? Rejected(feature, PropertyOf(r.At.Column), r.Reason) : item;
            }

            records.AddRange(accepted.Records);
        }

        if (records.FirstOrDefault() is EvidenceRecord.OfSighting { Sighting: var first })
        {
            DescribeUnit(records, first, cells);
        }

        if (mapping.DescribesSource && !_sourceIsDescribed)
        {
            _sourceIsDescribed = true;
            records.Add(new EvidenceRecord.OfSource(mapping.Source));
        }

        return new ImportItem.Accepted(feature.At, records.ToImmutable());
    }

    /// <summary>What a marker says of its unit holds for the days of the marker. One row says one thing of a unit, its number included.</summary>
    private static void DescribeUnit(ImmutableArray<EvidenceRecord>.Builder records, Sighting sighting, Dictionary<string, string> cells)
    {
        var (parent, branch, echelon) = (cells.GetValueOrDefault("parent"), cells.GetValueOrDefault("branch"), cells.GetValueOrDefault("echelon"));
        if (parent is null && branch is null && echelon is null)
        {
            return;
        }

        ImmutableArray<string> numbers = [.. records.OfType<EvidenceRecord.OfUnit>().SelectMany(u => u.Facts.Numbers).Distinct(StringComparer.Ordinal)];
        records.RemoveAll(r => r is EvidenceRecord.OfUnit);
        records.Add(new EvidenceRecord.OfUnit(new UnitFacts(sighting.UnitId, sighting.UnitName, [], numbers, parent, sighting.Days, branch, echelon, null, null, sighting.Side, sighting.Citation)));
    }

    private string[] Fields(Dictionary<string, string> cells, GeoPoint point, double radius)
    {
        var fields = new string[mapping.Kind.Columns.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = mapping.Kind.Columns[i] switch
            {
                "lat" => Plain(point.Latitude),
                "lon" => Plain(point.Longitude),
                "within_km" => Within(cells.GetValueOrDefault("within_km"), radius),
                var column => cells.GetValueOrDefault(column, ""),
            };
        }

        return fields;
    }

    /// <summary>What the mapping says comes on top of the area's own radius. A value that is no number stays, for the form to reject.</summary>
    private static string Within(string? told, double radius) => radius == 0 ? told ?? ""
        : told is null ? Plain(radius)
        : double.TryParse(told, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var more) ? Plain(radius + more)
        : told;

    /// <summary>Several markers are several facts, where the form has facts of one place; everything else is the circle around it.</summary>
    private ImmutableArray<(GeoPoint Point, double RadiusKm)> Spots(LayerShape.Positions shape)
    {
        var points = shape.All.Select(p => new GeoPoint(LatitudeOf(p), LongitudeOf(p))).Distinct().ToImmutableArray();
        if (shape.AreSpots && mapping.Kind.HasFactForEachSpot)
        {
            return [.. points.Select(p => (p, 0.0))];
        }

        var (centre, radius) = EnclosingCircle.Of(points);
        return [(centre, Math.Round(radius, 3))];
    }

    private Phrase? Problem(LayerShape.Positions shape) =>
        shape.All.Select(p => GeoPoint.IsValid(LatitudeOf(p), LongitudeOf(p)) ? null : ExpectedArea.Anywhere.Problem(LatitudeOf(p), LongitudeOf(p))).FirstOrDefault(p => p is not null);

    private double LatitudeOf(RawPosition p) => mapping.IsLatLon ? p.First : p.Second;

    private double LongitudeOf(RawPosition p) => mapping.IsLatLon ? p.Second : p.First;

    private string PropertyOf(string? column) => column is "lat" or "lon" ? "geometry"
        : mapping.Rules.FirstOrDefault(r => string.Equals(r.Column, column, StringComparison.Ordinal)).Rule?.Property ?? column ?? "";

    private static ImportItem.Rejected Rejected(LayerFeature feature, string property, Phrase reason) => new(At(feature, property), reason);

    private static Locator At(LayerFeature feature, string? property) => feature.At with { Column = feature.At.Column is { } part ? $"{part}: {property}" : property };

    private static string Plain(double number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}

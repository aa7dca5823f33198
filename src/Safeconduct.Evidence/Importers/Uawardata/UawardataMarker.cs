using System.Globalization;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Uawardata;

/// <summary>One marker of the map: a unit at a point on the day of a snapshot.</summary>
internal sealed record UawardataMarker(Locator At, Day Day, string Unit, GeoPoint Point, double WithinKm, string Side,
    string? Parent, string? Branch, string? Echelon, string? Url, string? Note)
{
    public string UnitId { get; } = Core.Units.UnitId.Of(Unit);

    /// <summary>Reads what both files share; problems are noted in the row.</summary>
    public static UawardataMarker? Read(CsvRow row, string? side)
    {
        var unit = row.Required("unit");
        var country = row.Side("country") ?? Missing(row, "country");
        row.KeepTo(side, country, "country");
        var day = SnapshotDay(row);
        var point = row.RequiredPoint(ExpectedArea.Theatre, "lat", "lng");
        return row.IsRejected ? null : new UawardataMarker(row.At, day, unit, point, Precision(row), country,
            row.Text("subordinate_to"), row.Text("type") ?? row.Text("type_of_btg"), row.Text("strength"), row.Text("sources_url"), row.Text("notes"));
    }

    private static string Missing(CsvRow row, string column) => row.Required(column);

    private static Day SnapshotDay(CsvRow row)
    {
        var window = row.End("date").Window;
        if (!row.IsRejected && !window.IsDayCertain)
        {
            row.Reject("date", new Core.Checks.Phrase("import.rejected.date", ("found", row.Text("date") ?? "")));
        }

        return window.Earliest ?? default;
    }

    /// <summary>Half of the last decimal place that the row gives, as kilometres along a meridian (111.2 km a degree): 47.9 is 5.6 km wide, 47.900000 none.</summary>
    private static double Precision(CsvRow row)
    {
        var decimals = Math.Max(Decimals(row.Text("lat")!), Decimals(row.Text("lng")!));
        return Math.Round(111.2 * 0.5 * Math.Pow(10, -decimals), 1);
    }

    private static int Decimals(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : number.Length - point - 1;
    }
}

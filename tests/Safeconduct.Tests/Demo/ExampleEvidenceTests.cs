using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Tests.Demo;

public sealed class ExampleEvidenceTests
{
    [Fact]
    public void Every_row_has_as_many_cells_as_its_header()
    {
        foreach (var file in ExampleFolder.Evidence)
        {
            var lines = File.ReadAllLines(file);
            var columns = ExampleFolder.Cells(lines[0]).Count;
            lines.Select(l => ExampleFolder.Cells(l).Count).ShouldAllBe(n => n == columns, file);
        }
    }

    [Theory]
    [InlineData("units.csv")]
    [InlineData("sightings.csv")]
    [InlineData("territory.csv")]
    [InlineData("incidents.csv")]
    public void Every_fact_names_its_source_and_an_address(string file)
    {
        foreach (var row in ExampleFolder.Rows(file))
        {
            row["source"].ShouldNotBeNullOrWhiteSpace();
            Uri.TryCreate(row["url"], UriKind.Absolute, out var address).ShouldBeTrue(row["url"]);
            address!.Scheme.ShouldBeOneOf("https", "http");
        }
    }

    [Theory]
    [InlineData("units.csv")]
    [InlineData("sightings.csv")]
    [InlineData("territory.csv")]
    [InlineData("coverage.csv")]
    [InlineData("incidents.csv")]
    public void Every_span_is_made_of_days_in_order(string file)
    {
        foreach (var row in ExampleFolder.Rows(file))
        {
            var from = Window(row["from"]);
            var to = Window(row["to"]);
            (from.Earliest > to.Latest).ShouldBeFalse($"{row["from"]} to {row["to"]}");
        }
    }

    [Fact]
    public void Sightings_are_graded_lie_in_the_theatre_and_belong_to_units_that_are_listed()
    {
        var units = ExampleFolder.Rows("units.csv").Select(u => u["name"].Split('|')[0]).ToHashSet(StringComparer.Ordinal);
        var sightings = ExampleFolder.Rows("sightings.csv");
        sightings.Count.ShouldBeInRange(40, 80);
        foreach (var row in sightings)
        {
            Grade.TryParse(row["grade"], out _).ShouldBeTrue(row["grade"]);
            row["kind"].ShouldBeOneOf("observed", "assessed");
            units.ShouldContain(row["unit"]);
            Number(row["lat"]).ShouldBeInRange(44, 56);
            Number(row["lon"]).ShouldBeInRange(22, 54);
            Number(row["within_km"]).ShouldBeInRange(5, 100);
        }
    }

    [Fact]
    public void A_source_that_is_said_to_cover_a_unit_has_a_row_of_that_unit_within_those_days()
    {
        var sightings = ExampleFolder.Rows("sightings.csv");
        foreach (var row in ExampleFolder.Rows("coverage.csv"))
        {
            var covered = new DayWindow(Window(row["from"]).Earliest, Window(row["to"]).Latest);
            sightings.ShouldContain(s => s["source"] == row["source"] && s["unit"] == row["unit"]
                && new DayWindow(Window(s["from"]).Earliest, Window(s["to"]).Latest).Intersects(covered), $"{row["source"]}: {row["unit"]}");
        }
    }

    [Fact]
    public void A_settlement_has_one_official_code_in_both_files_that_name_it()
    {
        var places = ExampleFolder.Rows("places.csv").Where(p => p["code"].Length > 0).ToLookup(p => (p["name"], p["region"]), p => p["code"]);
        foreach (var row in ExampleFolder.Rows("territory.csv"))
        {
            row["code"].ShouldMatch("^UA[0-9]{17}$");
            places[(row["place"], row["region"])].ShouldAllBe(code => code == row["code"]);
        }
    }

    private static DayWindow Window(string text) => text is "" or ".." ? DayWindow.Unbounded : Edtf.Parse(text).Value.ShouldNotBeNull(text).Window;

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

using System.Text.Json;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Bellingcat;
using Safeconduct.TestData;

namespace Safeconduct.Tests.Importers;

public sealed class CivilianHarmTests
{
    [Theory]
    [InlineData("02/24/2022", "2022-02-24")]
    [InlineData("3/9/2022", "2022-03-09")]
    [InlineData("3/19/2022", "2022-03-19")]
    [InlineData("03/09/2022", "2022-03-09")]
    public void Dates_are_month_day_year_with_and_without_zeros(string text, string day) => UsDate.Read(text).Day.ToString().ShouldBe(day);

    [Theory]
    [InlineData("24/02/2022", "import.rejected.date-european")]
    [InlineData("02/30/2022", "import.rejected.date-us")]
    [InlineData("2022-02-24", "import.rejected.date-us")]
    [InlineData("02/24/22", "import.rejected.date-us")]
    [InlineData("spring", "import.rejected.date-us")]
    public void What_is_no_such_date_is_left_out_and_says_why(string date, string reason)
    {
        var rejected = Read((date, "")).Rejected.Single();
        (rejected.At.Column, rejected.Reason.Key).ShouldBe(("date", reason));
    }

    [Fact]
    public void Beside_a_date_that_can_only_be_European_no_date_with_two_readings_is_guessed()
    {
        var reading = Read(("03/09/2022", ""), ("24/02/2022", ""), ("02/25/2022", ""), ("03/03/2022", ""));
        reading.Items.Count.ShouldBe(4);
        reading.Rejected.Select(r => (r.At.Row, r.Reason.Key)).ShouldBe([(1, "import.rejected.date-either-order"), (2, "import.rejected.date-european")]);
        Incidents(reading).Select(i => i.Days.ToString()).ShouldBe(["2022-02-25/2022-02-25", "2022-03-03/2022-03-03"]); // one has one reading, the other the same in both
    }

    [Theory]
    [InlineData("\"HIDDEN\",\"https://example.org/2\"", "https://example.org/2")]
    [InlineData("\"HIDDEN\"", null)]
    [InlineData("\"javascript:alert(1)\"", null)]
    [InlineData("", null)]
    public void The_first_source_that_is_an_address_is_cited(string paths, string? url) => Incidents(Read(("02/24/2022", paths))).Single().Citation.Url.ShouldBe(url);

    [Fact]
    public void The_citation_says_whose_date_it_is() => Incidents(Read(("02/24/2022", ""))).Single().Citation.Note!.ShouldContain("posts may be of another day");

    [Fact]
    public void Points_whose_coordinates_look_swapped_are_left_out() =>
        Reading.Of("bellingcat-civharm", Json("02/24/2022", "", lat: "36.65", lon: "49.85")).Rejected.Single().Reason.Key.ShouldBe("import.rejected.swapped");

    [Fact]
    public void The_real_list_is_464_incidents_and_ties_none_to_a_unit()
    {
        var path = SharedData.PathOf("evidence", "bellingcat-civharm", "ukr-civharm-2022-05-24.json");
        var incidents = Incidents(Reading.Of("bellingcat-civharm", File.ReadAllBytes(path)));
        incidents.Count.ShouldBe(464);
        incidents.ShouldAllBe(i => i.AllegedUnits.IsEmpty && i.Days.IsDayCertain);
        incidents.Select(i => i.Days.Earliest!.Value).Min().ShouldBe(Day.Of(2022, 2, 24));
        incidents.Select(i => i.Days.Earliest!.Value).Max().Month.ShouldBe(5);
        incidents.Count(i => i.Kind?.Contains("Cluster munitions", StringComparison.Ordinal) == true).ShouldBe(56);
        incidents.Count(i => i.Citation.Url is null).ShouldBe(34 + HiddenOnly(path));
    }

    [Fact]
    public void The_real_list_writes_dates_in_three_ways()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("evidence", "bellingcat-civharm", "ukr-civharm-2022-05-24.json")));
        json.RootElement.EnumerateArray().Select(i => string.Concat(i.GetProperty("date").GetString()!.Select(c => char.IsDigit(c) ? '9' : c))).GroupBy(s => s)
            .Select(g => (g.Key, g.Count())).ShouldBe([("99/99/9999", 392), ("9/9/9999", 70), ("9/99/9999", 2)], ignoreOrder: true);
    }

    private static int HiddenOnly(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return json.RootElement.EnumerateArray().Select(i => i.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("path").GetString()!).ToList())
            .Count(p => p.Count > 0 && p.TrueForAll(a => !a.StartsWith("http", StringComparison.Ordinal)));
    }

    private static List<Incident> Incidents(Reading reading) => [.. reading.Records.OfType<EvidenceRecord.OfIncident>().Select(i => i.Incident)];

    private static Reading Read(params (string Date, string Paths)[] rows) => Reading.Of("bellingcat-civharm", "[" + string.Join(",\n", rows.Select((r, i) => Row(i, r.Date, r.Paths, "49.85", "36.65"))) + "]");

    private static string Json(string date, string paths, string lat, string lon) => $"[{Row(1, date, paths, lat, lon)}]";

    private static string Row(int id, string date, string paths, string lat, string lon) => $$"""
        { "id": "CIV{{id}}", "date": "{{date}}", "latitude": "{{lat}}", "longitude": "{{lon}}", "location": "Chuhuiv", "description": "A house was hit.",
          "sources": [{{string.Join(",", paths.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => $"{{ \"id\": \"s\", \"path\": {p}, \"description\": \"\" }}"))}}],
          "filters": [ { "key": "Weapon System", "value": "Unknown" }, { "key": "Type of area affected", "value": "Residential" } ] }
        """;
}

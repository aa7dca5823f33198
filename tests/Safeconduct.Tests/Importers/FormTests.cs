using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Tests.Importers;

public sealed class FormTests
{
    private const string SightingsHeader = "unit,number,from,to,lat,lon,within_km,kind,side,grade,source,url,note\n";

    [Fact]
    public void A_sighting_keeps_all_that_its_row_says()
    {
        var s = Reading.Of("sightings", SightingsHeader + "155th Brigade,30926,2022-03-01,2022-03-03,47.1,36.2,5,observed,ru,B2,ISW,https://example.org/1,seen twice").Sightings.Single();
        s.ShouldBe(new Sighting("155-brigade", "155th Brigade", Window("2022-03-01", "2022-03-03"), new GeoPoint(47.1, 36.2), 5, SightingKind.Observed, "RU",
            new Citation("ISW", "sha256:00", 1, Graded("B2"), "https://example.org/1", "seen twice")));
    }

    [Theory]
    [InlineData("2022-03-01", "2022-03-05", "2022-03-01", "2022-03-05")]
    [InlineData("2022-03-01", "", "2022-03-01", "2022-03-01")] // an end that is not known is not open
    [InlineData("", "2022-03-05", "2022-03-05", "2022-03-05")]
    [InlineData("2022-03-01", "..", "2022-03-01", null)]
    [InlineData("..", "2022-03-05", null, "2022-03-05")]
    [InlineData("2022-03", "", "2022-03-01", "2022-03-31")]
    [InlineData("2022-03", "2022-04", "2022-03-01", "2022-04-30")]
    public void Days_are_read_as_told(string from, string to, string? earliest, string? latest) =>
        Reading.Of("sightings", SightingsHeader + $"A,,{from},{to},47.1,36.2,,observed,,,,,").Sightings.Single().Days.ShouldBe(Window(earliest, latest));

    [Theory]
    [InlineData("A,,2022-02-31,,47.1,36.2,,observed,,,,,", "from", "import.rejected.date")]
    [InlineData("A,,31.03.2022,,47.1,36.2,,observed,,,,,", "from", "import.rejected.date")]
    [InlineData("A,,,,47.1,36.2,,observed,,,,,", "from", "import.rejected.no-days")]
    [InlineData("A,,..,..,47.1,36.2,,observed,,,,,", "from", "import.rejected.no-days")]
    [InlineData("A,,2022-03-05,2022-03-01,47.1,36.2,,observed,,,,,", "to", "import.rejected.ends-before-it-begins")]
    [InlineData(",,2022-03-01,,47.1,36.2,,observed,,,,,", "number", "import.rejected.empty-cell")]
    [InlineData("A,,2022-03-01,,,,,observed,,,,,", "lat", "import.rejected.empty-cell")]
    [InlineData("A,,2022-03-01,,47.1,,,observed,,,,,", "lon", "import.rejected.half-a-point")]
    [InlineData("A,,2022-03-01,,47;1,36.2,,observed,,,,,", "lat", "import.rejected.coordinate")]
    [InlineData("A,,2022-03-01,,NaN,36.2,,observed,,,,,", "lat", "import.rejected.coordinate")]
    [InlineData("A,,2022-03-01,,136.2,47.1,,observed,,,,,", "lat", "import.rejected.swapped")]
    [InlineData("A,,2022-03-01,,36.2,47.1,,observed,,,,,", "lat", "import.rejected.swapped")]
    [InlineData("A,,2022-03-01,,95,200,,observed,,,,,", "lat", "import.rejected.out-of-range")]
    [InlineData("A,,2022-03-01,,47.1,36.2,-1,observed,,,,,", "within_km", "import.rejected.number")]
    [InlineData("A,,2022-03-01,,47.1,36.2,,rumoured,,,,,", "kind", "import.rejected.word")]
    [InlineData("A,,2022-03-01,,47.1,36.2,,observed,,Z9,,,", "grade", "import.rejected.grade")]
    public void A_row_that_is_wrong_is_left_out_and_says_where_and_why(string row, string column, string reason)
    {
        var reading = Reading.Of("sightings", SightingsHeader + row);
        reading.Accepted.ShouldBeEmpty();
        var rejected = reading.Rejected.Single();
        (rejected.At.Row, rejected.At.Line, rejected.At.Column, rejected.Reason.Key).ShouldBe((1, 2, column, reason));
    }

    [Theory]
    [InlineData(40.18, 44.51)] // Yerevan, where the army has a base: its mirror image is in Russia
    [InlineData(38.6, 68.8)] // Dushanbe
    [InlineData(55.7, 37.6)] // Moscow
    public void A_place_outside_the_theatre_is_not_taken_for_a_swap(double lat, double lon) =>
        Reading.Of("sightings", SightingsHeader + FormattableString.Invariant($"A,,2022-03-01,,{lat},{lon},,observed,,,,,")).Accepted.Count.ShouldBe(1);

    [Fact]
    public void A_sighting_by_number_alone_is_one_of_the_unit_with_that_number() =>
        Reading.Of("sightings", SightingsHeader + ",30926,2022-03-01,,47.1,36.2,,observed,,,,,").Sightings.Single().UnitId.ShouldBe("number-30926");

    [Fact]
    public void A_row_without_a_source_is_cited_by_its_file() =>
        Reading.Of("sightings", SightingsHeader + "A,,2022-03-01,,47.1,36.2,,observed,,,,,").Sightings.Single().Citation.Source.ShouldBe("file");

    [Fact]
    public void Only_the_side_that_was_asked_for_is_taken_and_the_others_say_so()
    {
        var reading = Reading.Of("sightings", SightingsHeader + "A,,2022-03-01,,47.1,36.2,,observed,ru,,,,\nB,,2022-03-01,,47.1,36.2,,observed,ua,,,,", side: "ru");
        reading.Sightings.Single().UnitName.ShouldBe("A");
        reading.Rejected.Single().Reason.Key.ShouldBe("import.rejected.other-side");
    }

    [Fact]
    public void A_unit_has_names_numbers_and_a_parent_with_days()
    {
        var facts = Reading.Of("units", "id,name,number,parent,from,to,branch,echelon,garrison,lat,lon,side,source,url\n"
            + "55-nid,155th Naval Infantry Brigade|155-я бригада морской пехоты,30926|99999,Pacific Fleet,2022-01-01,..,naval infantry,brigade,Vladivostok,43.1,131.9,ru,wiki,\n")
            .Records.OfType<EvidenceRecord.OfUnit>().Single().Facts;
        facts.UnitId.ShouldBe("155-naval-infantry-brigade");
        facts.OtherNames.ShouldBe(["155-я бригада морской пехоты", "55-nid"]);
        facts.Numbers.ShouldBe(["30926", "99999"]);
        (facts.Parent, facts.Days).ShouldBe(("Pacific Fleet", Window("2022-01-01", null)));
    }

    [Fact]
    public void A_unit_may_name_its_commander_for_the_days_of_the_row()
    {
        var commander = Reading.Of("units", "name,parent,from,to,commander,commander_rank\nFirst,,2022-01-01,2022-03-31,A Person,colonel\n")
            .Records.OfType<EvidenceRecord.OfUnit>().Single().Facts.Commanders.Single();
        (commander.Name, commander.Rank, commander.Days).ShouldBe(("A Person", "colonel", Window("2022-01-01", "2022-03-31")));
        Reading.Of("units", "name,parent,commander,commander_rank\nFirst,,,colonel\n").Rejected.Single().At.Column.ShouldBe("commander");
    }

    [Theory]
    [InlineData("S,Paper,Title,B2,https://example.org,2022-03-02,7", null)]
    [InlineData("S,,,,,,", null)]
    [InlineData(",Paper,,,,,", "source")]
    [InlineData("S,Paper,,,,2022-03,", "published")]
    [InlineData("S,Paper,,,,,0", "every_days")]
    [InlineData("S,Paper,,,,,weekly", "every_days")]
    [InlineData("S,Paper,,Z9,,,", "grade")]
    public void A_source_is_told_by_its_origin_and_how_often_it_appears(string row, string? column)
    {
        var reading = Reading.Of("sources", "source,origin,title,grade,url,published,every_days\n" + row + "\n");
        reading.Rejected.SingleOrDefault()?.At.Column.ShouldBe(column);
        reading.Records.OfType<EvidenceRecord.OfSource>().Count().ShouldBe(column is null ? 1 : 0);
    }

    [Fact]
    public void An_id_of_two_units_is_one_too_many()
    {
        var reading = Reading.Of("units", "id,name,parent\na,First,\na,First,X\na,Second,\n");
        reading.Accepted.Count.ShouldBe(2);
        reading.Rejected.Single().Reason.Key.ShouldBe("import.rejected.duplicate-id");
    }

    [Fact]
    public void An_id_with_two_names_whose_days_do_not_overlap_is_one_unit_that_was_renamed()
    {
        var units = Reading.Of("units", "id,name,number,parent,from,to\n155,155th Naval Infantry Brigade,30926,Pacific Fleet,2009,2025-11-30\n155,155th Naval Infantry Brigade,30926,Pacific Fleet,2005,2008\n155,55th Naval Infantry Division,55555,Pacific Fleet,2025-12-01,..\n")
            .Records.OfType<EvidenceRecord.OfUnit>().Select(u => u.Facts).ToList();
        units.ShouldAllBe(u => u.UnitId == "155-naval-infantry-brigade");
        units.Select(u => (u.Name, u.NameDays)).ShouldBe([
            ("155th Naval Infantry Brigade", Window("2009-01-01", "2025-11-30")), ("155th Naval Infantry Brigade", Window("2005-01-01", "2008-12-31")), ("55th Naval Infantry Division", Window("2025-12-01", null))]);
    }

    [Theory]
    [InlineData("2009,2025-12-01", "2025-12-01,..")] // both hold on the day of the change
    [InlineData("2009,2025", ",")]
    [InlineData(",", "2026,..")]
    public void An_id_with_two_names_that_overlap_or_have_no_days_is_one_too_many(string first, string second)
    {
        var reading = Reading.Of("units", $"id,name,number,parent,from,to\na,First Brigade,,,{first}\na,Second Brigade,,,{second}\n");
        reading.Rejected.Single().At.Row.ShouldBe(2);
        reading.Records.OfType<EvidenceRecord.OfUnit>().Single().Facts.NameDays.IsUnbounded.ShouldBeTrue();
    }

    [Fact]
    public void A_unit_with_one_name_bears_it_on_any_day_whatever_the_days_of_its_parent() =>
        Reading.Of("units", "id,name,parent,from,to\na,First Brigade,X,2022-01-01,2022-05-01\n").Records.OfType<EvidenceRecord.OfUnit>().Single().Facts.NameDays.IsUnbounded.ShouldBeTrue();

    [Fact]
    public void A_territory_with_an_open_end_stays_open()
    {
        var p = Reading.Of("territory", "place,code,region,lat,lon,status,from,to,source,url\nKherson,UA65100150010064384,Kherson region,46.6,32.6,occupied,2022-03,..,wiki,\n").Periods.Single();
        (p.From, p.To, p.Status).ShouldBe((Window("2022-03-01", "2022-03-31"), DayWindow.Unbounded, TerritoryStatus.Occupied));
    }

    [Fact]
    public void Coverage_without_a_unit_is_of_all_units_of_its_source()
    {
        var spans = Reading.Of("coverage", "source,unit,from,to\nISW,,2022-02-24,..\nISW,90th Division,2022-02-24,2022-05-01\n").Records.OfType<EvidenceRecord.OfCoverage>().Select(c => c.Span).ToList();
        spans.Select(s => s.UnitId).ShouldBe([null, "90-division"]);
        spans.ShouldAllBe(s => !s.IsDerived);
    }

    [Fact]
    public void A_person_of_a_register_keeps_an_uncertain_birth_date_and_is_never_printed()
    {
        var entry = Reading.Of("register", "id,register,name,alt_names,born,citizenship,unit,number,note,from,to,source,url\n7,R,Ivan Petrov,Иван Петров|I. Petrov,1980~,ru|by,,,,2022-03-01,,S,\n")
            .Records.OfType<EvidenceRecord.OfRegister>().Single().Entry;
        entry.Born.Single().IsApproximate.ShouldBeTrue();
        entry.Names.Select(n => n.Kind).ShouldBe([RegisterNameKind.Primary, RegisterNameKind.Strong, RegisterNameKind.Strong]);
        entry.ToString().ShouldBe("R/7");
    }

    [Fact]
    public void An_incident_keeps_the_units_that_a_source_names() =>
        Reading.Of("incidents", "id,from,to,lat,lon,within_km,place,title,alleged_units,kind,grade,source,url\n1,2022-03-04,2022-03-31,50.54,30.21,3,Bucha,Killings,64th Brigade|76th Division,killing,B2,OHCHR,\n")
            .Records.OfType<EvidenceRecord.OfIncident>().Single().Incident.AllegedUnits.ShouldBe(["64th Brigade", "76th Division"]);

    private static DayWindow Window(string? a, string? b) => new(DayOf(a), DayOf(b));

    private static Day? DayOf(string? text) => text is null ? null : Edtf.Parse(text).Value!.Window.Earliest;

    private static Grade Graded(string text) => Grade.TryParse(text, out var grade) ? grade : throw new FormatException(text);
}

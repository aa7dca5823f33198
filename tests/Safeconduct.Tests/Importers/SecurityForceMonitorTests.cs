using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;

namespace Safeconduct.Tests.Importers;

public sealed class SecurityForceMonitorTests
{
    private const string A = "67a6807e-7088-406d-bc5c-98ea593fa85d";
    private const string B = "1f248b34-0209-4f2d-82f4-b95c9ba0aa65";
    private const string C = "658065e3-dfbe-4a66-9d84-99d16ede50e8";

    private static readonly string[] UnitColumns =
    [
        "unit:id:admin", "unit:name", "unit:name:source", "unit:name:confidence", "unit:other_names", "unit:other_names:source", "unit:other_names:confidence", "unit:country",
        "unit:related_unit", "unit:related_unit:source", "unit:related_unit:confidence", "unit:relation_type", "unit:related_unit_first_cited_date", "unit:related_unit_last_cited_date", "unit:related_unit_open",
        "unit:location_type", "unit:base_name", "unit:base_name:source", "unit:base_name:confidence", "unit:location", "unit:location:source", "unit:location:confidence",
    ];

    [Fact]
    public void Each_claim_of_a_row_has_its_own_sources_and_confidence()
    {
        var facts = Facts(Units(("unit:name:source", A), ("unit:name:confidence", "High"), ("unit:other_names", "64 omsbr; 64th Brigade"), ("unit:other_names:source", $"{B};{C}"),
            ("unit:other_names:confidence", "Low"), ("unit:related_unit", "35 Army"), ("unit:related_unit:source", B), ("unit:related_unit:confidence", "Medium")));
        facts.Select(f => (f.Citation.Source, f.Citation.Grade.ToString(), string.Join('|', f.OtherNames), f.Parent)).ShouldBe([
            ($"sfm:{A}", "F2", "", null),
            ($"sfm:{B}", "F4", "64 omsbr|64th Brigade", null),
            ($"sfm:{C}", "F4", "64 omsbr|64th Brigade", null),
            ($"sfm:{B}", "F3", "", "35 Army")]);
        facts.ShouldAllBe(f => f.UnitId == "64-brigade" && f.Side == "RU" && f.Citation.Row == 1);
    }

    [Fact]
    public void A_blank_confidence_cannot_be_judged_and_is_never_the_lowest_step() =>
        Facts(Units(("unit:name:source", A))).Single().Citation.Grade.ShouldBe(Grade.CannotBeJudged);

    [Theory]
    [InlineData("2018-01-01", "2019-06-30", "N", "2018-01-01/2019-06-30")] // last cited is not ended, and later days are not known
    [InlineData("2018-01-01", "2019-06-30", "E", "2018-01-01/2019-06-30")]
    [InlineData("2018-01-01", "2019-06-30", "Y", "2018-01-01/..")]
    [InlineData("2018", "2019-06", "N", "2018-01-01/2019-06-30")]
    [InlineData("2018-01-01", "", "", "2018-01-01/2018-01-01")] // cited once
    [InlineData("", "2019-06-30", "", "2019-06-30/2019-06-30")]
    [InlineData("", "", "", "../..")]
    public void First_and_last_cited_bound_what_was_cited(string first, string last, string open, string days) =>
        Facts(Units(("unit:name:source", A), ("unit:related_unit", "35 Army"), ("unit:related_unit:source", B), ("unit:related_unit_first_cited_date", first),
            ("unit:related_unit_last_cited_date", last), ("unit:related_unit_open", open))).Single(f => f.Parent is not null).Days.ToString().ShouldBe(days);

    [Fact]
    public void A_value_without_a_source_is_kept_cited_to_the_file_and_said()
    {
        var reading = Units(("unit:name:source", A), ("unit:related_unit", "35 Army"), ("unit:related_unit:confidence", "High"));
        Facts(reading).Single(f => f.Parent is not null).Citation.Source.ShouldBe("file");
        Note(reading).ShouldBe((1, "unit:related_unit:source", "import.note.value-without-source"));
    }

    [Fact]
    public void A_source_without_a_value_is_said_and_costs_nothing_else()
    {
        var reading = Units(("unit:name:source", A), ("unit:other_names:source", B));
        Facts(reading).Count.ShouldBe(1);
        Note(reading).ShouldBe((1, "unit:other_names:source", "import.note.source-without-value"));
    }

    [Theory]
    [InlineData("unit:name", A, "unit:name")]
    [InlineData("unit:name", "High", "unit:name")]
    [InlineData("unit:name:source", "Medium", "unit:name:source")]
    [InlineData("unit:name:confidence", A, "unit:name:confidence")]
    public void Cells_that_have_changed_places_reject_the_row_where_they_stand(string column, string value, string at) =>
        Units((column, value)).Rejected.Single().At.Column.ShouldBe(at);

    [Fact]
    public void A_membership_in_an_operation_is_no_unit_above() =>
        Facts(Units(("unit:name:source", A), ("unit:relation_type", "membership"), ("unit:related_unit", "UN mission"), ("unit:related_unit:source", B))).ShouldAllBe(f => f.Parent == null);

    [Fact]
    public void A_site_is_a_garrison_and_an_area_of_operations_is_not()
    {
        var site = Facts(Units(("unit:name:source", A), ("unit:location_type", "site"), ("unit:base_name", "Barracks 7"), ("unit:base_name:source", B), ("unit:location", "Khabarovsk"), ("unit:location:source", C)));
        site.Single(f => f.Garrison is not null).ShouldSatisfyAllConditions(f => f.Garrison.ShouldBe("Barracks 7, Khabarovsk"), f => f.Citation.Source.ShouldBe($"sfm:{B}"));
        var area = Facts(Units(("unit:name:source", A), ("unit:location_type", "area"), ("unit:location", "Kyiv region"), ("unit:location:source", C)));
        area.ShouldAllBe(f => f.Garrison == null);
        area[^1].Citation.Note!.ShouldContain("Kyiv region");
    }

    [Theory]
    [InlineData("Commander", true)]
    [InlineData("acting commander", true)]
    [InlineData("Deputy Commander", false)]
    [InlineData("Chief of Staff", false)]
    public void Of_persons_only_who_commanded_is_kept(string role, bool isKept)
    {
        var reading = Reading.Of("sfm-persons", "person:name,person:posting_role,person:posting_unit_name,person:posting_unit:source,person:posting_unit:confidence,person:posting_rank,person:posting_first_cited_date,person:posting_last_cited_date\n"
            + $"A Person,{role},64th Brigade,{A};{B},High,Colonel,2022-02,2022-05-03\n");
        if (!isKept)
        {
            reading.Rejected.Single().Reason.Key.ShouldBe("import.rejected.no-command-post");
            return;
        }

        var facts = Facts(reading);
        facts.Select(f => f.Citation.Source).ShouldBe([$"sfm:{A}", $"sfm:{B}"]);
        var commander = facts[0].Commanders.Single();
        (commander.Rank, commander.Days).ShouldBe(("Colonel", new DayWindow(Day.Of(2022, 2, 1), Day.Of(2022, 5, 3))));
        commander.ToString().ShouldNotContain("Person");
    }

    [Fact]
    public void A_source_is_what_its_id_stands_for_and_its_publication_is_its_origin() =>
        Reading.Of("sfm-sources", $"source:access_point_id:admin,source:title,source:url,source:publication_name,source:published_timestamp\n{A},A report,https://example.org,The Paper,2020\n")
            .Records.OfType<EvidenceRecord.OfSource>().Single().Facts.ShouldBe(new SourceFacts($"sfm:{A}", "The Paper", "A report", "https://example.org", Day.Of(2020, 12, 31), null));

    [Fact]
    public void A_download_without_sources_is_read_and_cited_to_the_file()
    {
        var text = "unit:id:admin,unit:name,unit:country,unit:related_unit,unit:related_unit_first_cited_date,unit:related_unit_last_cited_date,unit:related_unit_open\n1,64 Brigade,ru,35 Army,2018,2020,N\n";
        ImporterCatalogue.For(FileSniff.Of("f", System.Text.Encoding.UTF8.GetBytes(text)))!.Card.Id.ShouldBe("sfm-units");
        var reading = Reading.Of("sfm-units", text);
        reading.Accepted.Single().Notes.ShouldBeEmpty();
        Facts(reading).ShouldAllBe(f => f.Citation.Source == "file");
    }

    private static (long, string?, string) Note(Reading reading) => reading.Accepted.Single().Notes.Single() is var n ? (n.At.Row, n.At.Column, n.Reason.Key) : default;

    private static List<UnitFacts> Facts(Reading reading) => [.. reading.Records.OfType<EvidenceRecord.OfUnit>().Select(u => u.Facts)];

    private static Reading Units(params (string Column, string Value)[] cells)
    {
        var given = cells.ToDictionary(c => c.Column, c => c.Value);
        given.TryAdd("unit:id:admin", "1");
        given.TryAdd("unit:name", "64th Brigade");
        given.TryAdd("unit:country", "ru");
        return Reading.Of("sfm-units", string.Join(',', UnitColumns) + "\n" + string.Join(',', UnitColumns.Select(c => given.GetValueOrDefault(c, ""))) + "\n");
    }
}

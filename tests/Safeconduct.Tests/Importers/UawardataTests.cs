using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Tests.Importers;

public sealed class UawardataTests
{
    private const string Header = "date,lat,lng,icon,type,strength,strength_in_btg_text,strength_in_btg_number,unit,unitnumber,subordinate_to,sources_url,sources_date,notes,country,stacked,icon15\n";

    [Fact]
    public void A_position_equal_to_the_last_one_is_carried_forward_whatever_the_order_of_the_rows()
    {
        var rows = new[] { Row("2022-04-01", "A", 47.1), Row("2022-04-03", "A", 47.1), Row("2022-04-06", "A", 47.5), Row("2022-04-09", "A", 47.1) };
        Kinds(rows).ShouldBe([SightingKind.Assessed, SightingKind.CarriedForward, SightingKind.Assessed, SightingKind.Assessed]);
        Kinds(rows.Reverse()).ShouldBe([SightingKind.Assessed, SightingKind.Assessed, SightingKind.CarriedForward, SightingKind.Assessed]);
    }

    [Fact]
    public void Two_markers_of_one_unit_on_one_day_are_kept_and_neither_is_carried_from_the_other()
    {
        var reading = Reading.Of("uawardata-units", Header + Row("2022-04-01", "A", 47.1) + Row("2022-04-01", "A", 47.1) + Row("2022-04-01", "A", 48.1));
        reading.Sightings.Count.ShouldBe(3);
        reading.Sightings.ShouldAllBe(s => s.Kind == SightingKind.Assessed);
    }

    [Fact]
    public void A_snapshot_speaks_for_its_own_day_only() =>
        Reading.Of("uawardata-units", Header + Row("2022-04-01", "A", 47.1) + Row("2022-04-03", "A", 47.1)).Sightings.ShouldAllBe(s => s.Days.IsDayCertain);

    [Fact]
    public void A_designation_number_is_no_military_unit_number() =>
        Reading.Of("uawardata-units", Header + Row("2022-03-31", "102nd Motorized Rifle Regiment", 47.1, number: "102?")).Records.OfType<EvidenceRecord.OfUnit>().Single().Facts.Numbers.ShouldBeEmpty();

    [Fact]
    public void A_parent_lasts_from_the_first_to_the_last_snapshot_of_each_run_that_names_it()
    {
        var facts = Reading.Of("uawardata-units", Header + Row("2022-04-01", "A", 47.1, "X") + Row("2022-04-03", "A", 47.1, "X") + Row("2022-04-06", "A", 47.1, "Y") + Row("2022-04-09", "A", 47.1, "X"))
            .Records.OfType<EvidenceRecord.OfUnit>().Select(u => (u.Facts.Parent, u.Facts.Days.ToString())).ToList();
        facts.ShouldBe([("X", "2022-04-01/2022-04-03"), ("Y", "2022-04-06/2022-04-06"), ("X", "2022-04-09/2022-04-09")]);
    }

    [Theory]
    [InlineData("ua")]
    [InlineData("na")]
    public void Rows_of_another_side_are_left_out_and_say_so(string side)
    {
        var rejected = Reading.Of("uawardata-units", Header + Row("2022-04-01", "A", 47.1, side: side)).Rejected.Single();
        (rejected.At.Column, rejected.Reason.Key).ShouldBe(("country", "import.rejected.other-side"));
        Reading.Of("uawardata-units", Header + Row("2022-04-01", "A", 47.1, side: side), side: side).Sightings.Single().Side.ShouldBe(side.ToUpperInvariant());
    }

    [Theory]
    [InlineData(47.9, 5.6)]
    [InlineData(47.912345, 0)]
    public void A_rounded_coordinate_is_as_wide_as_it_was_rounded(double lat, double km) =>
        Reading.Of("uawardata-units", Header + FormattableString.Invariant($"2022-04-01,{lat},36.2,,,,,,A,1,P,,,,ru,False,\n")).Sightings.Single().WithinKm.ShouldBe(km);

    [Fact]
    public void A_position_is_assessed_and_graded_even_when_the_row_names_a_source()
    {
        var s = Reading.Of("uawardata-units", Header + "2022-04-01,47.1,36.2,,,,,,A,1,P,https://example.org,01.04.2022,note,ru,False,\n").Sightings.Single();
        (s.Kind, s.Citation.Grade.ToString(), s.Citation.Source, s.Citation.Url, s.Citation.Note).ShouldBe((SightingKind.Assessed, "C3", "uawardata", "https://example.org", "note"));
    }

    [Fact]
    public void A_snapshot_without_a_day_is_left_out() =>
        Reading.Of("uawardata-units", Header + Row("2022-04", "A", 47.1)).Rejected.Single().At.Column.ShouldBe("date");

    [Fact]
    public void A_day_whose_file_is_empty_is_a_file_without_rows_and_no_file_at_all_is_refused()
    {
        Reading.Of("uawardata-units", Header).Items.ShouldBeEmpty();
        Reading.Of("uawardata-units", "").Refused!.Reason.Key.ShouldBe("import.refused.empty");
    }

    [Fact]
    public void Of_rows_whose_axes_are_the_other_way_round_in_one_file_only_those_are_left_out()
    {
        var reading = Reading.Of("uawardata-units", Header + Row("2022-04-01", "A", 47.1) + Row("2022-04-01", "B", 47.1).Replace("47.100000,36.200000", "36.200000,47.100000") + Row("2022-04-03", "A", 47.1));
        reading.Sightings.Select(s => s.UnitName).ShouldBe(["A", "A"]);
        var rejected = reading.Rejected.Single();
        (rejected.At.Row, rejected.At.Column, rejected.Reason.Key).ShouldBe((2, "lat", "import.rejected.swapped"));
    }

    private static IEnumerable<SightingKind> Kinds(IEnumerable<string> rows) => Reading.Of("uawardata-units", Header + string.Concat(rows)).Sightings.Select(s => s.Kind);

    private static string Row(string day, string unit, double lat, string parent = "P", string number = "1", string side = "ru") =>
        FormattableString.Invariant($"{day},{lat:0.000000},36.200000,SSGP,Motorized Rifle,Regiment,1,1.0,{unit},{number},{parent},,,,{side},False,SSGP\n");
}

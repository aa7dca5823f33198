using System.Text.Json;
using Safeconduct.SystemTests.Cli;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Evidence;

public sealed class OverviewCommandTests
{
    [Fact]
    public void Sources_of_one_origin_count_as_one_and_do_not_disagree_with_each_other()
    {
        using var folder = new TemporaryFolder();
        CliRun.Run("import", folder.Write("s.csv", Sightings + Sighting("A", "2022-03-01", source: "One") + Sighting("A", "2022-03-01", lat: 50, source: "Two") + Sighting("A", "2022-03-01", lat: 50, source: "Three")
            + Sighting("B", "2022-03-01", source: "One") + Sighting("B", "2022-03-01", lat: 50, source: "Three")),
            folder.Write("sources.csv", "source,origin,title,grade,url,published,every_days\nOne,Paper,The first,B2,https://example.org,2022-03-02,7\nTwo,Paper,,,,,\nThree,,,,,,\n"), "--into", folder["e.db"]);
        using var json = JsonDocument.Parse(CliRun.Run("evidence", "--evidence", folder["e.db"], "--json", "--as-of", "2022-03-10").Out);
        var sources = json.RootElement.GetProperty("sources").EnumerateArray().ToDictionary(s => s.GetProperty("source").GetString()!);
        sources["One"].GetProperty("origin").GetString().ShouldBe("Paper");
        sources["Three"].GetProperty("origin").GetString().ShouldBe("Three"); // a blank origin is the source itself
        var conflict = json.RootElement.GetProperty("conflicts").EnumerateArray().Single();
        conflict.GetProperty("origins").EnumerateArray().Select(o => o.GetString()).ShouldBe(["Paper", "Three"]);

        // Of A the Paper has a position that agrees with Three; of B it has none.
        conflict.GetProperty("count").GetInt64().ShouldBe(1);
    }

    [Fact]
    public void What_is_stale_is_judged_by_the_day_that_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        CliRun.Run("import", folder.Write("s.csv", Sightings + Sighting("A", "2022-03-01", source: "One")), folder.Write("sources.csv", "source,origin,title,every_days\nOne,Paper,The first,7\n"), "--into", folder["e.db"]);
        CliRun.Run("evidence", "--evidence", folder["e.db"], "--as-of", "2022-03-15").Out.ShouldContain("nothing is stale");
        var late = CliRun.Run("evidence", "--evidence", folder["e.db"], "--as-of", "2022-03-16").Out;
        late.ShouldContain("One: latest 1 March 2022, 15 days ago, though it appears every 7 days");
        late.ShouldContain("What to do");
        CliRun.Run("evidence", "--evidence", folder["e.db"], "--as-of", "March").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Parents_that_overlap_or_go_in_a_circle_and_numbers_and_names_of_several_units_are_told()
    {
        using var folder = new TemporaryFolder();
        CliRun.Run("import", folder.Write("u.csv", Units + "a,First Division,12345,Army X,2022-01-01,2022-12-31,,,Home,43.1,131.9,ru,S,\na,First Division,,Army Y,2022-06-01,2022-12-31,,,,,,ru,S,\n"
            + "b,Second Division|The Guards,12345,Third Division,,,,,,,,ru,S,\nc,Third Division|The Guards,,Second Division,,,,,,,,ru,S,\n"), folder.Write("v.csv", Units + "a,First Division,,,,,,,Elsewhere,55.7,37.6,ru,T,\n"), "--into", folder["e.db"]);
        using var json = JsonDocument.Parse(CliRun.Run("evidence", "--evidence", folder["e.db"], "--json").Out);
        json.RootElement.GetProperty("conflicts").EnumerateArray().Select(c => c.GetProperty("kind").GetString()).ShouldBe(["garrisons", "overlapping-parents", "cyclic-parents", "shared-number", "shared-name"]);
        var text = CliRun.Run("evidence", "--evidence", folder["e.db"]).Out;
        text.ShouldContain("First Division: under Army X and under Army Y at one time");
        text.ShouldContain("Second Division → Third Division → Second Division");
        text.ShouldContain("number 12345 is borne by First Division and Second Division");
        CliRun.Run("evidence", "--evidence", folder["e.db"], "--lang", "ru").Out.ShouldContain("по кругу");
    }

    [Fact]
    public void One_unit_is_told_with_its_days_and_several_or_none_are_named_so()
    {
        using var folder = new TemporaryFolder();
        CliRun.Run("import", folder.Write("s.csv", Sightings + Sighting("First Division", "2022-03-30", to: "2022-04-02")), folder.Write("u.csv", Units + "a,First Division,12345,Army X,2022-01-01,2022-12-31,,,Home,43.1,131.9,ru,S,\nb,Second Division,12345,,,,,,,,,ru,S,\n"), "--into", folder["e.db"]);
        var text = CliRun.Run("evidence", "--evidence", folder["e.db"], "--unit", "first division").Out;
        text.ShouldStartWith("First Division (first-division)");
        text.ShouldContain("under Army X, from 1 January to 31 December 2022 (S)");
        text.ShouldContain("2022-03  2022-04");
        CliRun.Run("evidence", "--evidence", folder["e.db"], "--unit", "12345").Out.ShouldBe("“12345” may be any of: First Division and Second Division\n");
        CliRun.Run("evidence", "--evidence", folder["e.db"], "--unit", "Nobody").Out.ShouldContain("a gap of the base");
        using var json = JsonDocument.Parse(CliRun.Run("evidence", "--evidence", folder["e.db"], "--unit", "first division", "--json").Out);
        json.RootElement.GetProperty("unit").GetProperty("months").GetProperty("2022-04").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void A_broken_json_file_of_a_known_form_is_refused_with_its_place_and_nothing_of_it_is_kept()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Run("import", folder.Write("osm.json", "[{\"n\":\"A\",\"lat\":48,\"lon\":37},\n{\"n\":\"B\",\"lat\":48"), folder.Write("s.csv", Sightings + Sighting("A", "2022-03-01")), "--into", folder["e.db"]);
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain("osm.json, line 2: the file breaks off (line 2, column 18)");
        run.Out.ShouldContain("1 row read = 1 accepted");
    }

    [Fact]
    public void Odd_cells_of_rows_that_were_taken_are_told_with_their_column_and_rows()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Run("import", folder.Write("units.csv", "unit:id:admin,unit:name,unit:name:source,unit:name:confidence\n1,A,,High\n2,B,,Low\n"), "--into", folder["e.db"]);
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("note: unit:name:source: the value has no source: cited to the file itself; 2 rows taken all the same (rows 1 and 2)");
    }
}

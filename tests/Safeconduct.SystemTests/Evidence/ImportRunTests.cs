using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Sqlite;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Evidence;

public sealed class ImportRunTests
{
    [Fact]
    public void The_same_file_twice_changes_nothing_whatever_its_name()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("sightings.csv", Sightings + Sighting("A", "2022-03-01"));
        Import(folder["e.db"], file);
        var before = File.ReadAllBytes(folder["e.db"]);
        File.Copy(file, folder["other name.csv"]);
        Import(folder["e.db"], file, folder["other name.csv"]).Files.ShouldAllBe(f => f is FileOutcome.AlreadyThere);
        File.ReadAllBytes(folder["e.db"]).ShouldBe(before);
    }

    [Fact]
    public void The_order_of_the_files_changes_no_answer()
    {
        using var folder = new TemporaryFolder();
        var a = folder.Write("a.csv", Sightings + Sighting("1st Brigade", "2022-03-01") + Sighting("1-st Brigade", "2022-03-02", source: "T"));
        var b = folder.Write("b.csv", Units + "x,1st Brigade,12345,Army,2022-01-01,,infantry,brigade,Home,,,ru,W,\n");
        var c = folder.Write("c.csv", Sightings + Sighting("x", "2022-03-01", lat: 48) + Sighting("", "2022-03-03", number: "12345"));
        Import(folder["abc.db"], a, b, c);
        Import(folder["c.db"], c);
        Import(folder["c.db"], b);
        Import(folder["c.db"], a);
        using var one = Open(folder["abc.db"]);
        using var other = Open(folder["c.db"]);
        one.Fingerprint.ShouldBe(other.Fingerprint);
        var query = new SightingsQuery("1-brigade", DayWindow.Unbounded);
        one.Answer([query]).Of(query).ShouldBe(other.Answer([query]).Of(query));
        one.Answer([query]).Of(query).Length.ShouldBe(4); // by name, by another spelling, by the id, and by the number alone
        one.Units.Named(NameKey.Of("1st Brigade")).Single().ToString().ShouldBe(other.Units.Named(NameKey.Of("x")).Single().ToString());
        one.Units.Numbered("12345").Single().Id.ShouldBe("1-brigade");
    }

    [Fact]
    public void A_number_that_two_units_bear_joins_nobody()
    {
        using var folder = new TemporaryFolder();
        Import(folder["e.db"], folder.Write("u.csv", Units + "a,First Division,12345,,,,,,,,,,W,\nb,Second Division,12345,,,,,,,,,,W,\n"), folder.Write("s.csv", Sightings + Sighting("", "2022-03-01", number: "12345")));
        using var evidence = Open(folder["e.db"]);
        evidence.Units.Numbered("12345").Select(u => u.Id).ShouldBe(["first-division", "number-12345", "second-division"]);
        var query = new SightingsQuery("first-division", DayWindow.Unbounded);
        evidence.Answer([query]).Of(query).ShouldBeEmpty();
    }

    [Fact]
    public void A_refused_file_leaves_nothing_and_the_others_are_imported()
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write("good.csv", Sightings + Sighting("A", "2022-03-01"));
        var bad = folder.Write("bad.csv", Sightings + Sighting("B", "2022-03-01") + "\"never closed");
        var done = Import(folder["e.db"], bad, good);
        done.IsWrongInput.ShouldBeTrue();
        done.Files[0].ShouldBeOfType<FileOutcome.Refused>().Item.Reason.Key.ShouldBe("import.refused.cut-off");
        using var evidence = Open(folder["e.db"]);
        evidence.Files.Single().FileName.ShouldBe("good.csv");
        evidence.Units.Named("b").ShouldBeEmpty();
    }

    [Fact]
    public void An_id_used_twice_costs_the_second_row_and_the_tally_still_holds()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("i.csv", "id,from,to,lat,lon,within_km,place,title,alleged_units,kind,grade,source,url\n7,2022-03-01,,48,36,,,A,,,,S,\n7,2022-03-02,,48,36,,,B,,,,S,\n");
        var imported = Import(folder["e.db"], file).Files.Single().ShouldBeOfType<FileOutcome.Imported>();
        (imported.File.Read, imported.File.Accepted, imported.File.Rejected).ShouldBe((2, 1, 1));
        using var evidence = Open(folder["e.db"]);
        evidence.Rejections(imported.File.Sha256, 10).Single().ShouldBe(new RejectedRow(2, 3, null, "import.rejected.duplicate-id", """{"id":"7"}"""));
    }

    [Fact]
    public void Unknown_columns_and_a_file_without_rows_are_told()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("s.csv", "unit,from,lat,lon,kind,colour\n");
        Import(folder["e.db"], file).Files.Single().ShouldBeOfType<FileOutcome.Imported>().Warnings.Select(w => w.Key).ShouldBe(["import.warning.unknown-columns", "import.warning.no-rows"]);
    }

    [Fact]
    public void The_bytes_of_a_file_are_kept_as_they_came()
    {
        using var folder = new TemporaryFolder();
        var text = Sightings + string.Concat(Enumerable.Range(0, 60_000).Select(i => Sighting("A " + i % 7, "2022-03-01", lat: 45 + (i * 0.0001))));
        Import(folder["e.db"], folder.Write("s.csv", text));
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder["e.db"]};Pooling=False");
        connection.Open();
        using var raw = new RawFiles(connection);
        using var reader = new StreamReader(raw.Read(1));
        reader.ReadToEnd().ShouldBe(text);
    }

    [Fact]
    public void A_folder_is_searched_whole_and_foreign_files_in_it_do_no_harm()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/b/s.csv", Sightings + Sighting("A", "2022-03-01"));
        folder.Write("in/notes.txt", "hello");
        File.WriteAllBytes(folder["in/picture.bin"], [0, 1, 2]);
        var done = Import(folder["in/e.db"], folder["in"]);
        done.Files.Select(f => f.GetType().Name).ShouldBe(["Imported", "NotRecognised", "NotRecognised"]);
        done.IsWrongInput.ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_was_named_must_be_recognised_and_the_nearest_form_is_told()
    {
        using var folder = new TemporaryFolder();
        var done = Import(folder["e.db"], folder.Write("s.csv", "unit,from,lat,lon\nA,2022-03-01,47,36\n"));
        done.IsWrongInput.ShouldBeTrue();
        done.Files.Single().ShouldBeOfType<FileOutcome.NotRecognised>().Nearest!.Args.First().Value.ShouldBe(new Core.Checks.TextValue("sightings"));
    }

    [Fact]
    public void Two_sources_that_put_a_unit_far_apart_on_one_day_are_counted_as_a_conflict()
    {
        using var folder = new TemporaryFolder();
        Import(folder["e.db"], folder.Write("s.csv", Sightings + Sighting("A", "2022-03-01", 47, source: "S") + Sighting("A", "2022-03-01", 49, source: "T") + Sighting("A", "2022-03-02", 47, source: "S")
            + Sighting("A", "2022-03-02", 47.2, source: "T") + Sighting("A", "2022-03-03", 47, source: "S") + Sighting("A", "2022-03-03", 50, source: "S")));
        using var evidence = Open(folder["e.db"]);
        evidence.Overview().Conflicts.Single().ShouldSatisfyAllConditions(c => (c.OriginA, c.OriginB, c.Count).ShouldBe(("S", "T", 1)), c => c.Sources.ShouldBe(["S", "T"]));
    }

    [Fact]
    public void Two_threads_get_the_same_answers_as_one()
    {
        using var folder = new TemporaryFolder();
        Import(folder["e.db"], folder.Write("s.csv", Sightings + string.Concat(Enumerable.Range(0, 2_000).Select(i => Sighting("U" + (i % 20), "2022-03-0" + (1 + (i % 9)), 46 + (i % 60 / 10.0))))));
        using var evidence = Open(folder["e.db"]);
        var queries = Enumerable.Range(0, 20).Select(i => new SightingsQuery("u-" + i, DayWindow.Unbounded)).ToList();
        var alone = queries.Select(q => evidence.Answer([q]).Of(q).Length).ToList();
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 4 }, n => evidence.Answer([queries[n % 20]]).Of(queries[n % 20]).Length.ShouldBe(alone[n % 20]));
        alone.ShouldAllBe(n => n == 100);
    }
}

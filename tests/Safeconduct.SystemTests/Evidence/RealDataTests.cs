using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Overviews;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.SystemTests.Evidence;

/// <summary>The real files, counted by other means beforehand. A reading that loses or doubles a row fails here.</summary>
public sealed class RealDataTests
{
    [Fact]
    public void All_rows_of_the_position_maps_are_read_and_the_current_day_is_no_second_source()
    {
        using var folder = new TemporaryFolder();
        var done = Importing.Import(folder["e.db"], SharedData.PathOf("evidence", "uawardata"));
        Tally(done, "units_all.csv").ShouldBe((2269, 1601, 668));
        Tally(done, "btgs_all.csv").ShouldBe((1112, 1112, 0));
        done.Files.OfType<FileOutcome.DerivedCopy>().Single().Of.ShouldBe("units_all.csv");
        done.IsWrongInput.ShouldBeFalse();
        done.Files.OfType<FileOutcome.Imported>().ShouldAllBe(f => f.File.Grade.ToString() == "C3" && f.File.Source == "uawardata");
    }

    [Fact]
    public void The_current_day_gives_way_when_the_whole_comes_later()
    {
        using var folder = new TemporaryFolder();
        var current = Importing.Import(folder["e.db"], SharedData.PathOf("evidence", "uawardata", "units_current.csv"));
        current.Files.Single().ShouldBeOfType<FileOutcome.Imported>().File.Read.ShouldBe(130);
        var whole = Importing.Import(folder["e.db"], SharedData.PathOf("evidence", "uawardata", "units_all.csv"));
        whole.Files.Single().ShouldBeOfType<FileOutcome.Imported>().Superseded.ShouldBe(["units_current.csv"]);

        var together = Importing.Import(folder["f.db"], SharedData.PathOf("evidence", "uawardata", "units_current.csv"), SharedData.PathOf("evidence", "uawardata", "units_all.csv"));
        together.Fingerprint.ShouldBe(whole.Fingerprint);
        using var evidence = Importing.Open(folder["e.db"]);
        evidence.Answer([new NearnessQuery("RU", new GeoPoint(48, 38), 20_000, DayWindow.On(Day.Of(2022, 9, 11)))]);
        Sightings(evidence, "1st Guards Tank Army").Count(s => s.Days.Earliest == Day.Of(2022, 9, 11)).ShouldBe(1);
    }

    [Fact]
    public void Of_1440_consecutive_positions_1069_are_carried_forward_unchanged()
    {
        using var folder = new TemporaryFolder();
        var path = SharedData.PathOf("evidence", "uawardata", "units_all.csv");
        Importing.Import(folder["e.db"], path);
        using var evidence = Importing.Open(folder["e.db"]);
        var units = UnitNames(path).Distinct().ToList();
        var (same, all) = (0, 0);
        var kinds = new List<SightingKind>();
        foreach (var sightings in units.Select(u => Sightings(evidence, u)))
        {
            kinds.AddRange(sightings.Select(s => s.Kind));
            var lastOfDay = sightings.GroupBy(s => s.Days.Earliest!.Value.Number).OrderBy(g => g.Key).Select(g => g.MaxBy(s => s.Citation.Row)!.At).ToList();
            all += Math.Max(0, lastOfDay.Count - 1);
            same += lastOfDay.Zip(lastOfDay.Skip(1)).Count(p => p.First == p.Second);
        }

        (same, all).ShouldBe((1069, 1440)); // one marker a unit and day
        kinds.Count.ShouldBe(1601);
        kinds.Count(k => k == SightingKind.CarriedForward).ShouldBe(1090); // every marker that stands where one of the last snapshot stood
        kinds.ShouldNotContain(SightingKind.Observed);
    }

    [Fact]
    public void Nothing_is_recorded_before_27_March_2022_and_no_designation_became_a_number()
    {
        using var folder = new TemporaryFolder();
        Importing.Import(folder["e.db"], SharedData.PathOf("evidence", "uawardata"));
        using var evidence = Importing.Open(folder["e.db"]);
        evidence.Answer([Everything(new DayWindow(null, Day.Of(2022, 3, 26)))]).Of(Everything(new DayWindow(null, Day.Of(2022, 3, 26)))).Recorded.ShouldBe(0);
        evidence.Answer([Everything(DayWindow.Unbounded)]).Of(Everything(DayWindow.Unbounded)).Recorded.ShouldBeGreaterThan(130);
        evidence.Units.Numbered("102?").ShouldBeEmpty();
        evidence.Units.Numbered("102").ShouldBeEmpty();
        evidence.Units.Named(NameKey.Of("102nd Motorized Rifle Regiment")).Single().Numbers.ShouldBeEmpty();
        evidence.Overview().Sources.Single().Recorded.ShouldBe(new DayWindow(Day.Of(2022, 3, 27), Day.Of(2022, 9, 11)));
    }

    [Fact]
    public void A_unit_of_the_map_stands_under_its_parent_from_the_first_to_the_last_row_that_says_so()
    {
        using var folder = new TemporaryFolder();
        Importing.Import(folder["e.db"], SharedData.PathOf("evidence", "uawardata", "units_all.csv"));
        using var evidence = Importing.Open(folder["e.db"]);
        var unit = evidence.Units.Named(NameKey.Of("102nd Motorized Rifle Regiment")).Single();
        unit.Parents.First().ParentName.ShouldBe("150th Motorized Rifle Division");
        unit.Parents.First().Days.Earliest.ShouldBe(Day.Of(2022, 3, 31));
        (unit.Side, unit.Id).ShouldBe(("RU", "102-motorized-rifle-regiment"));
    }

    [Fact]
    public void The_list_of_territories_is_read_whole_and_its_working_is_not_counted_again()
    {
        using var folder = new TemporaryFolder();
        var done = Importing.Import(folder["e.db"], SharedData.PathOf("evidence", "katottg"));
        Tally(done, "kodifikator-16-05-2025.csv").ShouldBe((31_748, 31_748, 0));
        Tally(done, "territories_status.csv").ShouldBe((3_211, 3_210, 1));
        done.Files.OfType<FileOutcome.DerivedCopy>().Single().Path.ShouldEndWith("occupation_periods.csv");
        var rejected = done.Files.OfType<FileOutcome.Imported>().Single(f => f.File.FileName == "territories_status.csv").FirstRejections.Single();
        (rejected.At.Row, rejected.Reason.Key).ShouldBe((2_779, "import.rejected.after-publication"));
    }

    [Fact]
    public void A_settlement_is_answered_with_the_periods_of_all_that_hold_it()
    {
        using var folder = new TemporaryFolder();
        Importing.Import(folder["e.db"], SharedData.PathOf("evidence", "katottg"));
        Importing.Import(folder["list.db"], SharedData.PathOf("evidence", "katottg", "territories_status.csv"));
        using var evidence = Importing.Open(folder["e.db"]);
        using var listOnly = Importing.Open(folder["list.db"]);

        // Mariupol: a district "except … Mariupol", and the city itself.
        var mariupol = evidence.Places.Named(NameKey.Of("Маріуполь")).Single(p => p.Kind == PlaceKind.Settlement && p.Region == "Донецька");
        var query = new TerritoryQuery(mariupol.Code!);
        var periods = evidence.Answer([query]).Of(query);
        periods.ShouldContain(p => p.Code == mariupol.Code);
        periods.ShouldContain(p => p.Except != null && p.Except.Contains("Маріуполь"));
        listOnly.Answer([query]).Of(query).Select(p => (p.Code, p.From, p.To)).ShouldBe(periods.Select(p => (p.Code, p.From, p.To)));
    }

    [Fact]
    public void The_worked_list_counts_where_the_raw_one_is_missing_until_it_comes()
    {
        using var folder = new TemporaryFolder();
        var worked = Importing.Import(folder["e.db"], SharedData.PathOf("evidence", "katottg", "occupation_periods.csv"));
        Tally(worked, "occupation_periods.csv").ShouldBe((3_194, 3_193, 1));
        var raw = Importing.Import(folder["e.db"], SharedData.PathOf("evidence", "katottg", "territories_status.csv"));
        raw.Files.Single().ShouldBeOfType<FileOutcome.Imported>().Superseded.ShouldBe(["occupation_periods.csv"]);
        using var evidence = Importing.Open(folder["e.db"]);
        evidence.Files.Single().FileName.ShouldBe("territories_status.csv");
    }

    [Fact]
    public void All_that_concerns_units_places_and_incidents_is_imported_by_one_command_and_every_row_is_accounted_for()
    {
        using var folder = new TemporaryFolder();
        var done = Importing.Import(folder["e.db"], [.. new[] { "osintnav-forces", "uawardata", "katottg", "bellingcat-civharm", "gazetteer" }.Select(f => SharedData.PathOf("evidence", f))]);
        done.IsWrongInput.ShouldBeFalse();
        var imported = done.Files.OfType<FileOutcome.Imported>().ToDictionary(f => f.File.FileName, f => (f.File.Read, f.File.Accepted, f.File.Rejected));
        imported.ShouldBe(new Dictionary<string, (long, long, long)>
        {
            ["forces-raw.json"] = (546, 528, 18),
            ["units_all.csv"] = (2_269, 1_601, 668),
            ["btgs_all.csv"] = (1_112, 1_112, 0),
            ["kodifikator-16-05-2025.csv"] = (31_748, 31_748, 0),
            ["territories_status.csv"] = (3_211, 3_210, 1),
            ["ukr-civharm-2022-05-24.json"] = (464, 464, 0),
            ["geonames_cities_ru_uk.csv"] = (14_753, 14_753, 0),
            ["osm_cities.json"] = (2_018, 2_017, 1),
            ["osm_strongholds.json"] = (35, 35, 0),
            ["osm_villages.json"] = (8_657, 7_723, 934),
        }, ignoreOrder: true);
        done.Files.OfType<FileOutcome.DerivedCopy>().Select(f => Path.GetFileName(f.Path)).ShouldBe(["units_current.csv", "russian_units_garrisons.csv", "occupation_periods.csv"], ignoreOrder: true);
        done.Files.OfType<FileOutcome.NotRecognised>().Select(f => Path.GetExtension(f.Path)).Distinct().ShouldBe([".txt", ".md"], ignoreOrder: true);
        done.Files.OfType<FileOutcome.Imported>().ShouldAllBe(f => f.Warnings.IsEmpty);
    }

    [Fact]
    public void The_overview_of_the_real_files_counts_origins_and_names_what_is_shared_and_stale()
    {
        using var folder = new TemporaryFolder();
        Importing.Import(folder["e.db"], [.. new[] { "osintnav-forces", "uawardata", "katottg" }.Select(f => SharedData.PathOf("evidence", f))]);
        using var evidence = Importing.Open(folder["e.db"]);
        var overview = evidence.Overview();
        overview.Sources.ToDictionary(s => s.Name, s => s.Origin).ShouldBe(new Dictionary<string, string>
        {
            ["katottg"] = "mindevelop.gov.ua", ["katottg-territories"] = "mindevelop.gov.ua", ["osintnav"] = "gfsis.org", ["uawardata"] = "uawardata.com",
        }, ignoreOrder: true);
        overview.UnitConflicts.Where(c => c.Kind == UnitConflictKind.SharedNumber).Select(c => c.What.Single()).ShouldBe(["22265", "92088"]);
        overview.UnitConflicts.Where(c => c.Kind == UnitConflictKind.CyclicParents).ShouldBeEmpty();
        overview.StaleOn(Day.Of(2022, 9, 20)).Select(s => s.Source).ShouldNotContain("uawardata");
        overview.StaleOn(Day.Of(2026, 11, 26)).Select(s => (s.Source, s.Reason)).ShouldBe(
            [("katottg", StaleReason.AgeUnknown), ("katottg-territories", StaleReason.Quiet), ("osintnav", StaleReason.OldList), ("uawardata", StaleReason.Quiet)]);
        overview.Months.Length.ShouldBe(135);
        overview.Months.Single(m => m.Id == "1-guards-tank-army").Days.ShouldBe(overview.Months[0].Days);
    }

    [Fact]
    public void The_example_that_the_product_ships_is_read_without_a_complaint()
    {
        var example = Path.Combine(Checkout.Root, "examples", "demo", "evidence");
        using var folder = new TemporaryFolder();
        var done = Importing.Import(folder["e.db"], example);
        done.Files.OfType<FileOutcome.Imported>().Count().ShouldBe(Directory.GetFiles(example, "*.csv").Length);
        done.Files.OfType<FileOutcome.Imported>().ShouldAllBe(f => f.File.Rejected == 0 && f.Warnings.IsEmpty);
    }

    private static IEnumerable<string> UnitNames(string path)
    {
        // An independent look at the file: the unit is the field after strength_in_btg_number, which is a number with one decimal.
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var match = System.Text.RegularExpressions.Regex.Match(line, "(?:^|,)[0-9]+\\.0,(\"(?:[^\"]|\"\")*\"|[^,]*),");
            yield return match.Groups[1].Value.Trim('"').Replace("\"\"", "\"");
        }
    }

    private static NearnessQuery Everything(DayWindow days) => new("ru", new GeoPoint(48, 38), 1, days);

    private static IReadOnlyList<Sighting> Sightings(SqliteEvidenceBase evidence, string unit)
    {
        var query = new SightingsQuery(Core.Units.UnitId.Of(unit), DayWindow.Unbounded);
        return evidence.Answer([query]).Of(query);
    }

    private static (long, long, long) Tally(ImportResult.Done done, string file)
    {
        var found = done.Files.OfType<FileOutcome.Imported>().Single(f => f.File.FileName == file).File;
        return (found.Read, found.Accepted, found.Rejected);
    }
}

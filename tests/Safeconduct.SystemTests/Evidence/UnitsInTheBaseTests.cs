using Microsoft.Data.Sqlite;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Sqlite;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Evidence;

/// <summary>What the base keeps of a unit beside its positions: names and numbers with their days, garrisons, commanders.</summary>
public sealed class UnitsInTheBaseTests
{
    [Fact]
    public void A_renamed_unit_keeps_both_names_and_numbers_with_their_days()
    {
        using var folder = new TemporaryFolder();
        Import(folder["e.db"], folder.Write("u.csv", "id,name,number,parent,from,to,garrison,lat,lon,side,source,grade,url\n"
            + "m,155th Naval Infantry Brigade,30926,Pacific Fleet,2009,2025-11-30,Vladivostok,43.1,131.9,ru,S,B2,https://example.org/1\n"
            + "m,55th Naval Infantry Division,55555,Pacific Fleet,2025-12-01,..,,,,ru,T,C3,\n"));
        using var evidence = Open(folder["e.db"]);
        var unit = evidence.Units.Designated("55").ShouldHaveSingleItem();
        evidence.Units.Designated("155").Single().Id.ShouldBe(unit.Id);
        unit.NamesOverTime.Where(n => n.Text.Length > 1).Select(n => (n.Text, n.Days, n.Citation.Source, n.Citation.Row)).ShouldBe([
            ("155th Naval Infantry Brigade", new DayWindow(Day.Of(2009, 1, 1), Day.Of(2025, 11, 30)), "S", 1L), ("55th Naval Infantry Division", new DayWindow(Day.Of(2025, 12, 1), null), "T", 2L)]);
        unit.NumbersOverTime.Select(n => (n.Text, n.Days.Earliest, n.Citation.Grade.ToString())).ShouldBe([("30926", (Day?)Day.Of(2009, 1, 1), "B2"), ("55555", (Day?)Day.Of(2025, 12, 1), "C3")]);
        unit.Garrisons.Single().At.ShouldBe(new GeoPoint(43.1, 131.9));
        unit.GarrisonAt.ShouldBe(new GeoPoint(43.1, 131.9));
        unit.NumbersOverTime[0].Citation.Url.ShouldBe("https://example.org/1");
    }

    [Fact]
    public void A_unit_with_one_name_is_never_said_to_have_borne_it_on_some_days_only()
    {
        using var folder = new TemporaryFolder();
        Import(folder["e.db"], folder.Write("u.csv", "id,name,number,parent,from,to,source\nb,64th Brigade,51460,A,2020,2021,S\nb,64th Brigade,51460,B,2022,2023,S\n"));
        using var evidence = Open(folder["e.db"]);
        var unit = evidence.Units.Numbered("51460").Single();
        unit.NamesOverTime.ShouldAllBe(n => n.Days.IsUnbounded);
        unit.NumbersOverTime.Single().Days.IsUnbounded.ShouldBeTrue();
        unit.Parents.Select(p => p.ParentName).ShouldBe(["A", "B"]);
    }

    [Fact]
    public void Commanders_are_kept_with_their_days_and_their_own_sources()
    {
        using var folder = new TemporaryFolder();
        var file = folder["e.db"];
        BaseFile.Create(file);
        using (var connection = BaseFile.Open(file, SqliteOpenMode.ReadWrite))
        using (var transaction = connection.BeginTransaction())
        {
            BaseFile.Execute(connection, "INSERT INTO file VALUES (1, 'aa', 'sfm.csv', 'x/1', 'imported', NULL, '', 'F6', 1, 1, 1, 0, 1)");
            using var writer = new EvidenceWriter(connection, 1);
            var days = new DayWindow(Day.Of(2021, 1, 1), Day.Of(2022, 4, 1));
            writer.Write(new EvidenceRecord.OfUnit(new UnitFacts("64-brigade", "64th Brigade", [], [], null, DayWindow.Unbounded, null, null, null, null, "RU", Cited("S", 1))
            {
                Commanders = [new UnitCommander("Invented Name", "colonel", days, Cited("T", 1))],
            })).ShouldBeNull();
            writer.Complete();
            UnitAliases.WorkOut(connection);
            transaction.Commit();
        }

        using var evidence = Open(file);
        var commander = evidence.Units.Named(NameKey.Of("64th Brigade")).Single().Commanders.Single();
        (commander.Name, commander.Rank, commander.Days.Latest, commander.Citation.Source).ShouldBe(("Invented Name", "colonel", (Day?)Day.Of(2022, 4, 1), "T"));
        commander.ToString().ShouldNotContain("Invented");
    }

    [Theory]
    [InlineData("64th Mechanized Brigade", "S", "64th Separate Motor Rifle Brigade", "T", true)]
    [InlineData("64 омсбр", "S", "64th Separate Motor Rifle Brigade", "T", true)]
    [InlineData("58th Army HQ", "S", "58th Combined Arms Army", "T", true)]
    [InlineData("64th Mechanized Brigade", "S", "64th Separate Motor Rifle Brigade", "S", false)] // a source that keeps two apart
    [InlineData("64th Tank Brigade", "S", "64th Separate Motor Rifle Brigade", "T", false)]
    [InlineData("64th Brigade", "S", "64th Separate Motor Rifle Brigade", "T", false)] // too little is said
    [InlineData("7th Mechanized Brigade (DPR)", "S", "7th Motor Rifle Brigade (LPR)", "T", false)]
    [InlineData("7th Mechanized Brigade", "S", "7th Motor Rifle Brigade (LPR)", "T", false)]
    [InlineData("6th Army", "S", "6th Air and Air Defence Forces Army", "T", false)]
    [InlineData("155th Naval Infantry Brigade", "S", "55th Naval Infantry Division (ex-155th Naval Infantry Brigade)", "T", false)]
    public void Names_of_two_sources_are_one_unit_when_they_say_the_same(string first, string firstSource, string second, string secondSource, bool areOne)
    {
        using var folder = new TemporaryFolder();
        var a = folder.Write("a.csv", Sightings + Sighting(first, "2022-03-01", source: firstSource));
        var b = folder.Write("b.csv", Sightings + Sighting(second, "2022-03-02", source: secondSource));
        Import(folder["e.db"], a, b);
        using var evidence = Open(folder["e.db"]);
        (evidence.Units.Named(NameKey.Of(first)).Single().Id == evidence.Units.Named(NameKey.Of(second)).Single().Id).ShouldBe(areOne);

        // The other way round, and one after the other: the same answer.
        Import(folder["f.db"], b);
        Import(folder["f.db"], a);
        using var other = Open(folder["f.db"]);
        other.Units.Named(NameKey.Of(second)).Single().Id.ShouldBe(evidence.Units.Named(NameKey.Of(second)).Single().Id);
    }

    [Fact]
    public void Names_of_two_sides_are_never_one_unit()
    {
        using var folder = new TemporaryFolder();
        Import(folder["e.db"], folder.Write("a.csv", Sightings + Sighting("30th Mechanized Brigade", "2022-03-01", source: "S", side: "ua") + Sighting("30th Motor Rifle Brigade", "2022-03-01", source: "T")));
        using var evidence = Open(folder["e.db"]);
        evidence.Units.Designated("30").Count.ShouldBe(2);
    }

    private static Citation Cited(string source, long row) => new(source, "sha256:aa", row, default);
}

using Microsoft.Data.Sqlite;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Evidence.Sqlite;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Evidence;

public sealed class UpgradeTests
{
    [Fact]
    public void A_base_of_the_first_version_keeps_what_it_holds_of_units_when_it_is_brought_up_to_date()
    {
        using var folder = new TemporaryFolder();
        FirstVersion(folder["e.db"]);
        Import(folder["e.db"], folder.Write("u.csv", Units + "b,Second Division,,Army,2022-01-01,2022-12-31,,,,,,ru,S,\n"));
        using var evidence = Open(folder["e.db"]);
        var unit = evidence.Units.Named(NameKey.Of("First Division")).Single();
        (unit.Garrison, unit.Parents.Single().ParentName, unit.Citations.Single().Row).ShouldBe(("Home", "Old Army", 7));
        evidence.Units.Named(NameKey.Of("Second Division")).Single().Parents.Single().ParentName.ShouldBe("Army");
        evidence.Overview().Sources.Select(s => (s.Name, s.Origin)).ShouldBe([("Old", "Old"), ("S", "S")]);
    }

    [Fact]
    public void Bringing_a_base_up_to_date_ties_its_incidents_to_units_even_where_the_import_itself_brings_nothing()
    {
        using var folder = new TemporaryFolder();
        FirstVersion(folder["e.db"]);
        Import(folder["e.db"], folder.Write("x.csv", "nothing,that,anybody,reads\n"));
        using var evidence = Open(folder["e.db"]);
        var query = new IncidentsOfUnitQuery("first-division", DayWindow.Unbounded);
        evidence.Answer([query]).Of(query).Select(i => i.Id).ShouldBe(["I1"]);
    }

    /// <summary>As the first version of the program left it: its script, one unit, and an incident.</summary>
    private static void FirstVersion(string path)
    {
        using var script = new StreamReader(typeof(BaseFile).Assembly.GetManifestResourceStream("Safeconduct.Evidence.Sqlite.0001_initial.sql")!);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        BaseFile.Execute(connection, FormattableString.Invariant($"PRAGMA application_id = {BaseFile.ApplicationId}; PRAGMA user_version = 1; ") + script.ReadToEnd());
        BaseFile.Execute(connection, """
            INSERT INTO source (id, name) VALUES (1, 'Old');
            INSERT INTO file (id, sha256, name, importer, status, settings, grade, bytes, rows_read, accepted, rejected, facts) VALUES (1, 'ab', 'old.csv', 'units/1', 'imported', '', 'B2', 1, 9, 9, 0, 9);
            INSERT INTO file_source (file_id, source_id, facts, best_grade) VALUES (1, 1, 1, 'B2');
            INSERT INTO unit (id, slug) VALUES (1, 'first-division');
            INSERT INTO unit_name (unit_id, file_id, name, name_key, slug, is_main) VALUES (1, 1, 'First Division', 'first division', 'first-division', 1);
            INSERT INTO incident (id, own_id, first_day, last_day, lat, lon, within_km, title, units, source_id, file_id, row_no, grade)
            VALUES (1, 'I1', 19050, 19050, 50.5, 30.5, 1, 'A house was shelled', 'First Division', 1, 1, 3, 'B2');
            INSERT INTO unit_fact (unit_id, file_id, row_no, source_id, parent, first_day, last_day, side, garrison, grade) VALUES (1, 1, 7, 1, 'Old Army', 18993, 19357, 'RU', 'Home', 'B2');
            """);
    }
}

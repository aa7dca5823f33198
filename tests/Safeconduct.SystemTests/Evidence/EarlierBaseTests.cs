using Microsoft.Data.Sqlite;
using Safeconduct.Core.Names;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Sqlite;
using Safeconduct.SystemTests.Cli;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Evidence;

/// <summary>A base that version 1 of the schema made: reading says what to do, and any import brings it up.</summary>
public sealed class EarlierBaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reading_it_ends_with_status_three_and_says_how_to_bring_it_up()
    {
        var file = EarlierBase();
        var before = File.ReadAllBytes(file);
        SqliteEvidenceBase.Open(file).Problem!.Kind.ShouldBe(StoreProblemKind.Older);
        foreach (var command in new string[][] { ["evidence", "--evidence", file], ["units", "explain", "64 омсбр", "--evidence", file] })
        {
            var run = CliRun.Run(command);
            run.ExitCode.ShouldBe(3);
            run.Out.ShouldBeEmpty();
            run.Err.ShouldContain("safeconduct import");
            run.Err.ShouldContain("earlier version");
        }

        File.ReadAllBytes(file).ShouldBe(before);
    }

    [Fact]
    public void Importing_brings_it_up_and_works_out_what_the_new_tables_hold()
    {
        var file = EarlierBase();
        Import(file, _folder.Write("s.csv", Sightings + Sighting("64 омсбр", "2022-03-01")));
        using var evidence = Open(file);
        evidence.Units.Designated("64").Select(u => u.Id).ShouldBe(["64-omsbr", "64-separate-motor-rifle-brigade"], ignoreOrder: true);
        UnitResolver.Resolve("64-я мотострелковая бригада (в/ч 51460)", null, evidence.Units).Unit!.Numbers.ShouldBe(["51460"]);
        evidence.Units.Named(NameKey.Of("64th Separate Motor Rifle Brigade")).Single().Numbers.ShouldBe(["51460"]);
    }

    [Fact]
    public void A_file_that_it_has_already_brings_it_up_too()
    {
        var file = EarlierBase();
        var table = _folder.Write("none.csv", "nothing,of,use\n1,2,3\n");
        Import(file, table);
        using var evidence = Open(file);
        evidence.Units.Designated("64").Select(u => u.Name).ShouldBe(["64th Separate Motor Rifle Brigade"]);
    }

    private string EarlierBase()
    {
        var file = _folder["old.db"];
        using var script = typeof(SqliteEvidenceBase).Assembly.GetManifestResourceStream(typeof(SqliteEvidenceBase).Assembly.GetManifestResourceNames().Single(n => n.Contains(".Sqlite.0001_", StringComparison.Ordinal)))!;
        using var reader = new StreamReader(script);
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA application_id = 1396925814;" + reader.ReadToEnd() + """
            PRAGMA user_version = 1;
            INSERT INTO source VALUES (1, 'S');
            INSERT INTO file VALUES (1, 'aa', 'old.csv', 'units/1', 'imported', NULL, '', 'F6', 1, 1, 1, 0, 1);
            INSERT INTO file_source VALUES (1, 1, 1, NULL, NULL, 'F6');
            INSERT INTO unit VALUES (1, '64-separate-motor-rifle-brigade');
            INSERT INTO unit_name VALUES (1, 1, '64th Separate Motor Rifle Brigade', '64th separate motor rifle brigade', '64-separate-motor-rifle-brigade', 1);
            INSERT INTO unit_number VALUES (1, 1, '51460');
            INSERT INTO unit_fact VALUES (1, 1, 1, 1, NULL, -9223372036854775808, 9223372036854775807, NULL, NULL, 'RU', NULL, NULL, NULL, 'F6', NULL, NULL);
            """;
        command.ExecuteNonQuery();
        return file;
    }
}

using Microsoft.Data.Sqlite;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Sqlite;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Evidence;

/// <summary>Every way in which a store can be unusable has its name, and none of them changes a byte of it.</summary>
public sealed class StoreProblemTests
{
    [Fact]
    public void A_base_that_is_not_there_is_missing()
    {
        using var folder = new TemporaryFolder();
        SqliteEvidenceBase.Open(folder["none.db"]).Problem!.Kind.ShouldBe(StoreProblemKind.Missing);
        SqliteEvidenceBase.Open(folder["no/folder.db"]).Problem!.Kind.ShouldBe(StoreProblemKind.Missing);
        File.Exists(folder["none.db"]).ShouldBeFalse();
    }

    [Fact]
    public void An_import_into_a_folder_that_is_not_there_fails() => WithBase((folder, _) =>
        ImportRun.Run(new ImportRequest([folder["s.csv"]], folder["no/e.db"])).ShouldBeOfType<ImportResult.Failed>().Problem.Kind.ShouldBe(StoreProblemKind.Missing));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("SQLite format 3\0 and then something else that is long enough to be a header of one hundred bytes, or so it seems to be")]
    public void Another_file_is_no_base(string text) => WithBase((folder, file) =>
    {
        File.WriteAllText(file, text);
        Refused(folder, file, StoreProblemKind.NotABase);
    });

    [Fact]
    public void Another_programs_database_is_no_base() => WithBase((folder, file) =>
    {
        File.Delete(file);
        Execute(file, "CREATE TABLE x (y); PRAGMA user_version = 1");
        Refused(folder, file, StoreProblemKind.NotABase);
    });

    [Fact]
    public void A_base_of_a_newer_program_is_newer() => WithBase((folder, file) =>
    {
        Execute(file, "PRAGMA user_version = 999");
        Refused(folder, file, StoreProblemKind.Newer);
    });

    [Fact]
    public void A_base_that_was_cut_off_is_damaged() => WithBase((folder, file) =>
    {
        using (var stream = File.OpenWrite(file))
        {
            stream.SetLength(stream.Length / 2);
        }

        Refused(folder, file, StoreProblemKind.Damaged);
    });

    [Fact]
    public void A_base_whose_schema_is_overwritten_is_damaged() => WithBase((folder, file) =>
    {
        using (var stream = File.OpenWrite(file))
        {
            stream.Position = 100;
            stream.Write(Enumerable.Repeat((byte)0xAB, 3_000).ToArray());
        }

        Refused(folder, file, StoreProblemKind.Damaged);
    });

    [Fact]
    public void A_base_with_a_broken_page_is_never_written_to() => WithBase((folder, file) =>
    {
        using (var stream = File.OpenWrite(file))
        {
            stream.Position = 5 * 4096;
            stream.Write(Enumerable.Repeat((byte)0xAB, 4096).ToArray());
        }

        var before = File.ReadAllBytes(file);
        ImportRun.Run(new ImportRequest([folder.Write("more.csv", Sightings + Sighting("B", "2022-03-01"))], file)).ShouldBeOfType<ImportResult.Failed>().Problem.Kind.ShouldBe(StoreProblemKind.Damaged);
        File.ReadAllBytes(file).ShouldBe(before);
    });

    [Fact]
    public void A_base_that_another_program_writes_to_is_locked() => WithBase((folder, file) =>
    {
        using var other = new SqliteConnection($"Data Source={file};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);
        ImportRun.Run(new ImportRequest([folder.Write("more.csv", Sightings + Sighting("B", "2022-03-01"))], file)).ShouldBeOfType<ImportResult.Failed>().Problem.Kind.ShouldBe(StoreProblemKind.Locked);
    });

    [Fact]
    public void A_base_can_be_read_while_it_is_read() => WithBase((_, file) =>
    {
        using var one = Open(file);
        using var two = Open(file);
        one.Files.Count.ShouldBe(two.Files.Count);
    });

    [Fact]
    public void Reading_changes_no_byte() => WithBase((folder, file) =>
    {
        var before = File.ReadAllBytes(file);
        using (var evidence = Open(file))
        {
            evidence.Overview();
        }

        File.ReadAllBytes(file).ShouldBe(before);
        Directory.GetFiles(folder.ToString()).Length.ShouldBe(2);
    });

    private static void Refused(TemporaryFolder folder, string file, StoreProblemKind kind)
    {
        var before = File.ReadAllBytes(file);
        SqliteEvidenceBase.Open(file).Problem!.Kind.ShouldBe(kind);
        ImportRun.Run(new ImportRequest([folder["s.csv"]], file)).ShouldBeOfType<ImportResult.Failed>().Problem.Kind.ShouldBe(kind);
        File.ReadAllBytes(file).ShouldBe(before);
    }

    private static void WithBase(Action<TemporaryFolder, string> test)
    {
        using var folder = new TemporaryFolder();
        var csv = folder.Write("s.csv", Sightings + string.Concat(Enumerable.Range(0, 500).Select(i => Sighting("U" + i, "2022-03-01"))));
        Import(folder["e.db"], csv);
        test(folder, folder["e.db"]);
    }

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

using Safeconduct.Core.Screening;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Postgres;
using Safeconduct.SystemTests.Cli;

namespace Safeconduct.SystemTests.Screening;

public sealed class PostgresTests(PostgresCluster cluster) : IClassFixture<PostgresCluster>, IDisposable
{
    private const string Header = "id,register,name,alt_names,born,source\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void PostgreSQL_answers_as_the_reference_does() => RegisterIndexConformanceTests.Compare((_, files) =>
    {
        var address = cluster.Empty();
        PostgresImport.Run(new ImportRequest([.. files], address)).ShouldBeOfType<ImportResult.Done>();
        return PostgresRegisters.Open(address).Base.ShouldNotBeNull();
    });

    [Fact]
    public void Files_that_come_one_by_one_make_the_index_that_they_make_together()
    {
        var address = cluster.Empty();
        string[] files = [_folder.Write("a.csv", Header + "1,A,Иванов Сергей,,,S\n1,A,Twice Told,,,S\n2,A,Петров Пётр,,,S\n"), _folder.Write("b.csv", Header + "1,B,Ivanov Sergey,,,S\n3,A,Иванов Иван,,,S\n")];
        foreach (var file in files)
        {
            var done = PostgresImport.Run(new ImportRequest([file], address)).ShouldBeOfType<ImportResult.Done>();
            done.Files.Single().ShouldBeOfType<FileOutcome.Imported>().File.Rejected.ShouldBe(file == files[0] ? 1 : 0);
        }

        PostgresImport.Run(new ImportRequest([.. files], address)).ShouldBeOfType<ImportResult.Done>().Files.ShouldAllBe(f => f is FileOutcome.AlreadyThere);
        using var opened = PostgresRegisters.Open(address).Base.ShouldNotBeNull();
        opened.Registers.Select(r => (r.Name, r.Entries)).ShouldBe([("A", 3L), ("B", 1L)]);
        new Screener(opened).Screen(new ScreeningQuery(["Сергей Иванов"])).ShouldBeOfType<ScreeningAnswer.Found>().Candidates.Select(c => c.Entry.ToString()).ShouldBe(["A/1", "B/1"], ignoreOrder: true);
    }

    [Fact]
    public void The_program_imports_into_it_and_screens_it_and_shows_no_password()
    {
        var address = cluster.Empty();
        var import = CliRun.Run("import", _folder.Write("r.csv", Header + "1,A,Зарубин Аристарх,,1985,S\n"), "--into", address);
        import.ExitCode.ShouldBe(0, import.Err);
        import.Out.ShouldContain("1 row read = 1 accepted + 0 rejected");
        var screen = CliRun.Run("screen", "Aristarkh Zarubin", "--evidence", address);
        screen.ExitCode.ShouldBe(0, screen.Err);
        screen.Out.ShouldContain("Зарубин Аристарх · register “A”, entry 1");
        (import.Out + import.Err + screen.Out + screen.Err).ShouldNotContain("secret-of-the-test");
    }

    [Fact]
    public void Other_evidence_is_refused_and_leaves_nothing_behind()
    {
        var address = cluster.Empty();
        var import = CliRun.Run("import", _folder.Write("s.csv", Evidence.Importing.Sightings + Evidence.Importing.Sighting("U", "2022-03-01")), "--into", address);
        import.ExitCode.ShouldBe(2);
        import.Err.ShouldContain("a PostgreSQL base holds registers only");
        CliRun.Run("screen", "Зарубин", "--evidence", address).Out.ShouldContain("The base holds no register");
    }

    [Theory]
    [InlineData("postgresql://tester:hidden-word@127.0.0.1:1/none", "cannot be used")]
    [InlineData("postgresql://tester:hidden-word@/none?nonsense=1", "is no address")]
    public void A_server_that_is_not_there_ends_with_three_and_shows_no_password(string address, string message)
    {
        foreach (var run in new[] { CliRun.Run("screen", "Иванов", "--evidence", address), CliRun.Run("import", _folder.Write("r.csv", Header), "--into", address) })
        {
            run.ExitCode.ShouldBe(3);
            run.Err.ShouldContain(message);
            (run.Out + run.Err).ShouldNotContain("hidden-word");
        }
    }

    [Fact]
    public void A_database_without_registers_says_how_they_come_there()
    {
        var run = CliRun.Run("screen", "Иванов", "--evidence", cluster.Empty());
        run.ExitCode.ShouldBe(3);
        run.Err.ShouldContain("safeconduct import");
    }
}

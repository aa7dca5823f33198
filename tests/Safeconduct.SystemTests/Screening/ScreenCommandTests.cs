using System.Text.Json;
using Safeconduct.SystemTests.Cli;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Screening;

public sealed class ScreenCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_candidate_is_shown_with_what_speaks_for_and_against_it_and_is_called_a_question()
    {
        var run = Screen("Зарубин Аристарх", "--born", "1985");
        run.Err.ShouldBeEmpty();
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("Each is a question to be looked into and no verdict.");
        run.Out.ShouldContain("Zarubin Aristarkh Eliseevich · register “wanted”, entry 1");
        run.Out.ShouldContain("for: the birth dates can be one day (entry: 1985-03-12)");
        run.Out.ShouldContain("namesakes to expect in this register by chance:");
        run.Out.ShouldContain("source: List W, grade B2, row 1 of sha256:");
        run.Out.ShouldContain("1 entry fits by name, but its birth date speaks against: not shown.");
    }

    [Fact]
    public void Nobody_found_is_no_clearance()
    {
        var run = Screen("Кузнецов Демьян");
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("No candidate in these registers (dead and wanted). They hold 4 entries and say nothing about anybody else.");
        Screen("Кузнецов Демьян", "--lang", "ru").Out.ShouldContain("об остальных людях они ничего не говорят");
    }

    [Fact]
    public void Several_names_are_names_of_one_person()
    {
        var json = Json(Screen("Щукина Варвара", "Зарубин Аристарх", "--json"));
        json.GetProperty("safeconduct").GetString().ShouldBe("screening/1");
        json.GetProperty("candidates").EnumerateArray().Select(c => c.GetProperty("entry").GetString()).ShouldBe(["1", "2", "3", "4"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("--register", "dead", "2")]
    [InlineData("--unit", "64th Brigade", "1")]
    [InlineData("--number", "51460", "1")]
    public void Registers_and_units_narrow_it(string option, string value, string entry)
    {
        var json = Json(Screen("Зарубин Аристарх", "--json", option, value));
        json.GetProperty("candidates").EnumerateArray().Select(c => c.GetProperty("entry").GetString()).ShouldBe([entry]);
    }

    [Fact]
    public void A_batch_answers_every_good_row_and_names_every_bad_one()
    {
        var run = CliRun.Run(["screen", "--batch", "-", "--evidence", Base(), "--json"], "id,name,born\na,Аристарх Зарубин,1985\nb,,\nc,Зарубин,soon\nd,😀,\ne,Щукина|Zarubin Aristarkh,\n");
        run.ExitCode.ShouldBe(2);
        run.OutLines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()).ShouldBe(["a", "e"]);
        run.Err.ShouldContain("standard input, row 2 (line 3), column name: the cell is empty");
        run.Err.ShouldContain("standard input, row 3 (line 4), column born: soon is no date");
        run.Err.ShouldContain("standard input, row 4, line 5: expected a name with letters");
    }

    [Fact]
    public void A_batch_may_be_lines_of_JSON()
    {
        var file = _folder.Write("b.jsonl", "{\"id\":\"a\",\"names\":[\"Зарубин Аристарх\"],\"register\":\"dead\"}\n\n{\"nam\":1}\n[1]\n{\"name\"\n{\"name\":[1]}\n");
        var run = CliRun.Run("screen", "--batch", file, "--evidence", Base(), "--json");
        run.ExitCode.ShouldBe(2);
        Json(run).GetProperty("candidates").GetArrayLength().ShouldBe(1);
        run.Err.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
    }

    [Theory]
    [InlineData("expected a name with letters", "…")]
    [InlineData("expected a name with letters", "\u200f\u200f")]
    [InlineData("has no register “nix”", "Иванов", "--register", "nix")]
    [InlineData("--born:", "Иванов", "--born", "gestern")]
    [InlineData("--limit: expected", "Иванов", "--limit", "0")]
    [InlineData("--threshold: expected", "Иванов", "--threshold", "2")]
    public void Wrong_input_is_refused_with_what_was_expected(string message, params string[] args)
    {
        var run = CliRun.Run(["screen", .. args, "--evidence", Base()]);
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain(message);
        run.Out.ShouldBeEmpty();
    }

    [Fact]
    public void A_hundred_thousand_letters_and_a_thousand_parts_are_answered_or_refused()
    {
        foreach (var name in new[] { new string('a', 100_000), string.Join(' ', Enumerable.Repeat("Иван", 1_000)), "Иван\0ов Аристарх" })
        {
            CliRun.Run(["screen", "--batch", "-", "--evidence", Base(), "--json"], JsonSerializer.Serialize(new { name }) + "\n").ExitCode.ShouldBeOneOf(0, 2);
        }
    }

    [Fact]
    public void A_base_that_is_missing_ends_with_three()
    {
        var run = CliRun.Run("screen", "Иванов", "--evidence", _folder["none.db"]);
        run.ExitCode.ShouldBe(3);
        run.Err.ShouldContain("none.db");
    }

    [Fact]
    public void Verify_with_an_identity_raises_a_question_and_prints_no_name_anywhere()
    {
        var account = _folder.Write("K-1.yaml", """
            safeconduct: account/1
            id: K-1
            subject: { born: 1985~ }
            interviews:
              - { id: I1, on: 2023-06-12, language: ru }
            statements:
              - id: S1
                in: I1
                served: { unit: "64th Brigade", commander: P1 }
                from: 2022-04
                to: 2022-06

            """);
        var identity = _folder.Write("K-1.identity.yaml", """
            safeconduct: identity/1
            account: K-1
            subject: { names: ["Зарубин Аристарх Елисеевич"], born: 1985-03-12 }
            persons: { P1: { names: ["Щукина Варвара"] } }

            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(identity, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var runs = new[]
        {
            CliRun.Run("verify", account, "--evidence", Base(), "--identity", identity, "--json"),
            CliRun.Run("verify", account, "--evidence", Base(), "--identity", identity, "--report", _folder["r.html"], "--lang", "ru"),
        };
        runs.ShouldAllBe(r => r.ExitCode == 0);
        var findings = Json(runs[0]).GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("check").GetString() == "SC0401").ToList();
        findings.Count(f => f.GetProperty("outcome").GetString() == "raises").ShouldBe(3);
        findings.Select(f => f.GetProperty("question").GetString()).ShouldBe(["safety", "safety", "reliability"], ignoreOrder: true);
        var said = string.Concat(runs.Select(r => r.Out + r.Err).Append(File.ReadAllText(_folder["r.html"])));
        foreach (var name in new[] { "Зарубин", "Zarubin", "Аристарх", "Aristarkh", "Елисеевич", "Щукин", "Shchukin", "Варвара" })
        {
            said.Contains(name, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(name);
        }
    }

    private CliRun Screen(params string[] args) => CliRun.Run(["screen", .. args, "--evidence", Base()]);

    private static JsonElement Json(CliRun run) => JsonDocument.Parse(run.OutLines.ShouldHaveSingleItem()).RootElement;

    private string Base()
    {
        if (!File.Exists(_folder["e.db"]))
        {
            Import(_folder["e.db"], _folder.Write("register.csv", """
                id,register,name,alt_names,born,topics,unit,number,source,grade,url
                1,wanted,Zarubin Aristarkh Eliseevich,,1985-03-12,wanted,64th Brigade,51460,List W,B2,https://example.org/zarubin
                2,dead,Зарубин Аристарх,,,,35th Army,11111,List D,C3,
                3,wanted,Shchukina Varvara,,,wanted,,,List W,B2,
                4,wanted,Зарубин Аристарх,,1950-01-01,,35th Army,11111,List W,B2,

                """));
        }

        return _folder["e.db"];
    }
}

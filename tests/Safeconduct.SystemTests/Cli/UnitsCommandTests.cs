using System.Text.Json;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Cli;

public sealed class UnitsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_name_is_taken_apart_without_a_base()
    {
        var run = CliRun.Run("units", "explain", "2-й батальон 64-й гв. омсбр, 35-я армия");
        run.Err.ShouldBeEmpty();
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldBe("""
            2-й батальон 64-й гв. омсбр, 35-я армия
              number: 64
              separate: yes
              guards: yes
              branch: motor rifle
              size: brigade
              part of it: 2, battalion
              unit above: 35, army
              Which unit that is can be looked up with --evidence FILE.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void With_a_base_it_says_which_unit_is_meant_and_which_others_bear_the_number()
    {
        var run = CliRun.Run("units", "explain", "76 дшд", "--evidence", Base());
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("→ “76 дшд” was understood as 76th Guards Air Assault Division, by its number, branch and size.");
        run.Out.ShouldContain("Not taken, though it bears the number: 76th Air Defence Division (another branch).");
        run.Out.ShouldContain("“Guards” is recorded and was not told.");
    }

    [Fact]
    public void Several_units_are_shown_with_what_tells_them_apart_in_the_language_asked_for()
    {
        var run = CliRun.Run("units", "explain", "76-я дивизия", "--evidence", Base(), "--lang", "ru");
        run.Out.ShouldContain("может значить одну из 2 частей");
        run.Out.ShouldContain("место дислокации: Pskov");
        run.Out.ShouldContain("род войск: противовоздушная оборона");
    }

    [Theory]
    [InlineData("2019", "old")]
    [InlineData("2023-05", "new")]
    public void The_day_decides_between_names_used_again(string day, string garrison)
    {
        var run = CliRun.Run("units", "explain", "20 мсбр", "--on", day, "--evidence", Base(), "--json");
        var json = JsonDocument.Parse(run.OutLines.ShouldHaveSingleItem()).RootElement;
        json.GetProperty("safeconduct").GetString().ShouldBe("units/1");
        (json.GetProperty("resolved").GetString(), json.GetProperty("by").GetString()).ShouldBe(("one", "designation"));
        json.GetProperty("candidates")[0].GetProperty("id").GetString().ShouldBe(garrison == "old" ? "old-30-brigade" : "new-40-brigade");
        json.GetProperty("notes").EnumerateArray().Select(n => n.GetString()).ShouldContain("unit.note.by-day");
        json.GetProperty("days").GetString().ShouldNotBeEmpty();
    }

    [Fact]
    public void Json_shows_the_reading_and_the_candidates()
    {
        var run = CliRun.Run("units", "explain", "76-я дивизия", "в/ч 07264", "--evidence", Base(), "--json");
        run.OutLines.Length.ShouldBe(2);
        var first = JsonDocument.Parse(run.OutLines[0]).RootElement;
        first.GetProperty("read").GetProperty("numbers")[0].GetString().ShouldBe("76");
        first.GetProperty("read").GetProperty("echelon").GetString().ShouldBe("division");
        first.GetProperty("resolved").GetString().ShouldBe("several");
        first.GetProperty("candidates")[0].GetProperty("apart").GetProperty("garrison")[0].GetString().ShouldBe("Samara");
        var second = JsonDocument.Parse(run.OutLines[1]).RootElement;
        second.GetProperty("read").GetProperty("unitNumber").GetString().ShouldBe("07264");
        (second.GetProperty("resolved").GetString(), second.GetProperty("by").GetString()).ShouldBe(("one", "number"));
    }

    [Theory]
    [InlineData("", null, "empty")]
    [InlineData("  ", null, "empty")]
    [InlineData("\u200b", null, "empty")]
    [InlineData("64 омсбр", "2022-13", "2022-13")]
    [InlineData("64 омсбр", "yesterday", "yesterday")]
    public void An_empty_text_or_a_date_that_is_none_is_wrong_input(string text, string? on, string says)
    {
        var run = CliRun.Run(["units", "explain", text, .. on is null ? [] : (string[])["--on", on]]);
        run.ExitCode.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.Err.ShouldContain(says);
    }

    [Fact]
    public void Without_a_base_where_one_was_named_it_ends_with_status_three() =>
        CliRun.Run("units", "explain", "64 омсбр", "--evidence", _folder["none.db"]).ExitCode.ShouldBe(3);

    [Fact]
    public void Text_from_others_is_made_visible()
    {
        var run = CliRun.Run("units", "explain", "64 омсбр \u001b[2J");
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldNotContain("\u001b");
    }

    [Fact]
    public void Account_check_shows_the_new_resolution()
    {
        var account = _folder.Write("K-1.yaml", """
            safeconduct: account/1
            id: K-1
            interviews: [{ id: I1, on: 2024-04-12 }]
            statements:
              - { id: S1, in: I1, served: { unit: "2-й батальон 76-й дшд", garrison: Pskov, parent: "ВДВ" }, from: 2022-03-01, to: 2022-04-01 }
              - { id: S2, in: I1, served: { unit: "76-я дивизия" }, from: 2022-03-01, to: 2022-04-01 }
            """);
        var run = CliRun.Run("account", "check", account, "--evidence", Base());
        run.Err.ShouldBeEmpty();
        run.Out.ShouldContain("A part of it was told: battalion 2.");
        run.Out.ShouldContain("76th Air Defence Division: branch air defence");
        run.Out.ShouldContain("garrison: “Pskov”");
        var json = JsonDocument.Parse(CliRun.Run("account", "check", account, "--evidence", Base(), "--json").OutLines.ShouldHaveSingleItem()).RootElement;
        json.GetProperty("statements")[0].GetProperty("unit").GetProperty("nearMisses")[0].GetProperty("because")[0].GetString().ShouldBe("arm");
    }

    private string Base()
    {
        var file = _folder["e.db"];
        if (!File.Exists(file))
        {
            Import(file, _folder.Write("u.csv", "id,name,number,parent,from,to,garrison,lat,lon,side,source\n"
                + ",76th Guards Air Assault Division,07264,,,,Pskov,57.8,28.3,ru,S\n,76th Air Defence Division,,,,,Samara,53.2,50.1,ru,S\n"
                + "old,Old 30 Brigade,,,2000,2008,old,,,ru,S\nold,20th Motor Rifle Brigade,,,2009,2021,old,,,ru,S\nnew,New 40 Brigade,,,2010,2021,new,,,ru,S\nnew,20 мотострелковая бригада,,,2022,..,new,,,ru,S\n"));
        }

        return file;
    }
}

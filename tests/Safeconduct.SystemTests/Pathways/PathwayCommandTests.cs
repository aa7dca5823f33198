using System.Text.Json;
using Safeconduct.SystemTests.Cli;

namespace Safeconduct.SystemTests.Pathways;

public sealed class PathwayCommandTests
{
    private const string Facts = """
        safeconduct: facts/1
        id: T-310
        citizenships: [RU]
        whereabouts: [ { in: RU, to: 2022-08-28 }, { in: KZ, from: 2022-08-29 } ]
        documents: [ { kind: internal-passport, state: issued }, { kind: foreign-passport, state: expired } ]
        proceedings: [ { kind: wanted, country: RU, state: declared, from: "[2022-11-01..2023-03-31]" } ]

        """;

    [Fact]
    public void A_facts_file_is_answered_in_words_and_says_that_it_is_no_legal_advice()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Run("pathway", Write(folder, "facts.yaml", Facts), "--as-of", "2022-09-15");
        run.ExitCode.ShouldBe(0);
        run.Err.ShouldBeEmpty();
        run.Out.ShouldContain("not legal advice");
        run.Out.ShouldContain("enter: Kazakhstan");
        CliRun.Run("pathway", folder.ToString(), "--as-of", "2022-09-15", "--lang", "ru").Out.ShouldContain("въезд: Казахстан");
    }

    [Fact]
    public void The_same_as_JSON_has_the_doors_and_what_changed_by_another_day()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Run("pathway", Write(folder, "facts.yaml", Facts), "--as-of", "2022-09-15", "--compare", "2023-06-01", "--json");
        var json = JsonDocument.Parse(run.OutLines.ShouldHaveSingleItem()).RootElement;
        json.GetProperty("safeconduct").GetString().ShouldBe("pathway/1");
        json.GetProperty("doors").EnumerateArray().ShouldContain(d => d.GetProperty("door").GetString() == "may-enter/KZ" && d.GetProperty("value").GetString() == "yes");
        json.GetProperty("comparison").GetProperty("rules").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Danger_now_stands_on_top()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Run("pathway", Write(folder, "facts.yaml", Facts + "facts: [ { id: detained } ]\n"), "--as-of", "2023-06-01");
        run.Out.IndexOf("NOW", StringComparison.Ordinal).ShouldBeInRange(0, 60);
    }

    [Fact]
    public void Over_the_ways_of_somebody_who_is_held_stands_that_no_step_can_be_taken()
    {
        using var folder = new TemporaryFolder();
        const string says = "can be taken from custody";
        CliRun.Run("pathway", Write(folder, "facts.yaml", Facts + "facts: [ { id: detained } ]\n"), "--as-of", "2023-06-01").Out.ShouldContain(says);
        CliRun.Run("pathway", Write(folder, "free.yaml", Facts + "facts: [ { id: detained, is: no } ]\n"), "--as-of", "2023-06-01").Out.ShouldNotContain(says);
    }

    [Fact]
    public void While_a_pack_cannot_be_read_no_answer_is_given()
    {
        using var folder = new TemporaryFolder();
        var packs = Directory.CreateDirectory(Path.Combine(folder.ToString(), "packs")).FullName;
        File.WriteAllText(Path.Combine(packs, "kz.yaml"), "safeconduct: pack/1\nid: kz\nrulez: []\n");
        var facts = Write(folder, "facts.yaml", Facts);
        foreach (var args in (string[][])[["pathway", facts, "--packs", packs], ["pathway", facts, "--packs", packs, "--json"], ["pathway", "doors", facts, "--packs", packs]])
        {
            CliRun.Run(args).ShouldSatisfyAllConditions(r => r.ExitCode.ShouldBe(2), r => r.Out.ShouldBeEmpty(), r => r.Err.ShouldContain("kz.yaml:3"), r => r.Err.ShouldContain("No answer is given"));
        }
    }

    [Fact]
    public void A_bad_file_is_named_with_its_line_and_the_others_are_answered()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "a.yaml", Facts);
        Write(folder, "b.yaml", "safeconduct: facts/1\nid: b\nfacts: [ { id: maried } ]\n");
        var run = CliRun.Run("pathway", folder.ToString(), "--as-of", "2022-09-15", "--json");
        run.ExitCode.ShouldBe(2);
        run.OutLines.Length.ShouldBe(1);
        run.Err.ShouldContain("b.yaml:3:");
        run.Err.ShouldContain("married");
    }

    [Theory]
    [InlineData("--as-of", "2022")]
    [InlineData("--compare", "soon")]
    public void A_day_that_is_none_is_refused(string option, string day)
    {
        using var folder = new TemporaryFolder();
        CliRun.Run("pathway", Write(folder, "facts.yaml", Facts), option, day).ShouldSatisfyAllConditions(r => r.ExitCode.ShouldBe(2), r => r.Err.ShouldContain(day), r => r.Out.ShouldBeEmpty());
    }

    [Fact]
    public void Without_a_file_the_command_says_what_it_expects() => CliRun.Run("pathway").ShouldSatisfyAllConditions(r => r.ExitCode.ShouldBe(2), r => r.Err.ShouldContain("facts file"));

    [Fact]
    public void Other_packs_are_read_from_a_folder_and_what_is_wrong_in_them_is_named()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "facts.yaml", Facts);
        Write(folder, "packs/p.yaml", "safeconduct: pack/1\nid: p\njurisdiction: KZ\ntitle: P\nchecked: { by: x, on: 2026-01-01 }\nrule: []\n");
        var run = CliRun.Run("pathway", folder["facts.yaml"], "--packs", folder["packs"]);
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain("p.yaml:6:1");
    }

    [Fact]
    public void A_pack_is_explained_as_sentences_and_as_a_page_that_fetches_nothing()
    {
        using var folder = new TemporaryFolder();
        CliRun.Run("pathway", "explain", "kz").Out.ShouldContain("A Russian citizen may enter Kazakhstan on an internal passport.");
        var page = folder["kz.html"];
        CliRun.Run("pathway", "explain", "kz", "--html", page);
        var html = File.ReadAllText(page);
        html.ShouldContain("Content-Security-Policy");
        html.ShouldContain("default-src &#x27;none&#x27;");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("src=");
    }

    [Fact]
    public void A_pack_that_is_not_there_is_answered_with_those_that_are() =>
        CliRun.Run("pathway", "explain", "atlantis").ShouldSatisfyAllConditions(r => r.ExitCode.ShouldBe(2), r => r.Err.ShouldContain("kz"));

    [Fact]
    public void Doors_counts_people_and_names_none()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "a.yaml", Facts);
        Write(folder, "b.yaml", Facts.Replace("T-310", "T-311", StringComparison.Ordinal));
        var run = CliRun.Run("pathway", "doors", folder.ToString(), "--as-of", "2022-09-15", "--json");
        var json = JsonDocument.Parse(run.OutLines.ShouldHaveSingleItem()).RootElement;
        json.GetProperty("people").GetInt32().ShouldBe(2);
        json.GetProperty("openings").EnumerateArray().ShouldContain(o => o.GetProperty("people").GetInt32() == 2);
        run.Out.ShouldNotContain("T-31");
    }

    private static string Write(TemporaryFolder folder, string name, string text) => folder.Write(name, text);
}

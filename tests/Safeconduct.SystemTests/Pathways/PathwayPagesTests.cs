using System.Text.Json;
using Safeconduct.SystemTests.Cli;

namespace Safeconduct.SystemTests.Pathways;

/// <summary><c>pathway --html</c>, old packs and armies that are left aside, on the command line.</summary>
public sealed class PathwayPagesTests
{
    private const string Facts = "safeconduct: facts/1\nid: T-310\ncitizenships: [RU]\nwhereabouts: [ { in: KZ, from: 2022-08-29 } ]\n";

    private const string OldPack = """
        safeconduct: pack/1
        id: old
        jurisdiction: KZ
        title: "A pack"
        checked: { by: "x", on: 2020-03-01 }
        sources: [ { id: law, title: "The law", by: "p", read: text } ]
        rules: [ { id: a, then: { may-enter: KZ }, when: { citizenship: RU }, says: "A rule.", sources: [ { source: law } ], sure: certain } ]

        """;

    [Fact]
    public void A_page_is_written_for_its_owner_alone_and_the_text_is_not_printed()
    {
        using var folder = new TemporaryFolder();
        var page = folder["T-310.html"];
        var run = CliRun.Run("pathway", folder.Write("facts.yaml", Facts), "--as-of", "2022-09-15", "--html", page);
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldBeEmpty();
        run.Err.ShouldContain(page);
        File.ReadAllText(page).ShouldContain("T-310");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(page).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void With_JSON_both_come()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Run("pathway", folder.Write("facts.yaml", Facts), "--html", folder["p.html"], "--json");
        run.OutLines.ShouldHaveSingleItem();
        File.Exists(folder["p.html"]).ShouldBeTrue();
    }

    [Fact]
    public void Several_people_need_a_folder_and_get_a_page_each()
    {
        using var folder = new TemporaryFolder();
        folder.Write("facts/a.yaml", Facts);
        folder.Write("facts/b.yaml", Facts.Replace("T-310", "t-310", StringComparison.Ordinal));
        var refused = CliRun.Run("pathway", folder["facts"], "--html", folder["one.html"]);
        refused.ExitCode.ShouldBe(2);
        refused.Err.ShouldContain("Name a folder");
        File.Exists(folder["one.html"]).ShouldBeFalse();
        CliRun.Run("pathway", folder["facts"], "--html", folder["pages"]).ExitCode.ShouldBe(0);
        Directory.GetFiles(folder["pages"]).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["T-310.html", "t-310_2.html"]);
    }

    [Fact]
    public void A_page_about_the_same_person_is_written_over_and_anything_else_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var facts = folder.Write("facts.yaml", Facts);
        CliRun.Run("pathway", facts, "--html", folder["p.html"]).ExitCode.ShouldBe(0);
        CliRun.Run("pathway", facts, "--html", folder["p.html"]).ExitCode.ShouldBe(0);
        var other = folder.Write("other.html", "<p>mine</p>");
        CliRun.Run("pathway", facts, "--html", other).ShouldSatisfyAllConditions(r => r.ExitCode.ShouldBe(2), r => r.Err.ShouldContain("something else stands there"));
        File.ReadAllText(other).ShouldBe("<p>mine</p>");
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_named()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Run("pathway", folder.Write("facts.yaml", Facts), "--html", Path.Combine(folder.Write("file", "x"), "p.html"));
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain("could not be written");
        CliRun.Run("pathway", folder["facts.yaml"], "--html", "").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Hostile_text_of_a_facts_file_is_shown_and_not_obeyed()
    {
        using var folder = new TemporaryFolder();
        const string article = "<script>alert(1)</script>";
        folder.Write("packs/p.yaml", OldPack.Replace("{ citizenship: RU }", $"{{ charge: {{ country: RU, article: \"{article}\" }} }}", StringComparison.Ordinal));
        var facts = folder.Write("facts.yaml", Facts + $"proceedings: [ {{ kind: criminal, country: RU, article: \"{article}\", state: opened }} ]\n");
        CliRun.Run("pathway", facts, "--packs", folder["packs"], "--html", folder["p.html"]).ExitCode.ShouldBe(0);
        File.ReadAllText(folder["p.html"]).ShouldSatisfyAllConditions(h => h.ShouldNotContain("<script"), h => h.ShouldContain("&lt;script&gt;"));
        CliRun.Run("pathway", folder.Write("facts.yaml", Facts.Replace("T-310", $"\"{article}\"", StringComparison.Ordinal)), "--html", folder["q.html"]).ExitCode.ShouldBe(2);
        File.Exists(folder["q.html"]).ShouldBeFalse();
    }

    [Fact]
    public void A_pack_that_was_last_checked_long_ago_is_named_whatever_day_is_asked_about()
    {
        using var folder = new TemporaryFolder();
        folder.Write("packs/old.yaml", OldPack);
        string[] command = ["pathway", folder.Write("facts.yaml", Facts), "--packs", folder["packs"], "--as-of", "2020-04-01"];
        var text = CliRun.Run(command).Out;
        text.ShouldContain("A pack (old)");
        text.ShouldContain("1 March 2020");
        JsonDocument.Parse(CliRun.Run([.. command, "--json"]).Out).RootElement.GetProperty("stalePacks").GetArrayLength().ShouldBe(1);
        CliRun.Run([.. command, "--html", folder["p.html"]]).ExitCode.ShouldBe(0);
        File.ReadAllText(folder["p.html"]).ShouldContain("1 March 2020");
    }

    [Fact]
    public void An_army_that_nothing_names_is_left_aside_by_name_until_it_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        string[] command = ["pathway", folder.Write("facts.yaml", Facts), "--as-of", "2023-06-01"];
        CliRun.Run(command).Out.ShouldSatisfyAllConditions(t => t.ShouldContain("Left aside"), t => t.ShouldContain("Myanmar"), t => t.ShouldContain("--all"));
        CliRun.Run([.. command, "--all"]).Out.ShouldNotContain("Left aside");
        JsonDocument.Parse(CliRun.Run([.. command, "--all", "--json"]).Out).RootElement.GetProperty("leftAside").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}

using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Safeconduct.Accounts.Pathways;
using Safeconduct.Cli.Pathways;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.SystemTests.Cli;
using Safeconduct.Texts;
using Safeconduct.Texts.Pathways;
using Safeconduct.Web.Reports;
using Safeconduct.Web.Serving;

namespace Safeconduct.SystemTests.Browser;

/// <summary>The page about ways out as a reader has it: in a browser, on a phone, on paper, without script.</summary>
public sealed class PathwayInBrowserTests(BrowserFixture browser)
{
    private const string Facts = """
        safeconduct: facts/1
        id: T-310
        on: 2022-11-28
        citizenships: [RU]
        whereabouts: [ { in: RU, to: 2022-10-28 }, { in: KZ, from: 2022-10-29 } ]
        documents: [ { kind: internal-passport, state: issued }, { kind: foreign-passport, state: issued, to: 2023-01-20 } ]
        proceedings: [ { kind: wanted, country: RU, state: declared, from: "[2022-12-20..2023-03-31]" } ]
        facts: [ { id: detained } ]
        """;

    private static readonly ConcurrentDictionary<string, Lazy<string>> Pages = new(StringComparer.Ordinal);

    public static TheoryData<string, int> Screens => new(
        from language in Phrasebook.Languages
        from width in new[] { 390, 1280 }
        select new TheoryDataRow<string, int>(language, width));

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Everyone_can_use_the_page_and_it_never_scrolls_sideways(string language, int width)
    {
        await using var server = await Serve(language);
        var page = await browser.OpenAsync(server.Address.ToString(), width, scripts: true);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
        result.Passes.Length.ShouldBeGreaterThan(15, "axe looked at the page");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Words_in_the_drawing_do_not_cover_each_other(string language, int width)
    {
        await using var server = await Serve(language);
        (await DrawnWords.CoveredAsync(await browser.OpenAsync(server.Address.ToString(), width, scripts: true), least: 7)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Nor_do_they_on_the_timeline_of_an_account_with_days_ahead(string language, int width)
    {
        await using var server = await LoopbackServer.StartAsync(new Dictionary<string, string> { ["/"] = await Report(language) });
        var page = await browser.OpenAsync(server.Address.ToString(), width, scripts: true);
        (await DrawnWords.CoveredAsync(page, least: 7)).ShouldBeEmpty();
        var drawing = width < 600 ? "narrow" : "wide";
        await page.Locator($".{drawing} a[href='#part-closes-1']").ClickAsync();
        (await page.Locator("#part-closes-1").BoundingBoxAsync())!.Y.ShouldBeInRange(-5, 900);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    private static Task<string> Report(string language)
    {
        var (assessment, book) = (ReportSample.Rich(language), Phrasebook.For(language));
        var packs = PackShelf.Open(folder: null, book).Packs;
        var facts = ((FactsReading.Read)FactsReader.Read(Facts.Replace("2023-01-20", assessment.AsOf.AddDays(25).ToString(), StringComparison.Ordinal).Replace("2022-10-29", assessment.AsOf.AddDays(-40).ToString(), StringComparison.Ordinal), "facts.yaml", [])).Facts;
        var answer = PathwayAnswer.Of(packs, facts, assessment.AsOf);
        var result = new PathwayResult(answer, Closing.Of(packs, answer), [], null, []);
        return ReportPage.RenderAsync(assessment, book, new ReportOptions { Pathway = new ReportPathway(new PathwayWords(book, packs), result, ["S1"]) });
    }

    [Fact]
    public async Task A_bar_leads_to_its_day_in_the_table_and_a_door_opens_with_the_keyboard_and_without_script()
    {
        await using var server = await Serve("en");
        var requests = new List<string>();
        var page = await browser.OpenAsync(server.Address.ToString(), 1280, onRequest: r => requests.Add(r.Url));
        await page.Locator(".wide a[href='#part-closes-1']").ClickAsync();
        (await page.Locator("#part-closes-1").BoundingBoxAsync())!.Y.ShouldBeInRange(-5, 900);
        var rules = page.Locator("#part-rest .rules").First;
        (await rules.IsVisibleAsync()).ShouldBeFalse();
        await page.Locator("#part-rest summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        (await rules.IsVisibleAsync()).ShouldBeTrue();
        requests.ShouldBe([server.Address.ToString()]);
    }

    [Fact]
    public async Task On_paper_every_rule_is_open()
    {
        await using var server = await Serve("en");
        var page = await browser.OpenAsync(server.Address.ToString(), 1280, scripts: true);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await page.EvaluateAsync<double>("Math.min(...[...document.querySelectorAll('.finding .rules')].map(e => e.getBoundingClientRect().height))")).ShouldBeGreaterThan(10);
    }

    private static Task<LoopbackServer> Serve(string language) =>
        LoopbackServer.StartAsync(new Dictionary<string, string> { ["/"] = Pages.GetOrAdd(language, l => new Lazy<string>(() => Write(l))).Value });

    private static string Write(string language)
    {
        using var folder = new TemporaryFolder();
        CliRun.Run("pathway", folder.Write("facts.yaml", Facts), "--as-of", "2022-12-01", "--compare", "2023-06-01", "--lang", language, "--html", folder["p.html"]).ExitCode.ShouldBe(0);
        return File.ReadAllText(folder["p.html"]);
    }
}

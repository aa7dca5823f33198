using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Safeconduct.Core.Assessments;
using Safeconduct.Texts;
using Safeconduct.Web.Reports;
using Safeconduct.Web.Serving;

namespace Safeconduct.SystemTests.Browser;

/// <summary>The report as a reader has it: in a browser, on a phone, on paper, without script.</summary>
public sealed class ReportInBrowserTests(BrowserFixture browser)
{
    public static TheoryData<string, int> Screens => new(
        from language in Phrasebook.Languages
        from width in new[] { 390, 1280 }
        select new TheoryDataRow<string, int>(language, width));

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Everyone_can_use_the_report(string language, int width)
    {
        await using var server = await Serve(await Render(language, new ReportOptions { Unfolded = true }));
        var page = await browser.OpenAsync(server.Address.ToString(), width, scripts: true);
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
        result.Passes.Length.ShouldBeGreaterThan(20, "axe looked at the page");
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_page_never_scrolls_sideways(string language, int width)
    {
        await using var server = await Serve(await Render(language, new ReportOptions { Unfolded = true }));
        var page = await browser.OpenAsync(server.Address.ToString(), width, scripts: true);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Words_in_the_drawing_do_not_cover_each_other(string language, int width)
    {
        await using var server = await Serve(await Render(language));
        var page = await browser.OpenAsync(server.Address.ToString(), width, scripts: true);
        var covered = await DrawnWords.CoveredAsync(page, least: 11);
        covered.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_but_the_page_itself_is_asked_for()
    {
        await using var server = await Serve(await Render("en"));
        var requests = new List<string>();
        var page = await browser.OpenAsync(server.Address.ToString(), 1280, onRequest: r => requests.Add(r.Url));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        requests.ShouldBe([server.Address.ToString()]);
    }

    [Fact]
    public async Task The_policy_of_the_page_lets_its_own_style_through_and_the_console_stays_silent()
    {
        var path = await Save(await Render("ru"));
        try
        {
            var messages = new List<string>();
            var page = await browser.OpenAsync("about:blank", 1280, scripts: true);
            page.Console += (_, message) => messages.Add(message.Text);
            await page.GotoAsync(new Uri(path).AbsoluteUri);
            (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.question')).borderTopStyle")).ShouldBe("solid");
            messages.ShouldBeEmpty();
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_finding_opens_with_the_keyboard_and_without_script()
    {
        await using var server = await Serve(await Render("en"));
        var page = await browser.OpenAsync(server.Address.ToString(), 390);
        var why = page.Locator("#part-finding-2 .why");
        (await why.IsVisibleAsync()).ShouldBeFalse();
        await page.Locator("#part-finding-2 summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        (await why.IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_leads_past_the_navigation()
    {
        await using var server = await Serve(await Render("en"));
        var page = await browser.OpenAsync(server.Address.ToString(), 390, scripts: true);
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to the report");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("part-main");
    }

    [Fact]
    public async Task A_bar_of_the_timeline_leads_to_its_statement()
    {
        await using var server = await Serve(await Render("en"));
        var page = await browser.OpenAsync(server.Address.ToString(), 1280);
        await page.Locator(".wide a[href='#S6']").ClickAsync();
        page.Url.ShouldEndWith("#S6");
        (await page.Locator("#S6").BoundingBoxAsync())!.Y.ShouldBeInRange(-5, 900);
    }

    /// <summary>Tor Browser's safest mode draws no SVG: its elements are then unknown ones, whose words would run into the text.</summary>
    [Fact]
    public async Task Where_no_SVG_is_drawn_its_words_leave_no_mess_and_the_table_says_the_same()
    {
        var html = Regex.Replace(await Render("en"), "<(/?)(text|title id=\"part|desc|g|rect|path|line|pattern|defs|circle)\\b", m => m.Groups[2].Value.StartsWith("title", StringComparison.Ordinal) ? "<x-title id=\"part" : $"<{m.Groups[1].Value}x-{m.Groups[2].Value}");
        html = html.Replace("<svg", "<div data-was=\"svg\" class=\"svg\"").Replace("</svg>", "</div>").Replace("svg { font-size: 0;", "[data-was] { font-size: 0;");
        var path = await Save(Regex.Replace(html, "<meta http-equiv[^>]*>", ""));
        try
        {
            var page = await browser.OpenAsync(new Uri(path).AbsoluteUri, 1280, scripts: true);
            (await page.EvaluateAsync<double>("Math.max(...[...document.querySelectorAll('[data-was] *')].map(e => e.getBoundingClientRect().height))")).ShouldBeLessThan(2);
            await page.Locator("#part-timeline summary").ClickAsync();
            (await page.Locator("#part-timeline tbody tr:not(.lane)").CountAsync()).ShouldBeGreaterThan(20);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task The_question_sheet_prints_on_one_page_of_its_own(string language)
    {
        await using var server = await Serve(await Render(language));
        var page = await browser.OpenAsync(server.Address.ToString(), 1280, scripts: true);
        var all = Pages(await Print(page));
        await page.EvaluateAsync("document.querySelectorAll('.head, footer, main > section:not(.ask)').forEach(e => e.style.display = 'none')");
        Pages(await Print(page)).ShouldBe(1);
        await page.EvaluateAsync("document.querySelectorAll('.head, footer, main > section').forEach(e => e.style.display = '')");
        await page.EvaluateAsync("document.querySelector('.ask').remove()");
        Pages(await Print(page)).ShouldBeLessThan(all, "the sheet has a page that nothing else stands on");
    }

    [Fact]
    public async Task Eight_long_questions_still_print_on_one_page()
    {
        await using var server = await Serve(await ReportPage.RenderAsync(ReportSample.ManyQuestions(), Phrasebook.For("ru")));
        var page = await browser.OpenAsync(server.Address.ToString(), 1280, scripts: true);
        (await page.Locator(".sheet li").CountAsync()).ShouldBe(8);
        await page.EvaluateAsync("document.querySelectorAll('.head, footer, main > section:not(.ask)').forEach(e => e.style.display = 'none')");
        Pages(await Print(page)).ShouldBe(1);
    }

    [Fact]
    public async Task On_paper_every_finding_is_open()
    {
        await using var server = await Serve(await Render("en"));
        var page = await browser.OpenAsync(server.Address.ToString(), 1280, scripts: true);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await page.EvaluateAsync<double>("Math.min(...[...document.querySelectorAll('.finding .why')].map(e => e.getBoundingClientRect().height))")).ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task A_hostile_account_runs_nothing_and_reaches_nobody()
    {
        var text = "\"><img src=https://evil.example/x onerror=alert(1)><style>*{background:url(https://evil.example/y)}</style><script>alert(1)</script>\u202E";
        await using var server = await Serve(await ReportPage.RenderAsync(ReportSample.Hostile(text), Phrasebook.For("en")));
        var (requests, dialogs) = (new List<string>(), 0);
        var page = await browser.OpenAsync("about:blank", 1280, scripts: true, onRequest: r => requests.Add(r.Url));
        page.Dialog += async (_, dialog) =>
        {
            dialogs++;
            await dialog.DismissAsync();
        };
        await page.GotoAsync(server.Address.ToString());
        dialogs.ShouldBe(0);
        requests.Where(u => u != "about:blank").ShouldBe([server.Address.ToString()]);
        (await page.Locator("img, script").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Everyone_can_use_the_list_of_reports()
    {
        var html = await ReportIndexPage.RenderAsync([new ReportLink(ReportSample.Rich("ru"), "M-207.html"), new ReportLink(ReportSample.Bare(), "E-1.html")], Phrasebook.For("ru"));
        await using var server = await Serve(html);
        var page = await browser.OpenAsync(server.Address.ToString(), 390, scripts: true);
        (await page.RunAxe()).Violations.Select(v => v.Id).ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
    }

    private static Task<string> Render(string language, ReportOptions? options = null) => ReportPage.RenderAsync(ReportSample.Rich(language), Phrasebook.For(language), options);

    private static Task<LoopbackServer> Serve(string html) => LoopbackServer.StartAsync(new Dictionary<string, string> { ["/"] = html });

    private static async Task<string> Save(string html)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");
        await File.WriteAllTextAsync(path, html);
        return path;
    }

    private static Task<byte[]> Print(IPage page) => page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = false });

    private static int Pages(byte[] pdf) => Regex.Matches(Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b(?!s)").Count;
}

using Microsoft.Playwright;
using Safeconduct.Texts;
using Safeconduct.Web.Reports;
using Safeconduct.Web.Serving;

namespace Safeconduct.SystemTests.Browser;

/// <summary>The maps of a report as a reader has them: chosen, zoomed and linked without a script.</summary>
public sealed class MapInBrowserTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task One_map_is_shown_and_another_when_it_is_chosen(int width)
    {
        await using var server = await Serve();
        var page = await browser.OpenAsync(server.Address.ToString(), width);
        (await Shown(page)).ShouldBe(["part-map-whole"]);
        await page.Locator(".map-pick a[href='#part-map-1']").ClickAsync();
        (await Shown(page)).ShouldBe(["part-map-1"]);
        await page.Locator("#part-map-1 .zoom a[href='#part-map-whole']").ClickAsync();
        (await Shown(page)).ShouldBe(["part-map-whole"]);
    }

    [Fact]
    public async Task A_map_is_chosen_with_the_keyboard()
    {
        await using var server = await Serve();
        var page = await browser.OpenAsync(server.Address.ToString(), 1280);
        await page.Locator(".map-pick a[href='#part-map-1']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        (await Shown(page)).ShouldBe(["part-map-1"]);
        (await page.Locator("#part-map-1 .wide svg").BoundingBoxAsync())!.Width.ShouldBeGreaterThan(900);
    }

    [Theory]
    [InlineData(390, "narrow")]
    [InlineData(1280, "wide")]
    public async Task A_position_leads_to_its_bar_and_the_bar_back_to_the_map(int width, string drawing)
    {
        await using var server = await Serve();
        var page = await browser.OpenAsync(server.Address.ToString(), width);
        await page.Locator($"#part-map-whole .{drawing} a[href^='#part-{drawing}-run-']").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        page.Url.ShouldContain($"#part-{drawing}-run-");
        (await page.Locator(":target").BoundingBoxAsync())!.Y.ShouldBeInRange(-20, 900);
        var bar = page.Locator(":target");
        (await bar.GetAttributeAsync("href"))!.ShouldStartWith($"#part-map-whole-{drawing}-run-");
        await bar.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        page.Url.ShouldContain($"#part-map-whole-{drawing}-run-");
        (await Shown(page)).ShouldBe(["part-map-whole"]);
    }

    [Fact]
    public async Task An_address_of_a_mark_shows_the_map_that_holds_it()
    {
        await using var server = await Serve();
        var page = await browser.OpenAsync(server.Address + "#part-map-1-wide-place-1", 1280, scripts: true);
        (await Shown(page)).ShouldBe(["part-map-1"]);
        (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector(':target .halo')).stroke")).ShouldNotBe("none", "the mark that was looked for is ringed");
    }

    [Fact]
    public async Task A_statement_leads_to_its_map_and_the_map_back_to_the_statement()
    {
        await using var server = await Serve();
        var page = await browser.OpenAsync(server.Address.ToString(), 1280);
        await page.Locator("#S2 a.on-map").ClickAsync();
        (await Shown(page)).ShouldBe(["part-map-1"]);
        await page.Locator("#part-map-1-wide-place-1").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        page.Url.ShouldEndWith("#S10");
    }

    [Fact]
    public async Task On_paper_every_map_is_drawn_wide_and_the_controls_are_not()
    {
        await using var server = await Serve();
        var page = await browser.OpenAsync(server.Address + "#part-map-1", 1280, scripts: true);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await Shown(page)).ShouldBe(["part-map-1", "part-map-whole"]);
        (await page.Locator("#part-map .zoom:visible, #part-map .narrow:visible, .map-pick:visible").CountAsync()).ShouldBe(0);
        (await page.Locator("#part-map .wide svg:visible").CountAsync()).ShouldBe(2);
    }

    private static async Task<string[]> Shown(IPage page)
    {
        var shown = new List<string>();
        foreach (var panel in await page.Locator(".panel").AllAsync())
        {
            if (await panel.IsVisibleAsync())
            {
                shown.Add((await panel.GetAttributeAsync("id"))!);
            }
        }

        return [.. shown];
    }

    private static async Task<LoopbackServer> Serve() =>
        await LoopbackServer.StartAsync(new Dictionary<string, string> { ["/"] = await ReportPage.RenderAsync(ReportSample.Rich("en"), Phrasebook.For("en")) });
}

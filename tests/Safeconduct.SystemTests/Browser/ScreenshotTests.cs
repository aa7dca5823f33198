using Safeconduct.Texts;
using Safeconduct.Web.Reports;
namespace Safeconduct.SystemTests.Browser;
public sealed class ScreenshotTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Shoot(string lang)
    {
        var html = await ReportPage.RenderAsync(ReportSample.Rich(lang), Phrasebook.For(lang), new ReportOptions());
        File.WriteAllText($"/tmp/f/{lang}.html", html);
        foreach (var w in new[] { 390, 1280 })
        {
            var page = await browser.OpenAsync($"file:///tmp/f/{lang}.html", w, scripts: true);
            var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
            for (var (y, i) = (0, 0); y < height; y += 1500, i++)
                await page.ScreenshotAsync(new() { Path = $"/tmp/f/{lang}-{w}-{i:00}.png", FullPage = true, Clip = new() { X = 0, Y = y, Width = w, Height = Math.Min(1500, height - y) } });
            if (w == 1280) await page.PdfAsync(new() { Path = $"/tmp/f/{lang}.pdf", PreferCSSPageSize = true, PrintBackground = true });
            await page.Context.CloseAsync();
        }
    }
}

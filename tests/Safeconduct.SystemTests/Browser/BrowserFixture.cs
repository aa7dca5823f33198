using Microsoft.Playwright;
using Safeconduct.SystemTests.Browser;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Safeconduct.SystemTests.Browser;

/// <summary>One Chromium for all browser tests. Where there is none, they skip and say so; CI installs it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Executable => Environment.GetEnvironmentVariable("SAFECONDUCT_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Executable is not { } chromium)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <summary>A new page of the given width that shows <paramref name="address"/>; scripts of the page itself are off, as in a careful reader's browser.</summary>
    internal async Task<IPage> OpenAsync(string address, int width, bool scripts = false, Action<IRequest>? onRequest = null)
    {
        Assert.SkipUnless(_browser is not null, "There is no Chromium here; install it or name it in SAFECONDUCT_CHROMIUM.");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, JavaScriptEnabled = scripts });
        var page = await context.NewPageAsync();
        if (onRequest is not null)
        {
            page.Request += (_, request) => onRequest(request);
        }

        await page.GotoAsync(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Safeconduct.Texts;
using Safeconduct.Web.Reports;

namespace Safeconduct.Web.Serving;

/// <summary>
/// Shows finished pages to a browser on this machine and to nobody else: it listens on 127.0.0.1 only, answers only requests that name
/// this machine as their host (a page elsewhere could otherwise point its own name here), writes no log and asks browsers to keep nothing.
/// </summary>
public sealed partial class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackServer(WebApplication app, int port)
    {
        _app = app;
        Address = new Uri($"http://127.0.0.1:{port.ToString(System.Globalization.CultureInfo.InvariantCulture)}/");
    }

    /// <summary>Where the page <c>/</c> is.</summary>
    public Uri Address { get; }

    /// <summary>Starts serving; <paramref name="pages"/> maps paths such as <c>/</c> or <c>/K-014.html</c> to whole documents.</summary>
    /// <param name="pages">The pages, as they are now.</param>
    /// <param name="port">0 takes any free port.</param>
    /// <param name="book">The language of the few words of its own; English when left out.</param>
    /// <param name="cancel">Gives up the start.</param>
    /// <exception cref="ArgumentException">A path does not begin with a slash.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LoopbackServer> StartAsync(IReadOnlyDictionary<string, string> pages, int port = 0, Phrasebook? book = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pages);
        if (pages.Keys.FirstOrDefault(p => !p.StartsWith('/')) is { } bad)
        {
            throw new ArgumentException($"A path begins with a slash, and '{bad}' does not.", nameof(pages));
        }

        // The empty builder reads no settings and no environment, so that nothing can widen where it listens.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port);
        });
        var app = builder.Build();
        var ready = pages.ToFrozenDictionary(p => p.Key, p => Page.Of(p.Value), StringComparer.Ordinal);
        app.Run(context => AnswerAsync(context, ready, book ?? Phrasebook.For("en")));
        try
        {
            await app.StartAsync(cancel).ConfigureAwait(false);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return new LoopbackServer(app, PortOf(app));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static int PortOf(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        return new Uri(addresses!.Addresses.First()).Port;
    }

    private static Task AnswerAsync(HttpContext context, FrozenDictionary<string, Page> pages, Phrasebook book)
    {
        var (request, response) = (context.Request, context.Response);
        SetHeaders(response.Headers);
        if (!IsThisMachine(request.Host, context.Connection.LocalPort))
        {
            return SayAsync(response, StatusCodes.Status421MisdirectedRequest, book.Say("serve.not-this-machine") + "\n");
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            return SayAsync(response, StatusCodes.Status405MethodNotAllowed, book.Say("serve.read-only") + "\n");
        }

        return pages.TryGetValue(request.Path.Value ?? "/", out var page)
            ? page.WriteAsync(context)
            : SayAsync(response, StatusCodes.Status404NotFound, book.Say("serve.no-page") + "\n");
    }

    private static bool IsThisMachine(HostString host, int port) =>
        (string.Equals(host.Host, "127.0.0.1", StringComparison.Ordinal) || string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase))
        && (host.Port ?? 80) == port;

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    private static Task SayAsync(HttpResponse response, int status, string text)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(text);
    }

    /// <summary>A page in bytes, with the policy that lets through its own styles and nothing else.</summary>
    private sealed record Page(byte[] Html, string Policy)
    {
        public static Page Of(string html) => new(
            Encoding.UTF8.GetBytes(html),
            HtmlPage.ContentPolicy(StyleElements.Matches(html).Select(m => m.Groups["style"].Value)) + "; frame-ancestors 'none'");

        public Task WriteAsync(HttpContext context)
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = Html.Length;
            return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(Html, context.RequestAborted).AsTask();
        }
    }

    [GeneratedRegex("<style>(?<style>.*?)</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StyleElements { get; }
}

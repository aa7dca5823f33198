using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Safeconduct.Texts;
using Safeconduct.Web.Reports;

namespace Safeconduct.Web.Serving;

/// <summary>
/// Shows finished pages to a browser on this machine and to nobody else: it listens on 127.0.0.1 only, answers only requests that name
/// this machine as their host (a page elsewhere could otherwise point its own name here), writes no log and asks browsers to keep nothing.
/// </summary>
public sealed partial class LoopbackServer : IAsyncDisposable
{
    private readonly LoopbackApp _app;

    private LoopbackServer(LoopbackApp app) => _app = app;

    /// <summary>Where the page <c>/</c> is.</summary>
    public Uri Address => _app.Address;

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

        var words = book ?? Phrasebook.For("en");
        var ready = pages.ToFrozenDictionary(p => p.Key, p => Page.Of(p.Value), StringComparer.Ordinal);
        return new LoopbackServer(await LoopbackApp.StartAsync(port, words, context => AnswerAsync(context, ready, words), cancel).ConfigureAwait(false));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task AnswerAsync(HttpContext context, FrozenDictionary<string, Page> pages, Phrasebook book)
    {
        var (request, response) = (context.Request, context.Response);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            return LoopbackApp.SayAsync(response, StatusCodes.Status405MethodNotAllowed, book.Say("serve.read-only"));
        }

        return pages.TryGetValue(request.Path.Value ?? "/", out var page)
            ? page.WriteAsync(context)
            : LoopbackApp.SayAsync(response, StatusCodes.Status404NotFound, book.Say("serve.no-page"));
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

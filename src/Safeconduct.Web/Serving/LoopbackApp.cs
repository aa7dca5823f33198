using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Safeconduct.Texts;

namespace Safeconduct.Web.Serving;

/// <summary>
/// The one way in which the product listens: on 127.0.0.1, without settings, environment or log; a request that names another host, or that a browser sends for a page
/// of another site, gets no content; every answer asks browsers to keep and load nothing.
/// </summary>
internal sealed class LoopbackApp : IAsyncDisposable
{
    /// <summary>No question to this server is longer.</summary>
    private const long MostBytesOfRequest = 4_000_000;

    private readonly WebApplication _app;

    private LoopbackApp(WebApplication app)
    {
        _app = app;
        var port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        Address = new Uri($"http://127.0.0.1:{port.ToString(System.Globalization.CultureInfo.InvariantCulture)}/");
    }

    public Uri Address { get; }

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LoopbackApp> StartAsync(int port, Phrasebook words, RequestDelegate answer, CancellationToken cancel)
    {
        // The empty builder reads no settings and no environment, so that nothing can widen where it listens.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MostBytesOfRequest;
            options.Listen(IPAddress.Loopback, port);
        });
        var app = builder.Build();
        app.Run(context => AnswerAsync(context, words, answer));
        try
        {
            await app.StartAsync(cancel).ConfigureAwait(false);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return new LoopbackApp(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    public static Task SayAsync(HttpResponse response, int status, string text)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(text + "\n");
    }

    private static Task AnswerAsync(HttpContext context, Phrasebook words, RequestDelegate answer)
    {
        SetHeaders(context.Response.Headers);
        return IsThisMachine(context.Request.Host, context.Connection.LocalPort) && !IsForAnotherSite(context.Request)
            ? answer(context)
            : SayAsync(context.Response, StatusCodes.Status421MisdirectedRequest, words.Say("serve.not-this-machine"));
    }

    /// <summary>The origin of the page for which a browser sends the request, if that page comes from a server on this machine, whatever its port; null otherwise.</summary>
    public static string? LocalOrigin(HttpRequest request) =>
        request.Headers.Origin is [{ } origin] && Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) && IsLoopback(from.Host) ? origin : null;

    private static bool IsThisMachine(HostString host, int port) => IsLoopback(host.Host) && (host.Port ?? 80) == port;

    private static bool IsLoopback(string host) => string.Equals(host, "127.0.0.1", StringComparison.Ordinal) || string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>A page elsewhere can make a browser send requests here, though it cannot read the answers. Programs send neither header.</summary>
    private static bool IsForAnotherSite(HttpRequest request) => request.Headers.Origin.Count > 0
        ? LocalOrigin(request) is null
        : string.Equals(request.Headers["Sec-Fetch-Site"], "cross-site", StringComparison.Ordinal);

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
}

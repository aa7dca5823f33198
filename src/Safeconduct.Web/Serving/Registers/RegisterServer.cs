using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Safeconduct.Core.Screening;
using Safeconduct.Texts;
using Safeconduct.Web.Reports;

namespace Safeconduct.Web.Serving.Registers;

/// <summary>
/// Answers questions about registers to programs on this machine: the Reconciliation Service API 0.2 at <c>/reconcile</c> (OpenRefine is its client), and
/// <c>/match/DATASET</c>, <c>/entities/ID</c>, <c>/catalog</c> and <c>/healthz</c> in the shape of yente. Listens on 127.0.0.1 only and writes no log.
/// </summary>
public sealed class RegisterServer : IAsyncDisposable
{
    private readonly LoopbackApp _app;

    private RegisterServer(LoopbackApp app) => _app = app;

    public Uri Address => _app.Address;

    /// <param name="index">The registers. Thread safe.</param>
    /// <param name="port">0 takes any free port.</param>
    /// <param name="words">The language of what is said in words.</param>
    /// <param name="version">Of the program.</param>
    /// <param name="cancel">Gives up the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<RegisterServer> StartAsync(IRegisterIndex index, int port, Phrasebook words, string version, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(words);
        var answers = new Answers(index, words, version);
        return new RegisterServer(await LoopbackApp.StartAsync(port, words, answers.AnswerAsync, cancel).ConfigureAwait(false));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>From a request to its answer: which path, which method, which form.</summary>
    private sealed class Answers(IRegisterIndex index, Phrasebook words, string version)
    {
        private readonly Reconciliation _reconciliation = new(index, words, version);
        private readonly Matching _matching = new(index, words, version);

        public Task AnswerAsync(HttpContext context)
        {
            if (LoopbackApp.LocalOrigin(context.Request) is { } origin)
            {
                // OpenRefine's own page asks for the manifest and for suggestions.
                context.Response.Headers.AccessControlAllowOrigin = origin;
                context.Response.Headers.AccessControlAllowHeaders = "Content-Type";
                context.Response.Headers.Vary = "Origin";
            }

            if (HttpMethods.IsOptions(context.Request.Method))
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            }

            var path = (context.Request.Path.Value ?? "/").TrimEnd('/');
            return path switch
            {
                "" => Get(context, () => PageAsync(context)),
                "/reconcile" => ReconcileAsync(context),
                "/reconcile/suggest/type" => Get(context, () => Json(context, _reconciliation.SuggestTypes(Query(context, "prefix")))),
                "/reconcile/suggest/property" => Get(context, () => Json(context, _reconciliation.SuggestProperties(Query(context, "prefix")))),
                "/reconcile/suggest/entity" => Get(context, () => Json(context, _reconciliation.SuggestEntities(Query(context, "prefix")))),
                "/reconcile/extend/properties" => Get(context, () => Json(context, _reconciliation.ProposeProperties(Query(context, "type")))),
                "/reconcile/preview" => Get(context, () => PreviewAsync(context)),
                "/healthz" or "/readyz" => Get(context, () => Json(context, """{"status":"ok"}"""u8.ToArray())),
                "/catalog" => Get(context, () => Json(context, _matching.Catalog())),
                _ when path.StartsWith("/match/", StringComparison.Ordinal) => MatchAsync(context, Uri.UnescapeDataString(path["/match/".Length..])),
                _ when path.StartsWith("/entities/", StringComparison.Ordinal) => Get(context, () => EntityAsync(context, path["/entities/".Length..])),
                _ => LoopbackApp.SayAsync(context.Response, StatusCodes.Status404NotFound, words.Say("serve.no-page")),
            };
        }

        private async Task ReconcileAsync(HttpContext context)
        {
            var isPost = HttpMethods.IsPost(context.Request.Method);
            if (!isPost && !HttpMethods.IsGet(context.Request.Method))
            {
                await OnlyAsync(context, "GET, POST").ConfigureAwait(false);
                return;
            }

            var form = isPost && context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false) : null;
            var (queries, extend) = (form?["queries"].FirstOrDefault() ?? Query(context, "queries"), form?["extend"].FirstOrDefault() ?? Query(context, "extend"));
            var (answer, bad) = (queries, extend) switch
            {
                ({ } text, _) => _reconciliation.Reconcile(text),
                (_, { } text) => _reconciliation.Extend(text),
                _ when isPost => (null, new BadRequest("serve.bad.form", "")),
                _ => (_reconciliation.Manifest(Address(context)), null),
            };
            await AnswerAsync(context, answer, bad).ConfigureAwait(false);
        }

        private async Task MatchAsync(HttpContext context, string dataset)
        {
            if (!HttpMethods.IsPost(context.Request.Method))
            {
                await OnlyAsync(context, "POST").ConfigureAwait(false);
                return;
            }

            if (!_matching.Knows(dataset))
            {
                await DetailAsync(context, StatusCodes.Status404NotFound, words.Say("serve.no-dataset", ("dataset", dataset))).ConfigureAwait(false);
                return;
            }

            if (Settings(context) is not { } settings)
            {
                await DetailAsync(context, StatusCodes.Status400BadRequest, words.Say("serve.bad.settings", ("most", Asked.MostCandidates))).ConfigureAwait(false);
                return;
            }

            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            var body = await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
            var (answer, bad) = _matching.Match(body, dataset, settings.Limit, settings.Threshold);
            await AnswerAsync(context, answer, bad).ConfigureAwait(false);
        }

        private static (int Limit, double Threshold)? Settings(HttpContext context)
        {
            var (limit, threshold) = (Matching.UsualLimit, Screener.DefaultThreshold);
            return (Query(context, "limit") is not { } l || (int.TryParse(l, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= Asked.MostCandidates))
                && (Query(context, "threshold") is not { } t || (double.TryParse(t, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out threshold) && threshold is >= 0 and <= 1))
                ? (limit, threshold)
                : null;
        }

        private Task EntityAsync(HttpContext context, string id) => _matching.Entity(Uri.UnescapeDataString(id)) is { } entity
            ? Json(context, entity)
            : DetailAsync(context, StatusCodes.Status404NotFound, words.Say("serve.no-entity"));

        private Task PreviewAsync(HttpContext context) => _reconciliation.Preview(Query(context, "id")) is { } page
            ? HtmlAsync(context, page)
            : LoopbackApp.SayAsync(context.Response, StatusCodes.Status404NotFound, words.Say("serve.no-entity"));

        private Task PageAsync(HttpContext context) => HtmlAsync(context, StartPage.Of(index.Registers, Address(context), words));

        /// <summary>A page with the report's look. Pages of servers on this machine may show it in a frame: OpenRefine previews entries so.</summary>
        private static Task HtmlAsync(HttpContext context, string page)
        {
            context.Response.Headers.ContentSecurityPolicy = HtmlPage.ContentPolicy(HtmlPage.Style) + "; frame-ancestors 'self' http://127.0.0.1:* http://localhost:*";
            context.Response.Headers.Remove("X-Frame-Options");
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync(page, context.RequestAborted);
        }

        private Task AnswerAsync(HttpContext context, byte[]? answer, BadRequest? bad) => bad is null
            ? Json(context, answer!)
            : DetailAsync(context, StatusCodes.Status400BadRequest, words.Say(bad.Key, ("where", bad.Where)));

        private static Task DetailAsync(HttpContext context, int status, string detail)
        {
            context.Response.StatusCode = status;
            return Json(context, JsonBytes.Of(json => json.WriteString("detail", detail)));
        }

        private Task Get(HttpContext context, Func<Task> answer) => HttpMethods.IsGet(context.Request.Method) ? answer() : OnlyAsync(context, "GET");

        private Task OnlyAsync(HttpContext context, string methods)
        {
            context.Response.Headers.Allow = methods;
            return DetailAsync(context, StatusCodes.Status405MethodNotAllowed, words.Say("serve.method", ("methods", methods)));
        }

        private static Task Json(HttpContext context, byte[] json)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = json.Length;
            return context.Response.Body.WriteAsync(json, context.RequestAborted).AsTask();
        }

        private static string? Query(HttpContext context, string name) => context.Request.Query.TryGetValue(name, out var values) ? values.ToString() : null;

        private static string Address(HttpContext context) => $"http://{context.Request.Host.Value}";
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Safeconduct.Web.Reports;

/// <summary>Renders components to one document, and holds what every document of ours carries: its style and its content-security policy.</summary>
internal static class HtmlPage
{
    // Letters of every script stay readable in the source; what HTML gives a meaning to is encoded all the same.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Style { get; } = ReadStyle();

    public static async Task<string> RenderAsync<TComponent>(IDictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        var services = new ServiceCollection().AddSingleton(Encoder).BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            await using (renderer.ConfigureAwait(false))
            {
                return await renderer.Dispatcher.InvokeAsync(async () =>
                    (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters)).ConfigureAwait(false)).ToHtmlString()).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Nothing may be loaded or run; only these very styles apply.</summary>
    public static string ContentPolicy(params IEnumerable<string> styles) =>
        $"default-src 'none'; style-src {string.Join(' ', styles.Select(Hash).DefaultIfEmpty("'none'"))}; base-uri 'none'; form-action 'none'";

    /// <summary>The line at the head of each printed page. Words come from others, so every character but plain letters and digits is escaped.</summary>
    public static string PrintedHead(string left, string right)
    {
        return $"@page{{@top-left{{content:\"{Escape(left)}\"}}@top-right{{content:\"{Escape(right)}\"}}}}";

        static string Escape(string text)
        {
            var css = new StringBuilder();
            foreach (var rune in text.EnumerateRunes())
            {
                css = Rune.IsLetterOrDigit(rune) || rune.Value == ' ' ? css.Append(rune) : css.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
            }

            return css.ToString();
        }
    }

    private static string Hash(string style) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";

    private static string ReadStyle()
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("Safeconduct.Web.Reports.report.css")
            ?? throw new InvalidOperationException("report.css is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

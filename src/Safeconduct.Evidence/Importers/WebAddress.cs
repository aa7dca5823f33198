using System.Diagnostics.CodeAnalysis;

namespace Safeconduct.Evidence.Importers;

/// <summary>Addresses that a reader can follow from a citation.</summary>
internal static class WebAddress
{
    /// <summary>A whole address of the web; anything else (a word, a file, a script) is none.</summary>
    public static bool Is([NotNullWhen(true)] string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (string.Equals(uri.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) || string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal));
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Safeconduct.Web.Reports;

/// <summary>Ids of elements in a page. Ids of statements come from a file somebody wrote, so anything odd is spelt out in hexadecimal.</summary>
internal static partial class Anchors
{
    /// <summary><c>S1</c> stays <c>S1</c>; an id that is no plain word, or could be taken for one of ours, does not.</summary>
    public static string OfStatement(string statementId) => Plain.IsMatch(statementId) && !statementId.StartsWith("part-", StringComparison.OrdinalIgnoreCase)
        ? statementId
        : "part-statement-" + Convert.ToHexStringLower(Encoding.UTF8.GetBytes(statementId));

    public static string OfFinding(int number) => string.Create(CultureInfo.InvariantCulture, $"part-finding-{number}");

    /// <summary>An address a reader may follow by hand: http and https only, so that a row of evidence cannot smuggle in a script.</summary>
    public static string? Followable(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri.AbsoluteUri : null;

    /// <summary>A language tag for the <c>lang</c> attribute, or null where the account names none that a browser could use.</summary>
    public static string? Language(string? tag) => tag is not null && LanguageTag.IsMatch(tag) ? tag : null;

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,30}$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Plain { get; }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex LanguageTag { get; }
}

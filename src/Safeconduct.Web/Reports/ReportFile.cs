using System.Net;
using System.Text.RegularExpressions;

namespace Safeconduct.Web.Reports;

/// <summary>Tells whose report a file is, so that nobody's report is written over by somebody else's.</summary>
public static partial class ReportFile
{
    internal const string AccountMark = "safeconduct-account";

    /// <summary>The account of a report, by the beginning of its text; null when the text is no report.</summary>
    public static string? AccountOf(string beginning) => Mark().Match(beginning) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups["account"].Value) : null;

    [GeneratedRegex("<meta name=\"" + AccountMark + "\" content=\"(?<account>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}

using System.Net;
using System.Text.RegularExpressions;

namespace Safeconduct.Web.Reports;

/// <summary>Tells whose report a file is, so that nobody's report is written over by somebody else's.</summary>
public static partial class ReportFile
{
    internal const string AccountMark = "safeconduct-account";

    /// <summary>Whether a file that begins so is a report about the account.</summary>
    public static bool IsAbout(string account, string beginning) => Mark().Match(beginning) is { Success: true } match
        && string.Equals(WebUtility.HtmlDecode(match.Groups["account"].Value), SafeText.Show(account), StringComparison.Ordinal);

    [GeneratedRegex("<meta name=\"" + AccountMark + "\" content=\"(?<account>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}

using System.Net;
using System.Text.RegularExpressions;

namespace Safeconduct.Web.Reports;

/// <summary>Tells whose report a file is, so that nobody's report is written over by somebody else's.</summary>
public static partial class ReportFile
{
    internal const string AccountMark = "safeconduct-account";

    internal const string FactsMark = "safeconduct-facts";

    /// <summary>Whether a file that begins so is a report about the account.</summary>
    public static bool IsAbout(string account, string beginning) => IsMarked(beginning, AccountMark, account);

    /// <summary>Whether a file that begins so is a page about the ways out of the person of the facts file.</summary>
    public static bool IsAboutFacts(string id, string beginning) => IsMarked(beginning, FactsMark, id);

    private static bool IsMarked(string beginning, string mark, string id) => Mark().Match(beginning) is { Success: true } match && string.Equals(match.Groups["mark"].Value, mark, StringComparison.Ordinal)
        && string.Equals(WebUtility.HtmlDecode(match.Groups["id"].Value), SafeText.Show(id), StringComparison.Ordinal);

    [GeneratedRegex("<meta name=\"(?<mark>" + AccountMark + "|" + FactsMark + ")\" content=\"(?<id>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}

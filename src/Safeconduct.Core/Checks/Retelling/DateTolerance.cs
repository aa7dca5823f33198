using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Checks.Retelling;

/// <summary>Two tellings of one thing, the earlier first.</summary>
internal sealed record TellingPair(Statement Earlier, Statement Later);

/// <summary>
/// How far two tellings of a date may lie apart before the difference asks for an explanation: a month for each year between what is told and the later
/// telling, at least a week; twice that when either date was told softly.
/// </summary>
/// <remarks>
/// Errors in dating an event grow in proportion to the time since it: by 0.4 days a day for talks heard, over two years
/// (D. C. Rubin, A. D. Baddeley, "Telescoping is not time compression: a model", Memory and Cognition 17, 1989). A month a year is a fifth of that,
/// chosen because what a person lived through is dated better than talks heard; four times the tolerance is near the measured rate.
/// </remarks>
internal static class DateTolerance
{
    public const int DaysPerYear = 30;
    public const int LeastDays = 7;

    public static long Days(DayWindow told, Day tellingOn, bool isSoft)
    {
        var elapsed = told.Earliest is { } since ? Math.Max(0, tellingOn - since) : 0;
        var days = Math.Max(LeastDays, (long)Math.Ceiling(elapsed * DaysPerYear / 365.25));
        return isSoft ? days * 2 : days;
    }
}

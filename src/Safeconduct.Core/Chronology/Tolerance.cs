using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Chronology;

/// <summary>
/// How far a date or a duration that was marked as soft (<c>~</c>, <c>?</c>, <c>%</c>, <c>vague</c>) is taken to reach, in days on either side.
/// These are assumptions of this project, printed wherever they are used; docs/checks/SC0101.md gives the reasons and what they rest on.
/// </summary>
public static class Tolerance
{
    /// <summary>The multiples that are always tried: as told, once, twice and four times the tolerance.</summary>
    public static ImmutableArray<int> Multiples { get; } = [0, 1, 2, 4];

    /// <summary>The multiple with which an account is judged.</summary>
    public const int Judged = 1;

    /// <summary>How far off a day can be that was told to the day and from memory: half a week. Honest people round days (5th, 10th, 15th) and miss the day of the week.</summary>
    public const long OfDay = 3;

    /// <summary>Half of the span in which the person thinks: 3 days for a day, 15 for a month, 45 for a season, 183 for a year or more.</summary>
    public static long OfDate(DayWindow window) => window.Days switch
    {
        <= 1 => OfDay,
        <= 31 => 15,
        <= 92 => 45,
        null when !window.IsUnbounded => 15,
        _ => 183,
    };

    /// <summary>Half a month for what is counted in months; a fifth, at least 1 and at most 15 days, for what is counted in days.</summary>
    public static long OfDuration(DurationRange range)
    {
        if (range.Unit == DurationUnit.Months)
        {
            return 15;
        }

        var longest = Math.Max(Math.Abs((long)(range.Min ?? 0)), Math.Abs((long)(range.Max ?? 0)));
        return Math.Clamp((longest + 4) / 5, 1, 15);
    }
}

using Safeconduct.Core.Dates;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Evidence.Overviews;

/// <summary>Why a source may have newer days to tell than the base holds.</summary>
public enum StaleReason
{
    /// <summary>It sets out to appear every so many days, and two such spans have passed.</summary>
    MissedTwice,

    /// <summary>Nothing of it is newer than <see cref="Staleness.QuietDays"/>.</summary>
    Quiet,

    /// <summary>It has no days, and was published more than <see cref="Staleness.OldListDays"/> ago.</summary>
    OldList,

    /// <summary>Neither its rows nor anybody says of when it is.</summary>
    AgeUnknown,
}

/// <param name="Source">The source.</param>
/// <param name="Reason">Why.</param>
/// <param name="Latest">Its latest day, or that of its publication; null where neither is known.</param>
/// <param name="DaysOld">How long ago that was.</param>
/// <param name="EveryDays">How often it sets out to appear.</param>
public sealed record StaleSource(string Source, StaleReason Reason, Day? Latest, long? DaysOld, int? EveryDays);

/// <summary>
/// Stale means that newer days are not covered, and nothing else: of its own days a source says as much as ever. The numbers are assumptions that are printed.
/// </summary>
public static class Staleness
{
    /// <summary>Half a year without a newer day: a source that says nothing of how often it appears has probably gone on without the base.</summary>
    public const int QuietDays = 180;

    /// <summary>A list without days (units, garrisons) is looked at again once a year.</summary>
    public const int OldListDays = 365;

    /// <summary>Null where the source is as new as can be expected.</summary>
    public static StaleSource? Of(SourceOverview source, Day today)
    {
        ArgumentNullException.ThrowIfNull(source);
        var recorded = source.Recorded is { Latest: { } day } ? (Day?)day : null;
        var published = source.Known.PublishedOn;
        if ((recorded is { } a && published is { } b ? Day.Max(a, b) : recorded ?? published) is not { } latest)
        {
            return new StaleSource(source.Name, StaleReason.AgeUnknown, null, null, source.Known.EveryDays);
        }

        var old = today - latest;
        StaleReason? reason = source.Known.EveryDays is { } every ? (old > 2L * every ? StaleReason.MissedTwice : null)
            : recorded is not null ? (old > QuietDays ? StaleReason.Quiet : null)
            : old > OldListDays ? StaleReason.OldList : null;
        return reason is { } why ? new StaleSource(source.Name, why, latest, old, source.Known.EveryDays) : null;
    }
}

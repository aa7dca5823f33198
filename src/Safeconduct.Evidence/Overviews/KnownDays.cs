using Safeconduct.Core.Dates;

namespace Safeconduct.Evidence.Overviews;

/// <summary>
/// The days for which something is told. An open end means "not known", so that a relation without days holds on no day that anybody named, and two such
/// relations are not at odds; of one end alone, that day is told.
/// </summary>
internal static class KnownDays
{
    /// <summary>Null where no day is told.</summary>
    public static DayWindow? Of(DayWindow window) => (window.Earliest, window.Latest) switch
    {
        (null, null) => null,
        ({ } first, null) => DayWindow.On(first),
        (null, { } last) => DayWindow.On(last),
        _ => window,
    };

    /// <summary>The days that both tell; null where they share none.</summary>
    public static DayWindow? Shared(DayWindow a, DayWindow b) => Of(a) is { } x && Of(b) is { } y ? x.Intersect(y) : null;
}

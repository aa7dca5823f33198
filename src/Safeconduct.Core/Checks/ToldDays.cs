using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Checks;

/// <summary>
/// The days of a stay as far as they are told. <see cref="Span"/> holds every day that the stay can have touched and is bounded; <see cref="Core"/> holds the days
/// that it certainly covers, whichever of the possible days are the true ones.
/// </summary>
internal sealed class ToldDays
{
    private ToldDays(DayWindow start, DayWindow end, Day asOf)
    {
        var first = start.Earliest ?? end.Earliest ?? end.Latest ?? start.Latest!.Value;

        // A claim without an end is compared up to the day of the verification; one without a beginning at its known end, before which nobody reports.
        Span = new DayWindow(first, end.Latest ?? Day.Max(asOf, first));
        Start = new DayWindow(start.Earliest, Day.Min(start.Latest ?? Span.Latest!.Value, Span.Latest!.Value));
        End = new DayWindow(Day.Max(end.Earliest ?? first, first), Span.Latest);
        Core = start.Latest is { } a && end.Earliest is { } b && a <= b ? new DayWindow(a, b) : null;
    }

    /// <summary>The days on which it can have begun; without an earliest one where no beginning is told.</summary>
    public DayWindow Start { get; }

    /// <summary>The days on which it can have ended; bounded.</summary>
    public DayWindow End { get; }

    public DayWindow Span { get; }

    public DayWindow? Core { get; }

    /// <summary>Nobody told when it began.</summary>
    public bool HasNoBeginning => Start.Earliest is null;

    /// <summary>Null where no day is told, or where the stay ends before it begins.</summary>
    public static ToldDays? Of(AccountInContext account, Statement statement)
    {
        var (start, end) = (account.StartOf(statement), account.EndOf(statement));
        return account.SpanOf(statement).IsUnbounded || account.EndsBeforeItBegins(statement) ? null : new ToldDays(start, end, account.AsOf);
    }
}

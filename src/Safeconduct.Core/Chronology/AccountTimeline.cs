using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Chronology;

/// <summary>The days on which one end of a statement can have been, and the statements that narrow it so.</summary>
public sealed record StatementWindow(string StatementId, StatementEnd End, DayWindow Window, ImmutableArray<string> Because)
{
    public override string ToString() => $"{StatementId}.{End}: {Window}";
}

/// <summary>
/// What the chronology of an account allows. Windows of a consistent account are tightened; an inconsistent account keeps the windows as told.
/// </summary>
public sealed partial class AccountTimeline
{
    private readonly ImmutableDictionary<(string, StatementEnd), StatementWindow> _windows;

    internal AccountTimeline(bool isConsistent, ImmutableArray<StatementWindow> windows)
    {
        IsConsistent = isConsistent;
        Windows = windows;
        _windows = windows.ToImmutableDictionary(w => (w.StatementId, w.End));
    }

    public bool IsConsistent { get; }

    /// <summary>Start and end of every current statement (of a moment only <see cref="StatementEnd.Moment"/>), in the order of the account.</summary>
    public ImmutableArray<StatementWindow> Windows { get; }

    /// <summary>The window in which the statement begins.</summary>
    public DayWindow StartOf(string statementId) => Find(statementId, StatementEnd.Start);

    /// <summary>The window in which the statement ends.</summary>
    public DayWindow EndOf(string statementId) => Find(statementId, StatementEnd.End);

    /// <summary>The days the statement can have touched: from its earliest start to its latest end.</summary>
    public DayWindow SpanOf(string statementId) => Span(StartOf(statementId), EndOf(statementId));

    /// <summary>From the earliest start to the latest end; the days of the start where the end lies before them.</summary>
    internal static DayWindow Span(DayWindow start, DayWindow end) =>
        new(start.Earliest, end.Latest is { } e && start.Earliest > e ? start.Earliest : end.Latest);

    /// <summary>The days the statement certainly covers: from its latest start to its earliest end; null when no day is certain.</summary>
    public DayWindow? CoreOf(string statementId)
    {
        var start = StartOf(statementId);
        var end = EndOf(statementId);
        return start.Latest is { } a && end.Earliest is { } b && a <= b ? new DayWindow(a, b) : null;
    }

    private DayWindow Find(string statementId, StatementEnd end)
    {
        if (_windows.TryGetValue((statementId, end), out var window) || _windows.TryGetValue((statementId, StatementEnd.Moment), out window))
        {
            return window.Window;
        }

        return DayWindow.Unbounded;
    }
}

using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>A row that was left out, as the base keeps it. <paramref name="Args"/> is JSON.</summary>
public sealed record RejectedRow(long Row, long Line, string? Column, string Reason, string Args);

/// <summary>What a base holds of one source.</summary>
/// <param name="Name">The source.</param>
/// <param name="Grade">The best grade of its rows.</param>
/// <param name="Files">Files it comes from.</param>
/// <param name="Facts">Facts, over all its files.</param>
/// <param name="Units">Units of which it has positions.</param>
/// <param name="Recorded">From the first to the last day of its facts; null when none has a day.</param>
/// <param name="Covers">What it declared to cover of all its units, or of a list; otherwise the stretches read off all its rows.</param>
/// <param name="IsDerived">The coverage was read off the rows.</param>
/// <param name="DeclaredUnits">Units for which it declared a coverage of their own.</param>
public sealed record SourceOverview(string Name, Grade Grade, int Files, long Facts, int Units, DayWindow? Recorded, ImmutableArray<DayWindow> Covers, bool IsDerived, int DeclaredUnits);

/// <summary>Positions of one unit on one day that two sources give more than <see cref="BaseOverview.ConflictKm"/> apart.</summary>
public sealed record PositionConflicts(string SourceA, string SourceB, long Count);

/// <summary>What a base holds, for people who look after it.</summary>
public sealed record BaseOverview(string Fingerprint, ImmutableArray<(SourceFile File, string Status, string? DerivedFrom)> Files,
    ImmutableArray<SourceOverview> Sources, ImmutableArray<PositionConflicts> Conflicts)
{
    /// <summary>Kilometres beyond which two sources are said to disagree.</summary>
    public const double ConflictKm = 50;

    public long RejectedRows => Files.Sum(f => f.File.Rejected);
}

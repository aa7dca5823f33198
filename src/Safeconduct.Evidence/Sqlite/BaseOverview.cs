using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Overviews;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>A row that was left out, as the base keeps it. <paramref name="Args"/> is JSON.</summary>
public sealed record RejectedRow(long Row, long Line, string? Column, string Reason, string Args);

/// <summary>What a base holds of one source.</summary>
/// <param name="Name">The source.</param>
/// <param name="Grade">The best grade of its rows, or, where it has none, that of the source as a whole.</param>
/// <param name="Files">Files it comes from.</param>
/// <param name="Facts">Facts, over all its files.</param>
/// <param name="Units">Units of which it has positions.</param>
/// <param name="Recorded">From the first to the last day of its facts; null when none has a day.</param>
/// <param name="Covers">What it declared to cover of all its units, or of a list; otherwise the stretches read off all its rows.</param>
/// <param name="IsDerived">The coverage was read off the rows.</param>
/// <param name="DeclaredUnits">Units for which it declared a coverage of their own.</param>
/// <param name="Known">What is known of the source as a whole; its origin is the source itself where nothing else is told.</param>
public sealed record SourceOverview(string Name, Grade Grade, int Files, long Facts, int Units, DayWindow? Recorded, ImmutableArray<DayWindow> Covers, bool IsDerived,
    int DeclaredUnits, SourceFacts Known)
{
    /// <summary>Sources of one origin count as one.</summary>
    public string Origin => Known.Origin ?? Name;
}

/// <summary>What a base holds of one register.</summary>
/// <param name="Name">The register.</param>
/// <param name="Entries">All its entries.</param>
/// <param name="Persons">Those that are persons.</param>
/// <param name="PersonsWithBirthDate">Persons of whom a birth date is told, however wide.</param>
/// <param name="Names">Names of all entries.</param>
/// <param name="LatestListing">The latest day on which a listing began; null where no entry tells.</param>
/// <param name="PublishedOn">The day of publication, where it is known.</param>
public sealed record RegisterOverview(string Name, long Entries, long Persons, long PersonsWithBirthDate, long Names, Day? LatestListing, Day? PublishedOn);

/// <summary>Positions of one unit on one day that two origins give more than <see cref="BaseOverview.ConflictKm"/> apart.</summary>
public sealed record PositionConflicts(string OriginA, string OriginB, ImmutableArray<string> Sources, long Count);

/// <summary>On how many days of each month a unit was recorded; months are counted from January of year 0.</summary>
public sealed record UnitMonths(string Id, string Name, ImmutableSortedDictionary<int, int> Days)
{
    public int Total => Days.Values.Sum();

    public static int MonthOf(Day day) => (int)((day.Year * 12) + day.Month - 1);

    /// <summary>ISO 8601: 2022-03.</summary>
    public static string Text(int month) => Day.Of(Math.DivRem(month, 12).Quotient, (month % 12) + 1, 1).ToString()[..7];
}

/// <summary>What a base holds, for people who look after it.</summary>
public sealed record BaseOverview(string Fingerprint, ImmutableArray<(SourceFile File, string Status, string? DerivedFrom)> Files,
    ImmutableArray<SourceOverview> Sources, ImmutableArray<PositionConflicts> Conflicts, ImmutableArray<UnitConflict> UnitConflicts, ImmutableArray<UnitMonths> Months)
{
    /// <summary>Kilometres beyond which two sources are said to disagree.</summary>
    public const double ConflictKm = 50;

    /// <summary>The registers, by name.</summary>
    public ImmutableArray<RegisterOverview> Registers { get; init; } = [];

    public long RejectedRows => Files.Sum(f => f.File.Rejected);

    /// <summary>What is stale on a day, and why.</summary>
    public ImmutableArray<StaleSource> StaleOn(Day day) => [.. Sources.Select(s => Staleness.Of(s, day)).OfType<StaleSource>()];
}

/// <summary>What the base holds of one unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Garrisons">Where sources say that it belongs, each by its origin.</param>
/// <param name="Commanders">How many commanders are on record; their names stay in the base.</param>
/// <param name="Coverage">What sources set out to record of it.</param>
/// <param name="Months">Days with a position, by month; null where there is none.</param>
/// <param name="Conflicts">What sources disagree on.</param>
public sealed record UnitOverview(Core.Units.Unit Unit, ImmutableArray<ToldGarrison> Garrisons, int Commanders, ImmutableArray<CoverageSpan> Coverage, UnitMonths? Months, ImmutableArray<UnitConflict> Conflicts);

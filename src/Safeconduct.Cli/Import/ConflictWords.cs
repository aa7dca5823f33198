using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Overviews;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Cli.Import;

/// <summary>Disagreements between sources about units, in words. Nobody is named.</summary>
internal static class ConflictWords
{
    /// <summary>So many of one kind are told; the rest is in the JSON.</summary>
    public const int MostOfAKind = 5;

    public static Phrase Of(UnitConflict c) => c.Kind switch
    {
        UnitConflictKind.Garrisons => new Phrase("overview.conflict.garrisons", ("unit", c.Units[0]), ("a", c.What[0]), ("b", c.What[1]), ("km", c.Km ?? 0), ("sources", Sources(c))),
        UnitConflictKind.OverlappingParents => new Phrase("overview.conflict.overlapping-parents", ("unit", c.Units[0]), ("a", c.What[0]), ("b", c.What[1]), ("days", new SpanValue(c.Days ?? default)), ("sources", Sources(c))),
        UnitConflictKind.CyclicParents => new Phrase("overview.conflict.cyclic-parents", ("units", new TextValue(string.Join(" → ", c.Units.Append(c.Units[0])))), ("sources", Sources(c))),
        UnitConflictKind.SharedNumber => new Phrase("overview.conflict.shared-number", ("number", c.What[0]), ("units", ListValue.Of(c.Units))),
        UnitConflictKind.SharedName => new Phrase("overview.conflict.shared-name", ("name", c.What[0]), ("units", ListValue.Of(c.Units))),
        _ => new Phrase("overview.conflict.two-commanders", ("unit", c.Units[0]), ("days", new SpanValue(c.Days ?? default)), ("sources", Sources(c))),
    };

    public static Phrase More(UnitConflictKind kind, int count) => kind switch
    {
        UnitConflictKind.Garrisons => new Phrase("overview.more.garrisons", ("count", count)),
        UnitConflictKind.OverlappingParents => new Phrase("overview.more.overlapping-parents", ("count", count)),
        UnitConflictKind.CyclicParents => new Phrase("overview.more.cyclic-parents", ("count", count)),
        UnitConflictKind.SharedNumber => new Phrase("overview.more.shared-number", ("count", count)),
        UnitConflictKind.SharedName => new Phrase("overview.more.shared-name", ("count", count)),
        _ => new Phrase("overview.more.two-commanders", ("count", count)),
    };

    public static Phrase Of(StaleSource stale) => stale.Reason switch
    {
        StaleReason.MissedTwice => new Phrase("overview.stale.missed-twice", ("source", stale.Source), ("latest", stale.Latest!.Value), ("days", stale.DaysOld!.Value), ("every", stale.EveryDays!.Value)),
        StaleReason.Quiet => new Phrase("overview.stale.quiet", ("source", stale.Source), ("latest", stale.Latest!.Value), ("days", stale.DaysOld!.Value)),
        StaleReason.OldList => new Phrase("overview.stale.old-list", ("source", stale.Source), ("latest", stale.Latest!.Value), ("days", stale.DaysOld!.Value)),
        _ => new Phrase("overview.stale.age-unknown", ("source", stale.Source)),
    };

    private static ListValue Sources(UnitConflict c) => ListValue.Of(c.Citations.Select(Where).Distinct(StringComparer.Ordinal));

    private static string Where(Citation citation) => FormattableString.Invariant($"{citation.Source} #{citation.Row}");
}

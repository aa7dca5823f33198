using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Importers.Osintnav;

/// <summary>The layers of the map, by the number that the list gives them.</summary>
internal enum OsintnavLayer
{
    Ground = 9,
    NavalBases = 10,
    AirBases = 11,
    AirDefence = 12,
    Abroad = 13,

    /// <summary>Labels of the overview: they stand where there is room on the map.</summary>
    Labels = 14,
}

/// <summary>One marker of the map before it is understood.</summary>
internal sealed record OsintnavEntry(string Id, OsintnavLayer Layer, string Title, GeoPoint Point, OsintnavProse Prose);

/// <summary>One unit of a marker, with all that its lines say of it.</summary>
internal sealed record OsintnavUnit(OsintnavName Name, string? Number, bool IsNumberDoubtful, ImmutableArray<ToldParent> Parents, ImmutableArray<Predecessor> Predecessors);

/// <summary>A unit of which this one was made, and the last day on which it can have existed.</summary>
internal sealed record Predecessor(string Name, string? Number, Core.Dates.DayWindow Days);

/// <summary>What an entry was understood to be: a place or none, units or none, or nothing that can be kept.</summary>
internal sealed record OsintnavMeaning(string? Place, string? Garrison, bool IsLocated, ImmutableArray<OsintnavUnit> Units, ImmutableArray<ToldParent> ParentsOnly, Phrase? Refusal = null)
{
    public static OsintnavMeaning Of(string key, string title) => new(null, null, IsLocated: false, [], [], new Phrase(key, ("title", title)));
}

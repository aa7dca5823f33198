using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Importers.Places;

namespace Safeconduct.Evidence.Importers.Osintnav;

/// <summary>Turns an entry that was understood into facts. Undated throughout: the list says how things stood when it was published, and since when of nothing.</summary>
internal sealed class OsintnavFacts(OsintnavEntry entry, OsintnavMeaning meaning, Citation citation)
{
    private const string Side = "RU";

    /// <summary>An airfield or a naval base with its surroundings, in kilometres: runways are 2 to 4 km long.</summary>
    private const double BaseKm = 3;

    /// <summary>A number that the list itself calls probable, or a parent that it calls likely: the information is doubtful, the source as reliable as before.</summary>
    private static readonly Grade Doubtful = KnownGrade.Of("C4");

    private GeoPoint? At => meaning.IsLocated ? entry.Point : null;

    public ImmutableArray<EvidenceRecord> All() => [.. Place(), .. meaning.Units.SelectMany(Facts), .. Above(meaning.ParentsOnly)];

    private IEnumerable<EvidenceRecord> Place()
    {
        if (meaning.Place is not { } name)
        {
            yield break;
        }

        var region = NeighbourRegion.OfBuiltIn.Of(entry.Point);
        yield return new EvidenceRecord.OfPlace(new PlaceFacts(new Place("osintnav:" + entry.Id, name, PlaceKind.Settlement, country: region?.Country, region: region?.Region,
            regionCode: region?.Code, point: entry.Point, withinKm: BaseKm), ParentCode: null, citation));
    }

    private IEnumerable<EvidenceRecord> Facts(OsintnavUnit unit)
    {
        var id = UnitId.Of(unit.Name.Main);
        var parent = unit.Parents.FirstOrDefault();
        ImmutableArray<string> numbers = unit.Number is null ? [] : [unit.Number];
        var own = new UnitFacts(id, unit.Name.Main, unit.Name.Others, unit.IsNumberDoubtful ? [] : numbers, parent is { IsLikely: false } ? parent.Name : null,
            DayWindow.Unbounded, null, null, meaning.Garrison, At, Side, citation);
        yield return new EvidenceRecord.OfUnit(own);
        if (unit.IsNumberDoubtful)
        {
            yield return new EvidenceRecord.OfUnit(Bare(id, unit.Name.Main) with { Numbers = numbers, Citation = citation with { Grade = Doubtful } });
        }

        if (parent is { IsLikely: true })
        {
            yield return new EvidenceRecord.OfUnit(Bare(id, unit.Name.Main) with { Parent = parent.Name, Citation = citation with { Grade = Doubtful } });
        }

        foreach (var former in unit.Predecessors)
        {
            yield return new EvidenceRecord.OfUnit(Bare(id, former.Name) with { Numbers = former.Number is null ? [] : [former.Number], NameDays = former.Days });
        }

        foreach (var above in Above(unit.Parents))
        {
            yield return above;
        }
    }

    /// <summary>What the brackets behind the units above say of them, and which stands above which.</summary>
    private IEnumerable<EvidenceRecord> Above(ImmutableArray<ToldParent> parents) => parents
        .Select((p, i) => Bare(UnitId.Of(p.Name), p.Name) with
        {
            Numbers = p.Number is null ? [] : [p.Number], Garrison = p.Seat, Parent = i + 1 < parents.Length ? parents[i + 1].Name : null,
            Citation = p.IsLikely ? citation with { Grade = Doubtful } : citation,
        })
        .Where(f => f.Parent is not null || f.Garrison is not null || !f.Numbers.IsEmpty)
        .Select(f => new EvidenceRecord.OfUnit(f));

    private UnitFacts Bare(string id, string name) => new(id, name, [], [], null, DayWindow.Unbounded, null, null, null, null, Side, citation);
}

using System.Collections.Immutable;
using Safeconduct.Core.Checks;

namespace Safeconduct.Core.Units;

/// <summary>What is said beside a unit that was found: what was tolerated, which part was told, which name held on the days told. None of it is a fault.</summary>
internal static class UnitNotes
{
    public static IEnumerable<Phrase> Of(UnitQuery query, UnitDesignation told, Unit unit, DesignationComparison? comparison) =>
        NameOfTheDay(query, told, unit).Concat(comparison is null ? [] : Tolerated(told, comparison)).Concat(Parts(told, comparison));

    /// <summary>A part of a unit in words: "battalion 1".</summary>
    public static Phrase Part(UnitDesignation part) => (part.Numbers, part.Echelon) switch
    {
        ([], UnitEchelon.NotTold) => new Phrase("unit.part.unnamed"),
        ([], var echelon) => new Phrase("unit.part.unnumbered", ("echelon", EchelonKey(echelon))),
        (var numbers, UnitEchelon.NotTold) => new Phrase("unit.part.number-only", ("number", string.Join(", ", numbers))),
        var (numbers, echelon) => new Phrase("unit.part.numbered", ("number", string.Join(", ", numbers)), ("echelon", EchelonKey(echelon))),
    };

    public static KeyValue EchelonKey(UnitEchelon echelon) => new("unit.echelon." + UnitEchelons.Name(echelon));

    public static ListValue ArmKeys(UnitArm arms) => new([.. UnitArms.Names(arms).Select(a => (PhraseValue)new KeyValue("unit.arm." + a))]);

    private static IEnumerable<Phrase> NameOfTheDay(UnitQuery query, UnitDesignation told, Unit unit)
    {
        if (query.Days.IsUnbounded || string.IsNullOrWhiteSpace(query.Name) || unit.NamesOverTime.All(n => n.Days.IsUnbounded))
        {
            yield break;
        }

        var meant = UnitNarrowing.NamesMeant(unit, query.Name, told).ToList();
        if (meant.Count == 0 || meant.Exists(n => n.Days.Intersects(query.Days)))
        {
            yield break;
        }

        var then = unit.NamesOverTime.Where(n => !n.Days.IsUnbounded && n.Days.Intersects(query.Days)).Select(n => n.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        yield return then.IsEmpty
            ? new Phrase("unit.note.name-not-then", ("name", meant[0].Text), ("days", new SpanValue(query.Days)))
            : new Phrase("unit.note.name-then", ("name", meant[0].Text), ("days", new SpanValue(query.Days)), ("then", ListValue.Of(then)));
    }

    private static IEnumerable<Phrase> Tolerated(UnitDesignation told, DesignationComparison c)
    {
        if (c.ByFormerName)
        {
            yield return new Phrase("unit.note.former-name");
        }

        if (c.Arm == PartMatch.Kin)
        {
            yield return new Phrase("unit.note.kin-arm", ("told", ArmKeys(told.Arms)), ("recorded", ArmKeys(c.Recorded.Arms)));
        }

        if (c.Guards != PartMatch.Same)
        {
            yield return new Phrase(c.Guards == PartMatch.NotTold ? "unit.note.guards-recorded" : "unit.note.guards-told");
        }

        if (c.Separate != PartMatch.Same)
        {
            yield return new Phrase(c.Separate == PartMatch.NotTold ? "unit.note.separate-recorded" : "unit.note.separate-told");
        }

        if (c.Affiliation is PartMatch.NotTold or PartMatch.NotRecorded)
        {
            yield return new Phrase(c.Affiliation == PartMatch.NotTold ? "unit.note.affiliation-recorded" : "unit.note.affiliation-told",
                ("affiliation", new KeyValue("unit.affiliation." + (c.Recorded.Affiliation ?? told.Affiliation))));
        }
    }

    private static IEnumerable<Phrase> Parts(UnitDesignation told, DesignationComparison? comparison)
    {
        var parts = told.Parts.IsEmpty && comparison is not null && UnitEchelons.IsSubunit(told.Echelon) && comparison.Recorded.Echelon > told.Echelon && comparison.Recorded.Echelon >= UnitEchelon.Regiment
            ? [told]
            : told.Parts;
        if (!parts.IsEmpty)
        {
            yield return new Phrase("unit.note.part", ("parts", new ListValue([.. parts.Select(p => (PhraseValue)new PhraseInPhrase(Part(p)))])));
        }
    }
}

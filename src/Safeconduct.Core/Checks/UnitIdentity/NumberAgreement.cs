using System.Collections.Immutable;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Checks.UnitIdentity;

/// <summary>The name and the military-unit number of one claim: are they recorded of one unit?</summary>
internal static class NumberAgreement
{
    public static Finding? Examine(ToldIdentity told) => (told.Number, told.Resolution) switch
    {
        (null, _) => null,
        (_, _) when told.Served.Unit is null || (told.Reading.UnitNumber is not null && !told.Reading.NamesAUnit) => null,
        (_, UnitResolution.One { ToldName: not null } one) => OfAnotherName(told, one.Result),
        (_, UnitResolution.One { ToldNumber: not null } one) => NotRecorded(told, one.Result),
        (_, UnitResolution.One { By: "number" } one) => Agrees(told, one.Result),
        (_, UnitResolution.Several { ByNumber.IsEmpty: false } several) => OfAnotherUnit(told, [.. several.Candidates.Except(several.ByNumber)], several.ByNumber),
        _ => null,
    };

    private static Finding Agrees(ToldIdentity told, Unit unit)
    {
        var rows = Rows(unit, told.Number!).ToList();
        var holds = rows.Count == 0 || rows.Exists(n => n.Days.Intersects(told.Days));
        var args = ((string, PhraseValue)[])[("unit", unit.Name), ("number", told.Number!)];
        return holds
            ? told.Write(Outcome.Supports, new Phrase("unit-identity.number-agrees", [.. args]), unit, rows.Select(r => r.Citation))
            : told.Write(Outcome.Compatible, new Phrase("unit-identity.number-agrees-other-days", [.. args]), unit, rows.Select(r => r.Citation));
    }

    /// <summary>The base does not have the name. Where it can be read and bears another number or is another kind of unit, the two do not go together.</summary>
    private static Finding? OfAnotherName(ToldIdentity told, Unit unit)
    {
        if (!told.Reading.NamesAUnit || unit.Designations.Any(d => DesignationComparison.Of(told.Reading, d) is { Fits: true }))
        {
            return null;
        }

        return OfAnotherUnit(told, [], [unit]);
    }

    private static Finding? OfAnotherUnit(ToldIdentity told, ImmutableArray<Unit> named, ImmutableArray<Unit> numbered)
    {
        if (named.FirstOrDefault(n => numbered.Any(m => Stands(m, n, told) || Stands(n, m, told))) is { } whole)
        {
            return told.Write(Outcome.Compatible, new Phrase("unit-identity.number-of-part", ("unit", whole.Name), ("number", told.Number!), ("other", Names(numbered))), whole, Citations(numbered, told.Number!));
        }

        var citations = Citations(numbered, told.Number!).Concat(named.SelectMany(n => n.NumbersOverTime.Select(x => x.Citation).DefaultIfEmpty(n.Citations.FirstOrDefault()!))).OfType<Citation>().ToList();
        if (citations.Count == 0)
        {
            return null;
        }

        return told.Write(Outcome.Raises, new Phrase("unit-identity.number-of-another-unit", ("told", told.Served.Unit!), ("number", told.Number!), ("units", Names(numbered))), numbered[0], citations,
            Tried(told, named, numbered), [new Phrase("unit-identity.change-number"), new Phrase("unit-identity.change-part-number")],
            [new Phrase("unit-identity.ask-number"), new Phrase("unit-identity.ask-name")]);
    }

    private static Finding NotRecorded(ToldIdentity told, Unit unit)
    {
        if (unit.Numbers.IsEmpty)
        {
            return told.Write(Outcome.Silent, new Phrase("unit-identity.no-number-recorded", ("unit", unit.Name), ("number", told.Number!)), unit, []);
        }

        return told.Write(Outcome.Silent, new Phrase("unit-identity.number-not-recorded", ("unit", unit.Name), ("number", told.Number!), ("recorded", ListValue.Of(unit.Numbers))), unit,
            unit.NumbersOverTime.Select(n => n.Citation), [Slip(told.Number!, unit.Numbers)], ask: [new Phrase("unit-identity.ask-number")]);
    }

    private static ImmutableArray<Phrase> Tried(ToldIdentity told, ImmutableArray<Unit> named, ImmutableArray<Unit> numbered)
    {
        var shared = numbered.Length > 1 ? new Phrase("unit-identity.tried-shared", ("count", numbered.Length)) : new Phrase("unit-identity.tried-not-shared");
        return
        [
            new Phrase("unit-identity.tried-other-days"), shared, Slip(told.Number!, named.SelectMany(n => n.Numbers)),
            new Phrase("unit-identity.tried-part"),
        ];
    }

    /// <summary>One digit wrong, missing, too many, or two neighbours exchanged: the slips that hands and memories make most.</summary>
    internal static bool IsSlip(string told, string recorded)
    {
        if (told.Length == recorded.Length)
        {
            var differing = Enumerable.Range(0, told.Length).Where(i => told[i] != recorded[i]).ToList();
            return differing.Count == 1 || (differing is [var a, var b] && b == a + 1 && told[a] == recorded[b] && told[b] == recorded[a]);
        }

        var (shorter, longer) = told.Length < recorded.Length ? (told, recorded) : (recorded, told);
        return longer.Length == shorter.Length + 1 && Enumerable.Range(0, longer.Length).Any(i => string.Equals(longer.Remove(i, 1), shorter, StringComparison.Ordinal));
    }

    private static Phrase Slip(string told, IEnumerable<string> recorded) => recorded.Order(StringComparer.Ordinal).FirstOrDefault(r => IsSlip(told, r)) is { } near
        ? new Phrase("unit-identity.tried-digit-near", ("recorded", near))
        : new Phrase("unit-identity.tried-digit");

    private static bool Stands(Unit unit, Unit above, ToldIdentity told) =>
        unit.Parents.Any(p => p.Days.Intersects(told.Days) && above.AllNames.Any(n => string.Equals(Core.Names.NameKey.Of(n), Core.Names.NameKey.Of(p.ParentName), StringComparison.Ordinal)));

    private static IEnumerable<UnitName> Rows(Unit unit, string number) => unit.NumbersOverTime.Where(n => string.Equals(n.Text, number, StringComparison.Ordinal));

    private static IEnumerable<Citation> Citations(ImmutableArray<Unit> units, string number) => units.SelectMany(u => Rows(u, number).Select(r => r.Citation));

    private static ListValue Names(ImmutableArray<Unit> units) => ListValue.Of(units.Select(u => u.Name).Order(StringComparer.Ordinal));
}

using System.Collections.Immutable;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Checks.UnitIdentity;

/// <summary>The unit above, as told and as recorded on those days or one level up.</summary>
internal static class ParentAgreement
{
    public static Finding? Examine(ToldIdentity told, Unit unit)
    {
        var words = told.Served.Parent;
        var parent = words is null ? told.Reading.Superior : UnitDesignation.Read(words);
        if (parent is null)
        {
            return null;
        }

        words ??= told.Served.Unit!;
        var then = unit.Parents.Where(p => p.Days.Intersects(told.Days)).ToImmutableArray();
        if (then.IsEmpty)
        {
            return told.Write(Outcome.Silent, new Phrase(unit.Parents.IsEmpty ? "unit-identity.parent-not-recorded" : "unit-identity.parent-not-recorded-then", ("unit", unit.Name), ("parent", words)), unit, []);
        }

        if (then.Where(p => IsMeant(parent, words, p)).ToList() is { Count: > 0 } same)
        {
            return told.Write(Outcome.Compatible, new Phrase("unit-identity.parent-agrees", ("unit", unit.Name), ("parent", words)), unit, same.Select(p => p.Citation));
        }

        var above = Above(told, unit);
        if (above.Where(p => IsMeant(parent, words, p)).ToList() is { Count: > 0 } oneUp)
        {
            return told.Write(Outcome.Compatible, new Phrase("unit-identity.parent-one-up", ("unit", unit.Name), ("parent", words)), unit, then.Concat(oneUp).Select(p => p.Citation));
        }

        return parent.NamesAUnit
            ? Differs(told, unit, words, parent, then, above)
            : told.Write(Outcome.NotAssessable, new Phrase("unit-identity.parent-not-understood", ("parent", words)), unit, [], ask: [new Phrase("unit-identity.ask-parent")]);
    }

    private static Finding Differs(ToldIdentity told, Unit unit, string words, UnitDesignation parent, ImmutableArray<UnitParent> then, ImmutableArray<UnitParent> above)
    {
        // A district or a fleet stands above everything that is recorded: nothing here could agree or disagree with it.
        if (parent.Echelon > then.Concat(above).Max(p => UnitDesignation.Read(p.ParentName).Echelon))
        {
            return told.Write(Outcome.Silent, new Phrase("unit-identity.parent-above-record", ("unit", unit.Name), ("parent", words)), unit, []);
        }

        var otherDays = unit.Parents.Except(then).Where(p => IsMeant(parent, words, p)).ToList();
        return told.Write(Outcome.Raises, new Phrase("unit-identity.parent-differs", ("unit", unit.Name), ("parent", words), ("recorded", Names(then))), unit, then.Select(p => p.Citation),
            [
                otherDays.Count > 0 ? new Phrase("unit-identity.tried-parent-other-days-found", ("when", new SpanValue(otherDays[0].Days))) : new Phrase("unit-identity.tried-parent-other-days"),
                above.IsEmpty ? new Phrase("unit-identity.tried-one-up-unknown") : new Phrase("unit-identity.tried-one-up", ("units", Names(above))),
            ],
            [new Phrase("unit-identity.change-attached"), new Phrase("unit-identity.change-parent-days")], [new Phrase("unit-identity.ask-parent"), new Phrase("unit-identity.ask-orders")]);
    }

    /// <summary>What stands above the units above, on those days.</summary>
    private static ImmutableArray<UnitParent> Above(ToldIdentity told, Unit unit) =>
        [.. told.Superiors(unit).Where(s => s.Days.Intersects(told.Days)).SelectMany(s => s.Unit.Parents).Where(p => p.Days.Intersects(told.Days)).Distinct()];

    private static bool IsMeant(UnitDesignation told, string words, UnitParent recorded) =>
        string.Equals(NameKey.Of(words), NameKey.Of(recorded.ParentName), StringComparison.Ordinal)
        || (told.NamesAUnit && DesignationComparison.Of(told, UnitDesignation.Read(recorded.ParentName)) is { Fits: true });

    private static ListValue Names(ImmutableArray<UnitParent> parents) => ListValue.Of(parents.Select(p => p.ParentName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}

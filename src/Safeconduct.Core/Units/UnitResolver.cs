using System.Collections.Immutable;
using System.Text;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Names;

namespace Safeconduct.Core.Units;

/// <summary>
/// Finds out which unit a name and a military-unit number (в/ч) mean, on the days told. A name that the base has, word for word, decides; otherwise
/// the name is taken apart and held against every unit with that number, part by part. No spelling is guessed, and nothing picks among several. Pure.
/// </summary>
public static class UnitResolver
{
    /// <summary>So many units with the same number that are something else are kept to be shown.</summary>
    public const int MostNearMisses = 8;

    /// <summary>See <see cref="Resolve(UnitQuery, IUnitDirectory)"/>.</summary>
    public static UnitResolution Resolve(string? name, string? number, IUnitDirectory units) => Resolve(new UnitQuery(name, number), units);

    /// <summary>
    /// Resolves what a <c>served</c> claim says of its unit; any part may be missing, and a role alone names no unit.
    /// Name and number have to mean the same unit: where both are known and disagree, all are candidates; where only the number is known,
    /// it decides and the name is kept as told (<see cref="UnitResolution.One.ToldName"/>).
    /// </summary>
    public static UnitResolution Resolve(UnitQuery query, IUnitDirectory units)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(units);
        var key = NameKey.Of(query.Name ?? "");
        if (key.Length == 0 && string.IsNullOrWhiteSpace(query.Number))
        {
            return UnitResolution.NotNamed.Instance;
        }

        var told = UnitDesignation.Read(query.Name ?? "");
        var numbered = Numbered(query.Number, told, units);
        var exact = key.Length == 0 || IsOnlyAnOrdinal(told) ? [] : Ordered(units.Named(key));
        var found = exact.IsEmpty ? UnitLookup.Of(told, units) : UnitLookup.Exact(exact);
        return Decide(query, told, found, numbered, isExact: !exact.IsEmpty);
    }

    /// <summary>
    /// The number without the words around it ("в/ч 12345", "в.ч. 12345", "military unit 12345" are 12345); leading zeros are kept.
    /// Null where the text holds no digits or several runs of them, which could be two numbers. A letter after the digits (12345-Б, a part of the unit) is dropped.
    /// </summary>
    public static string? Digits(string? number)
    {
        if (number is null)
        {
            return null;
        }

        var digits = new StringBuilder();
        var hasEnded = false;
        foreach (var c in number)
        {
            if (!char.IsAsciiDigit(c))
            {
                hasEnded |= digits.Length > 0;
            }
            else if (hasEnded)
            {
                return null;
            }
            else
            {
                digits.Append(c);
            }
        }

        return digits.Length == 0 ? null : digits.ToString();
    }

    private static ImmutableArray<Unit> Numbered(string? number, UnitDesignation told, IUnitDirectory units)
    {
        string?[] numbers = [Digits(number), told.UnitNumber];
        return Ordered([.. numbers.OfType<string>().Distinct(StringComparer.Ordinal).SelectMany(units.Numbered)]);
    }

    private static UnitResolution Decide(UnitQuery query, UnitDesignation told, UnitLookup found, ImmutableArray<Unit> numbered, bool isExact)
    {
        ImmutableArray<Unit> both = [.. found.Fits.Where(n => numbered.Any(u => IsSame(u, n)))];
        if (both.IsEmpty && !numbered.IsEmpty && !found.Fits.IsEmpty)
        {
            return Several(query, told, found, Ordered([.. found.Fits, .. numbered]), byNumber: numbered);
        }

        var byNumber = !numbered.IsEmpty;
        var candidates = !both.IsEmpty ? both : byNumber ? numbered : found.Fits;
        if (candidates.IsEmpty)
        {
            return new UnitResolution.Unknown(query.Name is { Length: > 0 } ? query.Name : query.Number!) { Reading = told, NearMisses = found.NearMisses };
        }

        // A number alone says nothing of which unit: it is never picked, not even where the base has one only.
        if (!byNumber && !isExact && told.IsBareNumber)
        {
            return Several(query, told, found, candidates);
        }

        var (narrowed, notes) = UnitNarrowing.Narrow(candidates, query, told, byNumber);
        return narrowed.Length == 1
            ? One(query, told, found, narrowed[0], byNumber ? "number" : isExact ? "name" : "designation", isKnownByName: !both.IsEmpty, notes)
            : Several(query, told, found, narrowed);
    }

    private static UnitResolution.One One(UnitQuery query, UnitDesignation told, UnitLookup found, Unit unit, string by, bool isKnownByName, ImmutableArray<Phrase> notes) =>
        new(unit, by, isKnownByName || string.IsNullOrWhiteSpace(query.Name) || IsOnlyANumber(told) ? null : query.Name, query.Number ?? told.UnitNumber)
        {
            Reading = told,
            NearMisses = found.NearMisses,
            Notes = [.. notes, .. UnitNotes.Of(query, told, unit, found.ComparisonOf(unit))],
        };

    /// <summary>"64" may be the id of a row in some table; as a name it says nothing.</summary>
    private static bool IsOnlyAnOrdinal(UnitDesignation told) => told is { IsBareNumber: true, IsGuards: false, IsSeparate: false, Quoted.IsEmpty: true, Unread.IsEmpty: true, Parts.IsEmpty: true, Superior: null };

    /// <summary>The "name" is «в/ч 51460»: there is no name that the base could lack.</summary>
    private static bool IsOnlyANumber(UnitDesignation told) => told is { UnitNumber: not null, NamesAUnit: false, Arms: UnitArm.None, Echelon: UnitEchelon.NotTold, Quoted.IsEmpty: true, Unread.IsEmpty: true };

    private static UnitResolution.Several Several(UnitQuery query, UnitDesignation told, UnitLookup found, ImmutableArray<Unit> candidates, ImmutableArray<Unit> byNumber = default) => new(candidates)
    {
        Reading = told,
        NearMisses = found.NearMisses,
        ByNumber = byNumber.IsDefault ? [] : byNumber,
        IsBareNumber = told.IsBareNumber && string.IsNullOrWhiteSpace(query.Number),
    };

    internal static ImmutableArray<Unit> Ordered(IReadOnlyList<Unit> units) => units.Count switch
    {
        0 => [],
        1 => [units[0]],
        _ => [.. units.DistinctBy(u => u.Id, StringComparer.Ordinal).OrderBy(u => u.Id, StringComparer.Ordinal)],
    };

    private static bool IsSame(Unit a, Unit b) => string.Equals(a.Id, b.Id, StringComparison.Ordinal);
}

using System.Collections.Immutable;
using System.Text;
using Safeconduct.Core.Names;

namespace Safeconduct.Core.Units;

/// <summary>Finds out which unit a name and a military-unit number (в/ч) mean, by exact equality only: no spelling is guessed. Pure.</summary>
public static class UnitResolver
{
    /// <summary>
    /// Resolves what a <c>served</c> claim says of its unit; either part may be missing, and a role alone names no unit.
    /// Name and number have to mean the same unit: where both are known and disagree, all are candidates; where only the number is known,
    /// it decides and the name is kept as told (<see cref="UnitResolution.One.ToldName"/>).
    /// </summary>
    public static UnitResolution Resolve(string? name, string? number, IUnitDirectory units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var key = NameKey.Of(name ?? "");
        var digits = Digits(number);
        if (key.Length == 0 && string.IsNullOrWhiteSpace(number))
        {
            return UnitResolution.NotNamed.Instance;
        }

        var named = key.Length == 0 ? [] : Ordered(units.Named(key));
        var numbered = digits is null ? [] : Ordered(units.Numbered(digits));
        return Decide(named, numbered, key.Length == 0 ? null : name, number);
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

    private static UnitResolution Decide(ImmutableArray<Unit> named, ImmutableArray<Unit> numbered, string? name, string? number)
    {
        ImmutableArray<Unit> both = [.. named.Where(n => numbered.Any(u => IsSame(u, n)))];
        return (both.Length, numbered.Length, named.Length) switch
        {
            (1, _, _) => new UnitResolution.One(both[0], "number"),
            ( > 1, _, _) => new UnitResolution.Several(both),
            (_, 0, 0) => new UnitResolution.Unknown(name ?? number!),
            (_, 1, 0) => new UnitResolution.One(numbered[0], "number", name, number),
            (_, 0, 1) => new UnitResolution.One(named[0], "name", name, number),
            (_, _, 0) => new UnitResolution.Several(numbered),
            (_, 0, _) => new UnitResolution.Several(named),
            _ => new UnitResolution.Several(Ordered([.. named, .. numbered])),
        };
    }

    private static ImmutableArray<Unit> Ordered(IReadOnlyList<Unit> units) => [.. units.DistinctBy(u => u.Id, StringComparer.Ordinal).OrderBy(u => u.Id, StringComparer.Ordinal)];

    private static bool IsSame(Unit a, Unit b) => string.Equals(a.Id, b.Id, StringComparison.Ordinal);
}

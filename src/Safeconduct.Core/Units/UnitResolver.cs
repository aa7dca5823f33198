using System.Collections.Immutable;
using Safeconduct.Core.Names;

namespace Safeconduct.Core.Units;

/// <summary>Finds out which unit a name and a military-unit number mean, by exact equality only. Pure.</summary>
public static class UnitResolver
{
    /// <summary>Resolves what a <c>served</c> claim says of its unit; either part may be missing.</summary>
    public static UnitResolution Resolve(string? name, string? number, IUnitDirectory units)
    {
        ArgumentNullException.ThrowIfNull(units);
        if (string.IsNullOrWhiteSpace(name) && string.IsNullOrWhiteSpace(number))
        {
            return UnitResolution.NotNamed.Instance;
        }

        ImmutableArray<Unit> found = [.. string.IsNullOrWhiteSpace(number) ? units.Named(NameKey.Of(name!)) : units.Numbered(number.Trim())];
        return found.Length switch
        {
            0 => new UnitResolution.Unknown(name ?? number!),
            1 => new UnitResolution.One(found[0], string.IsNullOrWhiteSpace(number) ? "name" : "number"),
            _ => new UnitResolution.Several(found),
        };
    }
}

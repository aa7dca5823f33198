using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Safeconduct.Core.Names.Romanisation;

/// <summary>Every scheme this program knows.</summary>
public static class Romanisations
{
    private static readonly FrozenDictionary<string, RomanisationScheme> ById;

    static Romanisations()
    {
        All = [.. RomanisationTables.Russian(), .. RomanisationTables.Others()];
        ById = All.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
    }

    /// <summary>In the order of the tables: Russian first, then the others by language.</summary>
    public static ImmutableArray<RomanisationScheme> All { get; }

    public static RomanisationScheme? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ById.GetValueOrDefault(id);
    }
}

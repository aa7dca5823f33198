using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Units;

namespace Safeconduct.Evidence.Importers.Forms;

/// <summary>
/// Ids of <c>units.csv</c> under which one unit stands by several names. Names whose days do not overlap are a rename: each name and its number hold for the days of its rows,
/// and all rows are one unit, under the id of the name that comes first in the file. Names that overlap, or without days, cannot be one unit's.
/// </summary>
internal sealed class UnitRenames
{
    private readonly Dictionary<string, List<(string Name, DayWindow Days)>> _names = new(StringComparer.Ordinal);

    /// <summary>Whether the id can bear this name on these days beside what it bore before.</summary>
    public bool Add(string id, string name, DayWindow days)
    {
        if (!_names.TryGetValue(id, out var names))
        {
            _names.Add(id, names = []);
        }

        if (names.Exists(n => !string.Equals(n.Name, name, StringComparison.Ordinal) && n.Days.Intersects(days)))
        {
            return false;
        }

        names.Add((name, days));
        return true;
    }

    /// <summary>The row as it is to be given out, once all rows are known.</summary>
    public ImportItem Apply(ImportItem item, string? id)
    {
        if (id is null || item is not ImportItem.Accepted { Records: [EvidenceRecord.OfUnit unit] } || !_names.TryGetValue(id, out var names)
            || names.TrueForAll(n => string.Equals(n.Name, names[0].Name, StringComparison.Ordinal)))
        {
            return item;
        }

        return new ImportItem.Accepted(item.At, [new EvidenceRecord.OfUnit(unit.Facts with { UnitId = UnitId.Of(names[0].Name), NameDays = unit.Facts.Days })]);
    }
}

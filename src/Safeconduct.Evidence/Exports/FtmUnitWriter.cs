using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Importers;

namespace Safeconduct.Evidence.Exports;

/// <summary>
/// Units as FollowTheMoney organisations, and what stood under what as memberships with their days: the model has no relation of its own for units, and "parent" of an
/// organisation is deprecated and undated. A unit above that is not in the base by that name becomes an organisation of its own.
/// </summary>
public sealed class FtmUnitWriter(Stream output, IUnitDirectory units)
{
    /// <summary>The dataset of every line.</summary>
    public const string Dataset = "units";

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public void Write(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        _written.Add(unit.Id);
        using (var line = new FtmLine(output, "unit-" + unit.Id, "Organization", unit.Name, Dataset))
        {
            line.With("name", unit.Name).With("alias", unit.OtherNames).With("topics", "mil").With("country", unit.Side is { } side && FtmWords.IsCountry(side) ? side.ToLowerInvariant() : null)
                .With("registrationNumber", unit.Numbers).With("classification", unit.Echelon).With("sector", unit.Branch).With("address", unit.Garrison)
                .With("sourceUrl", unit.Citations.Select(c => WebAddress.Is(c.Url) ? c.Url : null)).Beside().With("sources", unit.Citations.Select(c => c.Source));
        }

        foreach (var parents in unit.Parents.GroupBy(p => (Id: IdOf(p.ParentName), p.Days)))
        {
            Above(unit, parents.Key.Id, parents.First().ParentName, parents.Key.Days, [.. parents.Select(p => p.Citation)]);
        }
    }

    private string IdOf(string name) => units.Named(NameKey.Of(name)) is [var one] ? one.Id : UnitId.Of(name);

    private void Above(Unit unit, string parent, string name, DayWindow days, IReadOnlyList<Citation> citations)
    {
        if (units.Named(NameKey.Of(name)).Count != 1 && _written.Add(parent))
        {
            using var above = new FtmLine(output, "unit-" + parent, "Organization", name, Dataset);
            above.With("name", name).With("topics", "mil").Beside();
        }

        using var line = new FtmLine(output, $"under-{unit.Id}-{parent}-{days.Earliest?.ToString() ?? "x"}-{days.Latest?.ToString() ?? "x"}", "Membership", null, Dataset);
        line.With("member", "unit-" + unit.Id).With("organization", "unit-" + parent).With("role", "unit under").With("startDate", days.Earliest?.ToString()).With("endDate", days.Latest?.ToString())
            .With("sourceUrl", citations.Select(c => WebAddress.Is(c.Url) ? c.Url : null)).Beside().With("sources", citations.Select(c => c.Source));
    }
}

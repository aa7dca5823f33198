using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Units;

/// <summary>What is told of a unit: its name, its military-unit number (в/ч), the arm or service, the unit above, and the days that the claim is about. Each may be missing.</summary>
public sealed record UnitQuery(string? Name, string? Number = null, string? Branch = null, string? Superior = null, DayWindow Days = default)
{
    /// <summary>What a statement tells of its unit, with the days as told.</summary>
    public static UnitQuery Of(Claim.Served served, Statement statement)
    {
        ArgumentNullException.ThrowIfNull(served);
        ArgumentNullException.ThrowIfNull(statement);
        var from = (statement.On ?? statement.From)?.Window.Earliest;
        var to = (statement.On ?? statement.To)?.Window.Latest;
        return new UnitQuery(served.Unit, served.Number, served.Branch, served.Parent, from > to ? DayWindow.Unbounded : new DayWindow(from, to));
    }
}

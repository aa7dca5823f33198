using System.Globalization;
using System.Text;
using Safeconduct.Core.Dates;

namespace Safeconduct.Load;

/// <summary>Five statements of a made account and what ties them together: a stay with a unit, an order during it, hospital after it, a leave, a crossing.</summary>
internal static class Round
{
    /// <summary>Statements in a round.</summary>
    public const int Statements = 5;

    /// <param name="text">The statements of the account.</param>
    /// <param name="relations">Its relations.</param>
    /// <param name="number">The number of the round, from 0.</param>
    /// <param name="stay">The unit and the place of the stay, as told.</param>
    /// <param name="days">The first and the last day of the stay.</param>
    /// <param name="ordered">Days after the first on which the order was given.</param>
    public static void Append(StringBuilder text, StringBuilder relations, int number, (string Unit, string Place) stay, (Day From, Day To) days, int ordered)
    {
        var (from, to) = days;
        var first = (number * Statements) + 1;
        text.Append(CultureInfo.InvariantCulture, $"  - {{ id: S{first}, in: I1, served: {{ unit: \"{stay.Unit}\", role: driver, rank: private, category: contract }}, at: \"{stay.Place}\", from: {from}~, to: {to} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"  - {{ id: S{first + 1}, in: I1, ordered: {{ what: to move, answer: obeyed }}, on: {from.AddDays(ordered)} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"  - {{ id: S{first + 2}, in: I1, hospital: {{}}, at: \"Rostov-on-Don\", from: {to.AddDays(1)}, to: {to.AddDays(5)} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"  - {{ id: S{first + 3}, in: I1, leave: {{}}, from: \"[{to.AddDays(5)}..{to.AddDays(8)}]\", to: {to.AddDays(12)} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"  - {{ id: S{first + 4}, in: I1, crossed: {{ from: RU, to: UA, way: lorry }}, on: \"[{to.AddDays(12)}..{to.AddDays(16)}]\" }}\n");
        relations.Append(CultureInfo.InvariantCulture, $"  - {{ from: S{first}.end, to: S{first + 2}.start, days: 0..2 }}\n");
        relations.Append(CultureInfo.InvariantCulture, $"  - any: [ {{ from: S{first + 3}.end, to: S{first + 4}, days: 0..2 }}, {{ from: S{first + 3}.start, to: S{first + 4}, days: 0..1 }} ]\n");
        relations.Append(CultureInfo.InvariantCulture, $"  - {{ lasted: S{first}, months: 1..2, vague: true }}\n");
    }
}

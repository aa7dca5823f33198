using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Screening;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Batches;

/// <summary>One row of a table of people to screen: the question, or where and why there is none.</summary>
/// <param name="Row">The row, 1 the first after the header.</param>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Column">The column that is wrong; null otherwise.</param>
/// <param name="Id">The caller's own id of the row; null where it has none.</param>
/// <param name="Query">Null where the row is wrong.</param>
/// <param name="Problem">Null where it is right. No name of a person is in it.</param>
public sealed record ScreeningRow(long Row, long Line, string? Column, string? Id, ScreeningQuery? Query, Phrase? Problem);

/// <summary>
/// Reads a table of people to screen (CSV): a column <c>name</c>, several names of one person between <c>|</c>, and, where there are such columns, <c>id</c>, <c>born</c>,
/// <c>register</c>, <c>unit</c> and <c>number</c>. Other columns are left alone. One row is held at a time.
/// </summary>
public static class ScreeningRows
{
    /// <summary>What a row leaves out is taken from <paramref name="defaults"/>.</summary>
    public static IEnumerable<ScreeningRow> Of(Stream csv, ScreeningQuery defaults, CancellationToken cancel)
    {
        ScreeningRow? read = null;
        using var rows = new CsvRows(csv, ["name"]);
        foreach (var item in rows.Select(row => Read(row, defaults, r => read = r), cancel))
        {
            yield return item.Match(
                _ => read!,
                r => new ScreeningRow(r.At.Row, r.At.Line, r.At.Column, null, null, r.Reason),
                r => new ScreeningRow(r.At.Row, r.At.Line, r.At.Column, null, null, r.Reason));
        }
    }

    private static ImportItem Read(CsvRow row, ScreeningQuery defaults, Action<ScreeningRow> keep)
    {
        row.Required("name");
        var born = row.Date("born");
        var query = defaults with
        {
            Names = row.List("name"),
            Born = born ?? defaults.Born,
            Registers = row.List("register") is { IsEmpty: false } registers ? registers : defaults.Registers,
            Unit = row.Text("unit") ?? defaults.Unit,
            Number = row.Text("number") ?? defaults.Number,
        };
        keep(new ScreeningRow(row.At.Row, row.At.Line, null, row.Text("id"), query, null));
        return row.Finish(() => []);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Cli.Import;

/// <summary>
/// Units × time, short enough for a terminal: the units with the most days recorded, and so many columns at most. A column is a month, or a quarter or a
/// year where there are too many months; a cell is the number of days with a position.
/// </summary>
internal sealed class CoverageTable
{
    public const int MostUnits = 15;
    private const int MostColumns = 12;
    private const int MostName = 44;
    private const int MonthsOfYear = 12;
    private const int MonthsOfQuarter = 3;

    private readonly ImmutableArray<UnitMonths> _units;
    private readonly int _step;
    private readonly int _first;
    private readonly int _columns;

    public CoverageTable(ImmutableArray<UnitMonths> units)
    {
        _units = units;
        var months = units.SelectMany(u => u.Days.Keys).DefaultIfEmpty(0).ToList();
        var (first, last) = (months.Min(), months.Max());
        _step = new[] { 1, MonthsOfQuarter, MonthsOfYear }.FirstOrDefault(s => (last / s) - (first / s) < MostColumns, MonthsOfYear);
        _columns = Math.Min(MostColumns, (last / _step) - (first / _step) + 1);

        // Of more than twelve years the last ones: what is recorded of old days is in the JSON.
        _first = (last / _step) - _columns + 1;
    }

    /// <summary>Lines with one column a period; the first line names them, the second counts the units recorded in each.</summary>
    public IEnumerable<string> Lines(string allUnits)
    {
        var columns = Enumerable.Range(_first, _columns).ToList();
        var widths = columns.ConvertAll(c => Label(c).Length);
        var rows = _units.Take(MostUnits).Select(u => (Name: Short(u.Name), Cells: columns.ConvertAll(c => Days(u, c)))).ToList();
        var name = rows.Select(r => r.Name.Length).Append(allUnits.Length).Max();
        yield return Row("", name, columns.ConvertAll(Label), widths);
        yield return Row(allUnits, name, columns.ConvertAll(c => Text(_units.Count(u => Days(u, c) > 0))), widths);
        foreach (var row in rows)
        {
            yield return Row(row.Name, name, row.Cells.ConvertAll(Text), widths);
        }
    }

    private static string Row(string name, int width, List<string> cells, List<int> widths)
    {
        var line = new StringBuilder("  ").Append(name.PadRight(width));
        for (var i = 0; i < cells.Count; i++)
        {
            line.Append("  ").Append(cells[i].PadLeft(widths[i]));
        }

        return line.ToString().TrimEnd();
    }

    private int Days(UnitMonths unit, int column) => unit.Days.Where(d => d.Key / _step == column).Sum(d => d.Value);

    private string Label(int column) => _step switch
    {
        1 => UnitMonths.Text(column),
        MonthsOfQuarter => string.Create(CultureInfo.InvariantCulture, $"{column / 4}-Q{(column % 4) + 1}"),
        _ => column.ToString(CultureInfo.InvariantCulture),
    };

    private static string Text(int days) => days == 0 ? "." : days.ToString(CultureInfo.InvariantCulture);

    private static string Short(string name) => name.Length <= MostName ? name : string.Concat(name.AsSpan(0, MostName - 1), "…");
}

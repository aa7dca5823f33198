using System.Globalization;

namespace Safeconduct.Web.Reports;

/// <summary>Numbers of rows as people write them: "3, 5–9, 12".</summary>
internal static class RowRanges
{
    public static string Of(IEnumerable<long> rows)
    {
        var ranges = new List<(long First, long Last)>();
        foreach (var row in rows.Distinct().Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last == row - 1)
            {
                ranges[^1] = (ranges[^1].First, row);
            }
            else
            {
                ranges.Add((row, row));
            }
        }

        return string.Join(", ", ranges.Select(r => r.First == r.Last ? Number(r.First) : $"{Number(r.First)}–{Number(r.Last)}"));
    }

    private static string Number(long row) => row.ToString(CultureInfo.InvariantCulture);
}

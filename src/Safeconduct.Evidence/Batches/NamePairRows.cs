using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Batches;

/// <summary>Two names to compare.</summary>
/// <param name="Left">As written; may be empty.</param>
/// <param name="Right">As written; may be empty.</param>
/// <param name="Schema">What bears the names, as FollowTheMoney calls it; null where it is not said.</param>
/// <param name="LeftBorn">Null where it is not told.</param>
/// <param name="RightBorn">Null where it is not told.</param>
public sealed record NamePair(string Left, string Right, string? Schema, Edtf? LeftBorn, Edtf? RightBorn);

/// <summary>One row of a table of pairs: the pair and all its cells, or where and why there is none.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Column">The column that is wrong; null otherwise.</param>
/// <param name="Header">The names of the columns.</param>
/// <param name="Cells">The cells as they stand in the file.</param>
/// <param name="Pair">Null where the row is wrong.</param>
/// <param name="Problem">Null where it is right. No name of a person is in it.</param>
public sealed record NamePairRow(long Line, string? Column, ImmutableArray<string> Header, ImmutableArray<string> Cells, NamePair? Pair, Phrase? Problem);

/// <summary>
/// Reads pairs of names (CSV): columns <c>name1</c> and <c>name2</c> and, where there are such columns, <c>schema</c>, <c>born1</c> and <c>born2</c>.
/// Other columns are left alone. One row is held at a time; a bad row does not stop those behind it.
/// </summary>
public static class NamePairRows
{
    public static IEnumerable<NamePairRow> Of(Stream csv, CancellationToken cancel)
    {
        NamePairRow? read = null;
        using var rows = new CsvRows(csv, ["name1", "name2"]);
        foreach (var item in rows.Select(row => Read(row, rows.HeaderColumns.Names, r => read = r), cancel))
        {
            yield return item.Match(
                _ => read!,
                r => new NamePairRow(r.At.Line, r.At.Column, [], [], null, r.Reason),
                r => new NamePairRow(r.At.Line, r.At.Column, [], [], null, r.Reason));
        }
    }

    private static ImportItem Read(CsvRow row, ImmutableArray<string> header, Action<NamePairRow> keep)
    {
        var pair = new NamePair(row.Text("name1") ?? "", row.Text("name2") ?? "", row.Text("schema"), row.Date("born1"), row.Date("born2"));
        keep(new NamePairRow(row.At.Line, null, header, [.. row.Fields], pair, null));
        return row.Finish(() => []);
    }
}

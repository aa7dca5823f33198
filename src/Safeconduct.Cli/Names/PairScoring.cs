using System.Collections.Immutable;
using System.Globalization;
using Safeconduct.Core.Names.Matching;
using Safeconduct.Core.Screening;
using Safeconduct.Evidence.Batches;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Names;

/// <summary>Scores a table of pairs row by row: all cells of a row, then the score and the explanation. Bad rows are told and left out.</summary>
internal sealed class PairScoring(Phrasebook words, TextWriter output, TextWriter errors)
{
    private static readonly ImmutableArray<string> Added = ["score", "explanation"];
    private readonly NameComparisonText _text = new(words);
    private bool _hasHeader;

    /// <returns>Whether every row was right.</returns>
    public bool Run(Stream csv, CancellationToken cancel)
    {
        var isGood = true;
        foreach (var row in NamePairRows.Of(csv, cancel))
        {
            if (row.Pair is not { } pair)
            {
                isGood = false;
                errors.WriteLine(words.Say(row.Column is null ? "names.score.bad-row" : "names.score.bad-cell", ("line", row.Line), ("column", row.Column ?? ""), ("problem", words.Say(row.Problem!))));
                continue;
            }

            WriteHeader(row.Header);
            var (score, explanation) = Score(pair);
            WriteRecord(Kept(row.Header, row.Cells).Append(score.ToString("F4", CultureInfo.InvariantCulture)).Append(explanation));
        }

        return isGood;
    }

    private (double Score, string Explanation) Score(NamePair pair)
    {
        var kind = NameKinds.Of(pair.Schema);
        var (left, right) = (PreparedName.Of(pair.Left, kind), PreparedName.Of(pair.Right, kind));
        var comparison = NameComparer.Compare(left, right);
        if (pair.LeftBorn is { } asked && pair.RightBorn is { } told)
        {
            comparison = comparison.With(BirthComparison.Of(asked, [told]));
        }

        return (comparison.Score, _text.Line(left, right, comparison));
    }

    private void WriteHeader(ImmutableArray<string> header)
    {
        if (!_hasHeader)
        {
            _hasHeader = true;
            WriteRecord(Kept(header, header).Concat(Added));
        }
    }

    /// <summary>Columns of an earlier answer make room for the new one.</summary>
    private static IEnumerable<string> Kept(ImmutableArray<string> header, ImmutableArray<string> cells) =>
        cells.Where((_, i) => i >= header.Length || !Added.Contains(header[i], StringComparer.OrdinalIgnoreCase));

    private void WriteRecord(IEnumerable<string> cells) => output.Write(string.Join(',', cells.Select(Quoted)) + "\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}

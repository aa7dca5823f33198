using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Katottg;

/// <summary>
/// The official list of territories of fighting and of occupation as a raw table (<c>territories_status.csv</c>): headings of region and district
/// stand as rows above the rows they head; a cell holds one date, several or none; communities and their settlements overlap.
/// </summary>
/// <remarks>A heading is accepted and carries no fact of its own: it gives the rows below their region.</remarks>
public sealed partial class TerritoryListImporter : IImporter
{
    /// <summary>The name under which the list is cited, whichever file it comes from.</summary>
    public const string Source = "katottg-territories";

    /// <summary>What the list calls itself, in English.</summary>
    internal const string Title = "Territories of fighting and of occupation, list of the ministry";

    /// <summary>The list that exists in this form is the one of 7 May 2025; the file itself does not say so. Another list needs its own day (<c>--published</c>).</summary>
    public static readonly Day PublishedOn = Day.Of(2025, 5, 7);

    public ImporterCard Card { get; } = new("katottg-territories", 2, ["heading", "row", "c1", "c2", "c3", "c4"], ["c5", "c6", "c7"], KatottgGrade.Value);

    public bool Recognises(FileSniff sniff) => sniff.HasColumns(Card.Columns);

    public IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        var reading = new Reading(context);
        var known = new FirstWord(KatottgOrigin.Of(Source, Title, context.PublishedOn ?? PublishedOn));
        using var rows = new CsvRows(source, Card.Columns, ragged: true);
        foreach (var item in rows.Select(row => known.Before(reading.Read(row)), cancel))
        {
            yield return item;
        }
    }

    [GeneratedRegex(@"\A(?:[0-9]+\.)*\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbering();

    private sealed class Reading(ImportContext context)
    {
        private readonly Day _published = context.PublishedOn ?? PublishedOn;
        private string? _region;
        private Day? _first;

        public ImportItem Read(CsvRow row)
        {
            var code = row.Text("c1");
            if (row.Text("c2") is not { } name)
            {
                return Heading(row, code);
            }

            if (string.Equals(code, "Код", StringComparison.OrdinalIgnoreCase))
            {
                return new ImportItem.Accepted(row.At, []);
            }

            return Territory(row, code, name);
        }

        private ImportItem Heading(CsvRow row, string? text)
        {
            if (text is null)
            {
                row.Reject("c1", new Phrase("import.rejected.empty-cell"));
                return row.Finish(() => []);
            }

            // Districts are written in small letters ("Криворізький район"), regions in capitals ("1.2. ДОНЕЦЬКА ОБЛАСТЬ").
            var heading = Numbering().Replace(text, "");
            if (string.Equals(heading, heading.ToUpperInvariant(), StringComparison.Ordinal))
            {
                _region = heading;
            }

            return new ImportItem.Accepted(row.At, []);
        }

        private ImportItem Territory(CsvRow row, string? code, string text)
        {
            var status = TerritoryWords.Status(row.Required("heading"));
            if (status is null)
            {
                row.Reject("heading", new Phrase("import.rejected.section", ("found", row.Text("heading") ?? "")));
            }

            var starts = Dates(row, "c3");
            var ends = Dates(row, "c4");
            var (periods, problem) = TerritoryPeriods.Of(starts, ends, _published);
            if (problem is not null)
            {
                row.Reject("c3", problem);
            }

            var (name, except) = TerritoryWords.Split(text);
            var own = code is null ? null : KatottgCode.Normalise(code);
            var citation = new Citation(Source, context.Sha256, row.At.Row, KatottgGrade.Value, Note: own is null ? code : null);
            return row.Finish(() => [.. periods.Select(p => new EvidenceRecord.OfTerritory(
                new TerritoryPeriod(name, own, _region, status!.Value, p.From, p.To, except, citation))), .. Coverage(starts)]);
        }

        /// <summary>The list speaks from its first date to its publication; said again whenever an earlier date turns up.</summary>
        private IEnumerable<EvidenceRecord> Coverage(ImmutableArray<Day> starts)
        {
            if (starts.IsEmpty || _first <= starts[0])
            {
                return [];
            }

            _first = starts[0];
            return [new EvidenceRecord.OfListCoverage(Source, new DayWindow(starts[0], _published), isDerived: false)];
        }

        private static ImmutableArray<Day> Dates(CsvRow row, string column)
        {
            var days = TerritoryWords.Dates(row.Text(column));
            if (days is null)
            {
                row.Reject(column, new Phrase("import.rejected.date", ("found", row.Text(column) ?? "")));
            }

            return days ?? [];
        }
    }
}

using Microsoft.Data.Sqlite;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>Which sources a file speaks for, how much and of which days, counted while it is written.</summary>
internal sealed class SourceTally(SqliteConnection connection, long file) : IDisposable
{
    /// <summary>Sources kept in memory; a file with more of them has its tally written in between.</summary>
    private const int MaxKept = 10_000;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Statement _insert = new(connection, "INSERT INTO source (name) VALUES ($1) ON CONFLICT DO NOTHING");
    private readonly Statement _select = new(connection, "SELECT id FROM source WHERE name = $1");
    private readonly Statement _tally = new(connection, """
        INSERT INTO file_source (file_id, source_id, facts, first_day, last_day, best_grade) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (file_id, source_id) DO UPDATE SET facts = file_source.facts + excluded.facts,
            first_day = CASE WHEN excluded.first_day IS NULL OR file_source.first_day < excluded.first_day THEN file_source.first_day ELSE excluded.first_day END,
            last_day = CASE WHEN excluded.last_day IS NULL OR file_source.last_day > excluded.last_day THEN file_source.last_day ELSE excluded.last_day END,
            best_grade = CASE WHEN file_source.best_grade < excluded.best_grade THEN file_source.best_grade ELSE excluded.best_grade END
        """);

    public long IdOf(string source) => Entered(source).Id;

    /// <summary>Counts one fact and gives the number of its source.</summary>
    public long Count(Citation citation, DayWindow days)
    {
        var entry = Entered(citation.Source);
        entry.Facts++;
        entry.First = Less(entry.First, days.Earliest?.Number ?? days.Latest?.Number);
        entry.Last = -Less(-entry.Last, -(days.Latest?.Number ?? days.Earliest?.Number));
        if (entry.Grades.Add(citation.Grade))
        {
            var grade = citation.Grade.ToString();
            entry.Best = entry.Best is null || string.CompareOrdinal(grade, entry.Best) < 0 ? grade : entry.Best;
        }

        return entry.Id;
    }

    public void Write()
    {
        foreach (var entry in _entries.Values.Where(e => e.Facts > 0))
        {
            _tally.Run(file, entry.Id, entry.Facts, entry.First, entry.Last, entry.Best ?? Grade.CannotBeJudged.ToString());
        }

        _entries.Clear();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _select.Dispose();
        _tally.Dispose();
    }

    private static long? Less(long? a, long? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);

    private Entry Entered(string source)
    {
        if (_entries.TryGetValue(source, out var entry))
        {
            return entry;
        }

        if (_entries.Count >= MaxKept)
        {
            Write();
        }

        _insert.Run(source);
        entry = new Entry(_select.Number(source)!.Value);
        _entries.Add(source, entry);
        return entry;
    }

    private sealed class Entry(long id)
    {
        public long Id { get; } = id;

        public long Facts { get; set; }

        public long? First { get; set; }

        public long? Last { get; set; }

        public string? Best { get; set; }

        public HashSet<Grade> Grades { get; } = [];
    }
}

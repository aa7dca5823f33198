using Microsoft.Data.Sqlite;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Units;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>The units a file names: one row of the base for each id, one for each name that the file gives it.</summary>
internal sealed class UnitNames(SqliteConnection connection, long file) : IDisposable
{
    /// <summary>Units kept in memory; beyond it they are looked up again.</summary>
    private const int MaxKept = 50_000;

    private readonly Dictionary<string, (long Id, string Main)> _known = new(StringComparer.Ordinal);
    private readonly HashSet<(long, string)> _named = [];
    private readonly HashSet<(long, string)> _numbered = [];
    private readonly HashSet<(long, string)> _described = [];
    private readonly Statement _insert = new(connection, "INSERT INTO unit (slug) VALUES ($1) ON CONFLICT DO NOTHING");
    private readonly Statement _select = new(connection, "SELECT id FROM unit WHERE slug = $1");
    private readonly Statement _main = new(connection, "SELECT name FROM unit_name WHERE unit_id = $1 AND file_id = $2 AND is_main = 1");
    private readonly Statement _name = new(connection, """
        INSERT INTO unit_name (unit_id, file_id, name, name_key, slug, is_main) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
        """);

    // Days of several rows are joined to the span that holds them all; a row that does not say makes the whole not said.
    private readonly Statement _nameDays = new(connection, """
        UPDATE unit_name SET
            first_day = CASE WHEN row_no IS NULL OR $5 < first_day THEN $5 ELSE first_day END, last_day = CASE WHEN row_no IS NULL OR $6 > last_day THEN $6 ELSE last_day END,
            row_no = coalesce(row_no, $4), source_id = coalesce(source_id, $7), grade = coalesce(grade, $8), url = CASE WHEN row_no IS NULL THEN $9 ELSE url END
        WHERE unit_id = $1 AND file_id = $2 AND name = $3
        """);

    private readonly Statement _number = new(connection, """
        INSERT INTO unit_number (unit_id, file_id, number, row_no, first_day, last_day, source_id, grade, url) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (unit_id, file_id, number) DO UPDATE SET
            first_day = CASE WHEN excluded.first_day < unit_number.first_day THEN excluded.first_day ELSE unit_number.first_day END,
            last_day = CASE WHEN excluded.last_day > unit_number.last_day THEN excluded.last_day ELSE unit_number.last_day END
        """);

    private readonly Statement _commander = new(connection, """
        INSERT INTO unit_commander (unit_id, file_id, row_no, source_id, name, rank, first_day, last_day, grade, url, note) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """);

    private readonly Statement _fact = new(connection, """
        INSERT INTO unit_fact (unit_id, file_id, row_no, source_id, parent, first_day, last_day, branch, echelon, side, garrison, lat, lon, grade, url, note)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT DO NOTHING
        """);

    /// <summary>The number of a unit in the base, and the name that this file gave it first.</summary>
    public (long Id, string Main) Of(string unitId, string name)
    {
        if (!_known.TryGetValue(unitId, out var known))
        {
            known = Enter(unitId, name);
        }

        if (!string.Equals(known.Main, name, StringComparison.Ordinal))
        {
            Name(known.Id, name, isMain: false);
        }

        return known;
    }

    /// <summary>Enters what a row says of a unit. A commander may have a source of his own, where each cell has one.</summary>
    public void Describe(UnitFacts facts, long source, Func<UnitCommander, long> sourceOfCommander)
    {
        var (id, _) = Of(facts.UnitId, facts.Name);
        foreach (var other in facts.OtherNames)
        {
            Name(id, other, isMain: false);
        }

        var c = facts.Citation;
        var (first, last) = (StoredDays.First(facts.NameDays), StoredDays.Last(facts.NameDays));
        foreach (var number in facts.Numbers.Where(n => !facts.NameDays.IsUnbounded || Remember(_numbered, (id, n))))
        {
            _number.Run(id, file, number, c.Row, first, last, source, c.Grade.ToString(), c.Url);
        }

        // A sighting that also tells a number says nothing else of its unit: one citation for each unit and file will do.
        if (IsBare(facts) && !Remember(_described, (id, "")))
        {
            return;
        }

        foreach (var name in facts.OtherNames.Prepend(facts.Name).Distinct(StringComparer.Ordinal))
        {
            _nameDays.Run(id, file, name, c.Row, first, last, source, c.Grade.ToString(), c.Url);
        }

        foreach (var commander in facts.Commanders)
        {
            Command(id, commander, sourceOfCommander(commander));
        }

        _fact.Run(id, file, c.Row, source, facts.Parent, StoredDays.First(facts.Days), StoredDays.Last(facts.Days), facts.Branch, facts.Echelon, facts.Side,
            facts.Garrison, facts.GarrisonAt?.Latitude, facts.GarrisonAt?.Longitude, c.Grade.ToString(), c.Url, c.Note);
    }

    public void Dispose()
    {
        Statement[] all = [_insert, _select, _main, _name, _nameDays, _number, _commander, _fact];
        Array.ForEach(all, s => s.Dispose());
    }

    private static bool IsBare(UnitFacts facts) =>
        facts is { Parent: null, Branch: null, Echelon: null, Garrison: null, GarrisonAt: null, Side: null, NameDays.IsUnbounded: true } && facts.OtherNames.IsEmpty && facts.Commanders.IsEmpty;

    private void Command(long id, UnitCommander commander, long source)
    {
        var c = commander.Citation;
        _commander.Run(id, file, c.Row, source, commander.Name, commander.Rank, StoredDays.First(commander.Days), StoredDays.Last(commander.Days), c.Grade.ToString(), c.Url, c.Note);
    }

    private (long Id, string Main) Enter(string unitId, string name)
    {
        if (_known.Count >= MaxKept)
        {
            _known.Clear();
        }

        _insert.Run(unitId);
        var id = _select.Number(unitId)!.Value;
        if (_main.Scalar(id, file) is not string main)
        {
            Name(id, name, isMain: true);
            main = name;
        }

        return _known[unitId] = (id, main);
    }

    private void Name(long id, string name, bool isMain)
    {
        if (Remember(_named, (id, name)))
        {
            _name.Run(id, file, name, NameKey.Of(name), UnitId.Of(name), isMain ? 1 : 0);
        }
    }

    private static bool Remember(HashSet<(long, string)> set, (long, string) item)
    {
        if (set.Count >= MaxKept)
        {
            set.Clear();
        }

        return set.Add(item);
    }
}

using Microsoft.Data.Sqlite;
using Safeconduct.Core.Names;
using Safeconduct.Core.Units;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>
/// Works out which unit the words of other rows mean: the alleged perpetrators of incidents, and the parents that rows name. Words mean a unit when exactly one
/// has them as its name, its id or its military-unit number; where several do, nothing is tied. Runs after <see cref="UnitAliases"/>, anew at the end of each import,
/// because a unit that comes later may be the one, or a second one, that was meant.
/// </summary>
internal sealed class UnitWords : IDisposable
{
    /// <summary>Words kept in memory; beyond it they are looked up again.</summary>
    private const int MostKept = 50_000;

    private readonly Statement _bySlug;
    private readonly Statement _byName;
    private readonly Statement _byNumber;
    private readonly Statement _canonical;
    private readonly Dictionary<string, long?> _known = new(StringComparer.Ordinal);

    private UnitWords(SqliteConnection connection)
    {
        _bySlug = new Statement(connection, "SELECT id FROM unit WHERE slug = $1 UNION SELECT unit_id FROM unit_name WHERE slug = $1");
        _byName = new Statement(connection, "SELECT DISTINCT unit_id FROM unit_name WHERE name_key = $1");
        _byNumber = new Statement(connection, "SELECT DISTINCT unit_id FROM unit_number WHERE number = $1 UNION SELECT id FROM unit WHERE slug = $2");
        _canonical = new Statement(connection, "SELECT unit_id FROM unit_alias WHERE alias_id = $1");
    }

    public static void WorkOut(SqliteConnection connection)
    {
        using var words = new UnitWords(connection);
        words.TieIncidents(connection);
        words.TieParents(connection);
    }

    /// <summary>The one unit that the words mean, or null.</summary>
    public long? Meant(string words)
    {
        if (_known.TryGetValue(words, out var known))
        {
            return known;
        }

        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        return _known[words] = Find(words);
    }

    public void Dispose()
    {
        Statement[] all = [_bySlug, _byName, _byNumber, _canonical];
        Array.ForEach(all, s => s.Dispose());
    }

    private long? Find(string words)
    {
        var key = NameKey.Of(words);
        if (key.Length == 0)
        {
            return null;
        }

        var found = _bySlug.Rows(r => r.GetInt64(0), UnitId.Of(words)).Concat(_byName.Rows(r => r.GetInt64(0), key));
        if (IsNumber(key) && UnitResolver.Digits(words) is { } number)
        {
            found = found.Concat(_byNumber.Rows(r => r.GetInt64(0), number, UnitId.OfNumber(number)));
        }

        var meant = found.Select(u => _canonical.Number(u) ?? u).Distinct().ToList();
        return meant.Count == 1 ? meant[0] : null;
    }

    /// <summary>"12345", "в/ч 12345" and "military unit 12345": five digits, and otherwise only the words for a number. A name that holds digits is no number.</summary>
    private static bool IsNumber(string key)
    {
        var digits = key.Count(char.IsAsciiDigit);
        var words = new string([.. key.Where(c => !char.IsAsciiDigit(c))]).Trim(' ', '-', '№', '.');
        return digits == 5 && words is "" or "в/ч" or "вч" or "в.ч" or "войсковая часть" or "військова частина" or "military unit" or "no";
    }

    private void TieIncidents(SqliteConnection connection)
    {
        BaseFile.Execute(connection, "DELETE FROM incident_unit");
        using var select = new Statement(connection, "SELECT id, units FROM incident WHERE units <> '' ORDER BY id");
        using var insert = new Statement(connection, "INSERT INTO incident_unit (incident_id, unit_id) VALUES ($1, $2) ON CONFLICT DO NOTHING");
        foreach (var (id, units) in select.Rows(r => (r.GetInt64(0), r.GetString(1))))
        {
            foreach (var unit in units.Split('|').Select(Meant).OfType<long>().Distinct())
            {
                insert.Run(id, unit);
            }
        }
    }

    private void TieParents(SqliteConnection connection)
    {
        BaseFile.Execute(connection, "DELETE FROM unit_below");
        using var select = new Statement(connection, "SELECT DISTINCT parent, unit_id, first_day, last_day FROM unit_fact WHERE parent IS NOT NULL ORDER BY parent, unit_id, first_day");
        using var insert = new Statement(connection, "INSERT INTO unit_below (unit_id, below_id, first_day, last_day) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING");
        foreach (var (parent, below, first, last) in select.Rows(r => (r.GetString(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3))))
        {
            if (Meant(parent) is { } unit && (_canonical.Number(below) ?? below) is var own && own != unit)
            {
                insert.Run(unit, own, first, last);
            }
        }
    }
}

using Microsoft.Data.Sqlite;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importers.Layers;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>
/// Works out which assessed positions of map layers were carried forward: over all files of a source together, so that the days of a layer may lie in
/// one file or in many, and come in any order. What a layer calls observed was seen again and stays what it is.
/// </summary>
internal static class CarriedPositions
{
    public static void WorkOut(SqliteConnection connection)
    {
        var changes = new List<(long Id, bool IsCarried)>();
        var unit = new List<Position>();
        Each(connection, position =>
        {
            if (unit.Count > 0 && (unit[0].Source, unit[0].Unit) != (position.Source, position.Unit))
            {
                Judge(unit, changes);
                unit.Clear();
            }

            unit.Add(position);
        });
        Judge(unit, changes);
        Write(connection, changes);
    }

    private static void Each(SqliteConnection connection, Action<Position> look)
    {
        var importers = string.Join(" OR ", LayerImporter.Ids.Select(i => $"importer LIKE '{i}/%'"));
        using var select = new Statement(connection, $"""
            SELECT id, source_id, unit_id, first_day, lat, lon, kind, told_kind FROM sighting
            WHERE first_day = last_day AND file_id IN (SELECT id FROM file WHERE {importers}) ORDER BY source_id, unit_id
            """);
        select.Each(r => look(new Position(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), new GeoPoint(r.GetDouble(4), r.GetDouble(5)),
            r.Word<SightingKind>(6), IsMarked: !r.IsDBNull(7))));
    }

    private static void Judge(List<Position> unit, List<(long Id, bool IsCarried)> changes)
    {
        var carried = CarriedMarkers.Of(unit, p => p.Day, p => p.Point).Select(p => p.Id).ToHashSet();
        changes.AddRange(unit.Where(p => p.IsMarked != (carried.Contains(p.Id) && p.IsAssessed)).Select(p => (p.Id, !p.IsMarked)));
    }

    private static void Write(SqliteConnection connection, List<(long Id, bool IsCarried)> changes)
    {
        using var carry = new Statement(connection, "UPDATE sighting SET told_kind = kind, kind = $2 WHERE id = $1");
        using var restore = new Statement(connection, "UPDATE sighting SET kind = told_kind, told_kind = NULL WHERE id = $1");
        foreach (var (id, isCarried) in changes)
        {
            _ = isCarried ? carry.Run(id, (int)SightingKind.CarriedForward) : restore.Run(id);
        }
    }

    private readonly record struct Position(long Id, long Source, long Unit, long Day, GeoPoint Point, SightingKind Kind, bool IsMarked)
    {
        /// <summary>Only what the layer itself calls assessed is ever marked.</summary>
        public bool IsAssessed => IsMarked || Kind == SightingKind.Assessed;
    }
}

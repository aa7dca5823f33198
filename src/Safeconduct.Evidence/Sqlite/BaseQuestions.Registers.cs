using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>Registers.</summary>
internal sealed partial class BaseQuestions
{
    public void EachRegisterEntry(Action<RegisterEntry> look)
    {
        using var select = new Statement(connection, RegisterRows.Select + " ORDER BY e.id");
        select.Each(r => look(RegisterRows.Read(r)));
    }

    /// <summary>By name. One pass over the entries.</summary>
    public IEnumerable<RegisterOverview> RegisterOverviews() => Prepared("""
        SELECT r.name, count(*), sum(CASE WHEN e.party = 0 THEN 1 ELSE 0 END), sum(CASE WHEN e.party = 0 AND e.born <> '' THEN 1 ELSE 0 END),
            sum(length(e.names) - length(replace(e.names, $1, '')) + 1), max(CASE WHEN e.from_first > -9223372036854775807 THEN e.from_first END),
            (SELECT max(sf.published) FROM source_fact sf JOIN source s ON s.id = sf.source_id WHERE s.name = r.name)
        FROM register_entry e JOIN register r ON r.id = e.register_id GROUP BY r.id, r.name ORDER BY r.name
        """).Rows(r => new RegisterOverview(r.GetString(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4),
            r.Number(5) is { } listed ? Day.FromNumber(listed) : null, r.Number(6) is { } published ? Day.FromNumber(published) : null), "\n");
}

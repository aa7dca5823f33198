using Npgsql;
using Safeconduct.MadeRegister.People;

namespace Safeconduct.MadeRegister.Peers;

/// <summary>
/// The same entries in PostgreSQL 15 as somebody indexes them who knows its extensions: names romanised into one column, lower case, since neither extension
/// looks across scripts; a trigram index (pg_trgm, GIN) on it; and the double metaphone of each word (fuzzystrmatch) in an array with a GIN index.
/// </summary>
internal static class PostgresPeer
{
    private const string Schema = """
        DROP SCHEMA IF EXISTS peer CASCADE;
        CREATE SCHEMA peer;
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
        CREATE UNLOGGED TABLE peer.person (id bigint PRIMARY KEY, latin text NOT NULL, born int);
        """;

    private const string Codes = """
        ALTER TABLE peer.person ADD COLUMN codes text[];
        UPDATE peer.person SET codes = (SELECT array_agg(DISTINCT dmetaphone(w)) FROM unnest(string_to_array(latin, ' ')) AS w WHERE length(w) > 1);
        """;

    public static string Normal(string name) => string.Join(' ', Icao.Of(name).ToLowerInvariant()
        .Split([' ', ',', '.', '-', '\''], StringSplitOptions.RemoveEmptyEntries));

    public static NpgsqlDataSource Connect(string connectionString) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 1, CommandTimeout = 3600 });

    /// <summary>Loads and indexes; gives the seconds of each step.</summary>
    public static (double Load, double Trigrams, double Metaphones) Load(NpgsqlDataSource source, Population people)
    {
        Execute(source, Schema);
        var load = Timed(() =>
        {
            using var connection = source.OpenConnection();
            using var copy = connection.BeginTextImport("COPY peer.person FROM STDIN");
            for (var i = 0L; i < people.Count; i++)
            {
                var person = people.Of(i);
                copy.Write(FormattableString.Invariant($"{i}\t{Normal(RegisterFile.NameOf(person))}\t{(person.EntryHasYear ? person.BirthYear : "\\N")}\n"));
            }
        });
        var trigrams = Timed(() => Execute(source, "CREATE INDEX ON peer.person USING gin (latin gin_trgm_ops)"));
        var metaphones = Timed(() =>
        {
            Execute(source, Codes);
            Execute(source, "CREATE INDEX ON peer.person USING gin (codes)");
        });
        Execute(source, "VACUUM ANALYZE peer.person");
        return (load, trigrams, metaphones);
    }

    public static long Bytes(NpgsqlDataSource source)
    {
        using var command = source.CreateCommand("SELECT pg_total_relation_size('peer.person')");
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(NpgsqlDataSource source, string sql)
    {
        using var command = source.CreateCommand(sql);
        command.ExecuteNonQuery();
    }

    private static double Timed(Action action)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }
}

/// <summary>Ten most similar by trigrams. The threshold for candidates is the extension's own default (0.3) raised to 0.45, which keeps the lists bearable; an alert is 0.7 and more.</summary>
internal sealed class Trigrams(NpgsqlDataSource source) : ISearch
{
    private const string Sql = """
        SELECT id, similarity(latin, $1) AS alike, born FROM peer.person WHERE latin % $1 AND ($2::int IS NULL OR born IS NULL OR born = $2) ORDER BY alike DESC, id LIMIT 10
        """;

    private readonly NpgsqlConnection _connection = Open(source);

    public string Name => "PostgreSQL pg_trgm";

    public Found Find(string text, int? born)
    {
        using var command = new NpgsqlCommand(Sql, _connection) { Parameters = { new() { Value = PostgresPeer.Normal(text) }, new() { Value = (object?)born ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer } } };
        using var reader = command.ExecuteReader();
        var found = new List<(long Id, float Alike)>();
        while (reader.Read())
        {
            found.Add((reader.GetInt64(0), reader.GetFloat(1)));
        }

        return new Found([.. found.Select(f => f.Id)], [.. found.Where(f => f.Alike >= 0.7).Select(f => f.Id)]);
    }

    public void Dispose() => _connection.Dispose();

    private static NpgsqlConnection Open(NpgsqlDataSource source)
    {
        var connection = source.OpenConnection();
        using var command = new NpgsqlCommand("SET pg_trgm.similarity_threshold = 0.45", connection);
        command.ExecuteNonQuery();
        return connection;
    }
}

/// <summary>Entries that share two words by double metaphone (or the one that was asked), nearest by edit distance first. An alert is a distance of at most a fifth of the letters.</summary>
internal sealed class Metaphones(NpgsqlDataSource source) : ISearch
{
    private const string Sql = """
        WITH asked AS (SELECT array_agg(DISTINCT dmetaphone(w)) AS codes FROM unnest(string_to_array($1, ' ')) AS w WHERE length(w) > 1),
        pairs AS (SELECT ARRAY[a, b] AS pair FROM asked, unnest(codes) AS a, unnest(codes) AS b WHERE a < b OR (a = b AND array_length(codes, 1) = 1)),
        found AS (SELECT DISTINCT ON (p.id) p.id, p.latin FROM pairs, LATERAL (SELECT id, latin, born FROM peer.person WHERE codes @> pair) AS p
            WHERE $2::int IS NULL OR p.born IS NULL OR p.born = $2)
        SELECT id, levenshtein(left(latin, 120), left($1, 120)) AS far, length($1) FROM found ORDER BY far, id LIMIT 10
        """;

    private readonly NpgsqlConnection _connection = source.OpenConnection();

    public string Name => "PostgreSQL fuzzystrmatch";

    public Found Find(string text, int? born)
    {
        using var command = new NpgsqlCommand(Sql, _connection) { Parameters = { new() { Value = PostgresPeer.Normal(text) }, new() { Value = (object?)born ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer } } };
        using var reader = command.ExecuteReader();
        var found = new List<(long Id, int Far, int Length)>();
        while (reader.Read())
        {
            found.Add((reader.GetInt64(0), reader.GetInt32(1), reader.GetInt32(2)));
        }

        return new Found([.. found.Select(f => f.Id)], [.. found.Where(f => f.Far * 5 <= f.Length).Select(f => f.Id)]);
    }

    public void Dispose() => _connection.Dispose();
}

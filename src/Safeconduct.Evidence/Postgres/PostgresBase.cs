using System.Collections.Immutable;
using System.Globalization;
using Npgsql;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Names.Keys;
using Safeconduct.Core.Screening;

namespace Safeconduct.Evidence.Postgres;

/// <summary>What opening a PostgreSQL base gave: the base, or why it cannot be used. The reason holds no password.</summary>
public sealed record PostgresOpening(PostgresRegisters? Base, Phrase? Problem);

/// <summary>Making and opening the schema <c>safeconduct</c> of a PostgreSQL database.</summary>
internal static class PostgresBase
{
    private const int CurrentVersion = 1;

    /// <summary>A source of connections whose schema is there and of this version, or the reason why not.</summary>
    public static (NpgsqlDataSource? Source, Phrase? Problem) Connect(string address, bool make)
    {
        if (PostgresAddress.Of(address) is not { } read)
        {
            return (null, new Phrase("screening.postgres.address"));
        }

        var source = NpgsqlDataSource.Create(read.Connection);
        try
        {
            using var connection = source.OpenConnection();
            var problem = Prepare(connection, make, read);
            if (problem is null)
            {
                return (source, null);
            }

            source.Dispose();
            return (null, problem);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException or ArgumentException)
        {
            source.Dispose();
            return (null, Unusable(e, read));
        }
    }

    /// <summary>The engine's code of an error, and nothing that could hold a password or a name.</summary>
    public static Phrase Unusable(Exception e, PostgresAddress address) =>
        new("screening.postgres.unusable", ("address", address.Shown), ("reason", e is PostgresException p ? p.SqlState : e.GetBaseException().GetType().Name));

    public static object? Scalar(NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar() is var found && found is DBNull ? null : found;
    }

    public static int Execute(NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    public static List<T> Rows<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }

    private static Phrase? Prepare(NpgsqlConnection connection, bool make, PostgresAddress address)
    {
        if (Scalar(connection, "SELECT to_regclass('safeconduct.version')::text") is null)
        {
            if (!make)
            {
                return new Phrase("screening.postgres.missing", ("address", address.Shown));
            }

            using var transaction = connection.BeginTransaction();
            Execute(connection, Script());
            transaction.Commit();
        }

        var version = Convert.ToInt32(Scalar(connection, "SELECT version FROM safeconduct.version"), CultureInfo.InvariantCulture);
        if (version > CurrentVersion)
        {
            return new Phrase("screening.postgres.newer", ("address", address.Shown));
        }

        return !make && Scalar(connection, "SELECT min(version) FROM safeconduct.name_indexed") is int keys && keys != NameKeys.Version
            ? new Phrase("screening.postgres.older", ("address", address.Shown))
            : null;
    }

    private static string Script()
    {
        using var stream = typeof(PostgresBase).Assembly.GetManifestResourceStream("Safeconduct.Evidence.Postgres.0001_registers.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>The registers of a PostgreSQL base, for reading only. Thread safe: every question takes a connection of the pool.</summary>
public sealed class PostgresRegisters : IRegisterIndex, IDisposable
{
    private const string Found = """
        SELECT k.n, h.entry_id, h.register_id, h.traits FROM unnest($1::bigint[]) WITH ORDINALITY AS k (key, n)
        CROSS JOIN LATERAL (SELECT * FROM safeconduct.name_key x WHERE x.key = k.key ORDER BY x.key, x.register_id, x.entry_id, x.traits LIMIT $2) h
        ORDER BY k.n, h.register_id, h.entry_id, h.traits
        """;

    private const string FoundInRegisters = """
        SELECT k.n, h.entry_id, h.register_id, h.traits FROM unnest($1::bigint[]) WITH ORDINALITY AS k (key, n)
        CROSS JOIN unnest($3::integer[]) WITH ORDINALITY AS r (id, m)
        CROSS JOIN LATERAL (SELECT * FROM safeconduct.name_key x WHERE x.key = k.key AND x.register_id = r.id ORDER BY x.key, x.register_id, x.entry_id, x.traits LIMIT $2) h
        ORDER BY k.n, r.m, h.entry_id, h.traits
        """;

    private readonly NpgsqlDataSource _source;
    private readonly PostgresAddress _address;

    private PostgresRegisters(NpgsqlDataSource source, PostgresAddress address)
    {
        _source = source;
        _address = address;
        Registers = Ask(c => PostgresBase.Rows(c, "SELECT n.register_id, r.name, n.entries FROM safeconduct.name_register n JOIN safeconduct.register r ON r.id = n.register_id WHERE n.entries > 0",
            r => new IndexedRegister(r.GetInt32(0), r.GetString(1), r.GetInt64(2)))).OrderBy(r => r.Name, StringComparer.Ordinal).ToImmutableArray();
    }

    public ImmutableArray<IndexedRegister> Registers { get; }

    public static PostgresOpening Open(string address)
    {
        var (source, problem) = PostgresBase.Connect(address, make: false);
        try
        {
            return source is null ? new PostgresOpening(null, problem) : new PostgresOpening(new PostgresRegisters(source, PostgresAddress.Of(address)!), null);
        }
        catch (PostgresStoreException e)
        {
            return new PostgresOpening(null, e.Problem);
        }
    }

    public void Find(IReadOnlyList<SoughtKey> keys, ImmutableArray<int> registers, int atMost, IKeyHits hits)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(hits);
        Ask<object?>(c =>
        {
            var sought = keys.Select(k => k.Key).ToArray();
            using var command = registers.IsEmpty ? PostgresBase.Command(c, Found, sought, (long)atMost) : PostgresBase.Command(c, FoundInRegisters, sought, (long)atMost, registers.ToArray());
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                hits.Add(keys[(int)reader.GetInt64(0) - 1].Kind, reader.GetInt64(1), reader.GetInt32(2), new NameTraits(reader.GetInt64(3)));
            }

            return null;
        });
    }

    public IReadOnlyList<StoredEntry> Entries(IReadOnlyCollection<long> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var found = Ask(c => PostgresBase.Rows(c, PostgresRows.Select + " WHERE e.id = ANY($1)", PostgresRows.Read, ids.ToArray())).ToDictionary(e => e.Id);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    public StoredEntry? Entry(int register, string ownId) =>
        Ask(c => PostgresBase.Scalar(c, "SELECT max(id) FROM safeconduct.register_entry WHERE register_id = $1 AND own_id = $2", register, ownId)) is long id ? Entries([id]).FirstOrDefault() : null;

    public IReadOnlyDictionary<long, long> Bearers(IReadOnlyCollection<long> parts, int register)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return Ask(c => PostgresBase.Rows(c, "SELECT part, bearers FROM safeconduct.name_part WHERE register_id = $2 AND part = ANY($1)", r => (r.GetInt64(0), r.GetInt64(1)), parts.ToArray(), register))
            .ToDictionary(p => p.Item1, p => p.Item2);
    }

    public void Dispose() => _source.Dispose();

    private T Ask<T>(Func<NpgsqlConnection, T> question)
    {
        try
        {
            using var connection = _source.OpenConnection();
            return question(connection);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            throw new PostgresStoreException(PostgresBase.Unusable(e, _address), e);
        }
    }
}

/// <summary>A PostgreSQL base that was opened well and failed later. Neither the problem nor the message holds a password or a name.</summary>
public sealed class PostgresStoreException(Phrase problem, Exception inner) : Exception(problem.Key, inner)
{
    public Phrase Problem { get; } = problem;
}

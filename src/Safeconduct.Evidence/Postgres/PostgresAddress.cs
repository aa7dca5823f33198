using System.Globalization;
using Npgsql;

namespace Safeconduct.Evidence.Postgres;

/// <summary>
/// The address of a PostgreSQL base as libpq writes it: <c>postgresql://user:password@host:port/database?host=/socket&amp;sslmode=require</c>. A password is never shown;
/// without one the file or the variable that PostgreSQL knows for it (<c>~/.pgpass</c>, <c>PGPASSWORD</c>) is used.
/// </summary>
public sealed class PostgresAddress
{
    private PostgresAddress(string connection, string shown) => (Connection, Shown) = (connection, shown);

    /// <summary>As it may be shown: without the password and the query.</summary>
    public string Shown { get; }

    internal string Connection { get; }

    /// <summary>Whether a text is meant as such an address, right or wrong.</summary>
    public static bool IsOne(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Null where it cannot be read.</summary>
    public static PostgresAddress? Of(string text)
    {
        if (!IsOne(text))
        {
            return null;
        }

        // Not by System.Uri, which wants a host where libpq takes a socket.
        var (address, query) = Apart(text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..], '?');
        var (authority, database) = Apart(address, '/');
        var at = authority.LastIndexOf('@');
        var (user, password) = Apart(at < 0 ? "" : authority[..at], ':');
        try
        {
            var builder = Builder(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password), authority[(at + 1)..], Uri.UnescapeDataString(database), query);
            return new PostgresAddress(builder.ToString(), $"postgresql://{(user.Length > 0 ? user + "@" : "")}{authority[(at + 1)..]}/{database}");
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Without the password.</summary>
    public override string ToString() => Shown;

    private static NpgsqlConnectionStringBuilder Builder(string user, string password, string host, string database, string query)
    {
        var port = host.EndsWith(']') ? -1 : host.LastIndexOf(':');
        var builder = new NpgsqlConnectionStringBuilder { Host = host.Length > 0 ? (port < 0 ? host : host[..port]).Trim('[', ']') : "localhost" };
        builder.Port = port < 0 ? builder.Port : int.Parse(host.AsSpan(port + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        builder.Database = database.Length > 0 ? database : null;
        builder.Username = user.Length > 0 ? user : null;
        builder.Password = password.Length > 0 ? password : null;
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = Apart(pair, '=');
            var isMode = string.Equals(key, "sslmode", StringComparison.OrdinalIgnoreCase);
            builder[isMode ? "SSL Mode" : Uri.UnescapeDataString(key)] = isMode ? value.Replace("-", "", StringComparison.Ordinal) : Uri.UnescapeDataString(value);
        }

        builder.ApplicationName = "safeconduct";
        builder.IncludeErrorDetail = false;
        builder.MaxAutoPrepare = 20;
        builder.AutoPrepareMinUsages = 2;
        builder.CommandTimeout = 0;
        return builder;
    }

    private static (string Before, string Behind) Apart(string text, char at) => text.IndexOf(at, StringComparison.Ordinal) is >= 0 and var i ? (text[..i], text[(i + 1)..]) : (text, "");
}

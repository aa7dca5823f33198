using System.Diagnostics;
using Npgsql;

namespace Safeconduct.SystemTests.Screening;

/// <summary>
/// A PostgreSQL server of the tests' own, in a temporary folder and on a socket there, thrown away at the end. Without PostgreSQL on the machine tests that need it are
/// skipped and say so (Debian: postgresql). initdb refuses root, so that as root the user postgres runs it.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    private readonly string? _folder;
    private readonly string? _bin = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(b => File.Exists(Path.Combine(b, "initdb"))).OrderDescending().FirstOrDefault() : null;

    public PostgresCluster()
    {
        if (_bin is null)
        {
            return;
        }

        _folder = Directory.CreateTempSubdirectory("safeconduct-pg-").FullName;
        if (IsRoot)
        {
            Run("chown", "postgres", _folder);
        }

        As("initdb", "-D", Data, "-U", "tester", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        As("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-c listen_addresses='' -c unix_socket_directories={_folder} -c fsync=off -c jit=off", "start");
        Run("chmod", "o+rx", _folder);
    }

    /// <summary>The address of an empty base, or a skipped test that says what is missing.</summary>
    public string Empty()
    {
        Assert.SkipWhen(_bin is null, "PostgreSQL is not installed here (apt-get install postgresql).");
        using var connection = new NpgsqlConnection($"Host={_folder};Username=tester;Database=postgres");
        connection.Open();
        using var command = new NpgsqlCommand("DROP SCHEMA IF EXISTS safeconduct CASCADE", connection);
        command.ExecuteNonQuery();
        return Address("secret-of-the-test");
    }

    public string Address(string password) => $"postgresql://tester:{password}@/postgres?host={_folder}";

    public void Dispose()
    {
        if (_folder is not null)
        {
            NpgsqlConnection.ClearAllPools();
            As("pg_ctl", "-D", Data, "-m", "immediate", "stop");
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(_folder!, "data");

    private void As(string program, params string[] args)
    {
        var path = Path.Combine(_bin!, program);
        if (IsRoot)
        {
            Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", "env", $"HOME={_folder}", path, .. args]);
        }
        else
        {
            Run(path, args);
        }
    }

    private void Run(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = false, RedirectStandardError = false, WorkingDirectory = _folder };
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, program);
    }
}

using System.Reflection;
using Safeconduct.Accounts;
using Safeconduct.Core.Accounts;

namespace Safeconduct.Cli.Commands.Demo;

/// <summary>The files of <c>examples/demo</c>, built into the program.</summary>
internal static class ExampleFiles
{
    private const string Root = "demo/";
    private static readonly Assembly Program = typeof(ExampleFiles).Assembly;

    /// <summary>Writes the files of one folder of the example below another folder, and answers where.</summary>
    public static string Unpack(string folder, string into)
    {
        var target = Directory.CreateDirectory(Path.Combine(into, folder)).FullName;
        foreach (var name in Names(folder))
        {
            using var from = Program.GetManifestResourceStream(name)!;
            using var to = File.Create(Path.Combine(target, Path.GetFileName(name)));
            from.CopyTo(to);
        }

        return target;
    }

    /// <summary>The example's accounts, in the order of their names.</summary>
    /// <exception cref="InvalidOperationException">One of them cannot be read: a bug, which a test would have found.</exception>
    public static IEnumerable<Account> Accounts() => Names("accounts").Select(name =>
    {
        using var stream = Program.GetManifestResourceStream(name)!;
        return AccountReader.Read(stream, name) is AccountReading.Read read ? read.Account : throw new InvalidOperationException($"{name} cannot be read.");
    });

    private static IEnumerable<string> Names(string folder) =>
        Program.GetManifestResourceNames().Where(n => n.StartsWith(Root + folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}

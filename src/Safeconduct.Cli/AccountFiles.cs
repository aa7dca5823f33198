using System.Collections.Immutable;

namespace Safeconduct.Cli;

/// <summary>The account files among what was named: files as they stand, folders with all .yaml and .yml files in them, in one order.</summary>
internal sealed record AccountFiles(ImmutableArray<string> Paths, ImmutableArray<string> Missing)
{
    public static AccountFiles Of(IEnumerable<string> named)
    {
        var paths = ImmutableArray.CreateBuilder<string>();
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (var path in named.Distinct(StringComparer.Ordinal))
        {
            var found = File.Exists(path) ? [path] : Directory.Exists(path) ? InFolder(path) : [];
            (found.Length == 0 ? missing : paths).AddRange(found.Length == 0 ? [path] : found);
        }

        return new AccountFiles([.. paths.Distinct(StringComparer.Ordinal)], missing.ToImmutable());
    }

    private static string[] InFolder(string path) =>
        [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".yaml" or ".yml").Order(StringComparer.Ordinal)];
}

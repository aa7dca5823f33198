namespace Safeconduct.Cli.Accounts;

/// <summary>One thing on the command line: a file to read, or the key of the text that says why there is none.</summary>
internal sealed record AccountFile(string Path, string? ProblemKey);

/// <summary>Finds account files: a file is taken as it is, a folder gives its .yaml and .yml files, in the order of their paths.</summary>
internal static class AccountFiles
{
    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true };

    public static IReadOnlyList<AccountFile> Find(IEnumerable<string> paths) => [.. paths.SelectMany(Find)];

    private static IEnumerable<AccountFile> Find(string path)
    {
        if (!Directory.Exists(path))
        {
            return [new AccountFile(path, File.Exists(path) ? null : "account.check.no-such-file")];
        }

        var files = Directory.EnumerateFiles(path, "*", Deep)
            .Where(f => Path.GetExtension(f).ToUpperInvariant() is ".YAML" or ".YML")
            .Order(StringComparer.Ordinal)
            .Select(f => new AccountFile(f, null))
            .ToList();
        return files.Count > 0 ? files : [new AccountFile(path, "account.check.no-files")];
    }
}

using System.Collections.Immutable;
using System.IO.Enumeration;

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

    /// <summary>Nothing when a part of the folder may not be read: an account that is passed over in silence would look verified. Linked folders are not entered, since they can go in circles.</summary>
    private static string[] InFolder(string path)
    {
        var everything = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None };
        try
        {
            var files = new FileSystemEnumerable<string>(path, (ref FileSystemEntry e) => e.ToSpecifiedFullPath(), everything)
            {
                ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory,
                ShouldRecursePredicate = (ref FileSystemEntry e) => !e.Attributes.HasFlag(FileAttributes.ReparsePoint),
            };
            return [.. files.Where(f => Path.GetExtension(f) is ".yaml" or ".yml").Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}

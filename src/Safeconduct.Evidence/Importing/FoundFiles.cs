using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Evidence.Importers;

namespace Safeconduct.Evidence.Importing;

/// <summary>One file to be looked at: named itself, or found in a folder.</summary>
internal sealed record FoundFile(string Path, bool IsNamed, Phrase? Problem = null)
{
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The beginning of the file. Only for the order of the work: an import judges by the bytes it stores.</summary>
    public FileSniff? Peek()
    {
        try
        {
            using var stream = File.OpenRead(Path);
            var head = new byte[FileSniff.HeadBytes];
            return FileSniff.Of(Name, head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>Finds the files of an import in an order that is the same on every machine.</summary>
internal static class FoundFiles
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <param name="paths">Files and folders.</param>
    /// <param name="leaveOut">The base itself may lie in the folder.</param>
    public static ImmutableArray<FoundFile> In(IEnumerable<string> paths, string leaveOut)
    {
        var found = ImmutableArray.CreateBuilder<FoundFile>();
        foreach (var path in paths)
        {
            found.AddRange(At(path));
        }

        var own = Path.GetFullPath(leaveOut);
        return [.. found.DistinctBy(f => Path.GetFullPath(f.Path), StringComparer.Ordinal).Where(f => f.IsNamed || !Path.GetFullPath(f.Path).StartsWith(own, StringComparison.Ordinal))];
    }

    private static IEnumerable<FoundFile> At(string path)
    {
        if (File.Exists(path))
        {
            return [new FoundFile(path, IsNamed: true)];
        }

        if (!Directory.Exists(path))
        {
            return [new FoundFile(path, IsNamed: true, new Phrase("import.unreadable.missing"))];
        }

        try
        {
            return [.. Directory.EnumerateFiles(path, "*", Everything).Where(f => !LayerMappings.IsOne(f)).Order(StringComparer.Ordinal).Select(f => new FoundFile(f, IsNamed: false))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [new FoundFile(path, IsNamed: true, new Phrase("import.unreadable.no-access"))];
        }
    }
}

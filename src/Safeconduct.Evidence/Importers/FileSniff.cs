using System.Collections.Immutable;
using System.Text;
using Safeconduct.Core.Checks;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers;

/// <summary>The beginning of a file: what an importer recognises it by.</summary>
public sealed class FileSniff
{
    /// <summary>Bytes that are looked at.</summary>
    public const int HeadBytes = 64 * 1024;

    private FileSniff(string fileName, Phrase? problem, string firstLine)
    {
        FileName = fileName;
        Problem = problem;
        CommaHeader = Split(firstLine, ',');
        SemicolonHeader = Split(firstLine, ';');
    }

    public string FileName { get; }

    /// <summary>Why the file is no UTF-8 text, as far as its beginning shows.</summary>
    public Phrase? Problem { get; }

    /// <summary>The first line split at commas.</summary>
    public ImmutableArray<string> CommaHeader { get; }

    /// <summary>The first line split at semicolons.</summary>
    public ImmutableArray<string> SemicolonHeader { get; }

    public static FileSniff Of(string fileName, ReadOnlySpan<byte> head)
    {
        var problem = TextProblem.Of(head);
        var text = problem is null ? Encoding.UTF8.GetString(head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head) : "";
        var end = text.AsSpan().IndexOfAny('\n', '\r');
        return new FileSniff(fileName, problem, end < 0 ? text : text[..end]);
    }

    /// <summary>The header, split at commas, has all these columns.</summary>
    public bool HasColumns(params IEnumerable<string> columns) => columns.All(c => CommaHeader.Contains(c, StringComparer.OrdinalIgnoreCase));

    private static ImmutableArray<string> Split(string line, char delimiter) => [.. line.Split(delimiter).Select(c => c.Trim().Trim('"').Trim())];
}

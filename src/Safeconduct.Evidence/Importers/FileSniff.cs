using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Safeconduct.Core.Checks;
using Safeconduct.Evidence.Importers.Csv;
using Safeconduct.Evidence.Importers.Json;

namespace Safeconduct.Evidence.Importers;

/// <summary>The beginning of a file: what an importer recognises it by.</summary>
public sealed class FileSniff
{
    /// <summary>Bytes that are looked at.</summary>
    public const int HeadBytes = 64 * 1024;

    private readonly Lazy<JsonShape> _json;

    private FileSniff(string fileName, Phrase? problem, string head, bool isZip)
    {
        FileName = fileName;
        Problem = problem;
        Head = head;
        IsZip = isZip;
        var end = head.AsSpan().IndexOfAny('\n', '\r');
        var firstLine = end < 0 ? head : head[..end];
        CommaHeader = Split(firstLine, ',');
        SemicolonHeader = Split(firstLine, ';');
        _json = new(() => JsonShape.Of(head));
    }

    public string FileName { get; }

    /// <summary>Why the file is no UTF-8 text, as far as its beginning shows.</summary>
    public Phrase? Problem { get; }

    /// <summary>The beginning of the file as text, cut anywhere; empty where it is no text.</summary>
    public string Head { get; }

    /// <summary>The file begins as a zip archive does (local file header, APPNOTE.TXT 4.3.7).</summary>
    public bool IsZip { get; }

    /// <summary>The name of the first file in a zip archive; null where the file is none.</summary>
    public string? FirstEntry { get; private init; }

    /// <summary>The beginning as it is, for forms that are no UTF-8 text.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private init; }

    /// <summary>The first line split at commas.</summary>
    public ImmutableArray<string> CommaHeader { get; }

    /// <summary>The first line split at semicolons.</summary>
    public ImmutableArray<string> SemicolonHeader { get; }

    /// <summary>What the beginning shows of a JSON text.</summary>
    internal JsonShape Json => _json.Value;

    public static FileSniff Of(string fileName, ReadOnlySpan<byte> head)
    {
        var problem = TextProblem.Of(head);
        var text = problem is null ? Encoding.UTF8.GetString(head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head) : "";
        return new FileSniff(fileName, problem, text, head.StartsWith("PK\x03\x04"u8)) { FirstEntry = EntryOf(head), Bytes = head.ToArray() };
    }

    /// <summary>The header, split at commas, has all these columns.</summary>
    public bool HasColumns(params IEnumerable<string> columns) => columns.All(c => CommaHeader.Contains(c, StringComparer.OrdinalIgnoreCase));

    /// <summary>Local file header (APPNOTE.TXT 4.3.7): the length of the name at byte 26, the name at byte 30.</summary>
    private static string? EntryOf(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30 || !head.StartsWith("PK\x03\x04"u8))
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt16LittleEndian(head[26..]);
        return Encoding.UTF8.GetString(head[30..Math.Min(head.Length, 30 + length)]);
    }

    private static ImmutableArray<string> Split(string line, char delimiter) => [.. line.Split(delimiter).Select(c => c.Trim().Trim('"').Trim())];
}

using System.Text;
using Safeconduct.Evidence.Importing;

namespace Safeconduct.Evidence.Importers.Layers.Kml;

/// <summary>
/// Finds out in which encoding an XML text is: by its byte-order mark, by the zeros of its first signs, or by what it declares (XML 1.0, appendix F).
/// The encodings of code pages are taken from their provider directly, so that nothing changes for the rest of the program.
/// </summary>
internal static class KmlText
{
    private const int HeadBytes = 512;

    /// <summary>A reader that throws at bytes which are no text, or the name of an encoding that nobody here knows.</summary>
    public static (TextReader? Reader, string Encoding) Open(Stream source)
    {
        var head = new byte[HeadBytes];
        var count = source.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var (name, mark) = NameOf(head.AsSpan(0, count));
        var whole = new HeadAndRest(head.AsMemory(mark, count - mark), source);
        return (Find(name) is { } encoding ? new StreamReader(whole, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 16 * 1024) : null, name);
    }

    /// <summary>The beginning of a file as text, when it is XML in any encoding; otherwise null.</summary>
    public static string? Head(ReadOnlySpan<byte> head)
    {
        var (name, mark) = NameOf(head[..Math.Min(head.Length, HeadBytes)]);
        return Find(name) is null ? null : Encoding.GetEncoding(Find(name)!.CodePage is 1200 ? "utf-16" : Find(name)!.CodePage is 1201 ? "utf-16BE" : "iso-8859-1").GetString(head[mark..]);
    }

    private static (string Name, int Mark) NameOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFF, 0xFE, ..] => ("utf-16", 2),
        [0xFE, 0xFF, ..] => ("utf-16BE", 2),
        [(byte)'<', 0, ..] => ("utf-16", 0),
        [0, (byte)'<', ..] => ("utf-16BE", 0),
        _ => (Declared(Encoding.Latin1.GetString(head)) ?? "utf-8", 0),
    };

    private static string? Declared(string head)
    {
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        var at = head.IndexOf("encoding", StringComparison.Ordinal);
        if (!head.TrimStart().StartsWith("<?xml", StringComparison.Ordinal) || end < 0 || at < 0 || at > end)
        {
            return null;
        }

        var parts = head[at..end].Split('"', '\'');
        return parts.Length > 1 ? parts[1].Trim() : null;
    }

    private static Encoding? Find(string name)
    {
        try
        {
            var known = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            var strict = (Encoding)known.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            return strict;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}

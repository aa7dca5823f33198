using System.Text;
using Safeconduct.Core.Checks;

namespace Safeconduct.Evidence.Importers.Csv;

/// <summary>Whether the beginning of a file can be the beginning of a text in UTF-8, and what it looks like if not.</summary>
internal static class TextProblem
{
    /// <summary>Null when nothing speaks against UTF-8 text.</summary>
    public static Phrase? Of(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return new Phrase("import.refused.empty");
        }

        if (head.StartsWith(Encoding.UTF32.Preamble) || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return Encoded("UTF-32");
        }

        if (head.StartsWith(Encoding.Unicode.Preamble) || head.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Encoded("UTF-16");
        }

        // RFC 1952, section 2.3.1.
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return new Phrase("registers.refused.gzip");
        }

        var zeros = head.Count((byte)0);
        if (zeros == 0)
        {
            return null;
        }

        // Text in UTF-16 without a mark has a zero in nearly every second byte, as long as it is a header of Latin letters.
        var line = head[..Math.Min(head.Length, 256)];
        return line.Count((byte)0) * 3 >= line.Length ? Encoded("UTF-16") : new Phrase("import.refused.binary");
    }

    private static Phrase Encoded(string name) => new("import.refused.encoding", ("encoding", name));
}

using System.Text;

namespace Safeconduct.Accounts.Yaml;

/// <summary>From the bytes of a file to its text: UTF-8 only, with or without a byte-order mark, and nothing that is no text.</summary>
internal static class YamlBytes
{
    /// <summary>32 MiB. The longest account is a thousandth of it.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null after the problem was noted.</summary>
    public static string? Decode(Stream stream, Problems problems)
    {
        var bytes = ReadUpToLimit(stream);
        if (bytes is null)
        {
            problems.Add(1, 1, Reasons.TooLarge(MaxBytes / 1024 / 1024));
            return null;
        }

        return Decode(bytes, problems);
    }

    /// <summary>True when the text can be read on; notes the problem when it cannot.</summary>
    public static bool Check(string text, Problems problems)
    {
        if (text.Length > MaxBytes)
        {
            problems.Add(1, 1, Reasons.TooLarge(MaxBytes / 1024 / 1024));
            return false;
        }

        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul)
        {
            var (line, column) = PlaceOf(text, nul);
            problems.Add(line, column, Reasons.Binary());
            return false;
        }

        if (FirstLoneSurrogate(text) is { } lone)
        {
            var (line, column) = PlaceOf(text, lone);
            problems.Add(line, column, Reasons.NotUtf8());
            return false;
        }

        // YAML 1.2 takes these for letters, the parser for line breaks.
        if (text.AsSpan().IndexOfAny('\u0085', '\u2028', '\u2029') is >= 0 and var separator)
        {
            var (line, column) = PlaceOf(text, separator);
            problems.Add(line, column, Reasons.ControlCharacter(text[separator]));
            return false;
        }

        return true;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, Problems problems)
    {
        if (LooksLikeUtf16(bytes))
        {
            problems.Add(1, 1, Reasons.Utf16());
            return null;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        try
        {
            var text = Strict.GetString(bytes);
            return Check(text, problems) ? text : null;
        }
        catch (DecoderFallbackException)
        {
            var (line, column) = PlaceOf(Strict.GetString(bytes[..ValidLength(bytes)]), int.MaxValue);
            problems.Add(line, column, bytes.Contains((byte)0) ? Reasons.Binary() : Reasons.NotUtf8());
            return null;
        }
    }

    // The two byte-order marks, or a first character of the ASCII range written in two bytes.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || (bytes.Length >= 4 && ((bytes[0] == 0 && bytes[2] == 0 && bytes[1] != 0) || (bytes[1] == 0 && bytes[3] == 0 && bytes[0] != 0)));

    private static byte[]? ReadUpToLimit(Stream stream)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            if (memory.Length + read > MaxBytes)
            {
                return null;
            }

            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            at += consumed;
        }

        return at;
    }

    private static int? FirstLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return i;
            }

            i++;
        }

        return null;
    }

    private static (int Line, int Column) PlaceOf(string text, int index)
    {
        var before = text.AsSpan(0, Math.Min(index, text.Length));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}

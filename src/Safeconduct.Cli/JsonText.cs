using System.Globalization;
using System.Text;
using Safeconduct.Web.Reports;

namespace Safeconduct.Cli;

/// <summary>JSON that is printed: the same value, with every character that a terminal might obey written as an escape.</summary>
internal static class JsonText
{
    public static void WriteLine(string json) => Console.Out.WriteLine(Escaped(json));

    /// <summary>Writes what <paramref name="write"/> writes, whole and escaped.</summary>
    public static void Write(Stream output, Action<Stream> write)
    {
        WriteTo(output, write);
        output.Flush();
    }

    /// <summary>The same, without pushing it out at once: for many short lines.</summary>
    public static void WriteTo(Stream output, Action<Stream> write) => output.Write(Bytes(write).Span);

    /// <summary>The same, to be written later.</summary>
    public static ReadOnlyMemory<byte> Bytes(Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);

        // Of the ASCII characters the writer has escaped what needs it.
        return Ascii.IsValid(bytes.Span) ? bytes : Encoding.UTF8.GetBytes(Escaped(Encoding.UTF8.GetString(bytes.Span)));
    }

    /// <summary>Outside of its strings JSON has no such character but line breaks, which stay.</summary>
    public static string Escaped(string json)
    {
        if (string.Equals(SafeText.Show(json), json, StringComparison.Ordinal))
        {
            return json;
        }

        var text = new StringBuilder(json.Length + 64);
        foreach (var rune in json.EnumerateRunes())
        {
            var part = rune.ToString();
            if (string.Equals(SafeText.Show(part), part, StringComparison.Ordinal))
            {
                text.Append(part);
                continue;
            }

            foreach (var unit in part)
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            }
        }

        return text.ToString();
    }
}

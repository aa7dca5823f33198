using System.Text;
using Safeconduct.Web.Reports;

namespace Safeconduct.Cli;

/// <summary>
/// Text on its way to a terminal. Names, places, file names and quotes come from others: an escape sequence among them could clear the
/// screen, colour it or write over a line. Control characters and marks that turn the reading direction are shown by their code point.
/// </summary>
internal sealed class TerminalText(TextWriter inner, bool mayBeLost) : TextWriter
{
    private static TextWriter? s_rawError;

    /// <summary>Standard error as it was: for the progress bar alone, which moves the cursor on purpose.</summary>
    public static TextWriter RawError => s_rawError ?? Console.Error;

    public override Encoding Encoding => inner.Encoding;

    /// <summary>Puts itself between the program and both of its outputs.</summary>
    public static void Install()
    {
        s_rawError = Console.Error;
        Console.SetOut(new TerminalText(Console.Out, mayBeLost: false));
        Console.SetError(new TerminalText(Console.Error, mayBeLost: true));
    }

    /// <summary>The text with everything that a terminal would obey made visible. Line breaks and tabs stay.</summary>
    public static string Plain(string text)
    {
        var shown = SafeText.Show(text);
        return shown.Contains('\r', StringComparison.Ordinal)
            ? shown.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\r", "⟨U+000D⟩", StringComparison.Ordinal).Replace("\n", Environment.NewLine, StringComparison.Ordinal)
            : shown;
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value) => Pass(() => inner.Write(Plain(value ?? "")));

    public override void WriteLine(string? value) => Pass(() => inner.WriteLine(Plain(value ?? "")));

    public override void Flush() => Pass(inner.Flush);

    private void Pass(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (mayBeLost && e is IOException or UnauthorizedAccessException)
        {
            // Whoever closed standard error does not want to hear; the exit status still says how it went.
        }
    }
}

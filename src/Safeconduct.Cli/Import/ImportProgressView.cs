using Safeconduct.Evidence.Importing;
using Safeconduct.Texts;
using Spectre.Console;

namespace Safeconduct.Cli.Import;

/// <summary>Tells on standard error how far an import is: on one line that is written over on a terminal, as plain lines elsewhere.</summary>
internal sealed class ImportProgressView : IProgress<ImportProgress>, IDisposable
{
    private const int BarCells = 24;
    private static readonly TimeSpan PlainPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BarPause = TimeSpan.FromMilliseconds(100);

    private readonly Phrasebook _words;
    private readonly IAnsiConsole? _terminal;
    private readonly TimeProvider _time = TimeProvider.System;
    private long _lastTold;
    private int _lastFile;
    private bool _barStands;

    private ImportProgressView(Phrasebook words, IAnsiConsole? terminal)
    {
        _words = words;
        _terminal = terminal;
        _lastTold = _time.GetTimestamp();
    }

    public static ImportProgressView Create(Phrasebook words) => new(words, Console.IsErrorRedirected
        ? null
        : Terminal());

    /// <summary>What the terminal can do is asked of standard error as the program knows it; what moves the cursor goes past the filter of texts.</summary>
    private static IAnsiConsole Terminal()
    {
        var known = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(TerminalText.RawError),
            Ansi = known.Profile.Capabilities.Ansi ? AnsiSupport.Yes : AnsiSupport.No,
        });
    }

    public void Report(ImportProgress value)
    {
        var isNewFile = value.Number != _lastFile;
        if (!isNewFile && _time.GetElapsedTime(_lastTold) < (_terminal is null ? PlainPause : BarPause))
        {
            return;
        }

        _lastTold = _time.GetTimestamp();
        _lastFile = value.Number;
        var text = value.Rows == 0
            ? _words.Say("import.progress", ("number", value.Number), ("files", value.Files), ("file", value.File))
            : _words.Say("import.progress.rows", ("number", value.Number), ("files", value.Files), ("file", value.File), ("rows", value.Rows));
        if (_terminal is null)
        {
            Console.Error.WriteLine(text);
        }
        else
        {
            Bar(_terminal, value, text);
        }
    }

    /// <summary>Takes the bar away.</summary>
    public void Dispose()
    {
        if (_barStands)
        {
            _terminal?.Write(new ControlCode("\r\u001b[2K"));
        }
    }

    private void Bar(IAnsiConsole terminal, ImportProgress value, string text)
    {
        var share = (value.Number - 1 + value.Share) / Math.Max(1, value.Files);
        var full = (int)(Math.Clamp(share, 0, 1) * BarCells);
        var line = $"[{new string('=', full)}{new string(' ', BarCells - full)}] {TerminalText.Plain(text)}";
        var width = Math.Max(20, terminal.Profile.Width - 1);
        terminal.Write(new ControlCode("\r\u001b[2K"));
        terminal.Write(new Text(line.Length > width ? line[..width] : line));
        _barStands = true;
    }
}

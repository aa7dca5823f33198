using Spectre.Console;

namespace Safeconduct.Cli;

/// <summary>Tells on standard error how far some work is: on one line that is written over on a terminal, as plain lines elsewhere.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int BarCells = 24;
    private static readonly TimeSpan PlainPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BarPause = TimeSpan.FromMilliseconds(100);

    private readonly IAnsiConsole? _terminal;
    private readonly TimeProvider _time = TimeProvider.System;
    private long _lastTold;
    private bool _barStands;

    private ProgressLine(IAnsiConsole? terminal)
    {
        _terminal = terminal;
        _lastTold = _time.GetTimestamp();
    }

    public static ProgressLine Create() => new(Console.IsErrorRedirected
        ? null
        : Terminal());

    /// <summary>Shows the words, unless something was shown a moment ago and nothing new has begun.</summary>
    /// <param name="share">Part of the work that is done, 0 to 1.</param>
    /// <param name="text">The words, made only when they are shown.</param>
    /// <param name="isNewStage">Show it whatever was shown before.</param>
    public void Tell(double share, Func<string> text, bool isNewStage = false)
    {
        if (!isNewStage && _time.GetElapsedTime(_lastTold) < (_terminal is null ? PlainPause : BarPause))
        {
            return;
        }

        _lastTold = _time.GetTimestamp();
        if (_terminal is null)
        {
            Console.Error.WriteLine(text());
        }
        else
        {
            Bar(_terminal, share, text());
        }
    }

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

    /// <summary>Takes the bar away.</summary>
    public void Dispose()
    {
        if (_barStands)
        {
            _terminal?.Write(new ControlCode("\r\u001b[2K"));
            _barStands = false;
        }
    }

    private void Bar(IAnsiConsole terminal, double share, string text)
    {
        var full = (int)(Math.Clamp(share, 0, 1) * BarCells);
        var line = $"[{new string('=', full)}{new string(' ', BarCells - full)}] {TerminalText.Plain(text)}";
        var width = Math.Max(20, terminal.Profile.Width - 1);
        terminal.Write(new ControlCode("\r\u001b[2K"));
        terminal.Write(new Text(line.Length > width ? line[..width] : line));
        _barStands = true;
    }
}

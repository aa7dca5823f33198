using Safeconduct.Evidence.Importing;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Import;

/// <summary>Tells on standard error which file an import is at, and how far.</summary>
internal sealed class ImportProgressView(Phrasebook words) : IProgress<ImportProgress>, IDisposable
{
    private readonly ProgressLine _line = ProgressLine.Create();
    private int _lastFile;

    public void Report(ImportProgress value)
    {
        _line.Tell((value.Number - 1 + value.Share) / Math.Max(1, value.Files), () => Say(value), value.Number != _lastFile);
        _lastFile = value.Number;
    }

    public void Dispose() => _line.Dispose();

    private string Say(ImportProgress value) => value.Rows == 0
        ? words.Say("import.progress", ("number", value.Number), ("files", value.Files), ("file", value.File))
        : words.Say("import.progress.rows", ("number", value.Number), ("files", value.Files), ("file", value.File), ("rows", value.Rows));
}

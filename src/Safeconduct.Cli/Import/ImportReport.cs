using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importing;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Import;

/// <summary>An import in words: what became of each file, with the first rejected rows and why.</summary>
internal sealed class ImportReport(ImportResult.Done done, Phrasebook words)
{
    private const int ShownOfOneReason = 5;

    /// <summary>What went wrong with the input, for standard error.</summary>
    public void WriteProblems(TextWriter output)
    {
        foreach (var file in done.Files)
        {
            switch (file)
            {
                case FileOutcome.Refused f:
                    output.WriteLine(words.Say("import.say.refused", ("path", f.Path), ("line", f.Item.At.Line), ("reason", words.Say(f.Item.Reason))));
                    break;
                case FileOutcome.Unreadable f:
                    output.WriteLine($"{f.Path}: {words.Say(f.Reason)}");
                    break;
                case FileOutcome.NotRecognised { IsNamed: true } f:
                    WriteNotRecognised(output, f);
                    break;
            }
        }
    }

    /// <summary>The results, for standard output.</summary>
    public void Write(TextWriter output)
    {
        foreach (var file in done.Files)
        {
            switch (file)
            {
                case FileOutcome.Imported f:
                    WriteImported(output, f);
                    break;
                case FileOutcome.AlreadyThere f:
                    output.WriteLine(words.Say("import.say.already-there", ("path", f.Path), ("name", f.File.FileName)));
                    break;
                case FileOutcome.DerivedCopy f:
                    output.WriteLine(words.Say("import.say.derived", ("path", f.Path), ("of", f.Of)));
                    break;
                case FileOutcome.NotRecognised { IsNamed: false } f:
                    WriteNotRecognised(output, f);
                    break;
            }
        }

        WriteTotal(output);
    }

    private void WriteImported(TextWriter output, FileOutcome.Imported f)
    {
        output.WriteLine(words.Say("import.say.imported", ("path", f.Path), ("importer", f.File.Importer), ("read", f.File.Read), ("accepted", f.File.Accepted), ("rejected", f.File.Rejected)));
        foreach (var name in f.Superseded)
        {
            output.WriteLine(words.Say("import.say.superseded", ("name", name)));
        }

        foreach (var warning in f.Warnings)
        {
            output.WriteLine(words.Say("import.say.warning", ("warning", words.Say(warning))));
        }

        // A few rows of each reason: a long run of one reason must not hide another.
        var shown = f.FirstRejections.GroupBy(r => r.Reason.Key, StringComparer.Ordinal).SelectMany(g => g.Take(ShownOfOneReason)).OrderBy(r => r.At.Row).ToList();
        shown.ForEach(r => output.WriteLine(Row(r)));
        var more = f.File.Rejected - shown.Count;
        if (more > 0)
        {
            output.WriteLine(words.Say("import.say.more", ("count", more)));
        }
    }

    private string Row(ImportItem.Rejected row) => row.At.Column is { } column
        ? words.Say("import.say.row-column", ("row", row.At.Row), ("line", row.At.Line), ("column", column), ("reason", words.Say(row.Reason)))
        : words.Say("import.say.row", ("row", row.At.Row), ("line", row.At.Line), ("reason", words.Say(row.Reason)));

    private void WriteNotRecognised(TextWriter output, FileOutcome.NotRecognised f)
    {
        output.WriteLine(words.Say("import.say.not-recognised", ("path", f.Path)));
        if (f.Nearest is { } nearest)
        {
            output.WriteLine($"  {words.Say(nearest)}");
        }
    }

    private void WriteTotal(TextWriter output)
    {
        var imported = done.Files.OfType<FileOutcome.Imported>().Select(f => f.File).ToList();
        output.WriteLine(done.Files.IsEmpty
            ? words.Say("import.say.nothing")
            : words.Say("import.say.total", ("files", imported.Count), ("read", imported.Sum(f => f.Read)), ("accepted", imported.Sum(f => f.Accepted)), ("rejected", imported.Sum(f => f.Rejected))));
        output.WriteLine(words.Say("import.say.fingerprint", ("fingerprint", done.Fingerprint)));
    }
}

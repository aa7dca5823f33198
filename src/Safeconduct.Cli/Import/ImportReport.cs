using System.Globalization;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importing;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Import;

/// <summary>An import in words: what became of each file, with the reasons of rejected rows and the first of them.</summary>
internal sealed class ImportReport(ImportResult.Done done, Phrasebook words)
{
    /// <summary>What went wrong with the input, for standard error.</summary>
    public void WriteProblems(TextWriter output)
    {
        foreach (var file in done.Files)
        {
            switch (file)
            {
                case FileOutcome.Refused f:
                    output.WriteLine(words.Say("import.say.refused", ("path", f.Path), ("line", f.Item.At.Line), ("reason", words.Say(f.Item.Reason))));
                    if (f.Item.Sketch is { } sketch)
                    {
                        output.WriteLine(sketch);
                    }

                    break;
                case FileOutcome.Imported { Cut: { } cut } f:
                    output.WriteLine(words.Say("registers.say.cut", ("path", f.Path), ("line", cut.At.Line), ("rows", f.File.Read), ("reason", words.Say(cut.Reason))));
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

        foreach (var kind in f.Rejections)
        {
            output.WriteLine(words.Say("import.say.rejected", ("count", kind.Count), ("reasons", Reasons(kind))));
        }
    }

    /// <summary>One line for reasons of one kind: the reason once with the places of the first rows, or each row's own.</summary>
    private string Reasons(RejectionTally kind)
    {
        var rows = kind.First.GroupBy(r => words.Say(r.Reason), Place, StringComparer.Ordinal).Select(g => $"{g.Key} ({string.Join("; ", g)})");
        var said = string.Join("; ", rows);
        return kind.Count > kind.First.Length ? $"{said}; …" : said;
    }

    private string Place(ImportItem.Rejected row) => row.At.Column is { } column
        ? words.Say("import.say.row-column", ("row", Number(row.At.Row)), ("line", Number(row.At.Line)), ("column", column))
        : words.Say("import.say.row", ("row", Number(row.At.Row)), ("line", Number(row.At.Line)));

    // A row is found by its number, so it is written without separators.
    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

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

using System.CommandLine;
using Safeconduct.Evidence.Exports;
using Safeconduct.Evidence.Sqlite;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Commands;

/// <summary><c>export ftm --evidence FILE [--registers] [--units]</c>: what a base holds, in the formats of other tools.</summary>
internal static class ExportCommand
{
    public static Command Create() => new("export", LanguageOption.BookOfEnvironment.Say("export.command")) { FollowTheMoney() };

    private static Command FollowTheMoney()
    {
        var words = LanguageOption.BookOfEnvironment;
        var evidence = new Option<string>("--evidence") { Description = words.Say("import.option.evidence"), HelpName = "FILE", Required = true }.RefuseEmpty();
        var registers = new Option<bool>("--registers") { Description = words.Say("export.registers") };
        var units = new Option<bool>("--units") { Description = words.Say("export.units") };
        var language = LanguageOption.Create();
        var command = new Command("ftm", words.Say("export.ftm")) { evidence, registers, units, language };
        command.SetAction((r, cancel) => OpenedBase.UseAsync(r.GetRequiredValue(evidence), LanguageOption.BookOf(r, language), opened =>
        {
            var isAll = !r.GetValue(registers) && !r.GetValue(units);
            Write((SqliteEvidenceBase)opened, isAll || r.GetValue(registers), isAll || r.GetValue(units), cancel);
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static void Write(SqliteEvidenceBase evidence, bool registers, bool units, CancellationToken cancel)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        if (registers)
        {
            evidence.EachRegisterEntry(entry =>
            {
                cancel.ThrowIfCancellationRequested();
                JsonText.WriteTo(output, line => FtmRegisterWriter.Write(line, entry));
            });
        }

        if (units)
        {
            using var lines = new MemoryStream();
            var writer = new FtmUnitWriter(lines, evidence.Units);
            evidence.EachUnit(unit =>
            {
                cancel.ThrowIfCancellationRequested();
                lines.SetLength(0);
                writer.Write(unit);
                JsonText.WriteTo(output, line => line.Write(lines.GetBuffer(), 0, (int)lines.Length));
            });
        }
    }
}

using System.CommandLine;

namespace Safeconduct.Cli.Commands;

/// <summary>Every command of the program, one line each.</summary>
internal static class CommandCatalogue
{
    public static IEnumerable<Command> All()
    {
        yield return Demo.DemoCommand.Create();
        yield return Verify.VerifyCommand.Create();
        yield return DatesCommand.Create();
        yield return UnitsCommand.Create();
        yield return NamesCommand.Create();
        yield return ImportCommand.Create();
        yield return EvidenceCommand.Create();
        yield return ScreenCommand.Create();
        yield return ExportCommand.Create();
        yield return AccountCommand.Create();
        yield return ChronologyCommand.Create();
        yield return ServeCommand.Create();
        yield return RulesCommand.Create();
        yield return Pathway.PathwayCommand.Create();
    }
}

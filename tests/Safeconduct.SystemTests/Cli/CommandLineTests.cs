namespace Safeconduct.SystemTests.Cli;

public sealed class CommandLineTests
{
    [Fact]
    public void Help_is_a_result()
    {
        var run = CliRun.Run("--help");
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("Safeconduct");
        run.Err.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("--no-such-option")]
    public void A_command_line_that_is_not_understood_is_wrong_input(string arg)
    {
        var run = CliRun.Run(arg);
        run.ExitCode.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.Err.ShouldContain(arg);
        run.Err.ShouldContain("safeconduct --help");
    }
}

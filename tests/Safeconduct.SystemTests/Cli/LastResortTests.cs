using System.CommandLine;
using Safeconduct.Cli;

namespace Safeconduct.SystemTests.Cli;

/// <summary>What the user sees of a bug.</summary>
[Collection(nameof(LastResortTests))]
[CollectionDefinition(nameof(LastResortTests), DisableParallelization = true)]
public sealed class LastResortTests
{
    [Fact]
    public async Task A_bug_ends_with_status_one_and_one_plain_line_that_holds_nothing_of_the_input()
    {
        var (exit, error) = await Run(_ => throw new InvalidOperationException("Ivan Ivanov, born 1998"));
        exit.ShouldBe(1);
        error.TrimEnd().Split('\n').Length.ShouldBe(1);
        error.ShouldContain("InvalidOperationException");
        error.ShouldContain("report");
        error.ShouldNotContain("Ivan");
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_bug_in_one_of_several_threads_is_named_by_its_kind()
    {
        var (exit, error) = await Run(_ => Parallel.For(0, 1, _ => throw new KeyNotFoundException("secret")));
        exit.ShouldBe(1);
        error.ShouldContain("KeyNotFoundException");
        error.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_machine_that_fails_is_said_to_have_failed()
    {
        var (exit, error) = await Run(_ => throw new IOException("No space left on device"));
        exit.ShouldBe(1);
        error.ShouldContain("No space left on device");
        error.ShouldNotContain("report");
    }

    [Fact]
    public async Task Being_stopped_is_no_bug()
    {
        var (exit, error) = await Run(_ => throw new OperationCanceledException());
        exit.ShouldBe(130);
        error.ShouldContain("Stopped");
    }

    private static async Task<(int Exit, string Error)> Run(Action<ParseResult> action)
    {
        var command = new Command("fail");
        command.SetAction(action);
        var before = Console.Error;
        using var error = new StringWriter();
        Console.SetError(error);
        try
        {
            return (await CommandLineRun.RunAsync(new RootCommand { command }, ["fail"]), error.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }
}

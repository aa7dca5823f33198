using System.Diagnostics;
using Safeconduct.SystemTests.Cli;

namespace Safeconduct.SystemTests.Verify;

public sealed class DemoCommandTests
{
    [Fact]
    public void The_demo_verifies_five_invented_people_once_and_leaves_nothing_behind()
    {
        using var place = new TemporaryFolder();
        var run = CliRun.Run(["demo", "--once"], "", new Dictionary<string, string>(StringComparer.Ordinal) { ["TMPDIR"] = place.ToString() });
        run.ExitCode.ShouldBe(0, run.Err);
        foreach (var account in new[] { "D-01", "D-02", "D-03", "D-04", "D-05" })
        {
            run.Out.ShouldContain(account);
        }

        Directory.GetFileSystemEntries(place.ToString()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("D-01", "Cannot be true together: 0. Needs an explanation: 0.")]
    [InlineData("D-02", "miss each other by")]
    [InlineData("D-02", "1 other incident is recorded within 50 km of Beryslav")]
    [InlineData("D-03", "was recorded elsewhere")]
    [InlineData("D-04", "Told otherwise the second time")]
    [InlineData("D-05", "Cannot be true together: 0. Needs an explanation: 0.")]
    public void Each_account_of_the_demo_shows_what_it_was_written_for(string account, string expected)
    {
        var run = CliRun.Run("demo", "--once");
        run.ExitCode.ShouldBe(0, run.Err);
        var blocks = run.Out.Split("evidence base sha256:");
        var at = Array.FindIndex(blocks, b => b.TrimEnd().EndsWith($"{account} · as of 22 November 2026 ·", StringComparison.Ordinal));
        blocks[at + 1].ShouldContain(expected);
    }

    [Fact]
    public void A_summary_asks_about_its_findings_and_invites_to_tell_more_at_most_twice()
    {
        foreach (var block in CliRun.Run("demo", "--once").Out.Split(" as of 22 November 2026 ").Skip(1))
        {
            block.Split('\n').Count(l => l.Contains("Please tell me again", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(2);
        }
    }

    [Fact]
    public async Task The_demo_serves_its_reports_on_this_machine_and_says_where()
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "safeconduct.dll"));
        start.ArgumentList.Add("demo");
        using var process = Process.Start(start)!;
        try
        {
            var address = await AddressOf(process);
            using var client = new HttpClient();
            (await client.GetStringAsync(address)).ShouldContain("D-03");
            (await client.GetStringAsync(new Uri(address, "D-03.html"))).ShouldContain("155th");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<Uri> AddressOf(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ').FirstOrDefault(w => w.StartsWith("http://127.0.0.1:", StringComparison.Ordinal)) is { } address)
            {
                return new Uri(address);
            }
        }

        throw new InvalidOperationException("The demo ended without saying where its reports are.");
    }
}

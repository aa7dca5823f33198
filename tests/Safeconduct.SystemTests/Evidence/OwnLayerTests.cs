using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Safeconduct.SystemTests.Evidence;

/// <summary>Runs the commands of docs/how-to/bring-your-own-layer.md as they stand there.</summary>
public sealed partial class OwnLayerTests
{
    [Fact]
    public void A_stranger_who_copies_the_commands_of_the_page_gets_a_finding_that_cites_the_layer()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Checkout.PathOf("examples", "layers")))
        {
            folder.Write("examples/layers/" + Path.GetFileName(file), File.ReadAllText(file));
        }

        var blocks = Blocks().Matches(File.ReadAllText(Checkout.PathOf("docs", "how-to", "bring-your-own-layer.md"))).Select(m => m.Groups["commands"].Value).ToList();
        blocks.Count.ShouldBe(4);
        var runs = blocks.ConvertAll(b => Shell(b, folder.ToString()));

        runs[0].ExitCode.ShouldBe(2);
        runs[0].Err.ShouldContain("title (901st Example Rifle Regiment (7th Example Army); 902nd");
        runs[0].Err.ShouldContain("on: { property: seen, format: … }");
        runs[2].ExitCode.ShouldBe(0, runs[2].Err);
        runs[2].Out.ShouldContain("3 files imported: 6 rows read = 4 accepted + 2 rejected");
        runs[2].Out.ShouldContain("look swapped");
        runs[2].Out.ShouldContain("left out as the mapping asks: type is “depot”");
        runs[2].Out.ShouldContain("a day without data");
        runs[3].ExitCode.ShouldBe(0, runs[3].Err);
        runs[3].Out.ShouldContain("Example Map (grade C3)");
        Cites(folder["trial/L-01.json"]);
    }

    private static void Cites(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("check").GetString() == "SC0202");
        finding.GetProperty("outcome").GetString().ShouldBe("compatible");
        var citations = finding.GetProperty("citations").EnumerateArray().ToList();
        citations.ShouldNotBeEmpty();
        citations.Select(c => (c.GetProperty("source").GetString(), c.GetProperty("row").GetInt64(), c.GetProperty("grade").GetString(), c.GetProperty("url").GetString())).Distinct()
            .ShouldBe([("Example Map", 1, "C3", "https://example.org/901")]);
    }

    private static (int ExitCode, string Out, string Err) Shell(string commands, string folder)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "safeconduct.dll");
        var start = new ProcessStartInfo("bash") { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"safeconduct() {{ dotnet '{program}' \"$@\"; }}\n{commands}");
        start.Environment.Remove("SAFECONDUCT_LANG");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit(TimeSpan.FromMinutes(2)).ShouldBeTrue();
        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    [GeneratedRegex("```sh\n(?<commands>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blocks();
}

using System.Diagnostics;
using System.Text;

namespace Safeconduct.SystemTests.Cli;

/// <summary>One run of the built program as a process of its own: what another program would see of it.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Err)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Standard output line by line, without the last, empty one.</summary>
    public string[] OutLines => Out.TrimEnd('\n', '\r').Split('\n', StringSplitOptions.TrimEntries);

    public static CliRun Run(params string[] args) => Run(args, stdin: "");

    /// <param name="args">The arguments, as the program gets them.</param>
    /// <param name="stdin">What stands on standard input.</param>
    /// <param name="environment">Variables to set besides the inherited ones; the language variable is not inherited.</param>
    /// <param name="folder">The folder to run in; by default that of the program.</param>
    public static CliRun Run(string[] args, string stdin, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        using var process = Process.Start(Prepare(args, environment, folder))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        Feed(process, stdin);
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"safeconduct {string.Join(' ', args)} took longer than {Patience}.");
        }

        return new CliRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private static ProcessStartInfo Prepare(string[] args, IReadOnlyDictionary<string, string>? environment, string? folder)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? AppContext.BaseDirectory,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "safeconduct.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment.Remove("SAFECONDUCT_LANG");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static void Feed(Process process, string stdin)
    {
        try
        {
            process.StandardInput.Write(stdin);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading its input, which is its right.
        }
    }
}

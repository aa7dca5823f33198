using Safeconduct.SystemTests.Cli;

namespace Safeconduct.SystemTests.Verify;

/// <summary>A folder for one test, gone afterwards.</summary>
internal sealed class Workplace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("safeconduct-test-").FullName;

    public string this[string name] => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>A base with the built-in example's evidence.</summary>
    public string ExampleBase()
    {
        var path = this["evidence.db"];
        CliRun.Run("import", ExampleFolder("evidence"), "--into", path).ExitCode.ShouldBe(0);
        return path;
    }

    public static string ExampleFolder(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Safeconduct.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "examples", "demo", name);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

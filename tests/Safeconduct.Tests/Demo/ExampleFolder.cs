namespace Safeconduct.Tests.Demo;

/// <summary>The built-in example as it lies in the checkout.</summary>
internal static class ExampleFolder
{
    public static string Path { get; } = Find();

    public static IEnumerable<string> Accounts => Files("accounts", "*.yaml");

    public static IEnumerable<string> Evidence => Files("evidence", "*.csv");

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(Path, folder), pattern).Order(StringComparer.Ordinal);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Safeconduct.slnx")))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine(folder!.FullName, "examples", "demo");
    }
}

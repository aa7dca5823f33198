namespace Safeconduct.Tests.Demo;

/// <summary>The built-in example as it lies in the checkout.</summary>
internal static class ExampleFolder
{
    public static string Path { get; } = Checkout.PathOf("examples", "demo");

    public static IEnumerable<string> Accounts => Files("accounts", "*.yaml");

    public static IEnumerable<string> Evidence => Files("evidence", "*.csv");

    public static List<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Evidence.Single(f => System.IO.Path.GetFileName(f) == file));
        var header = Cells(lines[0]);
        return [.. lines.Skip(1).Select(l => header.Zip(Cells(l)).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))];
    }

    /// <summary>The example's files hold no line break and no quotation mark within a cell, so that they can be read by eye and here.</summary>
    public static List<string> Cells(string line)
    {
        List<string> cells = [];
        var isQuoted = false;
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == ',' && !isQuoted))
            {
                cells.Add(line[start..i].Trim('"'));
                start = i + 1;
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
        }

        return cells;
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(Path, folder), pattern).Order(StringComparer.Ordinal);
}

using Safeconduct.Core.Checks;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Checks;

/// <summary>The table of checks in docs/checks/README.md.</summary>
internal static class CataloguePage
{
    private const string Begin = "<!-- The table is written by a test: see docs/how-to/add-a-check.md -->\n";
    private const string End = "<!-- end of the table -->";

    public static string Folder => Checkout.PathOf("docs", "checks");

    public static string File => Path.Combine(Folder, "README.md");

    public static string Expected => string.Concat(["| id | check | question | it can | it cannot |\n|---|---|---|---|---|\n", .. CheckCatalogue.All.Select(Row)]);

    public static string Table(string page)
    {
        var from = page.IndexOf(Begin, StringComparison.Ordinal);
        var to = page.IndexOf(End, StringComparison.Ordinal);
        (from >= 0 && to > from).ShouldBeTrue("docs/checks/README.md has lost the marks around its table");
        return page[(from + Begin.Length)..to];
    }

    public static void Write()
    {
        var page = System.IO.File.ReadAllText(File);
        System.IO.File.WriteAllText(File, page.Replace(Begin + Table(page), Begin + Expected, StringComparison.Ordinal));
    }

    private static string Row(ICheck check)
    {
        var (id, book) = (check.Card.Id, Phrasebook.For("en"));
        return $"| [{id}]({id}.md) | {book.Say($"check.{id}.name")} | {check.Card.Question.ToString().ToLowerInvariant()} | {book.Say($"check.{id}.can")} | {book.Say($"check.{id}.cannot")} |\n";
    }
}

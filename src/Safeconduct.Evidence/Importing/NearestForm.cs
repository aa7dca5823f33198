using Safeconduct.Core.Checks;
using Safeconduct.Evidence.Importers;

namespace Safeconduct.Evidence.Importing;

/// <summary>For a table that nothing recognises: the form that has most of its columns, and what is missing.</summary>
internal static class NearestForm
{
    public static Phrase? Of(FileSniff sniff)
    {
        var nearest = ImporterCatalogue.All
            .Where(i => !i.Card.ReadsArchives)
            .Select(i => (i.Card.Id, Missing: i.Card.Columns.Where(c => !Has(i.Card, sniff, c)).ToList(), Has: i.Card.Columns.Count(c => Has(i.Card, sniff, c))))
            .Where(n => n.Has * 2 >= n.Has + n.Missing.Count && n.Missing.Count > 0)
            .OrderByDescending(n => (double)n.Has / (n.Has + n.Missing.Count)).ThenByDescending(n => n.Has)
            .FirstOrDefault();
        return nearest.Id is null ? null : new Phrase("import.nearest-form", ("form", nearest.Id), ("columns", ListValue.Of(nearest.Missing)));
    }

    private static bool Has(ImporterCard card, FileSniff sniff, string column) =>
        card.ReadsJson ? sniff.Json.Keys.Contains(column, StringComparer.Ordinal) : sniff.HasColumns(column);
}

using Safeconduct.Cli.Pathways;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Texts;
using Safeconduct.Texts.Pathways;
using Safeconduct.Web.Reports;

namespace Safeconduct.Cli.Commands.Pathway;

/// <summary>Says a pack in plain sentences, as text or as a page, and what is wrong with it.</summary>
internal static class PackExplanation
{
    public static async Task<int> RunAsync(string name, string? html, Phrasebook book)
    {
        var shelf = PackShelf.OpenOne(name, book);
        var words = new PathwayWords(book, shelf.Packs);
        var faults = PackAudit.Of(shelf.Packs, Core.Dates.Day.From(DateOnly.FromDateTime(DateTime.Now)));
        foreach (var complaint in shelf.Complaints.Concat(faults.Select(f => $"{f.Place}: {book.Say(f.Reason)}")))
        {
            await Console.Error.WriteLineAsync(complaint).ConfigureAwait(false);
        }

        if (html is null)
        {
            foreach (var pack in shelf.Packs)
            {
                await Console.Out.WriteAsync(PackText.Of(pack, words)).ConfigureAwait(false);
            }
        }
        else if (!shelf.Packs.IsEmpty)
        {
            await File.WriteAllTextAsync(html, await PackPage.RenderAsync(shelf.Packs, words).ConfigureAwait(false)).ConfigureAwait(false);
        }

        return shelf.Complaints.IsEmpty && faults.IsEmpty ? ExitCode.Done : ExitCode.WrongInput;
    }
}

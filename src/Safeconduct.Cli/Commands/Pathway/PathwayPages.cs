using Safeconduct.Texts.Pathways;
using Safeconduct.Web.Reports;
using Safeconduct.Web.Reports.Ways;

namespace Safeconduct.Cli.Commands.Pathway;

/// <summary>Where pages about ways out go: into one file, or into a folder with a page for each person. Only their owner can read them.</summary>
internal sealed class PathwayPages(string path, PathwayWords words)
{
    private readonly PersonPages _pages = new();

    /// <summary>Whether the place can take so many pages.</summary>
    public bool Holds(int count) => count <= 1 || !PersonPages.IsOnePage(path);

    /// <summary>False, after the complaint, when the page could not be written.</summary>
    public async Task<bool> WriteAsync(PathwayResult result)
    {
        var id = result.Answer.Facts.Id;
        var place = PersonPages.IsOnePage(path) ? path : Path.Combine(path, _pages.NameOf(id));
        try
        {
            await PersonPages.RefuseOthersAsync(place, id, beginning => ReportFile.IsAboutFacts(id, beginning)).ConfigureAwait(false);
            await OwnerOnlyFile.WriteAsync(place, await PathwayPage.RenderAsync(result, words, ToolVersion.Value).ConfigureAwait(false)).ConfigureAwait(false);
            await Say("pathways.cli.page-written", place, id, "").ConfigureAwait(false);
            return true;
        }
        catch (ReportNotWrittenException e)
        {
            await Say("pathways.cli.page-not-written", e.Path, id, e.InnerException!.Message).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Say("pathways.cli.page-not-written", place, id, e.Message).ConfigureAwait(false);
        }
        catch (ReportPlaceTakenException e)
        {
            await Say("pathways.cli.page-place-taken", e.Path, id, "").ConfigureAwait(false);
        }

        return false;
    }

    private Task Say(string key, string place, string id, string reason) => Console.Error.WriteLineAsync(words.Book.Say(key, ("path", place), ("id", id), ("reason", reason)));
}

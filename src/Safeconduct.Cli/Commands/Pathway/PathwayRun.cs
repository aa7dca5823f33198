using System.Collections.Immutable;
using Safeconduct.Cli.Pathways;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Plans;
using Safeconduct.Texts;
using Safeconduct.Texts.Pathways;

namespace Safeconduct.Cli.Commands.Pathway;

/// <summary>What was asked for.</summary>
internal sealed record PathwayRequest
{
    /// <summary>Files and folders.</summary>
    public required string[] Files { get; init; }

    /// <summary>Null: what was named is no day, and the complaint is made.</summary>
    public required Day? Day { get; init; }

    /// <summary>Today by the clock, against which the checks of packs are measured.</summary>
    public required Day Today { get; init; }

    public string? Compare { get; init; }

    /// <summary>Null: the packs of the program.</summary>
    public string? PackFolder { get; init; }

    public bool IsJson { get; init; }

    /// <summary>A page for one person, or a folder for several.</summary>
    public string? Html { get; init; }

    /// <summary>Ask about every army that the packs know.</summary>
    public bool AllArmies { get; init; }
}

/// <summary>Answers for each facts file; bad ones are reported and the others still answered.</summary>
internal static class PathwayRun
{
    public static async Task<int> RunAsync(PathwayRequest request, Phrasebook book)
    {
        var other = request.Compare is null ? null : PathwayOptions.OneDay(request.Compare, book);
        if (request.Day is not { } day || (request.Compare is not null && other is null))
        {
            return ExitCode.WrongInput;
        }

        var shelf = PackShelf.Open(request.PackFolder, book);
        if (shelf.IsRefused(book))
        {
            return ExitCode.WrongInput;
        }

        var files = FactsFiles.Read(request.Files, shelf.Packs, book);
        var complaints = request.Files.Length == 0 ? [book.Say("pathways.cli.nothing")] : files.Complaints;
        foreach (var complaint in complaints)
        {
            await Console.Error.WriteLineAsync(complaint).ConfigureAwait(false);
        }

        var words = new PathwayWords(book, shelf.Packs);
        var stale = PackAudit.StaleOn(shelf.Packs, request.Today);
        var results = files.Sheets.Select(s => ResultOf(shelf.Packs, s, day, other, request.AllArmies ? Armies.All : null) with { Stale = stale });
        var isWritten = await WriteAsync(results, request, words, files.Sheets.Length).ConfigureAwait(false);
        return complaints.IsEmpty && isWritten ? ExitCode.Done : ExitCode.WrongInput;
    }

    /// <summary>Everything for one person on one day.</summary>
    internal static PathwayResult ResultOf(ImmutableArray<Pack> packs, FactSheet facts, Day day, Day? other = null, Armies? armies = null, bool withPlans = true)
    {
        var answer = PathwayAnswer.Of(packs, facts, day, armies);
        var closings = Closing.Of(packs, answer);
        var comparison = other is { } d ? Comparison.Of(packs, answer, PathwayAnswer.Of(packs, facts, d, armies)) : null;
        return new PathwayResult(answer, closings, withPlans ? PlanSearch.Of(packs, answer, closings) : [], comparison, []);
    }

    // A page says what the text says: then only JSON is printed beside it, where it was asked for.
    private static async Task<bool> WriteAsync(IEnumerable<PathwayResult> results, PathwayRequest request, PathwayWords words, int count)
    {
        var pages = request.Html is { } html ? new PathwayPages(html, words) : null;
        if (pages?.Holds(count) == false)
        {
            await Console.Error.WriteLineAsync(words.Book.Say("pathways.cli.one-page", ("path", request.Html!), ("count", count))).ConfigureAwait(false);
            return false;
        }

        var isFirst = true;
        foreach (var result in results)
        {
            if (request.IsJson || pages is null)
            {
                Print(result, words, request.IsJson, isFirst);
                isFirst = false;
            }

            if (pages is not null && !await pages.WriteAsync(result).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    private static void Print(PathwayResult result, PathwayWords words, bool isJson, bool isFirst)
    {
        if (isJson)
        {
            JsonText.WriteLine(new PathwayJson(words).Of(result));
            return;
        }

        if (!isFirst)
        {
            Console.Out.WriteLine();
        }

        Console.Out.Write(new PathwayText(words).Of(result));
    }
}

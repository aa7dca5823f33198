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

/// <summary>Answers for each facts file; bad ones are reported and the others still answered.</summary>
internal static class PathwayRun
{
    public static int Run(string[] named, Day? day, string? compare, string? packFolder, bool isJson, Phrasebook book)
    {
        var other = compare is null ? null : PathwayOptions.OneDay(compare, book);
        if (day is null || (compare is not null && other is null))
        {
            return ExitCode.WrongInput;
        }

        var shelf = PackShelf.Open(packFolder, book);
        var files = FactsFiles.Read(named, shelf.Packs, book);
        var complaints = named.Length == 0 ? [book.Say("pathways.cli.nothing")] : shelf.Complaints.AddRange(files.Complaints);
        foreach (var complaint in complaints)
        {
            Console.Error.WriteLine(complaint);
        }

        var words = new PathwayWords(book, shelf.Packs);
        foreach (var (result, i) in files.Sheets.Select((s, i) => (ResultOf(shelf.Packs, s, day.Value, other), i)))
        {
            Write(result, words, isJson, isFirst: i == 0);
        }

        return complaints.IsEmpty ? ExitCode.Done : ExitCode.WrongInput;
    }

    /// <summary>Everything for one person on one day.</summary>
    internal static PathwayResult ResultOf(ImmutableArray<Pack> packs, FactSheet facts, Day day, Day? other, bool withPlans = true)
    {
        var answer = PathwayAnswer.Of(packs, facts, day);
        var closings = Closing.Of(packs, answer);
        var comparison = other is { } d ? Comparison.Of(packs, answer, PathwayAnswer.Of(packs, facts, d)) : null;
        return new PathwayResult(answer, closings, withPlans ? PlanSearch.Of(packs, answer, closings) : [], comparison);
    }

    private static void Write(PathwayResult result, PathwayWords words, bool isJson, bool isFirst)
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

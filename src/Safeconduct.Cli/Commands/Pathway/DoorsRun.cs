using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Safeconduct.Cli.Pathways;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Texts;
using Safeconduct.Texts.Pathways;

namespace Safeconduct.Cli.Commands.Pathway;

/// <summary>Which single change of a rule would open a door for how many people. Prints counts and no person.</summary>
internal static class DoorsRun
{
    private const string Version = "doors/1";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string[] named, Day? day, string? packFolder, bool isJson, Phrasebook book)
    {
        if (day is not { } on)
        {
            return ExitCode.WrongInput;
        }

        var shelf = PackShelf.Open(packFolder, book);
        if (shelf.IsRefused(book))
        {
            return ExitCode.WrongInput;
        }

        var files = FactsFiles.Read(named, shelf.Packs, book);
        foreach (var complaint in files.Complaints)
        {
            Console.Error.WriteLine(complaint);
        }

        var openings = OpeningDoors.Of(shelf.Packs, files.Sheets, on);
        var words = new PathwayWords(book, shelf.Packs);
        if (isJson)
        {
            JsonText.WriteLine(Json(openings, files.Sheets.Length, on, words).ToJsonString(Options));
        }
        else
        {
            Write(openings, files.Sheets.Length, on, words);
        }

        return files.Complaints.IsEmpty ? ExitCode.Done : ExitCode.WrongInput;
    }

    private static void Write(ImmutableArray<RuleOpening> openings, int people, Day day, PathwayWords words)
    {
        Console.Out.WriteLine(words.Book.Say("pathways.doors.title", ("people", people), ("day", day)));
        if (openings.IsEmpty)
        {
            Console.Out.WriteLine("  " + words.Book.Say("pathways.doors.none"));
        }

        foreach (var opening in openings)
        {
            Console.Out.WriteLine("  " + words.Book.Say("pathways.doors.line", ("people", opening.People), ("perhaps", opening.Perhaps), ("door", words.Say(opening.Rule.Door))));
            Console.Out.WriteLine("    " + Change(opening, words));
            Console.Out.WriteLine("    " + words.Say(opening.Rule.Says));
        }

        Console.Out.WriteLine(words.Book.Say("pathways.assumes.advice"));
    }

    private static string Change(RuleOpening opening, PathwayWords words) => opening.Dropped is { } dropped
        ? words.Book.Say("pathways.doors.dropped", ("rule", opening.Rule.Name), ("condition", string.Join("; ", ConditionLines.Of(dropped, words).Select(l => l.Text))))
        : words.Book.Say("pathways.doors.ceased", ("rule", opening.Rule.Name));

    private static JsonObject Json(ImmutableArray<RuleOpening> openings, int people, Day day, PathwayWords words) => new()
    {
        ["safeconduct"] = Version,
        ["asOf"] = day.ToString(),
        ["people"] = people,
        ["openings"] = new JsonArray([.. openings.Select(o => (JsonNode)new JsonObject
        {
            ["door"] = o.Rule.Door.Key,
            ["rule"] = o.Rule.Name,
            ["opens"] = o.Rule.Opens,
            ["dropped"] = o.Dropped is { } dropped ? new JsonArray([.. dropped.Tests().Select(t => (JsonNode)t.Fact.Key)]) : null,
            ["people"] = o.People,
            ["perhaps"] = o.Perhaps,
            ["words"] = Change(o, words),
        })]),
    };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Sqlite;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Import;

/// <summary>What <c>import --json</c> answers, version <c>import/1</c>: docs/formats/evidence.md.</summary>
internal static class ImportJson
{
    public static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ImportResult.Done done, string path, Phrasebook words)
    {
        var imported = done.Files.OfType<FileOutcome.Imported>().Select(f => f.File).ToList();
        return new JsonObject
        {
            ["safeconduct"] = "import/1",
            ["base"] = path,
            ["evidenceBase"] = done.Fingerprint,
            ["files"] = new JsonArray([.. done.Files.Select(f => File(f, words))]),
            ["read"] = imported.Sum(f => f.Read),
            ["accepted"] = imported.Sum(f => f.Accepted),
            ["rejected"] = imported.Sum(f => f.Rejected),
        }.ToJsonString(Readable);
    }

    private static JsonObject File(FileOutcome file, Phrasebook words)
    {
        var json = new JsonObject { ["path"] = file.Path, ["status"] = Status(file) };
        switch (file)
        {
            case FileOutcome.Imported f:
                AddSource(json, f.File);
                json["read"] = f.File.Read;
                json["accepted"] = f.File.Accepted;
                json["rejected"] = f.File.Rejected;
                json["facts"] = f.Facts;
                json["warnings"] = new JsonArray([.. f.Warnings.Select(w => Phrase(w, words))]);
                json["superseded"] = new JsonArray([.. f.Superseded.Select(s => JsonValue.Create(s))]);
                json["rejections"] = new JsonArray([.. f.FirstRejections.Select(r => At(r.At, r.Reason, words))]);
                if (f.Cut is { } cut)
                {
                    json["cut"] = At(cut.At, cut.Reason, words);
                }

                break;
            case FileOutcome.AlreadyThere f:
                AddSource(json, f.File);
                break;
            case FileOutcome.DerivedCopy f:
                AddSource(json, f.File);
                json["derivedFrom"] = f.Of;
                break;
            case FileOutcome.Refused f:
                json["reason"] = At(f.Item.At, f.Item.Reason, words);
                if (f.Item.Sketch is { } sketch)
                {
                    json["sketch"] = sketch;
                }

                break;
            case FileOutcome.Unreadable f:
                json["reason"] = Phrase(f.Reason, words);
                break;
            case FileOutcome.NotRecognised { Nearest: { } nearest }:
                json["nearest"] = Phrase(nearest, words);
                break;
        }

        return json;
    }

    private static string Status(FileOutcome file) => file switch
    {
        FileOutcome.Imported => "imported",
        FileOutcome.AlreadyThere => "already-there",
        FileOutcome.DerivedCopy => "derived-copy",
        FileOutcome.NotRecognised => "not-recognised",
        FileOutcome.Refused => "refused",
        _ => "unreadable",
    };

    private static void AddSource(JsonObject json, SourceFile file)
    {
        json["importer"] = file.Importer;
        json["file"] = file.Sha256;
        json["source"] = file.Source;
        json["grade"] = file.Grade.ToString();
    }

    private static JsonObject At(Locator at, Phrase reason, Phrasebook words)
    {
        var json = new JsonObject { ["row"] = at.Row, ["line"] = at.Line, ["column"] = at.Column };
        foreach (var (name, value) in Phrase(reason, words).ToList())
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    private static JsonObject Phrase(Phrase phrase, Phrasebook words) => new() { ["key"] = phrase.Key, ["args"] = PhraseJson.Args(phrase), ["text"] = words.Say(phrase) };
}

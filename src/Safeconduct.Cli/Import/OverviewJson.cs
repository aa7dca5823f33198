using System.Text.Json.Nodes;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Cli.Import;

/// <summary>What <c>evidence --json</c> answers, version <c>evidence/1</c>: docs/formats/evidence.md.</summary>
internal static class OverviewJson
{
    public static string Of(BaseOverview overview, string path) => new JsonObject
    {
        ["safeconduct"] = "evidence/1",
        ["base"] = path,
        ["evidenceBase"] = overview.Fingerprint,
        ["sources"] = new JsonArray([.. overview.Sources.Select(Source)]),
        ["files"] = new JsonArray([.. overview.Files.Select(f => new JsonObject
        {
            ["name"] = f.File.FileName, ["file"] = f.File.Sha256, ["source"] = f.File.Source, ["importer"] = f.File.Importer, ["grade"] = f.File.Grade.ToString(),
            ["status"] = f.Status, ["derivedFrom"] = f.DerivedFrom, ["read"] = f.File.Read, ["accepted"] = f.File.Accepted, ["rejected"] = f.File.Rejected,
        })]),
        ["rejectedRows"] = overview.RejectedRows,
        ["conflicts"] = new JsonArray([.. overview.Conflicts.Select(c => new JsonObject
        {
            ["sources"] = new JsonArray(c.SourceA, c.SourceB), ["count"] = c.Count, ["km"] = BaseOverview.ConflictKm,
        })]),
    }.ToJsonString(ImportJson.Readable) + "\n";

    private static JsonObject Source(SourceOverview source) => new()
    {
        ["source"] = source.Name,
        ["grade"] = source.Grade.ToString(),
        ["files"] = source.Files,
        ["facts"] = source.Facts,
        ["units"] = source.Units,
        ["covers"] = new JsonArray([.. source.Covers.Select(c => JsonValue.Create(c.ToString()))]),
        ["coverageIsDerived"] = source.IsDerived,
        ["unitsWithDeclaredCoverage"] = source.DeclaredUnits,
        ["firstDay"] = source.Recorded?.Earliest?.ToString(),
        ["latestDay"] = source.Recorded?.Latest?.ToString(),
    };
}

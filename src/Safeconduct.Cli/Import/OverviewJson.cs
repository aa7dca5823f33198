using System.Text.Json.Nodes;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Overviews;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Cli.Import;

/// <summary>What <c>evidence --json</c> answers, version <c>evidence/1</c>: docs/formats/evidence.md.</summary>
internal static class OverviewJson
{
    public static string Of(BaseOverview overview, string path, Day asOf) => new JsonObject
    {
        ["safeconduct"] = "evidence/1",
        ["base"] = path,
        ["evidenceBase"] = overview.Fingerprint,
        ["asOf"] = asOf.ToString(),
        ["sources"] = Array(overview.Sources.Select(Source)),
        ["files"] = Array(overview.Files.Select(f => new JsonObject
        {
            ["name"] = f.File.FileName, ["file"] = f.File.Sha256, ["source"] = f.File.Source, ["importer"] = f.File.Importer, ["grade"] = f.File.Grade.ToString(),
            ["status"] = f.Status, ["derivedFrom"] = f.DerivedFrom, ["read"] = f.File.Read, ["accepted"] = f.File.Accepted, ["rejected"] = f.File.Rejected,
        })),
        ["rejectedRows"] = overview.RejectedRows,
        ["registers"] = Array(overview.Registers.Select(r => new JsonObject
        {
            ["register"] = r.Name, ["entries"] = r.Entries, ["persons"] = r.Persons, ["personsWithBirthDate"] = r.PersonsWithBirthDate, ["names"] = r.Names,
            ["latestListing"] = r.LatestListing?.ToString(), ["published"] = r.PublishedOn?.ToString(),
        })),
        ["conflicts"] = Array(overview.Conflicts.Select(c => new JsonObject
        {
            ["kind"] = "positions", ["origins"] = new JsonArray(c.OriginA, c.OriginB), ["sources"] = Strings(c.Sources), ["count"] = c.Count, ["km"] = BaseOverview.ConflictKm,
        }).Concat(overview.UnitConflicts.Select(Conflict))),
        ["stale"] = Array(overview.StaleOn(asOf).Select(Stale)),
        ["months"] = Array(overview.Months.Select(Months)),
    }.ToJsonString(ImportJson.Readable) + "\n";

    /// <summary>The answer for one unit; <c>unit</c> is null where the words mean none or several.</summary>
    public static string Of(string told, UnitResolution resolution, UnitOverview? overview, string fingerprint, string path) => new JsonObject
    {
        ["safeconduct"] = "evidence/1",
        ["base"] = path,
        ["evidenceBase"] = fingerprint,
        ["told"] = told,
        ["candidates"] = resolution is UnitResolution.Several several ? Strings(several.Candidates.Select(c => c.Name)) : [],
        ["unit"] = overview is null ? null : Unit(overview),
    }.ToJsonString(ImportJson.Readable) + "\n";

    private static JsonObject Source(SourceOverview source) => new()
    {
        ["source"] = source.Name,
        ["origin"] = source.Origin,
        ["title"] = source.Known.Title,
        ["url"] = source.Known.Url,
        ["published"] = source.Known.PublishedOn?.ToString(),
        ["everyDays"] = source.Known.EveryDays,
        ["grade"] = source.Grade.ToString(),
        ["files"] = source.Files,
        ["facts"] = source.Facts,
        ["units"] = source.Units,
        ["covers"] = Strings(source.Covers.Select(c => c.ToString())),
        ["coverageIsDerived"] = source.IsDerived,
        ["unitsWithDeclaredCoverage"] = source.DeclaredUnits,
        ["firstDay"] = source.Recorded?.Earliest?.ToString(),
        ["latestDay"] = source.Recorded?.Latest?.ToString(),
    };

    private static JsonObject Conflict(UnitConflict c) => new()
    {
        ["kind"] = c.Kind switch
        {
            UnitConflictKind.Garrisons => "garrisons",
            UnitConflictKind.OverlappingParents => "overlapping-parents",
            UnitConflictKind.CyclicParents => "cyclic-parents",
            UnitConflictKind.SharedNumber => "shared-number",
            UnitConflictKind.SharedName => "shared-name",
            _ => "two-commanders",
        },
        ["units"] = Strings(c.Units),
        ["what"] = Strings(c.What),
        ["days"] = c.Days?.ToString(),
        ["km"] = c.Km,
        ["citations"] = Array(c.Citations.Select(Citation)),
    };

    private static JsonObject Stale(StaleSource stale) => new()
    {
        ["source"] = stale.Source,
        ["reason"] = stale.Reason switch
        {
            StaleReason.MissedTwice => "missed-twice",
            StaleReason.Quiet => "quiet",
            StaleReason.OldList => "old-list",
            _ => "age-unknown",
        },
        ["latest"] = stale.Latest?.ToString(),
        ["daysOld"] = stale.DaysOld,
        ["everyDays"] = stale.EveryDays,
    };

    private static JsonObject Months(UnitMonths unit) => new()
    {
        ["unit"] = unit.Id,
        ["name"] = unit.Name,
        ["days"] = new JsonObject(unit.Days.Select(d => KeyValuePair.Create<string, JsonNode?>(UnitMonths.Text(d.Key), d.Value))),
    };

    private static JsonObject Unit(UnitOverview o) => new()
    {
        ["id"] = o.Unit.Id,
        ["name"] = o.Unit.Name,
        ["otherNames"] = Strings(o.Unit.OtherNames),
        ["numbers"] = Strings(o.Unit.Numbers),
        ["parents"] = Array(o.Unit.Parents.Select(p => new JsonObject { ["name"] = p.ParentName, ["days"] = p.Days.ToString(), ["citation"] = Citation(p.Citation) })),
        ["garrisons"] = Array(o.Garrisons.Select(g => new JsonObject { ["name"] = g.Name, ["lat"] = g.At?.Latitude, ["lon"] = g.At?.Longitude, ["origin"] = g.Origin, ["citation"] = Citation(g.Citation) })),
        ["commanders"] = o.Commanders,
        ["coverage"] = Array(o.Coverage.Select(c => new JsonObject { ["source"] = c.Source, ["covers"] = c.Days.ToString(), ["isDerived"] = c.IsDerived })),
        ["months"] = o.Months is null ? null : Months(o.Months)["days"]!.DeepClone(),
        ["conflicts"] = Array(o.Conflicts.Select(Conflict)),
    };

    private static JsonObject Citation(Citation c) => new() { ["source"] = c.Source, ["file"] = c.File, ["row"] = c.Row, ["grade"] = c.Grade.ToString(), ["url"] = c.Url };

    private static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);

    private static JsonArray Strings(IEnumerable<string> items) => new([.. items.Select(i => JsonValue.Create(i))]);
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Json;

namespace Safeconduct.Evidence.Importers.Registers.FollowTheMoney;

/// <summary>
/// FollowTheMoney entities as JSON lines, as OpenSanctions (<c>entities.ftm.json</c>, <c>targets.nested.json</c>), Aleph and yente publish them. Persons, organisations,
/// vessels and what may be either become entries; sanctions are added to the entries they belong to, wherever in the file they stand; other entities carry nothing here.
/// </summary>
public sealed class FtmImporter : IImporter
{
    /// <summary>Characters of a note.</summary>
    private const int MaxNote = 1_000;

    public ImporterCard Card { get; } = new("followthemoney", 1, [], [], Grade.CannotBeJudged, KeepsRowsBeforeCut: true);

    /// <summary>The first line is an object with an id, and a schema or properties; a feature of a map has properties too, and a type.</summary>
    public bool Recognises(FileSniff sniff)
    {
        var keys = KeysOf(sniff.Head);
        return keys.Contains("id") && (keys.Contains("schema") || (keys.Contains("properties") && !keys.Contains("type") && !keys.Contains("geometry")));
    }

    public IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        var collection = context.FileName.Split('.')[0] is { Length: > 0 } stem ? stem : context.FileName;
        return new JsonLines(source).Select((line, at) => Read(line, at, context, collection), cancel);
    }

    private ImportItem Read(JsonElement line, Locator at, ImportContext context, string collection)
    {
        var (entity, rejected) = FtmEntity.Of(line, at);
        if (entity is null)
        {
            return rejected!;
        }

        if (FtmSchemata.PartyOf(entity.Schema) is { } party)
        {
            return Entry(entity, party, context, collection);
        }

        ImmutableArray<EvidenceRecord> records = string.Equals(entity.Schema, FtmSchemata.Sanction, StringComparison.Ordinal) ? [.. Additions(entity, context, collection)] : [];
        return new ImportItem.Accepted(at, records, entity.Notes);
    }

    private ImportItem Entry(FtmEntity e, RegisterParty party, ImportContext context, string collection)
    {
        var names = FtmNames.Of(e);
        if (names.IsEmpty)
        {
            return new ImportItem.Rejected(e.At with { Column = "name" }, new Phrase("registers.rejected.no-name"));
        }

        var register = RegisterOf(e, collection);
        var citation = new Citation(register, context.Sha256, e.At.Row, Card.Grade, e.Texts("sourceUrl").FirstOrDefault(WebAddress.Is));
        var entry = new RegisterEntry(e.Id, register, party, names, citation)
        {
            Born = e.Dates("birthDate"),
            Died = e.Dates("deathDate") is [var died, ..] ? died : null,
            Gender = e.First("gender") switch { "male" => RegisterGender.Male, "female" => RegisterGender.Female, null => null, _ => RegisterGender.Other },
            Citizenships = Capitals(e.Texts("citizenship", "nationality")),
            Countries = Capitals(e.Texts("country", "jurisdiction", "mainCountry", "birthCountry", "flag")),
            Topics = e.Texts("topics"),
            Programmes = [.. e.Texts("program").Concat(e.Datasets.Where(d => !string.Equals(d, register, StringComparison.Ordinal))).Select(Unbarred).Distinct(StringComparer.Ordinal)],
            Note = NoteOf(e),
        };
        entry = e.Nested("sanctions").Aggregate(entry, (known, s) => known.With(Addition(s, register, e.Id, citation)));
        entry = e.Own is { } own ? FtmOwn.Restore(entry, own) : entry;
        return new ImportItem.Accepted(e.At, [new EvidenceRecord.OfRegister(entry)], e.Notes);
    }

    /// <summary>
    /// A sanction says by itself only the id of its entry, whose register is the one dataset that it is of, or the collection when it is of several:
    /// it is left for both, and joins the one that is there.
    /// </summary>
    private IEnumerable<EvidenceRecord> Additions(FtmEntity sanction, ImportContext context, string collection) =>
        from id in sanction.Texts("entity")
        from register in new[] { RegisterOf(sanction, collection), collection }.Distinct(StringComparer.Ordinal)
        select new EvidenceRecord.OfRegisterAddition(Addition(sanction, register, id, new Citation(register, context.Sha256, sanction.At.Row, Card.Grade)));

    private static RegisterAddition Addition(FtmEntity sanction, string register, string id, Citation citation) => new(register, id, citation)
    {
        Programmes = [.. (sanction.Texts("program") is { IsEmpty: false } programmes ? programmes : sanction.Texts("authority")).Select(Unbarred)],
        From = sanction.Dates("startDate").Concat(sanction.Dates("listingDate")).FirstOrDefault()?.Window ?? DayWindow.Unbounded,
        To = sanction.Dates("endDate") is [var end, ..] ? end.Window : DayWindow.Unbounded,
    };

    private static string RegisterOf(FtmEntity entity, string collection) => entity.Datasets is [var only] ? only : collection;

    private static ImmutableArray<string> Capitals(ImmutableArray<string> codes) => [.. codes.Select(c => Unbarred(c.ToUpperInvariant())).Distinct(StringComparer.Ordinal)];

    /// <summary>A bar separates values in the base.</summary>
    private static string Unbarred(string text) => text.Replace('|', '/');

    private static string? NoteOf(FtmEntity e)
    {
        var text = string.Join("; ", e.Texts("position", "summary", "notes"));
        return text.Length == 0 ? null : text.Length <= MaxNote || e.Own is not null ? text : text[..(char.IsHighSurrogate(text[MaxNote - 1]) ? MaxNote - 1 : MaxNote)] + "…";
    }

    /// <summary>The keys of the object in the first line, as far as the beginning of the file goes.</summary>
    private static HashSet<string> KeysOf(string head)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var text = head.AsSpan().TrimStart();
        if (text is not ['{', ..])
        {
            return keys;
        }

        var end = text.IndexOf('\n');
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes((end < 0 ? text : text[..end]).ToString()), isFinalBlock: false, state: default);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && JsonText.Of(ref reader) is { } key)
                {
                    keys.Add(key);
                }
            }
        }
        catch (JsonException)
        {
            // What was seen before the slip decides; the reading itself will say where it is.
        }

        return keys;
    }
}

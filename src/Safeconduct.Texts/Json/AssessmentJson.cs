using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Texts.Json;

/// <summary>
/// An assessment as <c>assessment/1</c> (docs/formats/assessment.md), one object on one line. Members are only ever added;
/// the same assessment gives the same bytes.
/// </summary>
public static class AssessmentJson
{
    public const string Schema = "assessment/1";

    // Cyrillic is left readable; the output is a JSON file and is never pasted into HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, Assessment assessment, Phrasebook words, AssessmentChanges? changes = null)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("safeconduct", Schema);
        json.WriteString("account", assessment.Account.Id);
        json.WriteString("asOf", assessment.AsOf.ToString());
        json.WriteString("toolVersion", assessment.ToolVersion);
        json.WriteString("evidenceBase", assessment.EvidenceBase);
        json.WriteString("language", words.Culture.TwoLetterISOLanguageName);
        WriteArray(json, "findings", assessment.Findings, f => WriteFinding(json, f, assessment, words));
        WriteArray(json, "windows", assessment.Windows, w => WriteWindow(json, w));
        WriteArray(json, "coverage", assessment.Coverage, c => WriteCoverage(json, c));
        WriteArray(json, "couldSay", assessment.CouldSay, c => CouldSayJson.Write(json, c, words));
        WriteArray(json, "sources", assessment.Files, f => WriteFile(json, f));
        if (changes is not null)
        {
            WriteChanges(json, changes);
        }

        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, Assessment assessment, Phrasebook words)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("basis", finding.Basis);
        json.WriteString("check", finding.Check.Id);
        json.WriteString("question", OutcomeName.Of(finding.Question));
        json.WriteString("outcome", OutcomeName.Of(finding.Outcome));
        WriteStrings(json, "statements", finding.Statements);
        WriteStrings(json, "roots", finding.Roots);
        WriteArray(json, "citations", finding.Citations, c => WriteCitation(json, c));
        json.WritePropertyName("reason");
        WritePhrase(json, finding.Reason);
        WriteStrings(json, "assumptions", finding.Assumptions.Select(words.Say));
        json.WriteString("text", words.Say(finding.Reason));
        WriteStrings(json, "tried", finding.Tried.Select(words.Say));
        WriteStrings(json, "wouldChange", finding.WouldChange.Select(words.Say));
        WriteStrings(json, "ask", finding.Ask.Select(words.Say));
        if (finding.IsAdverse)
        {
            json.WriteBoolean("put", assessment.AnswersTo(finding).Any());
        }

        WriteArray(json, "answers", assessment.AnswersTo(finding), a => WriteAnswer(json, a));
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject();
        WriteIfAny(json, "in", answer.In);
        WriteIfAny(json, "on", answer.On?.Text);
        WriteIfAny(json, "quote", answer.Quote);
        json.WriteEndObject();
    }

    private static void WriteCitation(Utf8JsonWriter json, Citation citation)
    {
        json.WriteStartObject();
        json.WriteString("source", citation.Source);
        json.WriteString("file", citation.File);
        json.WriteNumber("row", citation.Row);
        json.WriteString("grade", citation.Grade.ToString());
        WriteIfAny(json, "url", citation.Url);
        WriteIfAny(json, "note", citation.Note);
        json.WriteEndObject();
    }

    private static void WriteWindow(Utf8JsonWriter json, StatementWindow window)
    {
        json.WriteStartObject();
        json.WriteString("statement", window.StatementId);
        json.WriteString("end", window.End switch { StatementEnd.Start => "start", StatementEnd.End => "end", _ => "moment" });
        WriteDay(json, "earliest", window.Window.Earliest);
        WriteDay(json, "latest", window.Window.Latest);
        WriteStrings(json, "because", window.Because);
        json.WriteEndObject();
    }

    private static void WriteCoverage(Utf8JsonWriter json, CoverageSpan span)
    {
        json.WriteStartObject();
        json.WriteString("source", span.Source);
        WriteIfAny(json, "unit", span.UnitName ?? span.UnitId);
        json.WriteString("covers", span.Days.ToString());
        json.WriteBoolean("derived", span.IsDerived);
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, SourceFile file)
    {
        json.WriteStartObject();
        json.WriteString("source", file.Source);
        json.WriteString("name", file.FileName);
        json.WriteString("file", file.Sha256);
        json.WriteString("importer", file.Importer);
        json.WriteString("grade", file.Grade.ToString());
        json.WriteNumber("read", file.Read);
        json.WriteNumber("accepted", file.Accepted);
        json.WriteNumber("rejected", file.Rejected);
        json.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter json, AssessmentChanges changes)
    {
        json.WriteStartObject("since");
        WriteStrings(json, "new", changes.New.Select(f => f.Id));
        WriteStrings(json, "gone", changes.Gone.Select(f => f.Id));
        WriteStrings(json, "changed", changes.Changed.Select(f => f.Id));
        json.WriteEndObject();
    }

    private static void WritePhrase(Utf8JsonWriter json, Phrase phrase)
    {
        json.WriteStartObject();
        json.WriteString("key", phrase.Key);
        json.WritePropertyName("args");
        PhraseJson.Args(phrase).WriteTo(json);
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, Day? day)
    {
        if (day is { } d)
        {
            json.WriteString(name, d.ToString());
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values) =>
        WriteArray(json, name, values, json.WriteStringValue);

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}

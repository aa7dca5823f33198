using System.Text.Json;
using Safeconduct.Core.Assessments;

namespace Safeconduct.Texts.Json;

/// <summary>The member <c>couldSay</c> of an assessment: of each statement, whether the evidence could have said anything (docs/formats/assessment.md).</summary>
internal static class CouldSayJson
{
    public static void Write(Utf8JsonWriter json, ClaimCoverage coverage, Phrasebook words)
    {
        json.WriteStartObject();
        json.WriteString("statement", coverage.StatementId);
        json.WriteString("told", coverage.Told.ToString());
        WriteArray(json, "kinds", coverage.Kinds.IsEmpty ? ["none"] : coverage.Kinds.Select(k => Name(k.Kind)), json.WriteStringValue);
        WriteArray(json, "evidence", coverage.Kinds, k => WriteKind(json, k));
        WriteArray(json, "text", CoverageExplanation.Of(coverage), p => json.WriteStringValue(words.Say(p)));
        json.WriteEndObject();
    }

    private static void WriteKind(Utf8JsonWriter json, KindCoverage kind)
    {
        json.WriteStartObject();
        json.WriteString("kind", Name(kind.Kind));
        switch (kind)
        {
            case KindCoverage.Known known:
                WriteKnown(json, known);
                break;
            case KindCoverage.NotKnown notKnown:
                json.WriteString("state", "not-known");
                json.WriteNumber("records", notKnown.Records);
                break;
            case KindCoverage.NothingToLookUp nothing:
                json.WriteString("state", "nothing-to-look-up");
                json.WriteString("missing", nothing.Missing);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteKnown(Utf8JsonWriter json, KindCoverage.Known known)
    {
        json.WriteString("state", "known");
        json.WriteString("subject", known.Subject);
        if (known.CoveredDays is { } days)
        {
            json.WriteNumber("coveredDays", days);
        }
        else
        {
            json.WriteNull("coveredDays");
        }

        WriteArray(json, "covered", known.Covered, d => json.WriteStringValue(d.ToString()));
        WriteArray(json, "uncovered", known.Uncovered, d => json.WriteStringValue(d.ToString()));
        WriteArray(json, "sources", known.Sources, s => WriteSource(json, s));
    }

    private static void WriteSource(Utf8JsonWriter json, SourceDays source)
    {
        json.WriteStartObject();
        json.WriteString("source", source.Source);
        json.WriteString("covers", source.Days.ToString());
        json.WriteBoolean("derived", source.IsDerived);
        json.WriteEndObject();
    }

    private static string Name(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Positions => "positions",
        EvidenceKind.Territory => "territory",
        _ => "incidents",
    };

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

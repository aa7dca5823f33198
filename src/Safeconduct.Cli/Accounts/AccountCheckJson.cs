using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Safeconduct.Accounts;
using Safeconduct.Accounts.Understanding;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Accounts;

/// <summary>What was understood as <c>account-check/1</c> (docs/formats/account.md), one object on one line. Members are only ever added.</summary>
internal static class AccountCheckJson
{
    public const string Schema = "account-check/1";

    // Cyrillic stays readable; the output is never pasted into HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, AccountReading.Refused refused, Phrasebook words) => WriteLine(output, json =>
    {
        WriteHead(json, refused.FileName, isRead: false);
        WriteArray(json, "errors", refused.Errors, e => WriteRemark(json, e.Line, e.Column, e.Reason.Key, words.Say(e.Reason)));
    });

    public static void Write(Stream output, AccountReading.Read read, AccountUnderstanding understanding, Phrasebook words) => WriteLine(output, json =>
    {
        WriteHead(json, read.FileName, isRead: true);
        json.WriteString("account", read.Account.Id);
        WriteArray(json, "warnings", read.Warnings, w => WriteRemark(json, w.Line, w.Column, w.Reason.Key, words.Say(w.Reason)));
        WriteArray(json, "statements", understanding.Statements, s => WriteStatement(json, s));
        WriteArray(json, "relations", read.Account.Relations, r => WriteRelation(json, r, words));
    });

    private static void WriteLine(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        output.Flush();
    }

    private static void WriteHead(Utf8JsonWriter json, string file, bool isRead)
    {
        json.WriteString("safeconduct", Schema);
        json.WriteString("file", file);
        json.WriteBoolean("read", isRead);
    }

    private static void WriteRemark(Utf8JsonWriter json, int line, int column, string key, string text)
    {
        json.WriteStartObject();
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteString("key", key);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteStatement(Utf8JsonWriter json, StatementUnderstanding understood)
    {
        var statement = understood.Statement;
        json.WriteStartObject();
        json.WriteString("id", statement.Id);
        json.WriteNumber("line", statement.Line);
        json.WriteString("in", statement.In);
        json.WriteString("claim", understood.Kind);
        json.WriteBoolean("moment", statement.IsMoment);
        WriteIfAny(json, "retells", statement.Retells);
        WriteIfAny(json, "retoldIn", understood.RetoldIn?.Id);
        WriteArray(json, "dates", understood.Dates, d => WriteDate(json, d, statement.IsVague));
        if (statement.At is { } at)
        {
            WritePlace(json, at, understood.Place);
        }

        if (understood.Unit is { } unit)
        {
            WriteUnit(json, unit);
        }

        WriteArray(json, "words", understood.Details, d => WriteDetail(json, d));
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, DateUnderstanding date, bool isVague)
    {
        json.WriteStartObject();
        json.WriteString("key", date.Key);
        json.WriteString("text", date.Date.Text);
        WriteWindow(json, date.Date.Window);
        json.WriteBoolean("soft", date.Date.IsSoft || isVague);
        if (date.Date.Alternatives.Length > 1)
        {
            WriteArray(json, "oneOf", date.Date.Alternatives, w =>
            {
                json.WriteStartObject();
                WriteWindow(json, w);
                json.WriteEndObject();
            });
        }

        json.WriteEndObject();
    }

    private static void WriteWindow(Utf8JsonWriter json, DayWindow window)
    {
        WriteIfAny(json, "earliest", window.Earliest?.ToString());
        WriteIfAny(json, "latest", window.Latest?.ToString());
    }

    private static void WritePlace(Utf8JsonWriter json, PlaceText at, PlaceResolution place)
    {
        json.WriteStartObject("place");
        json.WriteString("text", at.ToString());
        switch (place)
        {
            case PlaceResolution.One one:
                json.WriteString("resolved", "one");
                json.WriteNumber("withinKm", one.WithinKm);
                WriteArray(json, "candidates", [one.Result], p => WriteCandidate(json, p));
                WriteArray(json, "setAside", one.Others, p => WriteCandidate(json, p));
                break;
            case PlaceResolution.Several several:
                json.WriteString("resolved", "several");
                WriteArray(json, "candidates", several.Candidates, p => WriteCandidate(json, p));
                WriteArray(json, "settledBy", several.SettledBy, json.WriteStringValue);
                break;
            default:
                json.WriteString("resolved", "none");
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteCandidate(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        json.WriteString("id", place.Id);
        json.WriteString("name", place.Name);
        WriteIfAny(json, "district", place.District);
        WriteIfAny(json, "region", place.Region);
        WriteIfAny(json, "country", place.Country);
        if (place.Point is { } point)
        {
            json.WriteNumber("lat", point.Latitude);
            json.WriteNumber("lon", point.Longitude);
        }

        json.WriteEndObject();
    }

    private static void WriteUnit(Utf8JsonWriter json, UnitResolution resolution)
    {
        json.WriteStartObject("unit");
        json.WriteString("resolved", UnitExplanation.Kind(resolution));
        WriteIfAny(json, "by", (resolution as UnitResolution.One)?.By);
        WriteArray(json, "candidates", UnitExplanation.Candidates(resolution), c =>
        {
            json.WriteStartObject();
            json.WriteString("id", c.Unit.Id);
            json.WriteString("name", c.Unit.Name);
            if (!c.Distinctions.IsEmpty)
            {
                json.WriteStartObject("apart");
                foreach (var distinction in c.Distinctions)
                {
                    WriteArray(json, distinction.Part, distinction.Values, json.WriteStringValue);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        });
        WriteArray(json, "nearMisses", resolution.NearMisses, m =>
        {
            json.WriteStartObject();
            json.WriteString("id", m.Unit.Id);
            json.WriteString("name", m.Unit.Name);
            WriteArray(json, "because", [.. UnitExplanation.WhyNot(m.Comparison)], json.WriteStringValue);
            json.WriteEndObject();
        });
        WriteArray(json, "notes", [.. resolution.Notes.Select(n => n.Key)], json.WriteStringValue);
        json.WriteEndObject();
    }

    private static void WriteDetail(Utf8JsonWriter json, ClaimDetail detail)
    {
        json.WriteStartObject();
        json.WriteString("key", detail.Key);
        json.WriteString("text", detail.Text);
        if (detail.List is not null)
        {
            json.WriteString("list", detail.List);
            json.WriteString("meaning", detail.Meaning);
        }

        json.WriteEndObject();
    }

    private static void WriteRelation(Utf8JsonWriter json, Relation relation, Phrasebook words)
    {
        json.WriteStartObject();
        json.WriteString("id", relation.Id);
        WriteArray(json, "statements", relation.Statements, json.WriteStringValue);
        if (relation is Relation.Any any)
        {
            WriteArray(json, "any", any.Members, m => WriteRelation(json, m, words));
        }
        else
        {
            json.WriteString("text", words.Say(RelationPhrases.Of(relation)));
        }

        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}

using System.Collections.Immutable;
using System.Text;
using Safeconduct.Accounts.Understanding;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Accounts;

/// <summary>An understanding in plain lines: one block for each statement, one line for each date, place, unit and word.</summary>
internal sealed class AccountCheckText(Phrasebook words, Stream output)
{
    private readonly StringBuilder _lines = new();

    public void Write(AccountUnderstanding understanding)
    {
        WriteHead(understanding.Account);
        foreach (var statement in understanding.Statements)
        {
            WriteStatement(statement);
        }

        WriteRelations(understanding.Account.Relations);
        output.Write(Encoding.UTF8.GetBytes(TerminalText.Plain(_lines.AppendLine().ToString())));
        output.Flush();
    }

    private void WriteHead(Account account)
    {
        Line(0, words.Say("account.check.head", ("id", account.Id)));
        Line(2, words.Say("account.check.counts", ("interviews", account.Interviews.Length), ("statements", account.Statements.Length), ("relations", account.Relations.Length)));
        if (account.Born is { } born)
        {
            Line(2, $"{words.Say("account.check.born")}: {Date(born)}");
        }

        foreach (var interview in account.Interviews)
        {
            Line(2, $"{words.Say("account.check.interview", ("id", interview.Id))}: {(interview.On is { } on ? Date(on) : words.Say("account.check.interview-no-date"))}");
        }
    }

    private void WriteStatement(StatementUnderstanding understood)
    {
        var statement = understood.Statement;
        _lines.AppendLine();
        Line(0, words.Say("account.check.statement", ("id", statement.Id), ("claim", new KeyValue("claim." + understood.Kind)), ("interview", statement.In), ("line", statement.Line)));
        if (statement.Retells is { } told)
        {
            Line(4, words.Say("account.check.retells", ("id", told)));
        }

        if (understood.RetoldIn is { } latest)
        {
            Line(4, words.Say("account.check.retold", ("id", latest.Id)));
        }

        WriteUnit(statement.Claim as Claim.Served, understood.Unit);
        foreach (var detail in understood.Details)
        {
            Line(4, Detail(detail));
        }

        WritePlace(statement.At, understood.Place);
        WriteDates(understood);
        if (!statement.People.IsEmpty)
        {
            Line(4, words.Say("account.check.people", ("people", ListValue.Of(statement.People))));
        }
    }

    private void WriteDates(StatementUnderstanding understood)
    {
        foreach (var date in understood.Dates)
        {
            Line(4, $"{words.Say("account.check." + date.Key)}: {Date(date.Date)}");
        }

        if (understood.Dates.IsEmpty && understood.Statement.Retells is null)
        {
            Line(4, words.Say("account.check.no-date"));
        }

        if (understood.Statement.IsVague)
        {
            Line(4, words.Say("account.check.vague"));
        }
    }

    private string Detail(ClaimDetail detail)
    {
        var name = new KeyValue("account.detail." + detail.Key);
        return detail switch
        {
            { MeaningKey: { } meaning } => words.Say("account.check.word", ("name", name), ("text", detail.Text), ("meaning", new KeyValue(meaning))),
            { List: not null } => words.Say("account.check.word-unknown", ("name", name), ("text", detail.Text)),
            _ => words.Say("account.check.plain", ("name", name), ("text", detail.Text)),
        };
    }

    private string Date(Edtf date)
    {
        var said = words.Say(date);
        var window = words.Say(date.Window);
        var text = date.IsSoft || !string.Equals(said, window, StringComparison.Ordinal)
            ? words.Say("account.check.date-window", ("text", date.Text), ("words", said), ("window", date.Window))
            : words.Say("account.check.date", ("text", date.Text), ("words", said));
        return date.IsSoft ? $"{text} ({words.Say("account.check.soft")})" : text;
    }

    private void WritePlace(PlaceText? text, PlaceResolution place)
    {
        if (text is null)
        {
            return;
        }

        Line(4, $"{words.Say("account.check.at")}: {words.Say(PlaceExplanation.Of(text, place))}");
        if (text is PlaceText.Named { IsNear: true } && place is PlaceResolution.One)
        {
            Line(6, words.Say("place.near", ("km", PlaceResolver.NearKm)));
        }

        if (PlaceExplanation.ToSettle(place) is { } settle)
        {
            Line(6, words.Say(settle));
        }
    }

    private void WriteUnit(Claim.Served? served, UnitResolution? unit)
    {
        if (served is null)
        {
            return;
        }

        var told = string.Join(", ", new[] { served.Unit, served.Number }.OfType<string>());
        var said = told.Length == 0 ? words.Say("account.check.unit-not-named")
            : unit is null ? words.Say("account.check.unit-not-looked-up", ("text", told))
            : words.Say(UnitExplanation.Of(served, unit)!);
        Line(4, $"{words.Say("account.check.unit")}: {said}");
        foreach (var further in unit is null ? [] : UnitExplanation.Further(unit))
        {
            Line(6, words.Say(further));
        }
    }

    private void WriteRelations(ImmutableArray<Relation> relations)
    {
        if (relations.IsEmpty)
        {
            return;
        }

        _lines.AppendLine();
        Line(0, words.Say("account.check.relations"));
        foreach (var relation in relations)
        {
            if (relation is not Relation.Any any)
            {
                Line(4, $"{relation.Id}: {words.Say(RelationPhrases.Of(relation))}");
                continue;
            }

            Line(4, $"{relation.Id}: {words.Say("account.check.any")}");
            foreach (var member in any.Members)
            {
                Line(8, $"{member.Id}: {words.Say(RelationPhrases.Of(member))}");
            }
        }
    }

    private void Line(int indent, string text) => _lines.Append(' ', indent).AppendLine(text);
}

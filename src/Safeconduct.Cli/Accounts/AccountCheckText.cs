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
    private const int ShownPlaces = 5;

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
        Line(0, words.Say("account.check.statement", ("id", statement.Id), ("claim", new KeyValue("account.claim." + understood.Kind)), ("interview", statement.In), ("line", statement.Line)));
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
        if (date.Alternatives.Length > 1)
        {
            return words.Say("account.check.date-several", ("text", date.Text), ("windows", Some([.. date.Alternatives.Select(w => (PhraseValue)w)])));
        }

        var soft = date.IsSoft ? "-soft" : "";
        var key = date.Window.IsDayCertain ? "account.check.date" : "account.check.date-interval";
        return words.Say(key + soft, ("text", date.Text), ("window", date.Window));
    }

    private void WritePlace(PlaceText? text, PlaceResolution place)
    {
        if (text is null)
        {
            return;
        }

        var said = (text, place) switch
        {
            (PlaceText.Around around, _) => words.Say("account.check.place-point", ("point", around.Point.ToString()), ("km", around.WithinKm)),
            (_, PlaceResolution.One one) => words.Say("account.check.place-one", ("text", text.ToString()!), ("place", new PhraseInPhrase(Reach(text, one)))),
            (_, PlaceResolution.Several several) => words.Say("account.check.place-several", ("text", text.ToString()!), ("count", several.Candidates.Length),
                ("places", Some([.. several.Candidates.Select(p => (PhraseValue)Describe(p))])), ("settle", new ListValue([.. several.SettledBy.Select(d => (PhraseValue)new KeyValue("account.settle." + d))]))),
            _ => words.Say("account.check.place-unknown", ("text", text.ToString()!)),
        };
        Line(4, $"{words.Say("account.check.at")}: {said}");
        if (place is PlaceResolution.One { Others: { IsEmpty: false } others })
        {
            Line(6, words.Say("account.check.place-others", ("places", Some([.. others.Select(p => (PhraseValue)Describe(p))]))));
        }
    }

    private static Phrase Reach(PlaceText text, PlaceResolution.One one) =>
        new(text is PlaceText.Named { IsNear: true } ? "account.check.place.near" : "account.check.place.within", ("place", Describe(one.Result)), ("km", Math.Round(one.WithinKm, 1)));

    // The larger units a place lies in, and where it is: enough to tell namesakes apart.
    private static string Describe(Place place)
    {
        var parts = new[] { place.Name, place.District, place.Region, place.Country }.OfType<string>().Distinct(StringComparer.Ordinal);
        return string.Join(", ", parts) + (place.Point is { } point ? $" ({point})" : "");
    }

    private void WriteUnit(Claim.Served? served, UnitResolution? unit)
    {
        if (served is null)
        {
            return;
        }

        var told = string.Join(", ", new[] { served.Unit, served.Number }.OfType<string>());
        Line(4, $"{words.Say("account.check.unit")}: {(told.Length == 0 ? words.Say("account.check.unit-not-named") : SayUnit(told, unit))}");
    }

    private string SayUnit(string told, UnitResolution? unit) => unit switch
    {
        null => words.Say("account.check.unit-not-looked-up", ("text", told)),
        UnitResolution.One one => words.Say("account.check.unit-one", ("text", told), ("unit", one.Result.Name), ("by", one.By)),
        UnitResolution.Several several => words.Say("account.check.unit-several", ("text", told), ("count", several.Candidates.Length),
            ("units", Some([.. several.Candidates.Select(u => (PhraseValue)new TextValue(u.Name))]))),
        _ => words.Say("account.check.unit-unknown", ("text", told)),
    };

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

    // The first few and how many more.
    private static ListValue Some(ImmutableArray<PhraseValue> items) => items.Length <= ShownPlaces + 1
        ? new ListValue(items)
        : new ListValue([.. items.Take(ShownPlaces), new PhraseInPhrase(new Phrase("account.check.place.more", ("count", items.Length - ShownPlaces)))]);

    private void Line(int indent, string text) => _lines.Append(' ', indent).AppendLine(text);
}

using System.Globalization;
using System.Text;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Screening;
using Safeconduct.Evidence.Batches;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Screening;

/// <summary>What registers hold of a name, in plain lines. Nothing of it is a verdict, and it says so.</summary>
internal sealed class ScreeningText(Phrasebook words)
{
    private readonly StringBuilder _lines = new();

    public string Of(ScreeningQuery query, ScreeningRow? row, ScreeningAnswer.Found found)
    {
        _lines.Clear();
        Line(0, string.Join(" / ", query.Names) + (query.Born is { } born ? $", {words.Say("screening.say.born", ("born", born.Text))}" : "") + (row?.Id is { } id ? $" ({id})" : ""));
        var registers = ListValue.Of(found.Searched.Select(r => r.Name));
        if (found.Candidates.IsEmpty)
        {
            Line(1, words.Say(found.Searched.IsEmpty ? "screening.say.no-registers" : "screening.say.none", ("registers", registers), ("entries", found.Entries)));
        }
        else
        {
            Line(1, words.Say("screening.say.some", ("count", found.Matching), ("registers", registers), ("entries", found.Entries)));
            foreach (var (i, candidate) in found.Candidates.Index())
            {
                Candidate(i + 1, candidate);
            }
        }

        Rest(found);
        return _lines.Append('\n').ToString();
    }

    private void Rest(ScreeningAnswer.Found found)
    {
        if (found.Matching > found.Candidates.Length)
        {
            Line(1, words.Say("screening.say.more", ("count", found.Matching - found.Candidates.Length)));
        }

        if (found.Alike > found.Matching)
        {
            Line(1, words.Say("screening.say.alike", ("count", found.Alike)));
        }

        if (found.OtherBirth > 0)
        {
            Line(1, words.Say("screening.say.other-birth", ("count", found.OtherBirth)));
        }

        if (found.OtherUnit > 0)
        {
            Line(1, words.Say("screening.say.other-unit", ("count", found.OtherUnit)));
        }
    }

    private void Candidate(int number, Candidate c)
    {
        var others = c.Entry.Names.Length > 1 && !string.Equals(c.Name.Text, c.Entry.Name, StringComparison.Ordinal) ? $" ({c.Entry.Name})" : "";
        Line(1, string.Create(CultureInfo.InvariantCulture, $"{number}. {c.Name.Text}{others} · {words.Say("screening.say.entry", ("register", c.Entry.Register), ("id", c.Entry.Id))}"));
        foreach (var part in c.Match.Parts)
        {
            Line(3, words.Say("screening.say.part", ("asked", part.Asked ?? "—"), ("told", part.Told ?? "—"), ("link", new KeyValue("screening.link." + part.Link)), ("weight", Weight(part.Weight))));
        }

        Phrases("screening.say.supports", CandidateWords.Supports(c));
        Phrases("screening.say.opposes", CandidateWords.Opposes(c));
        Phrases("screening.say.neither", CandidateWords.Neither(c));
        Line(2, words.Say("screening.say.ratio", ("ratio", new PhraseInPhrase(CandidateWords.Ratio(c.LogRatio))), ("score", Math.Round(c.Score, 2))));
        if (c.Namesakes is { } namesakes)
        {
            Line(2, words.Say("screening.say.namesakes", ("count", new PhraseInPhrase(CandidateWords.Namesakes(namesakes)))));
        }

        Told("screening.say.listed", [.. c.Entry.Topics, .. c.Entry.Programmes]);
        Told("screening.say.unit", [.. new[] { c.Entry.Unit, c.Entry.Number }.OfType<string>()]);
        var cite = c.Entry.Citation;
        Line(2, words.Say("screening.say.source", ("source", cite.Source), ("grade", cite.Grade.ToString()), ("row", cite.Row.ToString(CultureInfo.InvariantCulture)), ("file", cite.File)) + (cite.Url is { } url ? $", {url}" : ""));
    }

    private static string Weight(double weight) => weight.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);

    private void Phrases(string key, IEnumerable<Phrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            Line(2, words.Say(key, ("what", new PhraseInPhrase(phrase))));
        }
    }

    private void Told(string key, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
        {
            Line(2, words.Say(key, ("what", ListValue.Of(values))));
        }
    }

    private void Line(int depth, string text) => _lines.Append(' ', depth * 2).Append(text).Append('\n');
}

using Safeconduct.Core.Names;
using Safeconduct.Core.Names.Inflection;

namespace Safeconduct.Tests.Names;

/// <summary>The evaluation files of petrovich (CC BY-SA 3.0), whole; the counts stand in docs/name-forms.md too.</summary>
public class DeclensionSuiteTests
{
    [Theory]
    [InlineData("firstnames.misc.tsv", NamePart.Given, 32, 31)]
    [InlineData("midnames.misc.tsv", NamePart.Patronymic, 18, 18)]
    [InlineData("surnames.misc.tsv", NamePart.Surname, 66, 61)]
    public void Every_form_is_made_exactly_and_leads_back(string file, NamePart part, int lines, int first)
    {
        var rows = Rows(file).Where(r => r.Length > 2).Select(r => (Lemma: r[0], Form: r[1], Tags: Tags(r[2]))).ToList();

        rows.Count.ShouldBe(lines);
        rows.Where(r => NameDeclension.Decline(r.Lemma, part, r.Tags.Gender, r.Tags.Case) != r.Form).Select(r => $"{r.Lemma}: {r.Form}").ShouldBeEmpty();
        rows.Where(r => !Nominatives.Of(r.Form, part).Any(n => n.Text == r.Lemma && n.Gender == r.Tags.Gender)).Select(r => $"{r.Form}: {r.Lemma}").ShouldBeEmpty();
        rows.Count(r => Nominatives.Of(r.Form, part)[0].Text == r.Lemma).ShouldBe(first);
    }

    [Fact]
    public void Every_full_name_is_made_exactly_and_leads_back_first()
    {
        var rows = Rows("people.tsv").Where(r => r.Length > 6).ToList();
        foreach (var row in rows)
        {
            var (gender, @case) = Tags(row[6]);
            for (var part = 0; part < 3; part++)
            {
                NameDeclension.Decline(row[part], (NamePart)part, gender, @case).ShouldBe(row[part + 3]);
            }

            FullNameInflection.ToNominative(Joined(row.Skip(3).Take(3)))[0].Text.ShouldBe(Joined(row.Take(3)));
        }

        rows.Count.ShouldBe(17);
    }

    [Theory]
    [InlineData("people.gender.tsv", 37)]
    [InlineData("firstnames.popular.gender.tsv", 199)]
    public void Every_gender_is_found(string file, int lines)
    {
        var rows = Rows(file).Where(r => r.Length > 1 && Joined(r).Length > 0).Select(r => r.Length > 3 ? r : ["", r[0], "", r[1]]).ToList();

        rows.Count.ShouldBe(lines);
        rows.Where(r => NameGender.Of(r[0], r[1], r[2]) != Gender(r[3])).Select(Joined).ShouldBeEmpty();
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(SharedData.PathOf("suites", "names", "petrovich", file)).Skip(1).Select(l => l.Split('\t', StringSplitOptions.TrimEntries));

    private static (GrammaticalGender Gender, GrammaticalCase Case) Tags(string tags)
    {
        var parts = tags.Split(',');
        return (Gender(parts[0])!.Value, parts[2] switch
        {
            "им" => GrammaticalCase.Nominative,
            "рд" => GrammaticalCase.Genitive,
            "дт" => GrammaticalCase.Dative,
            "вн" => GrammaticalCase.Accusative,
            "тв" => GrammaticalCase.Instrumental,
            _ => GrammaticalCase.Prepositional,
        });
    }

    private static GrammaticalGender? Gender(string tag) => tag switch { "мр" => GrammaticalGender.Masculine, "жр" => GrammaticalGender.Feminine, _ => null };

    private static string Joined(IEnumerable<string> parts) => string.Join(' ', parts.Where(p => p.Length > 0));
}

using Safeconduct.Accounts.Pathways;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Tests.Pathways;

public sealed class FactSheetTests
{
    private static readonly Fact ForeignPassport = FactCatalogue.Document(DocumentKind.ForeignPassport, null);

    [Fact]
    public void What_is_not_written_may_be_anything()
    {
        var known = Some.Facts("").KnownOn(Some.Day("2023-01-01"));
        known.Possible(ForeignPassport).ShouldBe(ForeignPassport.Domain);
        known.Possible(FactCatalogue.Citizenship("RU")).ShouldBe(ValueSet.Of(0, 1));
    }

    [Fact]
    public void Only_who_has_no_other_citizenship_is_known_not_to_have_one()
    {
        Some.Facts("citizenships: [RU]").KnownOn(Some.Day("2023-01-01")).Possible(FactCatalogue.Citizenship("KZ")).ShouldBe(ValueSet.Of(0, 1));
        var alone = Some.Facts("citizenships: [RU]\nno-other-citizenship: true").KnownOn(Some.Day("2023-01-01"));
        alone.Possible(FactCatalogue.Citizenship("KZ")).ShouldBe(ValueSet.Of(Fact.No));
        alone.Possible(FactCatalogue.Citizenship("RU")).ShouldBe(ValueSet.Of(Fact.Yes));
    }

    [Theory]
    [InlineData("2023-02-10", "1000")]
    [InlineData("2023-02-01", "1009")]
    [InlineData("2023-02-11", "3")]
    public void A_paper_is_valid_through_its_last_day_and_expired_from_the_next(string day, string value) =>
        Some.Facts("documents: [ { kind: foreign-passport, state: issued, to: 2023-02-10 } ]").KnownOn(Some.Day(day)).Possible(ForeignPassport).ToString().ShouldBe(value);

    [Theory]
    [InlineData("2022-10-31", "0")]
    [InlineData("2022-11-01", "0,3")]
    [InlineData("2023-01-15", "0,3")]
    [InlineData("2023-03-31", "3")]
    [InlineData("2024-03-31", "3")]
    public void An_uncertain_day_leaves_both_what_was_before_and_what_came_after_possible(string day, string value) =>
        Some.Facts("proceedings: [ { kind: wanted, country: RU, state: declared, from: \"[2022-11-01..2023-03-31]\" } ]").KnownOn(Some.Day(day))
            .Possible(FactCatalogue.Proceeding(ProceedingKind.Wanted, "RU")).ToString().ShouldBe(value);

    [Fact]
    public void A_later_step_ends_the_one_before()
    {
        var facts = Some.Facts("proceedings: [ { kind: wanted, country: RU, state: declared, from: 2022-11-05 }, { kind: wanted, country: RU, state: closed, from: 2023-05-01 } ]");
        facts.KnownOn(Some.Day("2023-04-30")).Possible(FactCatalogue.Proceeding(ProceedingKind.Wanted, "RU")).Single.ShouldBe(FactCatalogue.Number(ProceedingState.Declared));
        facts.KnownOn(Some.Day("2023-05-01")).Possible(FactCatalogue.Proceeding(ProceedingKind.Wanted, "RU")).Single.ShouldBe(FactCatalogue.Number(ProceedingState.Closed));
    }

    [Fact]
    public void Days_in_the_country_are_counted_from_the_day_of_entry()
    {
        var facts = Some.Facts("whereabouts: [ { in: RU, to: 2022-08-28 }, { in: KZ, from: 2022-08-28 } ]");
        facts.KnownOn(Some.Day("2022-08-28")).Possible(FactCatalogue.StayDays).ShouldBe(ValueSet.Of(1));
        facts.KnownOn(Some.Day("2022-11-25")).Possible(FactCatalogue.StayDays).ShouldBe(ValueSet.Of(90));
        facts.KnownOn(Some.Day("2022-11-25")).Possible(FactCatalogue.Whereabouts).Single.ShouldBe(FactCatalogue.NumberOfCountry("KZ"));
    }

    [Fact]
    public void The_age_is_a_span_where_the_birth_is_one() =>
        Some.Facts("born: \"[1998-02-25..1999-02-24]\"").KnownOn(Some.Day("2022-02-24")).Possible(FactCatalogue.Age).ShouldBe(ValueSet.Range(23, 23));

    [Fact]
    public void An_officer_is_known_by_the_rank() =>
        Some.Facts("service: [ { country: RU, rank: lieutenant } ]").KnownOn(Some.Day("2022-02-24")).Possible(FactCatalogue.IsOfficer("RU")).ShouldBe(ValueSet.Of(Fact.Yes));

    [Theory]
    [InlineData("citizenship: [RU]", 3, "account.key.unknown-near")]
    [InlineData("documents: [ { kind: foren-passport, state: issued } ]", 3, "pathways.read.unknown-word-near")]
    [InlineData("documents: [ { kind: visa, state: issued } ]", 3, "pathways.read.needs")]
    [InlineData("documents: [ { kind: foreign-passport, of: RU, state: issued } ]", 3, "pathways.read.not-here")]
    [InlineData("documents: [ { kind: foreign-passport, state: vanished } ]", 3, "pathways.read.unknown-word")]
    [InlineData("documents:\n  - { kind: foreign-passport, state: issued, from: 2024-01-01, to: 2023-01-01 }", 4, "pathways.read.end-before-start")]
    [InlineData("documents:\n  - { kind: foreign-passport, state: none }\n  - { kind: foreign-passport, state: issued }", 5, "pathways.read.contradiction")]
    [InlineData("whereabouts:\n  - { in: RU, from: 2022-01-01, to: 2022-09-10 }\n  - { in: KZ, from: 2022-08-29 }", 5, "pathways.read.contradiction")]
    [InlineData("facts:\n  - { id: married, is: yes }\n  - { id: married, is: no }", 5, "pathways.read.contradiction")]
    [InlineData("facts: [ { id: maried } ]", 3, "pathways.read.unknown-word-near")]
    [InlineData("facts: [ { id: exclusion-analysis, is: fine } ]", 3, "pathways.read.unknown-word")]
    [InlineData("facts: [ { id: exclusion-analysis } ]", 3, "pathways.read.needs")]
    [InlineData("proceedings: [ { kind: wanted, country: XX, state: declared } ]", 3, "account.value.not-country")]
    [InlineData("whereabouts: [ { in: KZ, from: 2022-13-01 } ]", 3, "account.date.invalid")]
    [InlineData("service: [ { country: RU } ]", 3, "pathways.read.one-of")]
    public void What_cannot_be_so_is_named_with_its_line(string body, int line, string key)
    {
        var error = FactsReader.Read("safeconduct: facts/1\nid: T-1\n" + body, "f.yaml", []).ShouldBeOfType<FactsReading.Refused>().Errors[0];
        error.Line.ShouldBe(line);
        error.Reason.Key.ShouldBe(key);
    }

    [Fact]
    public void The_day_of_a_crossing_belongs_to_both_countries_and_a_paper_may_be_lost_before_it_runs_out() =>
        Some.Facts("whereabouts: [ { in: RU, to: 2022-08-29 }, { in: KZ, from: 2022-08-29 } ]\n"
            + "documents: [ { kind: foreign-passport, state: issued, to: 2030-01-01 }, { kind: foreign-passport, state: lost, from: 2023-01-01 } ]").Spells.Length.ShouldBe(4);

    [Theory]
    [InlineData("safeconduct: facts/2\nid: a", "pathways.read.newer-version")]
    [InlineData("safeconduct: account/1\nid: a", "pathways.read.no-version")]
    [InlineData("id: a", "pathways.read.no-version")]
    [InlineData("- a", "pathways.read.no-version")]
    public void A_file_of_another_kind_is_refused_by_name(string text, string key) =>
        FactsReader.Read(text, "f.yaml", []).ShouldBeOfType<FactsReading.Refused>().Errors.ShouldHaveSingleItem().Reason.Key.ShouldBe(key);
}

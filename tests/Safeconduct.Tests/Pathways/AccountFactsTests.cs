using Safeconduct.Accounts;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Tests.Pathways;

public sealed class AccountFactsTests
{
    private const string Crossed = "  - { id: S1, in: I1, quote: q, crossed: { from: RU, to: KZ, document: foreign-passport }, on: 2022-10-01 }\n";

    [Fact]
    public void An_account_without_papers_proceedings_or_crossings_carries_no_facts() =>
        Of("  - { id: S1, in: I1, quote: q, served: { unit: \"1st Regiment\", rank: private, category: contract }, from: 2022-02-24 }\n").ShouldBeNull();

    [Fact]
    public void A_crossing_tells_where_the_person_is_from_that_day_on()
    {
        Known(Crossed, "2022-09-30", FactCatalogue.Whereabouts).ShouldBe(FactCatalogue.Whereabouts.Domain);
        Known(Crossed, "2022-10-01", FactCatalogue.Whereabouts).ShouldBe(ValueSet.Of(FactCatalogue.NumberOfCountry("KZ")));
        Known(Crossed, "2026-10-01", FactCatalogue.Whereabouts).ShouldBe(ValueSet.Of(FactCatalogue.NumberOfCountry("KZ")));
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("attempted")]
    public void A_crossing_that_did_not_come_about_tells_nothing(string state) =>
        Of(Crossed.Replace("document: foreign-passport", $"state: {state}")).ShouldBeNull();

    [Fact]
    public void A_paper_on_which_a_border_was_crossed_was_valid_on_that_day_and_is_not_known_after_it()
    {
        var passport = FactCatalogue.Document(Core.Accounts.Vocabulary.DocumentKind.ForeignPassport, null);
        Known(Crossed, "2022-10-01", passport).ShouldBe(FactCatalogue.IsValid);
        Known(Crossed, "2022-10-02", passport).ShouldBe(passport.Domain);
        Known(Crossed, "2022-09-30", passport).ShouldBe(passport.Domain);
    }

    [Fact]
    public void A_paper_that_was_issued_may_have_run_out_since_and_was_not_lost()
    {
        var passport = FactCatalogue.Document(Core.Accounts.Vocabulary.DocumentKind.ForeignPassport, null);
        var known = Known("  - { id: S1, in: I1, quote: q, document: { kind: foreign-passport, from: RU, state: issued }, on: 2019-05-01 }\n", "2026-10-01", passport);
        FactCatalogue.IsValid.Holds(known).ShouldBe(Truth.Unknown);
        ValueSet.Of(FactCatalogue.Number(Core.Accounts.Vocabulary.DocumentState.Lost)!.Value).Holds(known).ShouldBe(Truth.False);
    }

    [Fact]
    public void A_passport_is_taken_for_the_citizenship_of_its_country_and_another_countrys_is_not_ruled_out()
    {
        const string passport = "  - { id: S1, in: I1, quote: q, document: { kind: internal-passport, from: RU, state: issued } }\n";
        Known(passport, "2024-01-01", FactCatalogue.Citizenship("RU")).ShouldBe(ValueSet.Of(Fact.Yes));
        Known(passport, "2024-01-01", FactCatalogue.Citizenship("KZ")).ShouldBe(ValueSet.Range(Fact.No, Fact.Yes));
    }

    [Fact]
    public void A_visa_of_which_no_country_is_told_is_not_taken() =>
        Of("  - { id: S1, in: I1, quote: q, document: { kind: visa, state: issued } }\n").ShouldBeNull();

    [Fact]
    public void A_case_of_which_no_country_is_told_is_that_of_the_country_that_was_left()
    {
        const string proceeding = "  - { id: S2, in: I1, quote: q, proceeding: { kind: criminal, article: \"337\", state: opened }, on: 2022-11-05 }\n";
        Known(Crossed + proceeding, "2023-01-01", FactCatalogue.Charge("RU", "337")).ShouldBe(ValueSet.Of(Fact.Yes));
        Of(proceeding).ShouldBeNull("no country was told anywhere");
    }

    [Fact]
    public void What_was_told_twice_in_ways_that_cannot_both_be_is_not_known()
    {
        var twice = Crossed + Crossed.Replace("S1", "S2").Replace("to: KZ", "to: GE");
        Known(twice, "2023-01-01", FactCatalogue.Whereabouts).ShouldBe(FactCatalogue.Whereabouts.Domain);
    }

    [Fact]
    public void What_was_told_without_a_day_was_so_when_it_was_told_and_may_have_been_before()
    {
        var told = Crossed.Replace(", on: 2022-10-01", "");
        Known(told, "2024-04-12", FactCatalogue.Whereabouts).ShouldBe(ValueSet.Of(FactCatalogue.NumberOfCountry("KZ")));
        Known(told, "2020-04-12", FactCatalogue.Whereabouts).ShouldBe(FactCatalogue.Whereabouts.Domain);
    }

    [Fact]
    public void A_statement_that_was_retold_counts_once_and_as_it_was_told_last()
    {
        var retold = Crossed + "  - { id: S2, in: I2, retells: S1, on: 2022-10-05 }\n";
        Of(retold)!.Value.Statements.ShouldBe(["S2"]);
        Known(retold, "2022-10-02", FactCatalogue.Whereabouts).ShouldBe(FactCatalogue.Whereabouts.Domain);
        Known(retold, "2022-10-05", FactCatalogue.Whereabouts).ShouldBe(ValueSet.Of(FactCatalogue.NumberOfCountry("KZ")));
    }

    private static ValueSet Known(string statements, string day, Fact fact) => Of(statements).ShouldNotBeNull().Facts.KnownOn(Some.Day(day)).Possible(fact);

    private static (FactSheet Facts, System.Collections.Immutable.ImmutableArray<string> Statements)? Of(string statements)
    {
        var text = "safeconduct: account/1\nid: T-1\ninterviews:\n  - { id: I1, on: 2024-04-12, language: en }\n  - { id: I2, on: 2024-05-12, language: en }\nstatements:\n" + statements;
        var reading = AccountReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "t.yaml");
        (reading as AccountReading.Refused)?.Errors.Select(e => e.ToString()).ShouldBeEmpty();
        return AccountFacts.Of(reading.ShouldBeOfType<AccountReading.Read>().Account);
    }
}

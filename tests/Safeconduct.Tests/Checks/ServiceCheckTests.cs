using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Checks.Service;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Units;
using Outcome = Safeconduct.Core.Checks.Outcome;

namespace Safeconduct.Tests.Checks;

public sealed class ServiceCheckTests
{
    private static readonly ServiceCheck Check = new();

    // born, category, rank, from, to → the reasons that raise, in order of their names
    public static TheoryData<string?, string?, string?, string?, string?, string> Services => new()
    {
        // age of conscripts
        { "1995-06-01", "conscript", null, "2022-07-01", null, "" },                       // 27: may have been called up at 26
        { "1993-06-01", "conscript", null, "2022-07-01", null, "conscript-age" },          // 29 in 2022
        { "1994-06", "conscript", null, "2022-06", null, "" },                             // 27 or 28
        { "1993-06-01", "conscript", null, "2024-01-01", null, "" },                       // 30 under the later law
        { "1992-06-01", "conscript", null, "2024-07-01", null, "conscript-age" },          // 32
        { "1993-06-01", "conscript", null, "[2023-12-01..2024-02-01]", null, "" },         // the window touches the later law
        { "1994~", "conscript", null, "2022-12-01", null, "" },                            // born about
        { null, "conscript", null, "2022-07-01", null, "" },                               // silence
        { "1990", "conscript", null, null, null, "" },
        // from 18
        { "2005-06-01", "contract", null, "2023-01-01", null, "under-age" },
        { "2005", "contract", null, "2023-01-01", null, "" },                              // born on the first of January: 18
        { "2005-01-02", "contract", null, "2023-01-01", null, "under-age" },
        { "2005-06-01", "cadet", null, "2022-09-01", null, "" },
        { "2005-06-01", null, null, "2022-09-01", null, "under-age" },
        // first contract up to 40
        { "1975-01-01", "contract", "private", "2021-01-01", null, "contract-age" },
        { "1975-01-01", "contract", "private", "2022-06-01", null, "" },                   // the limit was lifted on 28 May 2022
        { "1975-01-01", "contract", "рядовой", "2022-05", null, "" },                      // perhaps on 28 May or later
        { "1975-01-01", "contract", "major", "2021-01-01", null, "" },                     // surely not his first contract
        { "1975-01-01", "contract", null, "2021-01-01", null, "" },                        // nor need it be anybody's
        { "1981-01-01", "contract", "private", "2021-06-01", null, "" },
        // the term of conscripts
        { null, "conscript", null, "2020-07-01", "2021-07-15", "" },
        { null, "conscript", null, "2020-07-01", "2021-09-15", "conscript-term" },
        { null, "conscript", null, "2020", "2021", "" },
        { null, "срочник", null, "2020-07-01", "2022-03-01", "conscript-term" },
        { null, "conscript", null, "2006-07-01", "2008-07-01", "" },                       // two years then
        { null, "contract", null, "2020-07-01", "2022-03-01", "" },
        // conscripts are no officers
        { null, "conscript", "lieutenant", "2020-07-01", null, "conscript-officer" },
        { null, "conscript", "сержант", "2020-07-01", null, "" },
        { null, "conscript", "lieutenant", "2005-07-01", null, "" },                       // two-year officers until 2008
        { null, "conscript", "a rank nobody knows", "2020-07-01", null, "" },
        { null, "conscript", "lieutenant", null, null, "" },
        // mobilisation
        { null, "mobilised", null, "2022-09-26", null, "" },
        { null, "mobilised", null, "2022-09", null, "" },
        { null, "mobilised", null, "2022-07-01", null, "mobilised-early" },
        { null, "мобилизованный", null, "2021-07-01", null, "mobilised-early" },
        { null, "contract", null, "2022-07-01", null, "" },
        { null, "mobilised", null, "2022-09-19~", null, "" },                              // about
        // age of officers
        { "2004-06-01", "contract", "lieutenant", "2022-09-01", "2023-05-01", "officer-young" },
        { "2004-06-01", "contract", "lieutenant", "2022-09-01", "2024-07-01", "" },        // may have become one in 2024
        { "2004-06-01", "contract", "старший сержант", "2022-09-01", "2023-05-01", "" },
    };

    // graduated from..to as, served from..to as
    public static TheoryData<string, string, string, string, string, string> Careers => new()
    {
        { "2016/2017", "2020-06", "lieutenant", "2020-07", "2022-08", "" },
        { "2016", "2020-06", "lieutenant", "2018-01", "2019-01", "officer-before-graduation" },
        { "2016", "2020-06", "lieutenant", "2018-01", "2022-01", "" },                     // a span that holds both
        { "2016", "2020-06", "лейтенант", "2018-01", "2020-06", "" },
        { "2016", "2020-06-20", "lieutenant@captain", "2020-07", "2021-07", "rank-early" },
        { "2016", "2020-06-20", "lieutenant@captain", "2020-07", "2023-07", "" },          // half of two and three years
        { "2016", "2020-06-20", "lieutenant@senior lieutenant", "2020-07", "2021-07", "" },
        { "2016", "2020-06-20", "lieutenant@senior lieutenant", "2020-07", "2020-12", "rank-early" },
        { "2016", "2020", "lieutenant@подполковник", "2021", "2022", "rank-early" },
        { "2008", "2012", "lieutenant@lieutenant colonel", "2021", "2022", "" },
        { "2018", "2021", "major@captain", "2018", "2019", "" },                           // an academy for majors
        { "2016", "2020-06-20", "lieutenant@sergeant", "2012", "2015", "" },
    };

    // category, served from, to; article, state, on
    public static TheoryData<string?, string?, string?, string?, string?, string?, string> Cases => new()
    {
        { "contract", "2022-02-24", "2022-08-24", "337", "opened", "2022-11", "" },
        { "contract", "2022-02-24", "2022-08-24", "337", "opened", "2022-05-01", "case-before-absence" },
        { "contract", "2022-02-24", "2022-08-24", "337", "opened", "2022-08-25", "case-before-absence" },
        { "contract", "2022-02-24", "2022-08-24", "337", "opened", "2022-08-26", "" },
        { "contract", "2022-02-24", "2022-08", "337", "opened", "2022-08-10", "" },
        { "contract", "2022-02-24", "2022-08-24", "338", "opened", "2022-05-01", "case-before-absence" },
        { "contract", "2022-02-24", "2022-08-24", "337", "threatened", "2022-05-01", "" },
        { "contract", "2022-02-24", "2022-08-24", "337", "opened", "2021-05-01", "case-before-service" },
        { "contract", null, "2022-08-24", "337", "opened", "2021-05-01", "" },
        { "contract", "2022-02-24", null, "337", "opened", "2022-05-01", "" },
        { "contract", "2022-02-24", "2022-12-24", "ч. 5 ст. 337", "opened", "2023-01-05", "case-before-absence" },
        { "contract", "2022-02-24", "2022-12-24", "337 part 5", "opened", "2023-02-05", "" },
        { "contract", "2022-02-24", "2022-07-24", "337(5)", "opened", "2022-09-05", "article-before-law" },
        { "contract", "2022-02-24", "2022-07-24", "332 ч. 2.1", "opened", "2022-09-05", "article-before-law" },
        { "contract", "2022-02-24", "2022-07-24", "332 ч. 2.1", "opened", "2022-09", "" },
        { "contract", "2022-02-24", "2022-07-24", "332", "opened", "2022-05", "" },
        { "contract", "2022-02-24", "2022-07-24", "352.1", "opened", "2022-05-01", "article-before-law" },
        { "contract", "2022-02-24", "2022-07-24", "ч. 1 ст. 337", "opened", "2022-12-01", "article-not-for-category" },
        { "conscript", "2022-02-24", "2022-07-24", "ч. 1 ст. 337", "opened", "2022-12-01", "" },
        { null, "2022-02-24", "2022-07-24", "ч. 1 ст. 337", "opened", "2022-12-01", "" },
        { "contract", "2022-02-24", "2022-07-24", "20.3.3", "opened", "2022-05-01", "" },
        { "contract", "2022-02-24", "2022-07-24", null, "opened", "2022-05-01", "" },
    };

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_needs_an_explanation_only_when_no_day_fits(string? born, string? category, string? rank, string? from, string? to, string expected)
    {
        var account = new TestAccount().Say(new Claim.Served { Category = category, Rank = rank, Unit = "a unit" }, from, to);
        Raised(born is null ? account : account.Born(born)).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Careers))]
    public void A_career_needs_an_explanation_only_when_no_day_fits(string studiedFrom, string studiedTo, string ranks, string from, string to, string expected)
    {
        var (first, later) = ranks.Split('@') is [var a, var b] ? (a, b) : (ranks, ranks);
        Raised(new TestAccount().Say(new Claim.Studied { School = "academy", GraduatedAs = first }, studiedFrom, studiedTo)
            .Say(new Claim.Served { Rank = later, Category = "contract" }, from, to)).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_needs_an_explanation_only_when_no_day_fits(string? category, string? from, string? to, string? article, string? state, string? on, string expected) =>
        Raised(new TestAccount().Say(new Claim.Served { Category = category, Unit = "a unit" }, from, to)
            .Say(new Claim.Proceeding { ProceedingKind = "criminal", Article = article, State = state }, on: on)).ShouldBe(expected);

    [Theory]
    [InlineData("discharge order", "2022-03-01", "2022-08-24", "after-discharge")]
    [InlineData("приказ об увольнении", "2022-03-01", "2022-08-24", "after-discharge")]
    [InlineData("discharge order", "2022-08-20", "2022-08-24", "")]
    [InlineData("discharge order", "2022-03", "2022-03", "")]
    [InlineData("discharge summary", "2022-03-01", "2022-08-24", "")] // a hospital's
    [InlineData("discharge order", "2021-03-01", "2022-08-24", "")]   // from an earlier service
    public void A_service_after_a_discharge_needs_an_explanation(string paper, string on, string until, string expected) =>
        Raised(new TestAccount().Say(new Claim.Served { Category = "contract" }, "2022-02-24", until).Say(new Claim.Document { DocumentKind = paper }, on: on)).ShouldBe(expected);

    [Theory]
    [InlineData("1-й батальон Народной милиции ЛНР", "2022-03-01", "")]
    [InlineData("109th regiment of the DPR", "2022-02-20", "")]
    [InlineData("109th regiment of the DPR", "2021-02-20", "mobilised-early")]
    [InlineData("61st brigade", "2022-03-01", "mobilised-early")]
    public void The_call_up_in_the_occupied_east_came_earlier(string unit, string from, string expected) =>
        Raised(new TestAccount().Say(new Claim.Served { Category = "mobilised", Unit = unit }, from)).ShouldBe(expected);

    [Fact]
    public void Rules_of_one_army_are_not_held_against_another()
    {
        var other = new Unit("x", "X", side: "UA");
        new TestAccount().Born("2005-06-01").Say(new Claim.Served { Category = "mobilised", Rank = "major" }, "2022-03-01", "2022-04-01", unit: other).Examine(Check).ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_that_was_only_recalled_says_so()
    {
        var finding = new TestAccount().Born("2004-06-01").Say(new Claim.Served { Rank = "lieutenant" }, "2022-09-01", "2023-05-01").Examine(Check).Single(f => f.IsAdverse);
        finding.Outcome.ShouldBe(Outcome.Raises);
        finding.Assumptions[0].Key.ShouldBe("service.assume-rule-recalled");
        ServiceRules.All.Where(r => r.Standing == RuleStanding.Checked).ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_rule_names_its_source_and_an_address()
    {
        ServiceRules.All.ShouldAllBe(r => r.Source.Length > 10 && Uri.IsWellFormedUriString(r.Url, UriKind.Absolute));
        ServiceRules.ConscriptTo27.Valid.Latest!.Value.AddDays(1).ShouldBe(ServiceRules.ConscriptTo30.Valid.Earliest!.Value);
    }

    [Theory]
    [InlineData("337", "337", null)]
    [InlineData("ст. 337 УК РФ", "337", null)]
    [InlineData("ч. 5 ст. 337", "337", "5")]
    [InlineData("часть 2.1 статьи 332", "332", "2.1")]
    [InlineData("338 part 3", "338", "3")]
    [InlineData("337(3.1)", "337", "3.1")]
    [InlineData("352.1", "352.1", null)]
    [InlineData("20.3.3", null, null)]
    [InlineData("1337", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    [InlineData("((((((((((((((((((((337", "337", null)]
    public void An_article_is_read_with_its_part(string? words, string? article, string? part)
    {
        var read = ArticlePart.Find(words);
        read?.Article.ShouldBe(article);
        read?.Part.ShouldBe(part);
        (read is null).ShouldBe(article is null);
    }

    [Fact]
    public void Widening_any_date_never_makes_a_service_raise()
    {
        string?[] categories = ["conscript", "contract", "mobilised", null];
        string?[] ranks = ["private", "lieutenant", "captain", null];
        string[] articles = ["337", "337 part 5", "ч. 1 ст. 337", "332 ч. 2.1"];
        var cases = from category in Gen.Elements(categories) from rank in Gen.Elements(ranks) from article in Gen.Elements(articles)
                    from days in Gen.Choose(-1500, 1500).ArrayOf(6) from left in Gen.Choose(0, 400) from right in Gen.Choose(0, 400) from which in Gen.Choose(0, 5)
                    select (category, rank, article, days, left, right, which);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            // Who cannot have been an officer yet, once the date is wider, may still have been promoted too early: both say the rank came too soon.
            HashSet<string> Raises(int widened)
            {
                // What is told to the day holds together: spans end after they begin, and nothing comes after the interview.
                string At(int index, Day day)
                {
                    return index == widened ? $"[{day.AddDays(-c.left)}..{day.AddDays(c.right)}]" : day.ToString();
                }

                var studied = Day.Of(2015, 1, 1).AddDays(c.days[1]);
                var served = Day.Of(2020, 6, 1).AddDays(c.days[3] / 2);
                return [.. new TestAccount().Born(At(0, Day.Of(2000, 1, 1).AddDays(c.days[0])))
                    .Say(new Claim.Studied { GraduatedAs = "lieutenant" }, At(1, studied), At(2, studied.AddDays(Math.Abs(c.days[2]))))
                    .Say(new Claim.Served { Category = c.category, Rank = c.rank }, At(3, served), At(4, served.AddDays(Math.Abs(c.days[4]) / 3)))
                    .Say(new Claim.Proceeding { Article = c.article }, on: At(5, Day.Of(2022, 6, 1).AddDays(c.days[5] / 3)))
                    .Examine(Check).Where(f => f.IsAdverse).Select(f => string.Join('+', f.Statements) + (f.Reason.Key is "service.officer-before-graduation" ? "service.rank-early" : f.Reason.Key))];
            }

            return Raises(c.which).IsSubsetOf(Raises(-1));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_truthful_officer_raises_nothing()
    {
        var findings = new TestAccount().Born("[1998-02-25..1999-02-24]")
            .Say(new Claim.Studied { School = "military academy", GraduatedAs = "lieutenant" }, "2016/2017", "../2022-02")
            .Say(new Claim.Served { Role = "communications", Rank = "lieutenant", Category = "contract" }, "2022-02-24", "[2022-08-01..2022-08-31]")
            .Say(new Claim.Proceeding { ProceedingKind = "criminal", Article = "337", State = "opened" }, on: "2022-11")
            .Say(new Claim.Proceeding { ProceedingKind = "wanted", Article = "337", State = "declared" }, on: "[2022-11-01..2023-03-31]").Examine(Check);
        findings.ShouldAllBe(f => f.Outcome == Outcome.Compatible);
        findings.Count.ShouldBeGreaterThan(2);
    }

    private static string Raised(TestAccount account) =>
        string.Join(' ', account.Examine(Check).Where(f => f.Outcome != Outcome.Compatible).Select(f => f.Reason.Key["service.".Length..]).Order());
}

using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Checks.Retelling;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using static Safeconduct.Tests.Checks.Places;
using Outcome = Safeconduct.Core.Checks.Outcome;

namespace Safeconduct.Tests.Checks;

public sealed class RetellingCheckTests
{
    private static readonly RetellingCheck Check = new();
    private static readonly Citation Somewhere = new("source", "sha256:0", 1, Grade.CannotBeJudged);
    private static readonly Unit Division = new("55-division", "55th Naval Infantry Division", ["155th Naval Infantry Brigade"]);
    private static readonly Unit Brigade = new("61-brigade", "61st Naval Infantry Brigade");
    private static readonly Unit Battalion = new("1-battalion", "1st Battalion", parents: [new UnitParent("61st Naval Infantry Brigade", DayWindow.Unbounded, Somewhere)]);

    public static TheoryData<string, string> CoreChanges => new()
    {
        { "kind", "core-changed" },
        { "place", "place-changed" },
        { "unit", "core-changed" },
        { "category", "core-changed" },
        { "countries", "core-changed" },
        { "answer", "core-changed" },
        { "state", "core-changed" },
    };

    public static TheoryData<string> NoChanges =>
    [
        "omission", "same", "spelling of a place", "spelling of a unit", "former name", "number for name", "region for a settlement in it", "battalion for its brigade",
        "one reading of an ambiguous place", "crossing told without a state", "another word for the category", "a nearby village", "was for leave", "no link",
    ];

    [Theory]
    [MemberData(nameof(CoreChanges))]
    public void A_change_in_the_core_of_what_happened_needs_an_explanation(string aspect, string reason)
    {
        var findings = CoreChange(aspect).Examine(Check);
        var finding = findings.Where(f => f.Outcome == Outcome.Raises).ShouldHaveSingleItem();
        finding.Id.ShouldBe($"SC0103/S1+S2/{reason}/{aspect}");
        finding.Ask.Length.ShouldBe(1);
        finding.WouldChange.ShouldNotBeEmpty();
        findings.ShouldNotContain(f => f.Reason.Key == "retelling.alike");
    }

    [Theory]
    [MemberData(nameof(NoChanges))]
    public void What_only_sounds_different_is_no_change(string what)
    {
        var findings = NoChange(what).Examine(Check);
        findings.ShouldAllBe(f => f.Outcome == Outcome.Compatible, what);
        findings.ShouldNotContain(f => f.Reason.Key == "retelling.details-differ");
    }

    [Theory]
    [InlineData("2022-08-24", "2022-08-24", null, 0)]
    [InlineData("2022-08-2X", "2022-09", 3, 0)]          // two weeks and more than a year and a half: memory
    [InlineData("2022-08-24", "2022-08", 0, 0)]          // less exact is no change
    [InlineData("2022-08-24", "2022-09-24", 31, 0)]      // within a month a year
    [InlineData("2022-08-24", "2022-11-24", 92, 1)]      // beyond it
    [InlineData("2022-08-24~", "2022-11-24", 92, 0)]     // told as about
    [InlineData("2024-04-01", "2024-04-10", 9, 1)]       // days after it happened nine days are much
    [InlineData("2024-04-01", "2024-04-07", 6, 0)]
    [InlineData("2012-06-30", "2013-04-01", 275, 0)]     // long ago
    public void A_date_is_changed_only_beyond_the_printed_tolerance(string first, string second, int? days, int raised)
    {
        var findings = new TestAccount().Say(new Claim.Leave(), from: first).Say(null, from: second, retells: "S1", interview: "I2").Examine(Check);
        findings.Count(f => f.Outcome == Outcome.Raises).ShouldBe(raised);
        findings.Count.ShouldBe(1);
        if (days > 0)
        {
            var told = findings[0].Reason.Args.Single(a => a.Name == "days").Value;
            ((NumberValue)told).Number.ShouldBe(days.Value);
            findings[0].Assumptions.ShouldContain(a => a.Key == "retelling.assume-tolerance");
        }
    }

    [Theory]
    [InlineData("rank")]
    [InlineData("role")]
    [InlineData("number")]
    [InlineData("commander")]
    public void A_detail_told_otherwise_counts_neither_way(string detail)
    {
        Claim Served(bool second) => new Claim.Served
        {
            Unit = "61-я бригада",
            Rank = detail == "rank" && second ? "captain" : "lieutenant",
            Role = detail == "role" && second ? "driver" : "signaller",
            Number = detail == "number" && second ? "38643" : "38642",
            Commander = detail == "commander" && second ? "P2" : "P1",
        };
        var finding = new TestAccount().Say(Served(false)).Say(Served(true), retells: "S1", interview: "I2").Examine(Check).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Compatible);
        finding.Reason.Key.ShouldBe("retelling.details-differ");
    }

    [Fact]
    public void Names_that_nobody_knows_are_not_assessable_and_not_a_change()
    {
        var findings = new TestAccount()
            .Say(new Claim.Served { Unit = "the sixth company" }, atText: "Ivanovka", resolved: new PlaceResolution.Unknown("Ivanovka"))
            .Say(new Claim.Served { Unit = "the third company" }, atText: "Petrovka", resolved: new PlaceResolution.Unknown("Petrovka"), retells: "S1", interview: "I2").Examine(Check);
        findings.Select(f => f.Outcome).ShouldBe([Outcome.NotAssessable, Outcome.NotAssessable]);
    }

    [Fact]
    public void Many_small_steps_do_not_hide_a_large_one()
    {
        var findings = new TestAccount().Say(new Claim.Leave(), from: "2022-08-01").Say(null, from: "2022-09-15", retells: "S1", interview: "I2").Say(null, from: "2022-10-30", retells: "S2", interview: "I3").Examine(Check);
        findings.Where(f => f.Outcome == Outcome.Raises).ShouldHaveSingleItem().Statements.ShouldBe(["S1", "S3"]);
    }

    [Fact]
    public void A_detail_left_out_in_between_is_still_compared()
    {
        var findings = new TestAccount().Say(new Claim.Was(), at: Tokmak).Say(null, from: "2022-08", retells: "S1", interview: "I2").Say(null, at: Omsk, retells: "S2", interview: "I3").Examine(Check);
        findings.ShouldHaveSingleItem().Statements.ShouldBe(["S1", "S3"]);
    }

    [Fact]
    public void Widening_a_date_never_makes_a_retelling_raise()
    {
        var cases = from a in Gen.Choose(0, 400) from b in Gen.Choose(0, 400) from left in Gen.Choose(0, 60) from right in Gen.Choose(0, 60) from first in ArbMap.Default.GeneratorFor<bool>() select (a, b, left, right, first);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            string At(int day) => Day.Of(2022, 5, 1).AddDays(day).ToString();
            string Wide(int day) => $"[{At(day - c.left)}..{At(day + c.right)}]";
            bool Raises(string first, string second) => new TestAccount().Say(new Claim.Leave(), from: first).Say(null, from: second, retells: "S1", interview: "I2").Examine(Check).Any(f => f.IsAdverse);
            return Raises(At(c.a), At(c.b)) || !Raises(c.first ? Wide(c.a) : At(c.a), c.first ? At(c.b) : Wide(c.b));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nothing_ever_contradicts_and_nothing_says_which_telling_is_right()
    {
        foreach (var aspect in CoreChanges.Select(r => r.Data.Item1))
        {
            foreach (var finding in CoreChange(aspect).Examine(Check))
            {
                finding.Outcome.ShouldNotBe(Outcome.Contradicts);
                finding.Roots.ShouldBe(finding.Statements);
            }
        }
    }

    private static TestAccount CoreChange(string aspect) => aspect switch
    {
        "kind" => Twice(new Claim.Leave(), new Claim.Hospital()),
        "place" => new TestAccount().Say(new Claim.Was(), at: Tokmak).Say(null, at: Omsk, retells: "S1", interview: "I2"),
        "unit" => new TestAccount().Say(new Claim.Served { Unit = "61" }, unit: Brigade).Say(new Claim.Served { Unit = "55" }, unit: Division, retells: "S1", interview: "I2"),
        "category" => Twice(new Claim.Served { Category = "contract" }, new Claim.Served { Category = "mobilised" }),
        "countries" => Twice(new Claim.Crossed { From = "RU", To = "KZ" }, new Claim.Crossed { From = "RU", To = "GE" }),
        "answer" => Twice(new Claim.Ordered { Answer = "obeyed" }, new Claim.Ordered { Answer = "refused" }),
        _ => Twice(new Claim.Crossed { From = "RU", To = "KZ" }, new Claim.Crossed { From = "RU", To = "KZ", State = "refused" }),
    };

    private static TestAccount NoChange(string what) => what switch
    {
        "omission" => new TestAccount().Say(new Claim.Served { Unit = "61", Rank = "major" }, "2022-02-24", "2022-08-24", at: Tokmak).Say(null, from: "2022-02", retells: "S1", interview: "I2"),
        "same" => Twice(new Claim.Served { Unit = "61", Rank = "major" }, new Claim.Served { Unit = "61", Rank = "major" }),
        "spelling of a place" => new TestAccount().Say(new Claim.Was(), at: Tokmak, atText: "Tokmak").Say(null, at: Tokmak, atText: "Токмак", retells: "S1", interview: "I2"),
        "spelling of a unit" => new TestAccount().Say(new Claim.Served { Unit = "61-я обрмп" }, unit: Brigade).Say(new Claim.Served { Unit = "61 brigade" }, unit: Brigade, retells: "S1", interview: "I2"),
        "former name" => new TestAccount().Say(new Claim.Served { Unit = "155-я бригада" }, unit: Division).Say(new Claim.Served { Unit = "55-я дивизия" }, unit: Division, retells: "S1", interview: "I2"),
        "number for name" => new TestAccount().Say(new Claim.Served { Unit = "61-я" }, unit: Brigade).Say(new Claim.Served { Number = "38643" }, unit: Brigade, retells: "S1", interview: "I2"),
        "region for a settlement in it" => new TestAccount().Say(new Claim.Was(), at: Tokmak).Say(null, at: ZaporizhzhiaRegion, retells: "S1", interview: "I2"),
        "battalion for its brigade" => new TestAccount().Say(new Claim.Served { Unit = "61" }, unit: Brigade).Say(new Claim.Served { Unit = "1st battalion" }, unit: Battalion, retells: "S1", interview: "I2"),
        "one reading of an ambiguous place" => new TestAccount().Say(new Claim.Was(), atText: "T.", resolved: new PlaceResolution.Several([Tokmak, Omsk], ["region"])).Say(null, at: Tokmak, retells: "S1", interview: "I2"),
        "crossing told without a state" => Twice(new Claim.Crossed { From = "RU", To = "KZ" }, new Claim.Crossed { From = "RU", To = "KZ", State = "allowed" }),
        "another word for the category" => Twice(new Claim.Served { Category = "contract" }, new Claim.Served { Category = "контрактник" }),
        "a nearby village" => new TestAccount().Say(new Claim.Was(), at: Tokmak).Say(null, at: Settlement("Near Tokmak", "UA", 47.25, 35.95), retells: "S1", interview: "I2"),
        "was for leave" => Twice(new Claim.Was(), new Claim.Leave()),
        _ => new TestAccount().Say(new Claim.Leave(), at: Tokmak).Say(new Claim.Hospital(), at: Omsk),
    };

    private static TestAccount Twice(Claim first, Claim second) => new TestAccount().Say(first).Say(second, retells: "S1", interview: "I2");
}

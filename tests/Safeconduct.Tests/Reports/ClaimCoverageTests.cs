using System.Text;
using System.Text.Json;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using Safeconduct.Tests.Checks;
using Safeconduct.Texts;
using Safeconduct.Texts.Json;

namespace Safeconduct.Tests.Reports;

/// <summary>Of each statement: could the evidence have said anything at all?</summary>
public sealed class ClaimCoverageTests
{
    private static readonly Unit Brigade = new("b", "64th Brigade", side: "RU");
    private static readonly Place Tokmak = new("t", "Tokmak", PlaceKind.Settlement, country: "UA", point: new GeoPoint(47.25, 35.71), withinKm: 5, code: "UA23");

    [Fact]
    public void Days_that_a_source_covers_are_counted_and_the_others_named()
    {
        var positions = Of(Service("2022-02-24", "2022-08-20"), Span("uawardata", "2022-03-31", "2022-09-11")).Kinds[0].ShouldBeOfType<KindCoverage.Known>();
        positions.CoveredDays.ShouldBe(143);
        positions.Uncovered.Select(u => u.ToString()).ShouldBe(["2022-02-24/2022-03-30"]);
        positions.Sources.Single().Days.ToString().ShouldBe("2022-03-31/2022-08-20", "cut to the days told");
        Words(positions, "2022-02-24", "2022-08-20").ShouldBe("Positions of the unit (64th Brigade): 143 of 178 days told are covered. Source: uawardata from 31 March to 20 August 2022. No source: from 24 February to 30 March 2022.");
    }

    [Fact]
    public void Two_sources_for_one_day_cover_it_once() =>
        Of(Service("2022-05-01", "2022-05-10"), Span("a", "2022-05-01", "2022-05-06"), Span("b", "2022-05-04", "2022-05-08")).Kinds[0].ShouldBeOfType<KindCoverage.Known>().CoveredDays.ShouldBe(8);

    [Fact]
    public void Coverage_of_another_unit_is_none_of_this_one() =>
        Of(Service("2022-05-01", "2022-05-10"), Span("a", "2022-05-01", "2022-05-06") with { UnitId = "other" }).Kinds[0].ShouldBeOfType<KindCoverage.Known>().Sources.ShouldBeEmpty();

    [Fact]
    public void A_list_covers_the_days_for_which_it_names_the_place()
    {
        var context = Service("2022-05-01", "2022-05-10").Build();
        var period = new TerritoryPeriod("Tokmak", "UA23", null, TerritoryStatus.Occupied, Days("2022-05-04", "2022-05-04"), new(null, null), null, Cited("list"));
        var listed = With(context, [], new() { ["UA23"] = [period with { To = Days("2022-05-08", "2022-05-08") }] }).CouldSay[0].Kinds[1].ShouldBeOfType<KindCoverage.Known>();
        listed.CoveredDays.ShouldBe(5);
        listed.Uncovered.Select(u => u.ToString()).ShouldBe(["2022-05-01/2022-05-03", "2022-05-09/2022-05-10"]);
        var not = With(context, [], []).CouldSay[0].Kinds[1].ShouldBeOfType<KindCoverage.Known>();
        Words(not, "2022-05-01", "2022-05-10").ShouldEndWith("What is not listed is unknown, not free.");
    }

    public static TheoryData<string, Claim, bool, string> Kinds => new()
    {
        { "service", new Claim.Served { Unit = "64" }, true, "Positions Territory Incidents" },
        { "a stay", new Claim.Was(), true, "Territory Incidents" },
        { "an event at a place", new Claim.Event(), true, "Territory Incidents" },
        { "a leave at a place", new Claim.Leave(), true, "Territory Incidents" },
        { "a leave", new Claim.Leave(), false, "" },
        { "a conversation", new Claim.Contact(), false, "" },
        { "a paper", new Claim.Document(), false, "" },
        { "a crossing", new Claim.Crossed(), false, "" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_of_claim_has_its_kinds_of_evidence_or_says_plainly_that_there_are_none(string name, Claim claim, bool hasPlace, string kinds)
    {
        var coverage = With(new TestAccount().Say(claim, "2022-05-01", "2022-05-10", at: hasPlace ? Tokmak : null, unit: Brigade).Build(), [], []).CouldSay.Single();
        string.Join(' ', coverage.Kinds.Select(k => k.Kind)).ShouldBe(kinds, name);
        var said = CoverageExplanation.Of(coverage);
        said.ShouldNotBeEmpty();
        said.Any(p => p.Key == "could-say.none").ShouldBe(kinds.Length == 0);
    }

    [Fact]
    public void What_the_claim_leaves_open_cannot_be_looked_up()
    {
        var noUnit = With(new TestAccount().Say(new Claim.Served { Role = "driver" }, "2022-05-01", "2022-05-10", at: Tokmak).Build(), [], []).CouldSay[0];
        noUnit.Kinds[0].ShouldBeOfType<KindCoverage.NothingToLookUp>().Missing.ShouldBe("unit");
        var noDays = With(new TestAccount().Say(new Claim.Served { Unit = "64" }, at: Tokmak, unit: Brigade).Build(), [], []).CouldSay[0];
        noDays.Kinds.ShouldAllBe(k => k is KindCoverage.NothingToLookUp && ((KindCoverage.NothingToLookUp)k).Missing == "days");
        var noPlace = With(new TestAccount().Say(new Claim.Event(), "2022-05-01", "2022-05-10").Build(), [], []).CouldSay[0];
        noPlace.Kinds.ShouldAllBe(k => k is KindCoverage.NothingToLookUp && ((KindCoverage.NothingToLookUp)k).Missing == "place");
    }

    [Fact]
    public void There_is_no_list_of_territories_abroad()
    {
        var rostov = new Place("r", "Rostov-on-Don", PlaceKind.Settlement, country: "RU", point: new GeoPoint(47.23, 39.7));
        With(new TestAccount().Say(new Claim.Was(), "2022-05-01", "2022-05-10", at: rostov).Build(), [], []).CouldSay[0].Kinds.Select(k => k.Kind).ShouldBe([EvidenceKind.Incidents]);
    }

    [Fact]
    public void It_is_a_member_of_the_assessment_in_JSON()
    {
        using var output = new MemoryStream();
        var assessment = With(Service("2022-02-24", "2022-08-20").Say(new Claim.Contact(), on: "2022-09-01").Build(), [Span("uawardata", "2022-03-31", "2022-09-11")], []);
        AssessmentJson.Write(output, assessment, Phrasebook.For("en"));
        var couldSay = JsonDocument.Parse(Encoding.UTF8.GetString(output.ToArray())).RootElement.GetProperty("couldSay");
        couldSay.GetArrayLength().ShouldBe(2);
        couldSay[0].GetProperty("kinds").EnumerateArray().Select(k => k.GetString()).ShouldBe(["positions", "territory", "incidents"]);
        var positions = couldSay[0].GetProperty("evidence")[0];
        positions.GetProperty("coveredDays").GetInt32().ShouldBe(143);
        positions.GetProperty("uncovered")[0].GetString().ShouldBe("2022-02-24/2022-03-30");
        couldSay[1].GetProperty("kinds")[0].GetString().ShouldBe("none");
    }

    private static ClaimCoverage Of(TestAccount account, params CoverageSpan[] spans) => With(account.Build(), spans, []).CouldSay[0];

    private static Assessment With(AccountInContext context, CoverageSpan[] spans, Dictionary<string, TerritoryPeriod[]> territory) =>
        new(context, [], [.. spans], [], [], [], "sha256:00", "0")
        {
            TerritoryByCode = territory.ToDictionary(t => t.Key, t => System.Collections.Immutable.ImmutableArray.Create(t.Value)).ToImmutable(),
        };

    private static TestAccount Service(string from, string to) => new TestAccount().Say(new Claim.Served { Unit = "64" }, from, to, at: Tokmak, unit: Brigade);

    private static CoverageSpan Span(string source, string from, string to) => new(source, Brigade.Id, Brigade.Name, Days(from, to), IsDerived: false);

    private static Core.Dates.DayWindow Days(string from, string to) => new(TestAccount.Date(from).Window.Earliest, TestAccount.Date(to).Window.Latest);

    private static Citation Cited(string source) => new(source, "sha256:00", 1, Grade.CannotBeJudged);

    private static string Words(KindCoverage kind, string from, string to) => Phrasebook.For("en").Say(CoverageExplanation.Of(kind, Days(from, to)));
}

file static class Dictionaries
{
    public static System.Collections.Immutable.ImmutableDictionary<string, T> ToImmutable<T>(this Dictionary<string, T> from) => System.Collections.Immutable.ImmutableDictionary.CreateRange(from);
}

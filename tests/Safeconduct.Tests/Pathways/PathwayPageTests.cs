using System.Text.Json;
using System.Text.RegularExpressions;
using Safeconduct.Accounts.Pathways;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Plans;
using Safeconduct.Texts;
using Safeconduct.Texts.Pathways;
using Safeconduct.Web.Reports;
using Safeconduct.Web.Reports.Ways;

namespace Safeconduct.Tests.Pathways;

public sealed class PathwayPageTests
{
    private const string Facts = """
        on: 2022-11-28
        citizenships: [RU]
        whereabouts: [ { in: RU, to: 2022-10-28 }, { in: KZ, from: 2022-10-29 } ]
        documents: [ { kind: internal-passport, state: issued }, { kind: foreign-passport, state: issued, to: 2023-01-20 } ]
        proceedings: [ { kind: wanted, country: RU, state: declared, from: "[2022-12-20..2023-03-31]" } ]
        facts: [ { id: detained } ]
        """;

    private static readonly List<Pack> Shipped = ShippedPacksTests.Packs();

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task The_page_says_everything_that_was_found(string language)
    {
        var result = Of(Shipped, Facts, "2022-12-01", "2023-06-01");
        var words = new PathwayWords(Phrasebook.For(language), Shipped);
        var html = System.Net.WebUtility.HtmlDecode(await PathwayPage.RenderAsync(result, words, "1.0"));
        var shown = ((DoorGroup[])[DoorGroup.Conflict, DoorGroup.Open, DoorGroup.Danger, DoorGroup.Depends, DoorGroup.Shut]).SelectMany(g => result.Answer.In(g));
        var all = result.Answer.Doors.Select(d => words.Say(d.Door))
            .Concat(result.Answer.Alarms.SelectMany(a => a.Alarm!.Do).Select(d => words.Say(d.Says)))
            .Concat(shown.SelectMany(d => d.Rules.Where(r => d.Value == DoorValue.Depends || r.Truth == Core.Pathways.Rules.Truth.True)).Select(r => words.Say(r.Rule.Says)))
            .Concat(result.Closings.OfType<Closing.OnDay>().SelectMany(words.WhyEach)).Concat(result.Closings.OfType<Closing.OnEvent>().Select(words.Event))
            .Concat(result.Plans.SelectMany(p => p.Plans).SelectMany(p => p.Steps).Select(s => words.Say(s.Step.Says)))
            .Concat(result.Comparison!.Rules.Select(c => words.Say(c.Rule.Says))).Concat(words.Questions(result.Answer).Take(8)).Concat(PathwayJson.Assumptions(words)).ToList();
        all.Count.ShouldBeGreaterThan(100);
        all.Where(said => !html.Contains(said, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Danger_now_stands_before_everything_else()
    {
        var html = await Render(Facts);
        html.IndexOf("id=\"part-now\"", StringComparison.Ordinal).ShouldBeInRange(1, html.IndexOf("id=\"part-doors\"", StringComparison.Ordinal));
        (await Render(Facts.Replace("{ id: detained }", "{ id: detained, is: no }", StringComparison.Ordinal))).ShouldNotContain("part-now");
    }

    [Fact]
    public async Task Every_day_on_which_something_closes_is_a_bar_that_leads_to_its_part_of_the_table()
    {
        var result = Of(Shipped, Facts, "2022-12-01");
        var groups = ClosingGroup.Of(result.Closings, new PathwayWords(Phrasebook.For("en"), Shipped));
        groups.Length.ShouldBeGreaterThan(2);
        groups.Select(g => g.LastDay).ShouldBeInOrder();
        groups.Sum(g => g.Closings.Length).ShouldBe(result.Closings.OfType<Closing.OnDay>().Count());
        var html = await Render(Facts);
        foreach (var group in groups)
        {
            html.ShouldContain($"<tbody id=\"{group.Anchor}\"");
            html.Split($"href=\"#{group.Anchor}\"").Length.ShouldBe(3, "one bar in the wide and one in the narrow drawing");
        }
    }

    [Fact]
    public async Task What_closes_is_drawn_on_the_timeline_of_the_report_and_leads_to_its_section()
    {
        var assessment = ReportSample.Rich();
        var pack = Some.Pack(Some.Rule("a", "may-enter: KZ", "", $"holds: {{ to: {assessment.AsOf.AddDays(20)} }}, ") + Some.Rule("b", "can-have: foreign-passport, from: RU", "{ fact: married }", $"holds: {{ to: {assessment.AsOf.AddDays(5)} }}, "));
        var answer = PathwayAnswer.Of([pack], Some.Facts(""), assessment.AsOf);
        var result = new PathwayResult(answer, Closing.Of([pack], answer), [], null, []);
        var words = new PathwayWords(Phrasebook.For("en"), [pack]);
        var html = await ReportPage.RenderAsync(assessment, Phrasebook.For("en"), new ReportOptions { Pathway = new ReportPathway(words, result, ["S1"]) });
        html.ShouldContain("The days ahead: what closes");
        LinksWithoutAnEnd(html).ShouldBeEmpty();
        foreach (var number in (int[])[1, 2])
        {
            html.ShouldContain($"<a id=\"part-wide-closing-{number}\" href=\"#part-closes-{number}\"");
            html.ShouldContain($"<a id=\"part-narrow-closing-{number}\" href=\"#part-closes-{number}\"");
        }

        (await ReportPage.RenderAsync(assessment, Phrasebook.For("en"))).ShouldNotContain("The days ahead");
    }

    [Fact]
    public async Task Every_link_within_the_page_arrives() => LinksWithoutAnEnd(await Render(Facts)).ShouldBeEmpty();

    private static IEnumerable<string> LinksWithoutAnEnd(string html)
    {
        var ids = Regex.Matches(html, " id=\"([^\"]*)\"").Select(m => m.Groups[1].Value).ToList();
        ids.ShouldBeUnique();
        return Regex.Matches(html, "(?:href|url\\()=?\"?#([^\")]*)").Select(m => m.Groups[1].Value).Except(ids);
    }

    [Fact]
    public async Task The_same_facts_give_the_same_page_which_loads_nothing()
    {
        var html = await Render(Facts);
        html.ShouldBe(await Render(Facts));
        html.ShouldContain("default-src &#x27;none&#x27;");
        html.ShouldNotContain("<script");
        html.ShouldNotContain(" src=");
        html.ShouldNotContain("javascript:");
    }

    [Fact]
    public async Task Hostile_text_of_a_pack_stays_text_and_its_address_is_no_link()
    {
        const string bad = "\\\"><script>alert(1)</script><img src=x onerror=alert(1)>\\u202E";
        var text = Some.PackText(Some.Rule("a", "may-enter: KZ", "{ fact: married }")).Replace("\"A rule.\"", $"\"{bad}\"", StringComparison.Ordinal)
            .Replace("title: \"The law\"", $"title: \"{bad}\", url: \"javascript:alert(1)\"", StringComparison.Ordinal);
        var pack = ((PackReading.Read)PackReader.Read(text, "p.yaml")).Pack;
        foreach (var facts in (string[])["facts: [ { id: married } ]", ""])
        {
            var html = await PathwayPage.RenderAsync(Of([pack], facts, "2022-12-01"), new PathwayWords(Phrasebook.For("en"), [pack]), "1.0");
            html.ShouldContain("&lt;script&gt;");
            System.Net.WebUtility.HtmlDecode(html).ShouldContain("⟨U+202E⟩");
            html.ShouldNotContain("<script");
            html.ShouldNotContain("<img");
            html.ShouldNotContain("href=\"javascript");
        }
    }

    [Fact]
    public async Task The_page_can_be_told_from_a_report_and_from_a_page_about_somebody_else()
    {
        var html = await Render(Facts);
        ReportFile.IsAboutFacts("T-1", html).ShouldBeTrue();
        ReportFile.IsAboutFacts("T-2", html).ShouldBeFalse();
        ReportFile.IsAbout("T-1", html).ShouldBeFalse();
    }

    [Fact]
    public async Task A_pack_that_was_checked_long_ago_is_named_with_its_day()
    {
        var pack = Some.Pack(Some.Rule("a", "may-enter: KZ", "{ fact: married }"));
        PackAudit.StaleOn([pack], Some.Day("2027-12-06")).ShouldBeEmpty("400 days after 1 November 2026");
        var stale = PackAudit.StaleOn([pack], Some.Day("2027-12-07")).ShouldHaveSingleItem();
        var words = new PathwayWords(Phrasebook.For("en"), [pack]);
        var result = Of([pack], "", "2022-12-01") with { Stale = [stale] };
        var html = System.Net.WebUtility.HtmlDecode(await PathwayPage.RenderAsync(result, words, "1.0"));
        html.ShouldContain("A pack (p): 1 of 1 entries was checked more than 400 days ago, the oldest on 1 November 2026.");
        JsonDocument.Parse(new PathwayJson(words).Of(result)).RootElement.GetProperty("stalePacks")[0].GetProperty("checkedOn").GetString().ShouldBe("2026-11-01");
    }

    [Fact]
    public void What_was_left_aside_stands_in_the_JSON()
    {
        var words = new PathwayWords(Phrasebook.For("en"), Shipped);
        var left = JsonDocument.Parse(new PathwayJson(words).Of(Of(Shipped, Facts, "2022-12-01"))).RootElement.GetProperty("leftAside");
        left.GetProperty("armies").EnumerateArray().Select(a => a.GetString()).ShouldBe(["MM"]);
        left.GetProperty("words").GetString()!.ShouldContain("Myanmar");
        left.GetProperty("doors").GetArrayLength().ShouldBeGreaterThan(3);
    }

    private static Task<string> Render(string facts) => PathwayPage.RenderAsync(Of(Shipped, facts, "2022-12-01"), new PathwayWords(Phrasebook.For("en"), Shipped), "1.0");

    private static PathwayResult Of(List<Pack> packs, string facts, string day, string? other = null)
    {
        var sheet = Some.Facts(facts);
        var answer = PathwayAnswer.Of(packs, sheet, Some.Day(day));
        var closings = Closing.Of(packs, answer);
        var comparison = other is null ? null : Comparison.Of(packs, answer, PathwayAnswer.Of(packs, sheet, Some.Day(other)));
        return new PathwayResult(answer, closings, PlanSearch.Of(packs, answer, closings), comparison, []);
    }
}

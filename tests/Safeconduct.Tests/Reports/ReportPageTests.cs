using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Texts;
using Safeconduct.Web.Reports;
using Outcome = Safeconduct.Core.Checks.Outcome;

namespace Safeconduct.Tests.Reports;

public sealed class ReportPageTests
{
    public static TheoryData<string> Languages => [.. Phrasebook.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_finding_stands_exactly_once_in_the_statement_view(string language)
    {
        var assessment = ReportSample.Rich(language);
        var html = await Render(assessment, language);
        var shown = Regex.Matches(html, "data-finding=\"([^\"]*)\"").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).ToList();
        shown.Order().ShouldBe(assessment.Findings.Select(f => f.Id).Order());
        assessment.Findings.Select(f => f.Outcome).Distinct().Count().ShouldBe(Enum.GetValues<Outcome>().Length, "the sample has every outcome");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_statement_has_its_own_anchor_and_every_link_within_the_page_arrives(string language)
    {
        var html = await Render(ReportSample.Rich(language), language);
        var ids = Regex.Matches(html, " id=\"([^\"]*)\"").Select(m => m.Groups[1].Value).ToList();
        ids.ShouldBeUnique();
        ReportSample.Rich().Account.Statements.Select(s => s.Id).ShouldBeSubsetOf(ids);
        Regex.Matches(html, "(?:href|url\\()=?\"?#([^\")]*)").Select(m => m.Groups[1].Value).Except(ids).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_fetched_and_nothing_is_run()
    {
        var html = await Render(ReportSample.Rich());
        Regex.IsMatch(html, "<(?:script|link|img|iframe|object|embed|video|audio|source|form|base)\\b", RegexOptions.IgnoreCase).ShouldBeFalse();
        Regex.IsMatch(html, "\\s(?:src|srcset|style|poster|background|ping|on[a-z]+)\\s*=", RegexOptions.IgnoreCase).ShouldBeFalse();
        Regex.Matches(html, "url\\(([^)]*)\\)").ShouldAllBe(m => m.Groups[1].Value.StartsWith('#'));
        html.ShouldNotContain("@import");
        foreach (Match link in Regex.Matches(html, "<a [^>]*href=\"(?!#)[^>]*>"))
        {
            link.Value.ShouldContain("rel=\"noreferrer noopener nofollow\"");
        }
    }

    [Fact]
    public async Task The_policy_lets_only_the_styles_of_the_page_through()
    {
        var html = await Render(ReportSample.Rich());
        var styles = Regex.Matches(html, "<style>(?<css>.*?)</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture).Select(m => m.Groups["css"].Value).ToArray();
        styles.Length.ShouldBe(2);
        var policy = WebUtility.HtmlDecode(Regex.Match(html, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value);
        policy.ShouldBe(HtmlPage.ContentPolicy(styles));
        policy.ShouldStartWith("default-src 'none'; style-src 'sha256-");
        policy.ShouldNotContain("unsafe");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("'\"></style></title></textarea><svg onload=alert(1)>")]
    [InlineData("</script><!-- --><base href=//evil.example>")]
    [InlineData("{n} {0} @Model {{x}} %s")]
    [InlineData("a\u202Eb\u2066c\u0000d\u0007e\u200Bf")]
    [InlineData("part-main")]
    public async Task Hostile_text_is_inert_wherever_it_stands(string text)
    {
        var html = await Render(ReportSample.Hostile(text));
        var harmless = await Render(ReportSample.Hostile("harmless"));
        Elements(html).ShouldBe(Elements(harmless), "foreign text makes no element and no attribute");
        html.Any(c => c is '\u202E' or '\u2066' or '\0' or '\a' or '\u200B').ShouldBeFalse();
        html.ShouldNotContain("href=\"javascript:");
        var ids = Regex.Matches(html, " id=\"([^\"]*)\"").Select(m => m.Groups[1].Value).ToList();
        ids.ShouldBeUnique();
    }

    [Fact]
    public async Task Any_text_at_all_makes_the_same_elements()
    {
        var harmless = Elements(await Render(ReportSample.Hostile("harmless")));
        Prop.ForAll<NonWhiteSpaceString>(async text => Elements(await Render(ReportSample.Hostile(text.Get))).SequenceEqual(harmless))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Theory]
    [InlineData("plain русский текст", "plain русский текст")]
    [InlineData("two\nlines\tand a tab", "two\nlines\tand a tab")]
    [InlineData("a\u202Eb", "a⟨U+202E⟩b")]
    [InlineData("a\0b", "a⟨U+0000⟩b")]
    [InlineData("\U000E0041", "⟨U+E0041⟩")]
    [InlineData("\U0001F600 می‌خواهم", "\U0001F600 می‌خواهم")]
    [InlineData(null, "")]
    public void Hidden_characters_are_shown_by_their_code_point(string? text, string expected) => SafeText.Show(text).ShouldBe(expected);

    // Half a surrogate pair cannot stand in an attribute, so it has a test of its own.
    [Fact]
    public void Half_a_character_is_shown_by_its_code_point() => SafeText.Show("a" + (char)0xD800 + "b").ShouldBe("a⟨U+D800⟩b");

    [Fact]
    public async Task An_adverse_finding_says_whether_it_was_put_to_the_person()
    {
        var assessment = ReportSample.Rich();
        var html = await Render(assessment);
        foreach (var finding in assessment.Findings)
        {
            var shown = Between(html, $"data-finding=\"{finding.Id.Replace("+", "&#x2B;")}\"", "</details>");
            var answered = assessment.AnswersTo(finding).Any();
            shown.Contains("Not yet put to the person", StringComparison.Ordinal).ShouldBe(finding.IsAdverse && !answered, finding.Id);
            shown.Contains("answer recorded", StringComparison.Ordinal).ShouldBe(answered, finding.Id);
        }

        html.ShouldContain("Полигон я в первый раз не считал за службу");
    }

    [Fact]
    public async Task A_statement_points_to_the_findings_that_are_shown_with_another()
    {
        var html = await Render(ReportSample.Rich());
        var crossing = Between(html, "id=\"S12-h\"", "</article>");
        crossing.ShouldContain("<a href=\"#part-finding-8\">Finding 8</a> (cannot both be true; S6)");
        Between(html, "id=\"S4-h\"", "</article>").ShouldContain("No check had anything to say about this statement.");
    }

    [Fact]
    public async Task Quotes_carry_the_language_of_their_interview() =>
        (await Render(ReportSample.Rich())).ShouldContain("<blockquote lang=\"ru\"><p><bdi>Меня мобилизовали");

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_page_gives_no_score_and_no_verdict(string language)
    {
        var html = await Render(ReportSample.Rich(language), language);
        html.ShouldContain(Phrasebook.For(language).Say("report.no-score"));
        var words = Regex.Replace(Between(html, "<body>", "</body>"), "<[^>]*>", " ");
        Regex.IsMatch(words, @"\b(?:(?:a lie|lied|liar|lying)\b|suspicious|incredible|лжёт|лгал|лжец|подозрительн)", RegexOptions.IgnoreCase).ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_assessment_gives_the_same_page() =>
        (await Render(ReportSample.Rich())).ShouldBe(await Render(ReportSample.Rich()));

    [Fact]
    public async Task An_account_without_a_single_date_or_finding_has_a_report()
    {
        var html = await Render(ReportSample.Bare());
        html.ShouldContain("The account names no day that could be drawn.");
        html.ShouldContain("No check had anything to say about this statement.");
    }

    [Fact]
    public async Task Changes_mark_new_and_changed_findings_and_keep_the_words_of_those_that_are_gone()
    {
        var assessment = ReportSample.Rich();
        var changes = new AssessmentChanges([assessment.Findings[0]], [new EarlierFinding("SC0202/S9/far", "sha256:00", "raises", "It <b>was</b> far.")], [assessment.Findings[1]]);
        var html = await ReportPage.RenderAsync(assessment, Phrasebook.For("en"), new ReportOptions { Changes = changes, ComparedWith = Day.Of(2026, 4, 1) });
        html.ShouldContain("Compared with the assessment of 1 April 2026.");
        html.ShouldContain("It &lt;b&gt;was&lt;/b&gt; far.");
        Between(html, "id=\"part-finding-1\"", "</summary>").ShouldContain(">new<");
        Between(html, "id=\"part-finding-2\"", "</summary>").ShouldContain("rests on something else than before");
    }

    [Fact]
    public async Task An_unfolded_report_shows_every_finding_open()
    {
        var html = await ReportPage.RenderAsync(ReportSample.Rich(), Phrasebook.For("en"), new ReportOptions { Unfolded = true });
        Regex.Matches(html, "<details").Count.ShouldBe(Regex.Matches(html, "<details[^>]* open").Count);
    }

    [Fact]
    public async Task Days_that_no_source_covers_are_named()
    {
        // The service began on 25 October 2022 at the earliest; its unit is recorded from 20 November to 28 February.
        var html = await Render(ReportSample.Rich());
        Between(html, "Days told that no source covers", "</ul>").ShouldContain("not covered: from 1 to 19 November 2022 and from 1 March to 14 June 2023");
    }

    [Fact]
    public async Task The_list_of_reports_has_one_line_for_each_account_in_the_order_given()
    {
        var html = await ReportIndexPage.RenderAsync([new ReportLink(ReportSample.Rich(), "M-207.html"), new ReportLink(ReportSample.Bare(), "E-1.html")], Phrasebook.For("en"));
        Regex.Matches(html, "<tr>").Count.ShouldBe(3);
        html.IndexOf("M-207.html", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("E-1.html", StringComparison.Ordinal));
        html.ShouldContain("4 × compatible");
        html.ShouldContain("no findings");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_kind_of_claim_has_words(string language)
    {
        var words = new ClaimWords(Phrasebook.For(language));
        foreach (var type in typeof(Claim).GetNestedTypes())
        {
            var empty = (Claim)Activator.CreateInstance(type)!;
            words.Say(empty).ShouldNotBeNullOrWhiteSpace();
            words.Short(new Statement { Id = "S1", In = "I1", Claim = empty }).ShouldNotBeNullOrWhiteSpace();
            var full = (Claim)Activator.CreateInstance(type)!;
            var told = type.GetProperties().Where(p => p.CanWrite).ToList();
            told.ForEach(p => p.SetValue(full, p.PropertyType == typeof(string) ? "told-" + p.Name : ImmutableArray.Create("told-" + p.Name)));
            told.ShouldAllBe(p => words.Say(full).Contains("told-" + p.Name));
        }
    }

    [Fact]
    public void A_claim_is_said_in_the_words_of_the_reader() =>
        new ClaimWords(Phrasebook.For("en")).Say(new Claim.Served { Unit = "97-я обрмп", Number = "99997", Role = "communications", Rank = "lieutenant", Category = "contract" })
            .ShouldBe("Served in 97-я обрмп (unit number 99997), communications, lieutenant, by contract");

    private static Task<string> Render(Assessment assessment, string language = "en") => ReportPage.RenderAsync(assessment, Phrasebook.For(language));

    /// <summary>The names of the elements and their attributes, in order: what a text must never change, but for a language that it may name.</summary>
    private static List<string> Elements(string html) =>
        [.. Regex.Matches(html, "<(/?[a-zA-Z!][^\\s>]*)((?:\\s+[^\\s=>\"]+(?:=\"[^\"]*\")?)*)\\s*/?>").Select(m => m.Groups[1].Value + Regex.Replace(m.Groups[2].Value, "( lang)?=\"[^\"]*\"", ""))
];

    private static string Between(string text, string first, string last)
    {
        var from = text.IndexOf(first, StringComparison.Ordinal);
        from.ShouldBeGreaterThanOrEqualTo(0, first);
        return text[from..text.IndexOf(last, from, StringComparison.Ordinal)];
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Safeconduct.Accounts;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Checks.Territory;
using Safeconduct.Core.Checks.UnitPresence;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Gazetteer;
using Safeconduct.Tests.Checks;
using Safeconduct.Tests.Places;
using Safeconduct.Texts;
using Safeconduct.Web.Reports;
using Safeconduct.Web.Reports.Map;

namespace Safeconduct.Tests.Reports.Map;

public sealed class MapSectionTests
{
    public static TheoryData<string> Languages => [.. Phrasebook.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Each_told_place_position_incident_and_holder_is_on_the_map_and_in_its_table(string language)
    {
        var html = await Render(ReportSample.Rich(language), language);
        var whole = Drawing(html, "part-map-whole-wide");
        whole.ShouldContain("S10 Мала Березівка");
        whole.ShouldContain("part-map-whole-wide-run-1\"", Case.Sensitive, "the unit's first position");
        whole.ShouldContain("part-map-whole-wide-incident-");
        whole.ShouldContain("url(#part-map-whole-wide-Occupied)");
        whole.ShouldContain("url(#part-map-whole-wide-ActiveFighting)");
        var table = Between(html, "id=\"part-map-table\"", "</details>");
        table.ShouldContain("47.1, 36.2");
        table.ShouldContain("House burnt down");
        Regex.Count(table, "<tbody>").ShouldBe(4);
    }

    [Fact]
    public async Task A_map_of_some_days_shows_the_records_of_those_days_only()
    {
        var assessment = ReportSample.Rich();
        var view = new ReportView(assessment, Phrasebook.For("en"), new ReportOptions());
        var scene = view.Map.Scenes.Scenes.ShouldHaveSingleItem();
        scene.Statements.Select(s => s.Id).ShouldBe(["S10"]);
        var layout = view.Map.Layout(scene.Panels[0], DrawingWidth.Wide).ShouldNotBeNull();
        layout.Positions.Sum(p => p.Rows).ShouldBe(100);
        var later = scene.Panels[0] with { Days = new MapDays(new DayWindow(Day.Of(2023, 2, 1), null)) };
        MapLayout.Of(later, view.Map.Contents, view, 1080)!.Positions.Sum(p => p.Rows).ShouldBe(42, "25 rows of February, and the 17 of the stretch that reaches into it");
        (await Render(assessment)).ShouldContain("Told: from 25 October 2022 to 14 June 2023.");
    }

    [Fact]
    public async Task Kinds_of_position_differ_by_shape()
    {
        var html = await Render(ReportSample.Rich());
        var whole = Drawing(html, "part-map-whole-wide");
        foreach (var shape in new[] { "m-5 -5h10v10h-10z", "m0 -6.5l6.5 6.5l-6.5 6.5l-6.5 -6.5z", "m0 -5.5l6 10.5h-12z" })
        {
            whole.ShouldContain(shape);
        }
    }

    [Fact]
    public async Task Marks_and_bars_point_to_each_other()
    {
        var html = await Render(ReportSample.Rich());
        html.ShouldMatch("<a id=\"part-map-whole-wide-run-1\" href=\"#part-wide-run-1\"");
        html.ShouldMatch("<a id=\"part-wide-run-1\" href=\"#part-map-whole-wide-run-1\"");
        html.ShouldMatch("<a id=\"part-narrow-incident-2\" href=\"#part-map-whole-narrow-incident-2\"");
        html.ShouldMatch("<a id=\"part-map-whole-wide-place-1\" href=\"#S10\"");
        Between(html, "id=\"S2\"", "</dl>").ShouldContain("href=\"#part-map-1\"");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_place_where_the_person_stays_now_is_not_on_the_map_unless_asked_for(bool isAskedFor)
    {
        var assessment = Verify("""
            safeconduct: account/1
            id: T-1
            interviews: [ { id: I1, on: 2024-01-10 } ]
            statements:
              - { id: S1, in: I1, was: { for: exercises }, at: "Мелитополь", from: 2022-03-01, to: 2022-04-01 }
              - { id: S2, in: I1, was: {}, at: "Бишкек", from: 2023-05-01 }
            """, new TestEvidence(), isAskedFor);
        var html = await Render(assessment);
        var map = Between(html, "id=\"part-map\"", "id=\"part-account\"");
        map.ShouldContain("S1 Melitopol");
        // Bishkek's point, its name as a mark, and every other trace of the place.
        map.Contains("S2 Bishkek", StringComparison.Ordinal).ShouldBe(isAskedFor);
        map.Contains("42.87", StringComparison.Ordinal).ShouldBe(isAskedFor);
        Regex.IsMatch(map, "Bishkek|Бишкек").ShouldBe(isAskedFor);
        Regex.IsMatch(map, "Not on the map[^<]*(<[^>]*>)*S2").ShouldBe(!isAskedFor);
    }

    [Fact]
    public async Task An_account_of_two_hundred_statements_and_twenty_thousand_sightings_has_a_report_of_a_few_megabytes()
    {
        var evidence = new TestEvidence().Covered("unit", "2014-01-01", "2024-01-01");
        var first = Day.Of(2014, 1, 1);
        for (var i = 0; i < 20_000; i++)
        {
            evidence.Seen("unit", first.AddDays(i / 6).ToString(), new GeoPoint(46 + (i * 7919 % 4000 / 1000.0), 32 + (i * 104_729 % 8000 / 1000.0)), kind: (SightingKind)(i % 3), withinKm: 5);
        }

        var statements = string.Join('\n', Enumerable.Range(0, 200).Select(i => $"  - {{ id: S{i + 1}, in: I1, served: {{ unit: unit }}, at: {{ lat: {46 + (i % 40 / 10.0)}, lon: {32 + (i % 70 / 10.0)}, within_km: 10 }}, from: {2014 + (i / 20)}-0{1 + (i % 9)}-01, to: {2014 + (i / 20)}-0{1 + (i % 9)}-20 }}"));
        var assessment = Verify($"safeconduct: account/1\nid: T-2\ninterviews: [ {{ id: I1, on: 2024-01-10 }} ]\nstatements:\n{statements}\n", evidence, isAskedFor: false);
        assessment.Sightings.Length.ShouldBe(20_000);
        var html = await Render(assessment);
        html.Length.ShouldBeLessThan(4_000_000);
        html.ShouldContain("Without a map of their own, for want of room");
        html.ShouldContain("are 240 bars");
        Drawing(html, "part-map-whole-wide").ShouldSatisfyAllConditions(d => Regex.Count(d, "id=\"part-map-whole-wide-run-").ShouldBeInRange(3, MapLayout.MostMarks), d => d.ShouldContain("×"));
    }

    [Fact]
    public async Task Only_so_many_incidents_are_drawn_and_the_rest_is_counted()
    {
        var rich = ReportSample.Rich();
        var many = Enumerable.Range(0, 1_000).Select(i => rich.Incidents[0] with { Id = $"{i}", At = new GeoPoint(46 + (i % 30 * 0.1), 35 + (i / 30 * 0.1)), AllegedUnits = i == 999 ? ["unit"] : [] }).ToImmutableArray();
        var assessment = new Assessment(rich.Context, rich.Findings, rich.Coverage, rich.Sightings, rich.Territory, rich.Files, rich.EvidenceBase, rich.ToolVersion, many);
        var view = new ReportView(assessment, Phrasebook.For("en"), new ReportOptions());
        view.Incidents.Length.ShouldBe(MapContents.MostIncidents);
        view.Incidents.ShouldContain(i => i.Incident.Id == "999", "what a source ties to a unit is never the one to be left out");
        (await Render(assessment)).ShouldContain("800 more incidents are neither on the timeline nor on the map");
    }

    [Fact]
    public async Task An_account_without_places_says_so() => (await Render(ReportSample.Bare())).ShouldContain("Nothing in the account or in the records about it has a place that could be drawn.");

    [Theory]
    [InlineData(-33.9, 151.2)] // Sydney
    [InlineData(-1.3, 36.8)]   // Nairobi
    [InlineData(64.8, 177.5)]  // Anadyr
    [InlineData(78.2, 15.6)]   // Longyearbyen
    public async Task Places_anywhere_on_Earth_have_a_map(double latitude, double longitude)
    {
        var html = await Render(Verify(string.Create(System.Globalization.CultureInfo.InvariantCulture, $$"""
            safeconduct: account/1
            id: T-3
            interviews: [ { id: I1, on: 2024-01-10 } ]
            statements:
              - { id: S1, in: I1, was: {}, at: "Мелитополь", from: 2022-03-01, to: 2022-04-01 }
              - { id: S2, in: I1, was: {}, at: { lat: {{latitude}}, lon: {{longitude}}, within_km: 20 }, from: 2022-05-01, to: 2022-06-01 }
            """), new TestEvidence(), isAskedFor: false));
        html.ShouldNotContain("NaN", Case.Sensitive);
        html.ShouldNotContain("∞");
        Drawing(html, "part-map-whole-narrow").ShouldContain("S1 Melitopol");
    }

    private static Assessment Verify(string yaml, TestEvidence evidence, bool isAskedFor)
    {
        var account = AccountReader.Read(yaml, "t.yaml").ShouldBeOfType<AccountReading.Read>().Account;
        return new Verifier(new Base(evidence), [BuiltInGazetteer.Instance], [new UnitPresenceCheck(), new TerritoryCheck()], "0").Verify(account, Day.Of(2024, 2, 1), isAskedFor);
    }

    private static Task<string> Render(Assessment assessment, string language = "en") => ReportPage.RenderAsync(assessment, Phrasebook.For(language));

    private static string Drawing(string html, string name) => Between(html, $"aria-labelledby=\"{name}-t", "</svg>");

    private static string Between(string text, string first, string last)
    {
        var from = text.IndexOf(first, StringComparison.Ordinal);
        from.ShouldBeGreaterThanOrEqualTo(0, first);
        return text[from..text.IndexOf(last, from, StringComparison.Ordinal)];
    }

    private sealed class Base(TestEvidence evidence) : IEvidenceBase, IUnitDirectory
    {
        private static readonly Unit Only = new("unit", "unit");

        public IUnitDirectory Units => this;

        public IGazetteer Places { get; } = new FakeGazetteer();

        public string Fingerprint => "sha256:00";

        public IReadOnlyList<SourceFile> Files => [];

        public EvidenceSet Answer(IReadOnlyCollection<EvidenceQuery> queries) => evidence.Answer(queries);

        IReadOnlyList<Unit> IUnitDirectory.Named(string nameKey) => nameKey == "unit" ? [Only] : [];

        IReadOnlyList<Unit> IUnitDirectory.Numbered(string number) => [];

        IReadOnlyList<Unit> IUnitDirectory.Designated(string number) => [];
    }
}

using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Layers.Mapping;
using Safeconduct.Texts;
using static Safeconduct.Tests.Layers.LayerReading;

namespace Safeconduct.Tests.Layers;

public sealed class MappingTests
{
    [Theory]
    [InlineData("DD.MM.YYYY", "24.02.2022", "2022-02-24")]
    [InlineData("DD.MM.YYYY", "4.2.2022 10:15", "2022-02-04")]
    [InlineData("DD.MM.YYYY", "02.24.2022", null)]
    [InlineData("MM/DD/YYYY", "2/24/2022", "2022-02-24")]
    [InlineData("MM/DD/YYYY", "24/2/2022", null)]
    [InlineData("MM/DD/YYYY", "02/30/2022", null)]
    [InlineData("MM/DD/YYYY", "2/24/22", null)]
    [InlineData("YYYYMMDD", "20220224", "2022-02-24")]
    [InlineData("YYYYMMDD", "2022224", null)]
    [InlineData("YYYY-MM-DD", "2022-02-24T23:59:59+03:00", "2022-02-24")]
    [InlineData("YYYY-MM-DD", "2022-02-24 and more", null)]
    [InlineData("edtf", "2022-02-2X", "2022-02-2X")]
    [InlineData("edtf", "2022-02-24T10:00:00Z", "2022-02-24")]
    [InlineData("edtf", "24.02.2022", null)]
    [InlineData("epoch-ms", "1645660800000", "2022-02-24")]
    [InlineData("epoch-ms", "-1", "1969-12-31")]
    [InlineData("epoch-s", "1645747199", "2022-02-24")]
    [InlineData("epoch-s", "today", null)]
    public void A_day_is_read_in_the_format_that_is_stated_and_in_no_other(string format, string text, string? day) => DateFormat.Of(format)!.Read(text).ShouldBe(day);

    [Theory]
    [InlineData("DD.MM")]
    [InlineData("DD.MM.YY")]
    [InlineData("YYYY-YYYY-MM-DD")]
    [InlineData("DD MMM YYYY")]
    [InlineData("")]
    public void What_is_no_format_is_none(string format) => DateFormat.Of(format).ShouldBeNull();

    [Fact]
    public void A_date_that_could_be_two_days_refuses_the_file_and_shows_both_and_how_to_say_it()
    {
        var refused = LayerReading.Of("geojson", Collection(Feature(Point(), "\"unit\":\"A\",\"day\":\"03/04/2022\""))).Refused.ShouldNotBeNull();
        refused.Reason.Key.ShouldBe("layers.refused.ambiguous-date");
        var words = Phrasebook.For("en").Say(refused.Reason);
        words.ShouldContain("“03/04/2022” could be 3 April 2022 or 4 March 2022");
        words.ShouldContain("format: DD/MM/YYYY or format: MM/DD/YYYY");
        (refused.At.Row, refused.At.Column).ShouldBe((1, "day"));
    }

    [Fact]
    public void A_date_with_the_year_last_refuses_the_file_even_when_it_has_one_reading() =>
        LayerReading.Of("geojson", Collection(Feature(Point(), "\"unit\":\"A\",\"day\":\"24.02.2022\""))).Refused!.Reason.Key.ShouldBe("layers.refused.date-without-format");

    [Fact]
    public void US_and_European_dates_in_one_column_cost_the_rows_that_do_not_fit_the_stated_format()
    {
        var features = new[] { "03/04/2022", "02/24/2022", "24/02/2022", "2022-02-24", "soon" }.Select(d => Feature(Point(), $"\"unit\":\"A\",\"day\":\"{d}\"")).ToArray();
        var reading = LayerReading.Of("geojson", Collection(features), Mapping.Replace("property: day", "property: day, format: MM/DD/YYYY"));
        reading.Sightings.Select(s => s.Days.Earliest!.Value.ToString()).ShouldBe(["2022-03-04", "2022-02-24"]);
        reading.Rejected.Select(r => (r.At.Row, r.Reason.Key)).ShouldBe([(3, "layers.rejected.date-format"), (4, "layers.rejected.date-format"), (5, "layers.rejected.date-format")]);
    }

    [Fact]
    public void Of_several_formats_the_one_that_fits_is_taken_and_two_that_differ_are_ambiguous()
    {
        var features = new[] { "24.02.2022", "2022-02-24", "04.03.2022" }.Select(d => Feature(Point(), $"\"unit\":\"A\",\"day\":\"{d}\"")).ToArray();
        var reading = LayerReading.Of("geojson", Collection(features), Mapping.Replace("property: day", "property: day, format: [DD.MM.YYYY, MM.DD.YYYY, YYYY-MM-DD]"));
        reading.Sightings.Count.ShouldBe(2);
        reading.Rejected.Single().Reason.Key.ShouldBe("layers.rejected.date-several");
    }

    [Fact]
    public void The_day_may_stand_in_the_name_of_the_file_or_be_one_for_all()
    {
        var byName = Mapping.Replace("{ property: day }", "{ file: '^units_(?<value>\\d{8})\\.', format: YYYYMMDD }");
        LayerReading.Of("geojson", Collection(Feature(Point())), byName, "units_20220405.geojson").Sightings.Single().Days.Earliest!.Value.ToString().ShouldBe("2022-04-05");
        LayerReading.Of("geojson", Collection(Feature(Point())), byName, "units.geojson").Rejected.Single().Reason.Key.ShouldBe("layers.rejected.pattern");
        LayerReading.Of("geojson", Collection(Feature(Point())), Mapping.Replace("{ property: day }", "2022-04-06")).Sightings.Single().Days.Earliest!.Value.ToString().ShouldBe("2022-04-06");
    }

    [Fact]
    public void Features_that_the_mapping_leaves_out_are_rejected_and_say_why()
    {
        var features = new[] { "\"type\":\"unit\",", "\"type\":\"depot\",", "" }.Select(t => Feature(Point(), t + "\"unit\":\"A\",\"day\":\"2022-04-01\"")).ToArray();
        var only = LayerReading.Of("geojson", Collection(features), Mapping + "\nonly: { property: type, is: [unit, hq] }");
        only.Sightings.Count.ShouldBe(1);
        only.Rejected.Select(r => (r.At.Row, r.Reason.Key, r.At.Column)).ShouldBe([(2, "layers.rejected.filtered", "type"), (3, "layers.rejected.filtered-missing", "type")]);
        LayerReading.Of("geojson", Collection(features), Mapping + "\nonly:\n  - { property: type, is-not: depot }").Sightings.Count.ShouldBe(2);
    }

    [Fact]
    public void Words_of_the_layer_are_translated_and_a_word_that_is_not_listed_costs_its_row()
    {
        var features = new[] { "Russia", "Ukraine", "?" }.Select(s => Feature(Point(), $"\"unit\":\"A\",\"day\":\"2022-04-01\",\"who\":\"{s}\"")).ToArray();
        var reading = LayerReading.Of("geojson", Collection(features), Mapping.Replace("side: RU", "side: { property: who, words: { Russia: RU, Ukraine: UA } }"));
        reading.Sightings.Select(s => s.Side).ShouldBe(["RU", "UA"]);
        (reading.Rejected.Single().At.Column, reading.Rejected.Single().Reason.Key).ShouldBe(("who", "import.rejected.word"));
    }

    [Fact]
    public void A_pattern_takes_a_part_of_a_property_and_the_unit_above_holds_for_the_days_of_the_marker()
    {
        var mapping = Mapping.Replace("unit: { property: unit }", "unit: { property: unit, pattern: '^(?<unit>[^,(]+)' }\nnumber: { property: unit, pattern: '\\((?<value>\\d{5})\\)', optional: true }\nparent: { property: unit, pattern: ',\\s*(?<parent>.+)$', optional: true }");
        var reading = LayerReading.Of("geojson", Collection(Feature(Point(), "\"unit\":\"1st Example Regiment (12345), 9th Example Army\",\"day\":\"2022-04-01\""), Feature(Point(), "\"unit\":\"2nd Example Regiment\",\"day\":\"2022-04-01\"")), mapping);
        reading.Sightings.Select(s => s.UnitName).ShouldBe(["1st Example Regiment", "2nd Example Regiment"]);
        var facts = reading.Records.OfType<EvidenceRecord.OfUnit>().Single().Facts;
        (facts.Parent, facts.Days.ToString(), facts.Numbers.Single()).ShouldBe(("9th Example Army", "2022-04-01/2022-04-01", "12345"));
    }

    [Fact]
    public void What_is_told_of_the_source_is_kept_once()
    {
        var facts = LayerReading.Of("geojson", Collection(Feature(Point()), Feature(Point())), Mapping + "\norigin: Example Group\nevery_days: 1\nsource_url: https://example.org").Records.OfType<EvidenceRecord.OfSource>().Single().Facts;
        facts.ShouldBe(new SourceFacts("Map", "Example Group", null, "https://example.org", null, 1));
    }

    [Fact]
    public void Incidents_territory_places_and_units_are_read_by_the_rules_of_their_tables()
    {
        const string Head = "safeconduct: layer/1\nsource: M\n";
        var feature = Collection(Feature(Point(), "\"t\":\"Shelling\",\"d\":\"2022-04-01\",\"who\":[\"A\",\"B\"]"));
        var incident = LayerReading.Of("geojson", feature, Head + "holds: incidents\ntitle: { property: t }\non: { property: d }\nalleged_units: { property: who }").Records.OfType<EvidenceRecord.OfIncident>().Single().Incident;
        (incident.Id, incident.Title, string.Join('+', incident.AllegedUnits)).ShouldBe(("row-1", "Shelling", "A+B"));
        LayerReading.Of("geojson", feature, Head + "holds: territory\nplace: { property: t }\nstatus: occupied\nfrom: { property: d }").Records.OfType<EvidenceRecord.OfTerritory>().Single().At.ShouldNotBeNull();
        LayerReading.Of("geojson", feature, Head + "holds: places\nname: { property: t }\nkind: village").Records.OfType<EvidenceRecord.OfPlace>().Single().Facts.Place.Name.ShouldBe("Shelling");
        var unit = LayerReading.Of("geojson", feature, Head + "holds: units\nname: { property: t }\ngarrison: { property: t }").Records.OfType<EvidenceRecord.OfUnit>().Single().Facts;
        (unit.Name, unit.GarrisonAt!.Value.Latitude).ShouldBe(("Shelling", 47.1));
    }

    [Theory]
    [InlineData("", "safeconduct: layer/1")]
    [InlineData("hello", "safeconduct: layer/1")]
    [InlineData("safeconduct: layer/2", "found “layer/2”")]
    [InlineData("safeconduct: layer/1\nholds: tanks", "sightings")]
    [InlineData("safeconduct: layer/1\nholdz: sightings", "line 2, column 1: the key “holdz”")]
    [InlineData("safeconduct: layer/1\nholds: sightings\nsource: M\nunit: A", "on, from and to")]
    [InlineData("safeconduct: layer/1\nholds: sightings\nsource: M\non: 2022-04-01", "unit and number")]
    [InlineData("safeconduct: layer/1\nholds: sightings\nunit: A\non: 2022-04-01", "the keys source")]
    [InlineData(Mapping + "\nfrom: 2022", "“on” is one day")]
    [InlineData(Mapping + "\nplace: x", "the key “place”")]
    [InlineData(Mapping + "\nunit: B", "stands twice")]
    [InlineData("safeconduct: layer/1\nholds: sightings\nsource: M\nunit: A\non: 2022-04-01\ngrade: Z9", "Z9 is no grade")]
    [InlineData(Mapping + "\nnote: { property: a, file: b }", "either “property”")]
    [InlineData(Mapping + "\nnote: { property: a, colour: b }", "“colour”")]
    [InlineData(Mapping + "\nnote: { property: a, format: DD.MM.YYYY }", "only days have a format")]
    [InlineData(Mapping + "\nnote: { property: a, pattern: '(' }", "is no pattern")]
    [InlineData(Mapping + "\nnote: { property: a, pattern: 'x' }", "names no group")]
    [InlineData(Mapping + "\nnote: { property: a, pattern: '(?<value>x)(?=y)' }", "looks ahead")]
    [InlineData(Mapping + "\nnote: { property: a, pattern: '(?<value>x)\\k<value>' }", "looks ahead")]
    [InlineData(Mapping + "\nnote: { property: a, words: [b] }", "for each word")]
    [InlineData(Mapping + "\nnote: { property: a, optional: maybe }", "“true” or “false”")]
    [InlineData(Mapping + "\nnote: [a]", "a value for the whole layer")]
    [InlineData(Mapping + "\nonly: { property: a }", "a condition has")]
    [InlineData(Mapping + "\naxis: sideways", "lon-lat")]
    [InlineData(Mapping + "\nevery_days: 0", "whole number of days")]
    [InlineData(Mapping + "\nnote: &a x\nurl: *a", "anchors")]
    [InlineData(Mapping + "\nnote: !!int 7", "anchors")]
    [InlineData(Mapping + "\nnote: [[[[[[[[[[[[x]]]]]]]]]]]]", "cannot be read as YAML")]
    [InlineData(Mapping + "\nnote: { property: a", "cannot be read as YAML")]
    [InlineData(Mapping + "\n---\na: b", "a second document")]
    [InlineData("safeconduct: layer/1\nholds: sightings\nsource: M\nunit: A\non: 03/04/2022", "is no date")]
    public void A_mapping_that_cannot_be_meant_is_refused_with_its_line(string yaml, string words) => Complaint(yaml).ShouldContain(words);

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once() =>
        Complaint("safeconduct: layer/1\nholds: sightings\nsource: M\ncolour: red\naxis: x").Split("line ").Length.ShouldBe(5);

    [Fact]
    public void A_pattern_that_would_take_for_ever_elsewhere_is_quick_here()
    {
        var mapping = Mapping.Replace("unit: { property: unit }", "unit: { property: unit, pattern: '^(?<unit>(a+)+)$' }");
        var started = System.Diagnostics.Stopwatch.StartNew();
        LayerReading.Of("geojson", Collection(Feature(Point(), $"\"unit\":\"{new string('a', 100_000)}!\",\"day\":\"2022-04-01\"")), mapping).Rejected.Single().Reason.Key.ShouldStartWith("layers.rejected.pattern");
        started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_layer_without_a_mapping_is_refused_with_its_properties_and_a_mapping_that_can_be_filled_in()
    {
        var refused = LayerReading.Unmapped("geojson", Collection(Feature(Point(), "\"title\":\"A's\",\"seen on\":\"24.02.2022\",\"n\":7"), Feature("null", "\"title\":\"B\""))).Refused.ShouldNotBeNull();
        var words = Phrasebook.For("en").Say(refused.Reason);
        words.ShouldContain("title (A's; B)");
        words.ShouldContain("docs/formats/layers.md");
        var sketch = refused.Sketch.ShouldNotBeNull();
        sketch.ShouldContain("on: { property: 'seen on', format: … }");
        var filled = sketch.Replace("source: …", "source: Map").Replace("side: …", "side: RU").Replace("format: …", "format: DD.MM.YYYY");
        LayerReading.Of("geojson", Collection(Feature(Point(), "\"title\":\"A's\",\"seen on\":\"24.02.2022\"")), filled).Sightings.Single().UnitName.ShouldBe("A's");
    }

    [Fact]
    public void A_layer_that_cannot_be_read_says_that_first() => LayerReading.Unmapped("geojson", "[]").Refused!.Reason.Key.ShouldBe("layers.refused.not-geojson");
}

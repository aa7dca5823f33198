using System.Text;
using Safeconduct.Core.Checks;
using Safeconduct.Evidence.Importers;
using static Safeconduct.Tests.Layers.LayerReading;

namespace Safeconduct.Tests.Layers;

public sealed class KmlTests
{
    private const string ByName = """
        safeconduct: layer/1
        holds: sightings
        source: Map
        unit: { property: name }
        on: { property: when }
        """;

    private const string When = "<TimeStamp><when>2022-04-01T12:00:00Z</when></TimeStamp>";

    [Fact]
    public void A_placemark_with_a_name_and_a_time_is_a_sighting()
    {
        var s = LayerReading.Of("kml", Kml(Placemark(When)), ByName).Sightings.Single();
        (s.UnitName, s.Days.ToString(), s.At.Latitude, s.At.Longitude).ShouldBe(("1st Example Regiment", "2022-04-01/2022-04-01", 47.1, 36.2));
    }

    [Fact]
    public void A_time_span_gives_both_ends()
    {
        var mapping = ByName.Replace("on: { property: when }", "from: { property: begin }\nto: { property: end }");
        LayerReading.Of("kml", Kml(Placemark("<TimeSpan><begin>2022-04-01</begin><end>2022-04-03</end></TimeSpan>")), mapping).Sightings.Single().Days.ToString().ShouldBe("2022-04-01/2022-04-03");
    }

    [Fact]
    public void The_folder_the_document_and_the_path_are_properties()
    {
        var text = Kml($"<name>Doc</name><Folder><name>2022-04-01</name><Folder><name>West</name>{Placemark()}</Folder>{Placemark(name: "B")}</Folder>{Placemark(name: "C")}");
        Notes(text, "folder").ShouldBe(["West", "2022-04-01", null]);
        Notes(text, "document").ShouldBe(["Doc", "Doc", "Doc"]);
        Notes(text, "path").ShouldBe(["Doc / 2022-04-01 / West", "Doc / 2022-04-01", "Doc"]);
    }

    [Fact]
    public void Extended_data_of_both_makes_are_properties_and_never_hide_what_the_placemark_says_itself()
    {
        var data = "<ExtendedData><Data name=\"name\"><displayName>N</displayName><value>other</value></Data><Data name=\"folder\"><value>own</value></Data>"
            + "<SchemaData schemaUrl=\"#s\"><SimpleData name=\"corps\">X Corps</SimpleData></SchemaData></ExtendedData>";
        Note("<Folder><name>F</name>" + Placemark(data) + "</Folder>", "corps").ShouldBe("X Corps");
        Note("<Folder><name>F</name>" + Placemark(data) + "</Folder>", "data.name").ShouldBe("other");
        Note("<Folder><name>F</name>" + Placemark(data) + "</Folder>", "name").ShouldBe("1st Example Regiment");
        Note("<Folder><name>F</name>" + Placemark(data) + "</Folder>", "folder").ShouldBe("F");
        Note("<Folder><name>F</name>" + Placemark(data) + "</Folder>", "data.folder").ShouldBe("own");
    }

    [Fact]
    public void Data_given_twice_costs_the_row() =>
        Rejected(Placemark("<ExtendedData><Data name=\"a\"><value>1</value></Data><Data name=\"a\"><value>2</value></Data></ExtendedData>")).ShouldBe("layers.rejected.key-twice");

    [Theory]
    [InlineData("<![CDATA[<div>Seen <b>near</b> the river&nbsp;&amp; bridge<br/>Second&#32;line</div><script>evil()</script>]]>", "Seen near the river & bridge\nSecond line")]
    [InlineData("plain 3 < 4 and a &lt; b", "plain 3 < 4 and a < b")]
    [InlineData("<![CDATA[<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>]]>", "a b\nc")]
    [InlineData("<![CDATA[<style>p{}</style>x<never closed]]>", "x<never closed")]
    public void The_words_are_taken_out_of_a_description_in_HTML(string description, string words) =>
        Note(Placemark($"<description>{(description.StartsWith("plain", StringComparison.Ordinal) ? description.Replace("3 <", "3 &lt;") : description)}</description>"), "description").ShouldBe(words);

    [Fact]
    public void Styles_views_and_overlays_do_no_harm()
    {
        var reading = LayerReading.Of("kml", Kml("<Style id=\"a\"><IconStyle><Icon><href>http://x/y.png</href></Icon></IconStyle></Style>"
            + Placemark(When + "<styleUrl>#a</styleUrl><Style><name>no</name></Style>") + "<GroundOverlay><name>picture</name></GroundOverlay>"), ByName);
        reading.Sightings.Count.ShouldBe(1);
        reading.Rejected.Single().Reason.Key.ShouldBe("layers.rejected.overlay");
    }

    [Fact]
    public void A_link_to_elsewhere_is_named_and_not_followed()
    {
        var rejected = LayerReading.Of("kml", Kml("<NetworkLink><name>n</name><Link><href>https://example.org/live.kml</href></Link></NetworkLink>" + Placemark(When)), ByName).Rejected.Single();
        (rejected.At.Row, rejected.Reason.Key, rejected.Reason.Args.Single().Value).ShouldBe((1, "layers.rejected.network-link", new TextValue("https://example.org/live.kml")));
    }

    [Theory]
    [InlineData("<gx:Track xmlns:gx=\"http://www.google.com/kml/ext/2.2\"><when>2022-04-01</when><gx:coord>36 47 0</gx:coord></gx:Track>", "layers.rejected.track")]
    [InlineData("<gx:MultiTrack><gx:Track><gx:coord>36 47 0</gx:coord></gx:Track></gx:MultiTrack>", "layers.rejected.track")]
    [InlineData("<Model><Location><longitude>36</longitude></Location></Model>", "layers.rejected.geometry-kind")]
    [InlineData("<Point><coordinates>36.2, 47.1</coordinates></Point>", "layers.rejected.position")]
    [InlineData("<Point><coordinates>36.2</coordinates></Point>", "layers.rejected.position")]
    [InlineData("<Point><coordinates>NaN,47.1,0</coordinates></Point>", "layers.rejected.position")]
    [InlineData("<Point><coordinates>Infinity,47.1,0</coordinates></Point>", "layers.rejected.position")]
    [InlineData("<Point><coordinates/></Point>", "layers.rejected.no-geometry")]
    [InlineData("", "layers.rejected.no-geometry")]
    [InlineData("<Point><coordinates>47.1,36.2,0</coordinates></Point>", "import.rejected.swapped")]
    [InlineData("<Point><coordinates>1e999,47.1,0</coordinates></Point>", "import.rejected.out-of-range")]
    public void A_geometry_that_cannot_be_used_costs_its_row(string geometry, string reason)
    {
        var reading = LayerReading.Of("kml", Kml(Placemark(When) + $"<Placemark><name>A</name>{When}{geometry}</Placemark>" + Placemark(When)), ByName);
        reading.Sightings.Count.ShouldBe(2);
        (reading.Rejected.Single().At.Row, reading.Rejected.Single().Reason.Key).ShouldBe((2, reason));
    }

    [Fact]
    public void An_area_is_the_circle_around_its_outer_boundary()
    {
        const string Area = "<Polygon><outerBoundaryIs><LinearRing><coordinates>36,47,0 37,47,0\n36,47,0</coordinates></LinearRing></outerBoundaryIs>"
            + "<innerBoundaryIs><LinearRing><coordinates>0,0,0</coordinates></LinearRing></innerBoundaryIs></Polygon>";
        var s = LayerReading.Of("kml", Kml($"<Placemark><name>A</name>{When}{Area}</Placemark>"), ByName).Sightings.Single();
        (s.At.Longitude, s.WithinKm).ShouldBe((36.5, 37.9), Comparer(0.6));
    }

    [Fact]
    public void Points_of_a_multigeometry_are_several_positions_and_points_with_lines_a_circle()
    {
        const string Points = "<Point><coordinates>36,47</coordinates></Point><Point><coordinates>37,47</coordinates></Point>";
        LayerReading.Of("kml", Kml($"<Placemark><name>A</name>{When}<MultiGeometry>{Points}</MultiGeometry></Placemark>"), ByName).Sightings.Count.ShouldBe(2);
        LayerReading.Of("kml", Kml($"<Placemark><name>A</name>{When}<MultiGeometry>{Points}<LineString><coordinates>36,47 37,47</coordinates></LineString></MultiGeometry></Placemark>"), ByName).Sightings.Single().WithinKm.ShouldBeGreaterThan(30);
    }

    [Theory]
    [InlineData("<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE kml SYSTEM \"http://example.org/x.dtd\">")]
    [InlineData("<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>")]
    public void Document_types_and_entities_are_refused_before_anything_is_fetched_or_unfolded(string doctype)
    {
        var refused = LayerReading.Of("kml", $"<?xml version=\"1.0\"?>\n{doctype}\n<kml><Document>{Placemark("<description>&x;&c;</description>")}</Document></kml>", ByName).Refused.ShouldNotBeNull();
        (refused.Reason.Key, refused.At.Row).ShouldBe(("layers.refused.dtd", 1));
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-u")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void A_text_may_be_in_the_encoding_that_it_declares(string name)
    {
        CodePagesEncodingProvider.Instance.GetEncoding(name);
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = Kml(Placemark(When, name: "1-й условный полк")).Replace("UTF-8", name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        ImporterCatalogue.For(FileSniff.Of("f", bytes))!.Card.Id.ShouldBe("kml");
        LayerReading.Of("kml", bytes, ByName).Sightings.Single().UnitName.ShouldBe("1-й условный полк");
    }

    [Fact]
    public void Bytes_that_the_declared_encoding_does_not_have_are_refused()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml><Document><Placemark><name>"), 0xC3, 0x28, .. "</name></Placemark></Document></kml>"u8];
        LayerReading.Of("kml", bytes, ByName).Refused!.Reason.Key.ShouldBe("layers.refused.bytes");
        LayerReading.Of("kml", "<?xml version=\"1.0\" encoding=\"klingon\"?><kml/>", ByName).Refused!.Reason.Key.ShouldBe("layers.refused.encoding");
    }

    [Theory]
    [InlineData("<kml><Document><Placemark>", "layers.refused.xml")]
    [InlineData("", "layers.refused.xml")]
    [InlineData("<gpx></gpx>", "layers.refused.not-kml")]
    [InlineData("<kml><Document></Folder></kml>", "layers.refused.xml")]
    [InlineData("<kml>&undefined;</kml>", "layers.refused.xml")]
    public void What_is_no_KML_to_its_end_is_refused(string text, string reason) => LayerReading.Of("kml", text, ByName).Refused!.Reason.Key.ShouldBe(reason);

    [Fact]
    public void Folders_nested_without_end_are_refused_and_not_climbed()
    {
        var text = Kml(string.Concat(Enumerable.Repeat("<Folder>", 100_000)) + string.Concat(Enumerable.Repeat("</Folder>", 100_000)));
        LayerReading.Of("kml", text, ByName).Refused!.Reason.Key.ShouldBe("layers.refused.too-deep");
    }

    [Fact]
    public void A_text_of_a_placemark_is_bounded() =>
        Rejected(Placemark($"<description>{new string('x', 2_000_000)}</description>")).ShouldBe("layers.rejected.text-too-long");

    [Fact]
    public void An_empty_document_is_a_day_without_data() => LayerReading.Of("kml", Kml(""), ByName).Items.ShouldBeEmpty();

    [Fact]
    public void The_row_knows_its_line()
    {
        var rejected = LayerReading.Of("kml", Kml("\n\n" + Placemark(When) + "\n" + Placemark()), ByName).Rejected.Single();
        (rejected.At.Row, rejected.At.Line, rejected.Reason.Key).ShouldBe((2, 5, "import.rejected.no-days"));
    }

    private static List<string?> Notes(string text, string property) =>
        [.. LayerReading.Of("kml", text, $"safeconduct: layer/1\nholds: sightings\nsource: M\nunit: {{ property: name }}\non: 2022-04-01\nnote: {{ property: {property} }}").Sightings.Select(s => s.Citation.Note)];

    private static string? Note(string inside, string property) => Notes(Kml(inside), property).Single();

    private static string Rejected(string placemark) => LayerReading.Of("kml", Kml(placemark), ByName).Rejected.Single().Reason.Key;

    private static IEqualityComparer<(double, double)> Comparer(double tolerance) =>
        EqualityComparer<(double, double)>.Create((a, b) => Math.Abs(a.Item1 - b.Item1) <= tolerance && Math.Abs(a.Item2 - b.Item2) <= tolerance, _ => 0);
}

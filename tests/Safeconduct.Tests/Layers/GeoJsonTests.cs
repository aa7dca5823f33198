using System.Text;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;
using static Safeconduct.Tests.Layers.LayerReading;

namespace Safeconduct.Tests.Layers;

public sealed class GeoJsonTests
{
    [Fact]
    public void A_point_with_a_unit_and_a_day_is_a_sighting_cited_by_its_row()
    {
        var s = LayerReading.Of("geojson", Collection(Feature(Point("36.2,47.1,120")))).Sightings.Single();
        (s.UnitId, s.UnitName, s.Days.ToString(), s.At.Latitude, s.At.Longitude, s.WithinKm, s.Kind, s.Side).ShouldBe(("1-example-regiment", "1st Example Regiment", "2022-04-01/2022-04-01", 47.1, 36.2, 0, SightingKind.Assessed, "RU"));
        (s.Citation.Source, s.Citation.Row, s.Citation.Grade.ToString()).ShouldBe(("Map", 1, "C3"));
    }

    [Fact]
    public void A_single_feature_is_a_layer_of_one_row() => LayerReading.Of("geojson", Feature(Point())).Sightings.Count.ShouldBe(1);

    [Fact]
    public void A_collection_without_features_is_a_day_without_data_and_no_fault() => LayerReading.Of("geojson", Collection()).Items.ShouldBeEmpty();

    [Fact]
    public void Two_markers_of_one_unit_on_one_day_are_both_kept() =>
        LayerReading.Of("geojson", Collection(Feature(Point()), Feature(Point()), Feature(Point("37,48")))).Sightings.Count.ShouldBe(3);

    [Fact]
    public void Members_may_stand_in_any_order_and_foreign_ones_are_passed_over() =>
        LayerReading.Of("geojson", "\uFEFF{\"features\":[" + Feature(Point()) + "],\"metadata\":{\"a\":[1,{}]},\"crs\":null,\"type\":\"FeatureCollection\"}").Sightings.Count.ShouldBe(1);

    [Fact]
    public void Rows_and_lines_are_those_of_the_file()
    {
        var rejected = LayerReading.Of("geojson", Collection(Feature(Point()), Feature(Point()), Feature("null"))).Rejected.Single();
        (rejected.At.Row, rejected.At.Line, rejected.At.Column).ShouldBe((3, 3, "geometry"));
    }

    [Theory]
    [InlineData("null", "layers.rejected.no-geometry")]
    [InlineData("{\"type\":\"MultiPoint\",\"coordinates\":[]}", "layers.rejected.no-geometry")]
    [InlineData("{\"type\":\"Circle\",\"coordinates\":[1,2]}", "layers.rejected.geometry-kind")]
    [InlineData("[36.2,47.1]", "layers.rejected.geometry-kind")]
    [InlineData("{\"type\":\"Point\"}", "layers.rejected.geometry-kind")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":\"36.2,47.1\"}", "layers.rejected.position")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[36.2]}", "layers.rejected.position")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[\"36.2\",\"47.1\"]}", "layers.rejected.position")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[null,null]}", "layers.rejected.position")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[36.2,47.1]}", "layers.rejected.position")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[236.2,147.1]}", "import.rejected.out-of-range")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[1e999,47.1]}", "import.rejected.out-of-range")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[47.1,136.2]}", "import.rejected.swapped")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[47.1,36.2]}", "import.rejected.swapped")]
    public void A_geometry_that_cannot_be_used_costs_its_row_and_no_other(string geometry, string reason)
    {
        var reading = LayerReading.Of("geojson", Collection(Feature(Point()), Feature(geometry), Feature(Point())));
        reading.Sightings.Count.ShouldBe(2);
        (reading.Rejected.Single().At.Row, reading.Rejected.Single().Reason.Key).ShouldBe((2, reason));
    }

    [Fact]
    public void Axis_order_swapped_inside_one_file_is_rejected_feature_by_feature_and_nothing_is_mended()
    {
        var reading = LayerReading.Of("geojson", Collection(Feature(Point("36.2,47.1")), Feature(Point("48.6,37.9")), Feature(Point("38.9,47.3")), Feature(Point("50.5,30.8"))));
        reading.Rejected.Select(r => (r.At.Row, r.Reason.Key)).ShouldBe([(2, "import.rejected.swapped"), (4, "import.rejected.swapped")]);
        reading.Sightings.Count.ShouldBe(2);
    }

    [Fact]
    public void A_file_that_is_known_to_write_latitude_first_is_read_so_when_its_mapping_says_so()
    {
        var reading = LayerReading.Of("geojson", Collection(Feature(Point("47.1,36.2")), Feature(Point("36.2,47.1"))), Mapping + "\naxis: lat-lon");
        reading.Sightings.Single().At.Latitude.ShouldBe(47.1);
        reading.Rejected.Single().Reason.Key.ShouldBe("import.rejected.swapped");
    }

    [Theory]
    [InlineData("{\"type\":\"LineString\",\"coordinates\":[[36,47],[37,47]]}")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[36,47],[37,47],[37,47.1],[36,47]]]}")]
    [InlineData("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[36,47],[36.1,47],[36,47]]],[[[37,47],[36.9,47],[37,47]]]]}")]
    [InlineData("{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[36,47]},{\"type\":\"Point\",\"coordinates\":[37,47]}]}")]
    public void Lines_areas_and_collections_become_the_circle_around_them(string geometry)
    {
        var s = LayerReading.Of("geojson", Collection(Feature(geometry))).Sightings.Single();
        s.At.Longitude.ShouldBe(36.5, 0.02);
        s.WithinKm.ShouldBe(37.9, 0.6);
    }

    [Fact]
    public void Several_points_of_one_feature_are_several_positions_of_one_row()
    {
        var reading = LayerReading.Of("geojson", Collection(Feature("{\"type\":\"MultiPoint\",\"coordinates\":[[36,47],[37,47],[36,47]]}")));
        reading.Items.Count.ShouldBe(1);
        reading.Sightings.Select(s => (s.At.Longitude, s.WithinKm, s.Citation.Row)).ShouldBe([(36, 0, 1), (37, 0, 1)]);
    }

    [Fact]
    public void What_the_mapping_says_of_the_width_comes_on_top_of_the_area()
    {
        LayerReading.Of("geojson", Collection(Feature(Point())), Mapping + "\nwithin_km: 7").Sightings.Single().WithinKm.ShouldBe(7);
        LayerReading.Of("geojson", Collection(Feature("{\"type\":\"LineString\",\"coordinates\":[[36,47],[37,47]]}")), Mapping + "\nwithin_km: 7").Sightings.Single().WithinKm.ShouldBe(44.9, 0.6);
    }

    [Theory]
    [InlineData("[1,2]", "layers.refused.not-geojson")]
    [InlineData("{\"type\":\"FeatureCollection\"}", "layers.refused.not-geojson")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":{}}", "layers.refused.not-geojson")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[1,2]}", "layers.refused.not-geojson")]
    [InlineData("{\"features\":[]}", "layers.refused.not-geojson")]
    [InlineData("", "layers.refused.not-geojson")]
    [InlineData("   ", "layers.refused.json")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]} more", "layers.refused.json")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[],\"features\":[]}", "layers.refused.member-twice")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"a\":NaN}}]}", "layers.refused.json")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[Infinity,1]}}]}", "layers.refused.json")]
    public void What_is_no_layer_to_its_end_is_refused(string text, string reason) => LayerReading.Of("geojson", text).Refused.ShouldNotBeNull().Reason.Key.ShouldBe(reason);

    [Fact]
    public void A_file_that_was_cut_off_is_refused_with_the_line_and_the_row_at_every_length()
    {
        var whole = Collection(Feature(Point()), Feature(Point("37,48")));
        for (var length = 1; length < whole.Length; length++)
        {
            LayerReading.Of("geojson", whole[..length]).Refused.ShouldNotBeNull(whole[..length]);
        }

        LayerReading.Of("geojson", whole[..^3]).Refused!.At.Line.ShouldBe(2);
    }

    [Theory]
    [InlineData("urn:ogc:def:crs:EPSG::3857")]
    [InlineData("EPSG:28407")]
    public void Another_coordinate_system_is_named_and_refused_wherever_it_stands(string name)
    {
        var crs = $"\"crs\":{{\"type\":\"name\",\"properties\":{{\"name\":\"{name}\"}}}}";
        var features = "\"features\":[" + Feature(Point()) + "]";
        foreach (var text in new[] { $"{{{crs},\"type\":\"FeatureCollection\",{features}}}", $"{{\"type\":\"FeatureCollection\",{features},{crs}}}" })
        {
            var refused = LayerReading.Of("geojson", text).Refused.ShouldNotBeNull();
            (refused.Reason.Key, refused.Reason.Args.Single().Value).ShouldBe(("layers.refused.crs", new Core.Checks.TextValue(name)));
        }
    }

    [Theory]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84")]
    [InlineData("EPSG:4326")]
    public void Older_files_may_say_that_they_are_WGS_84(string name) =>
        LayerReading.Of("geojson", $"{{\"crs\":{{\"type\":\"name\",\"properties\":{{\"name\":\"{name}\"}}}},\"type\":\"FeatureCollection\",\"features\":[{Feature(Point())}]}}").Sightings.Count.ShouldBe(1);

    [Fact]
    public void A_feature_nested_a_thousand_deep_is_named_and_costs_its_row()
    {
        var deep = Feature(Point(), "\"unit\":" + new string('[', 1000) + new string(']', 1000));
        var rejected = LayerReading.Of("geojson", Collection(Feature(Point()), deep, Feature(Point()))).Rejected.Single();
        (rejected.At.Row, rejected.Reason.Key).ShouldBe((2, "layers.rejected.too-deep"));
        var collections = string.Concat(Enumerable.Repeat("{\"type\":\"GeometryCollection\",\"geometries\":[", 1000)) + string.Concat(Enumerable.Repeat("]}", 1000));
        LayerReading.Of("geojson", Collection(Feature(collections))).Rejected.Single().Reason.Key.ShouldBe("layers.rejected.too-deep");
    }

    [Fact]
    public void A_text_nested_beyond_every_reason_is_refused() =>
        LayerReading.Of("geojson", Collection(new string('[', 1_000_000))).Refused!.Reason.Key.ShouldBe("layers.refused.json");

    [Fact]
    public void Coordinates_without_end_are_bounded()
    {
        var many = "[" + string.Join(',', Enumerable.Repeat("[36,47]", 200_001)) + "]";
        LayerReading.Of("geojson", Collection(Feature($"{{\"type\":\"LineString\",\"coordinates\":{many}}}"), Feature(Point()))).Rejected.Single().Reason.Key.ShouldBe("layers.rejected.too-many-positions");
        var endless = Collection(Feature(Point(), "\"unit\":\"" + new string('x', 17 * 1024 * 1024) + "\""));
        LayerReading.Of("geojson", endless).Refused!.Reason.Key.ShouldBe("layers.refused.too-long");
    }

    [Theory]
    [InlineData("{\"type\":\"Feature\",\"type\":\"Feature\",\"properties\":null,\"geometry\":null}", "layers.rejected.key-twice")]
    [InlineData("{\"type\":\"Feature\",\"properties\":{\"unit\":\"A\",\"unit\":\"B\"},\"geometry\":null}", "layers.rejected.key-twice")]
    [InlineData("{\"type\":\"Feature\",\"properties\":[1],\"geometry\":null}", "layers.rejected.properties-no-object")]
    [InlineData("{\"properties\":{},\"geometry\":null}", "layers.rejected.not-a-feature")]
    [InlineData("7", "layers.rejected.not-a-feature")]
    [InlineData("null", "layers.rejected.not-a-feature")]
    [InlineData("[[]]", "layers.rejected.not-a-feature")]
    [InlineData("{\"type\":\"Feature\",\"properties\":{\"unit\":\"\\uD800\"},\"geometry\":null}", "import.rejected.no-character")]
    public void A_feature_of_the_wrong_make_costs_its_row(string feature, string reason) =>
        LayerReading.Of("geojson", Collection(Feature(Point()), feature, Feature(Point()))).Rejected.Single().Reason.Key.ShouldBe(reason);

    [Fact]
    public void Properties_of_any_kind_are_words_by_their_path()
    {
        const string Properties = "\"unit\":{\"full\":\"A\"},\"day\":\"2022-04-01T23:59:00Z\",\"n\":7,\"list\":[\"x\",\"y\"],\"flag\":true,\"none\":null";
        var mapping = Mapping.Replace("property: unit", "property: unit.full") + "\nnote: { property: list }\nurl: { property: flag }\nwithin_km: { property: n }";
        var s = LayerReading.Of("geojson", Collection(Feature(Point(), Properties)), mapping).Sightings.Single();
        (s.UnitName, s.Days.ToString(), s.WithinKm, s.Citation.Note, s.Citation.Url).ShouldBe(("A", "2022-04-01/2022-04-01", 7, "x|y", "true"));
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused_with_their_line()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("{\"type\":\"FeatureCollection\",\n\"features\":[],\"x\":\""), 0xC0, 0xC1, .. "\"}"u8];
        var refused = LayerReading.Of("geojson", bytes).Refused.ShouldNotBeNull();
        (refused.Reason.Key, refused.At.Line).ShouldBe(("layers.refused.not-utf8", 2));
    }

    [Fact]
    public void Ten_thousand_features_are_read_one_by_one_across_the_edges_of_the_buffer()
    {
        var features = Enumerable.Range(0, 10_000).Select(i => Feature(Point(), $"\"unit\":\"{new string('u', i % 97)}{i}\",\"day\":\"2022-04-01\"")).ToArray();
        var reading = LayerReading.Of("geojson", Collection(features));
        reading.Sightings.Select(s => s.UnitName).ShouldBe(Enumerable.Range(0, 10_000).Select(i => new string('u', i % 97) + i));
        reading.Items[^1].At.Line.ShouldBe(10_000);
    }

    [Fact]
    public void Geojson_is_recognised_by_what_stands_in_it()
    {
        Sniffed(Collection()).ShouldBe("geojson");
        Sniffed("\n " + Feature(Point())).ShouldBe("geojson");
        Sniffed("[{\"type\":\"x\"}]").ShouldBeNull();
        Sniffed("{\"name\":\"x\"}").ShouldBeNull();
    }

    private static string? Sniffed(string text) => ImporterCatalogue.For(FileSniff.Of("file", Encoding.UTF8.GetBytes(text)))?.Card.Id;
}

using System.Text;
using Safeconduct.Evidence.Importers;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Importers;

/// <summary>JSON that is not what it should be: named, located, nothing lost.</summary>
public sealed class JsonRobustnessTests
{
    [Theory]
    [InlineData("[{\"n\":\"A\",\"lat\":48,\"lon\":37},\n{\"n\":\"B\",\"lat\":48", "import.refused.json-cut-off", 2)]
    [InlineData("[{\"n\":\"A\",\"lat\":48,\"lon\":37}", "import.refused.json-cut-off", 1)]
    [InlineData("[{\"n\":\"A\",\"lat\":48,\"lon\":37},\n{\"n\":\"B", "import.refused.json-cut-off", 2)]
    [InlineData("[\n{\"n\":\"A\",\"lat\":NaN,\"lon\":37}]", "import.refused.json", 2)]
    [InlineData("[\n\n{\"n\":\"A\",\"lat\":48,\"lon\":37,}]", "import.refused.json", 3)]
    [InlineData("[{\"n\":\"A\"}]\nx", "import.refused.json", 2)]
    [InlineData("[ // a remark\n{\"n\":\"A\"}]", "import.refused.json", 1)]
    [InlineData("42", "import.refused.json-shape", 1)]
    [InlineData("{\"a\": 1}", "import.refused.json-shape", 1)]
    [InlineData("{\"9\": [],\n\"9\": []}", "import.refused.json-key-twice", 2)]
    [InlineData("", "import.refused.empty", 1)]
    public void What_is_no_list_of_rows_is_refused_with_its_line(string text, string reason, int line)
    {
        var refused = Reading.Of("osm-places", text).Refused.ShouldNotBeNull();
        (refused.Reason.Key, refused.At.Line).ShouldBe((reason, (long)line));
        Phrasebook.Languages.ShouldAllBe(l => Phrasebook.For(l).Say(refused.Reason).Length > 5);
    }

    [Fact]
    public void Lists_a_thousand_deep_are_refused_where_they_pass_the_limit()
    {
        var text = "[{\"n\":\"A\",\"lat\":48,\"lon\":37},\n{\"n\":\"B\",\"x\":" + new string('[', 1000) + new string(']', 1000) + "}]";
        var reading = Reading.Of("osm-places", text);
        reading.Refused!.Reason.Key.ShouldBe("import.refused.json-too-deep");
        reading.Refused.At.Line.ShouldBe(2);
    }

    [Theory]
    [InlineData("{\"n\":\"A\",\"n\":\"B\",\"lat\":48,\"lon\":37}", "n", "import.rejected.key-twice")]
    [InlineData("{\"n\":\"A\",\"x\":{\"y\":[{\"z\":1,\"z\":2}]},\"lat\":48,\"lon\":37}", "z", "import.rejected.key-twice")]
    [InlineData("{\"n\":[\"A\"],\"lat\":48,\"lon\":37}", "n", "import.rejected.json-type")]
    [InlineData("{\"n\":true,\"lat\":48,\"lon\":37}", "n", "import.rejected.json-type")]
    [InlineData("\"A\"", null, "import.rejected.json-type")]
    [InlineData("{\"lat\":48,\"lon\":37}", "n", "import.rejected.empty-cell")]
    [InlineData("{\"n\":null,\"lat\":48,\"lon\":37}", "n", "import.rejected.empty-cell")]
    [InlineData("{\"n\":\"A\",\"lat\":\"NaN\",\"lon\":37}", "lat", "import.rejected.coordinate")]
    [InlineData("{\"n\":\"A\",\"lat\":1e400,\"lon\":37}", "lat", "import.rejected.coordinate")]
    [InlineData("{\"n\":\"A\",\"lat\":48}", "lon", "import.rejected.half-a-point")]
    [InlineData("{\"n\":\"A\",\"lat\":137,\"lon\":48}", "lat", "import.rejected.swapped")]
    [InlineData("{\"n\":\"\\ud800\",\"lat\":48,\"lon\":37}", null, "import.rejected.no-character")]
    public void A_row_that_is_wrong_costs_that_row_alone(string row, string? column, string reason)
    {
        var reading = Reading.Of("osm-places", $"[{{\"n\":\"A\",\"lat\":49,\"lon\":37}},\n{row},\n{{\"n\":\"C\",\"lat\":48,\"lon\":37}}]");
        reading.Items.Count.ShouldBe(3);
        var rejected = reading.Rejected.Single();
        (rejected.At.Row, rejected.At.Line, rejected.At.Column, rejected.Reason.Key).ShouldBe((2, 2, column, reason));
    }

    [Fact]
    public void A_number_with_an_exponent_is_a_number() => Reading.Of("osm-places", "[{\"n\":\"A\",\"lat\":4.8e1,\"lon\":37}]").Accepted.Count.ShouldBe(1);

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused_with_their_line() =>
        Reading.Of("osm-places", [.. Encoding.UTF8.GetBytes("[\n{\"n\":\""), 0xFF, .. Encoding.UTF8.GetBytes("\"}]")]).Refused!.At.Line.ShouldBe(2);

    [Theory]
    [InlineData("osm_cities.json", "osm-places")]
    [InlineData("osm_villages.json", "osm-places")]
    [InlineData("osm_strongholds.json", "osm-strongholds")]
    public void Files_are_told_apart_by_their_keys_and_not_by_their_names(string file, string importer) =>
        ImporterCatalogue.For(FileSniff.Of("x", File.ReadAllBytes(TestData.SharedData.PathOf("evidence", "gazetteer", file)).AsSpan(0, 4000)))!.Card.Id.ShouldBe(importer);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[1,2]")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"}]}")]
    [InlineData("[{\"x\":1}]")]
    public void Other_json_is_not_taken_for_one_of_these(string text) => ImporterCatalogue.For(FileSniff.Of("x.json", Encoding.UTF8.GetBytes(text)))?.Card.ReadsJson.ShouldBeFalse();
}

using System.IO.Compression;
using System.Text;
using Safeconduct.Evidence.Importers;
using static Safeconduct.Tests.Layers.LayerReading;

namespace Safeconduct.Tests.Layers;

public sealed class KmzTests
{
    private const string ByFile = """
        safeconduct: layer/1
        holds: sightings
        source: Map
        unit: { property: name }
        on: { file: '/(?<value>\d{4}-\d{2}-\d{2})\.kml$' }
        """;

    private const string OneDay = "safeconduct: layer/1\nholds: sightings\nsource: Map\nunit: { property: name }\non: 2022-04-01";

    [Fact]
    public void Several_KML_files_are_read_one_after_the_other_and_each_feature_knows_its_own()
    {
        var reading = LayerReading.Of("kmz", Zip(("doc.kml", Kml("")), ("images/a.png", "no picture"), ("days/2022-04-01.kml", Kml(Placemark() + Placemark(name: "B"))), ("days/2022-04-03.kml", Kml(Placemark()))), ByFile);
        reading.Sightings.Select(s => (s.UnitName, s.Days.Earliest!.Value.ToString(), s.Citation.Row)).ShouldBe([("1st Example Regiment", "2022-04-01", 1), ("B", "2022-04-01", 2), ("1st Example Regiment", "2022-04-03", 3)]);
    }

    [Fact]
    public void A_rejected_row_says_in_which_part_it_stands()
    {
        var rejected = LayerReading.Of("kmz", Zip(("a.kml", Kml(Placemark())), ("b.kml", Kml(Placemark(coordinates: "47.1,36.2,0")))), OneDay).Rejected.Single();
        (rejected.At.Row, rejected.At.Column, rejected.Reason.Key).ShouldBe((2, "b.kml: geometry", "import.rejected.swapped"));
    }

    [Theory]
    [InlineData("../../etc/x.kml")]
    [InlineData("..\\..\\x.kml")]
    [InlineData("a/../../x.kml")]
    [InlineData("/etc/cron.d/x")]
    [InlineData("C:\\Windows\\x.kml")]
    [InlineData("\\\\host\\share\\x.kml")]
    public void A_path_that_climbs_out_or_is_absolute_is_rejected_and_never_read(string path)
    {
        var reading = LayerReading.Of("kmz", Zip((path, Kml(Placemark(name: "evil"))), ("doc.kml", Kml(Placemark()))), OneDay);
        (reading.Rejected.Single().At.Row, reading.Rejected.Single().Reason.Key).ShouldBe((1, "layers.rejected.path"));
        reading.Sightings.Single().UnitName.ShouldBe("1st Example Regiment");
    }

    [Fact]
    public void A_bomb_is_left_while_it_unfolds()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("doc.kml", CompressionLevel.SmallestSize).Open();
            entry.Write(Encoding.UTF8.GetBytes("<kml><Document><description>"));
            var zeros = Encoding.UTF8.GetBytes(new string(' ', 1 << 20));
            for (var i = 0; i < 48; i++)
            {
                entry.Write(zeros);
            }
        }

        bytes.Length.ShouldBeLessThan(1 << 20);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        LayerReading.Of("kmz", bytes.ToArray(), OneDay).Refused!.Reason.Key.ShouldBe("layers.refused.too-much");
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(1L << 30);
    }

    [Fact]
    public void What_an_archive_says_of_its_own_size_is_not_believed()
    {
        // The sizes in the directory and before the data say 10 bytes.
        var bytes = Zip(("doc.kml", "<kml><Document>" + new string(' ', 32 << 20)));
        foreach (var signature in new[] { "PK\x01\x02", "PK\x03\x04" })
        {
            var at = bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(signature));
            BitConverter.TryWriteBytes(bytes.AsSpan(at + (signature[2] == '\x01' ? 24 : 22)), 10);
        }

        LayerReading.Of("kmz", bytes, OneDay).Refused.ShouldNotBeNull();
    }

    [Fact]
    public void An_archive_of_too_many_parts_is_refused() =>
        LayerReading.Of("kmz", Zip([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}.kml", ""))]), OneDay).Refused!.Reason.Key.ShouldBe("layers.refused.too-many-entries");

    [Fact]
    public void An_archive_without_KML_is_refused() => LayerReading.Of("kmz", Zip(("a.png", "x")), OneDay).Refused!.Reason.Key.ShouldBe("layers.refused.no-kml");

    [Fact]
    public void An_archive_within_an_archive_is_named() =>
        LayerReading.Of("kmz", Zip(("in.kmz", "x"), ("doc.kml", Kml(Placemark()))), OneDay).Rejected.Single().Reason.Key.ShouldBe("layers.rejected.archive-in-archive");

    [Fact]
    public void One_broken_part_costs_the_whole_archive_and_is_named()
    {
        var refused = LayerReading.Of("kmz", Zip(("a.kml", Kml(Placemark())), ("b.kml", "<kml><Document>")), OneDay).Refused.ShouldNotBeNull();
        refused.Reason.Key.ShouldBe("layers.refused.part");
        refused.At.Column.ShouldBe("b.kml");
    }

    [Fact]
    public void An_archive_that_was_cut_off_or_damaged_is_refused()
    {
        var whole = Zip(("doc.kml", Kml(string.Concat(Enumerable.Range(0, 200).Select(i => Placemark(name: "U" + i))))));
        for (var length = 0; length < whole.Length; length += 7)
        {
            LayerReading.Of("kmz", whole[..length], OneDay).Refused.ShouldNotBeNull();
        }
    }

    [Fact]
    public void A_KMZ_is_recognised_by_its_first_part_or_as_an_archive_of_that_name()
    {
        Sniffed("x.bin", Zip(("doc.kml", "<kml/>"))).ShouldBe("kmz");
        Sniffed("x.kmz", Zip(("files/a.png", "x"))).ShouldBe("kmz");
        Sniffed("x.xlsx", Zip(("[Content_Types].xml", "x"))).ShouldBeNull();
        Sniffed("x.kmz", Encoding.UTF8.GetBytes("hello")).ShouldBeNull();
    }

    private static string? Sniffed(string name, byte[] bytes) => ImporterCatalogue.For(FileSniff.Of(name, bytes))?.Card.Id;
}

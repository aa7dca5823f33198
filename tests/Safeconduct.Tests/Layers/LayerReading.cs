using System.IO.Compression;
using System.Text;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importers.Layers.Mapping;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Layers;

/// <summary>Reads a text as a layer of a form, with a mapping, and tells what became of it.</summary>
internal sealed record LayerReading(IReadOnlyList<ImportItem> Items)
{
    /// <summary>Unit from the property "unit", day from "day".</summary>
    public const string Mapping = """
        safeconduct: layer/1
        holds: sightings
        source: Map
        grade: C3
        side: RU
        unit: { property: unit }
        on: { property: day }
        """;

    public IReadOnlyList<Sighting> Sightings => [.. Items.OfType<ImportItem.Accepted>().SelectMany(a => a.Records).OfType<EvidenceRecord.OfSighting>().Select(s => s.Sighting)];

    public IReadOnlyList<EvidenceRecord> Records => [.. Items.OfType<ImportItem.Accepted>().SelectMany(a => a.Records)];

    public IReadOnlyList<ImportItem.Rejected> Rejected => [.. Items.OfType<ImportItem.Rejected>()];

    public ImportItem.Refused? Refused => Items.OfType<ImportItem.Refused>().SingleOrDefault();

    public static LayerReading Of(string form, string text, string mapping = Mapping, string fileName = "map.file") => Of(form, Encoding.UTF8.GetBytes(text), mapping, fileName);

    public static LayerReading Of(string form, byte[] bytes, string mapping = Mapping, string fileName = "map.file") =>
        ReadAs(form, bytes, MappingOf(mapping), fileName);

    public static LayerReading Unmapped(string form, string text) => ReadAs(form, Encoding.UTF8.GetBytes(text), mapping: null, "map.file");

    public static LayerMapping MappingOf(string yaml) => LayerMappingReader.Read(Encoding.UTF8.GetBytes(yaml), "layer.yaml") switch
    {
        LayerMappingReading.Read read => read.Result,
        LayerMappingReading.Refused refused => throw new ShouldAssertException(Phrasebook.For("en").Say(refused.Reason)),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>What is wrong with a mapping, in words.</summary>
    public static string Complaint(string yaml) =>
        Phrasebook.For("en").Say(LayerMappingReader.Read(Encoding.UTF8.GetBytes(yaml), "layer.yaml").ShouldBeOfType<LayerMappingReading.Refused>().Reason);

    /// <summary>A GeoJSON collection of the given features.</summary>
    public static string Collection(params string[] features) => "{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(",\n", features) + "]}";

    public static string Feature(string geometry, string properties = "\"unit\":\"1st Example Regiment\",\"day\":\"2022-04-01\"") =>
        $"{{\"type\":\"Feature\",\"properties\":{{{properties}}},\"geometry\":{geometry}}}";

    public static string Point(string coordinates = "36.2,47.1") => $"{{\"type\":\"Point\",\"coordinates\":[{coordinates}]}}";

    public static string Kml(string inside) => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>{inside}</Document></kml>";

    public static string Placemark(string more = "", string coordinates = "36.2,47.1,0", string name = "1st Example Regiment") =>
        $"<Placemark><name>{name}</name>{more}<Point><coordinates>{coordinates}</coordinates></Point></Placemark>";

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The rows are there once and in order, nothing follows a refusal, and every reason can be said in every language.</summary>
    public LayerReading ShouldHold()
    {
        Items.SkipLast(1).OfType<ImportItem.Refused>().ShouldBeEmpty();
        var rows = Items.Where(i => i is not ImportItem.Refused).Select(i => i.At.Row).ToList();
        rows.ShouldBe(Enumerable.Range(1, rows.Count).Select(r => (long)r));
        Items.All(i => i.At.Line >= 1).ShouldBeTrue();
        foreach (var reason in Items.Select(i => i.Match<Phrase?>(_ => null, r => r.Reason, r => r.Reason)).OfType<Phrase>())
        {
            Phrasebook.Languages.All(l => Phrasebook.For(l).Say(reason).Length > 5).ShouldBeTrue();
        }

        return this;
    }

    private static LayerReading ReadAs(string form, byte[] bytes, LayerMapping? mapping, string fileName) =>
        new LayerReading([.. ImporterCatalogue.Named(form)!.Read(new MemoryStream(bytes), new ImportContext(fileName, "sha256:00", Mapping: mapping), CancellationToken.None)]).ShouldHold();
}

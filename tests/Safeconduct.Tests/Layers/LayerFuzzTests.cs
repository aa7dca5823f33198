using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Evidence.Importers;
using static Safeconduct.Tests.Layers.LayerReading;

namespace Safeconduct.Tests.Layers;

/// <summary>Damaged layers and mappings. The seed is fixed: a failure can be repeated by its number.</summary>
public sealed class LayerFuzzTests
{
    private const int Cases = 1_500;

    private static readonly string[] Pieces =
        ["\"", "{", "}", "[", "]", ",", ":", "<", ">", "</", "/>", "&amp;", "&", "<!--", "<![CDATA[", "]]>", "<Placemark>", "</Placemark>", "<Point>", "null", "1e999", "-0", "NaN", "\0", "\uFEFF", "\uFFFE", "\u202E", "\\uD800", "\n", "\r", "е́", "𝔘", "03/04/2022", "../", "PK\x03\x04"];

    private static readonly string[] YamlPieces = ["\n", " ", "  ", "\t", ":", "- ", "{", "}", "[", "]", "'", "\"", "&a", "*a", "!!x", "|", ">", "#", "---", "property", "pattern: '(?<value>a'", "\0", "\uFEFF", "\u2028"];

    [Theory]
    [InlineData("geojson")]
    [InlineData("kml")]
    [InlineData("kmz")]
    public void A_damaged_layer_is_read_or_refused_row_by_row(string form)
    {
        var seed = Seed(form);
        var random = new Random(11);
        var (accepted, rejected, refused) = (0, 0, 0);
        for (var number = 0; number < Cases; number++)
        {
            var bytes = Damage(seed, random, Pieces);
            try
            {
                var items = LayerReading.Of(form, bytes).Items;
                accepted += items.Count(i => i is ImportItem.Accepted);
                rejected += items.Count(i => i is ImportItem.Rejected);
                refused += items.Count(i => i is ImportItem.Refused);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"{form}, case {number}:\n{Encoding.Latin1.GetString(bytes)}", e);
            }
        }

        // Damage is noticed, and does not cost what it did not touch. Packed bytes forgive less.
        accepted.ShouldBeGreaterThan(form is "kmz" ? Cases / 4 : Cases);
        (rejected + refused).ShouldBeGreaterThan(Cases / 4);
        refused.ShouldBeInRange(Cases / 50, Cases - 1);
    }

    [Theory]
    [InlineData("geojson")]
    [InlineData("kml")]
    [InlineData("kmz")]
    public void No_bytes_make_a_mapped_layer_throw(string form) => Prop.ForAll<byte[]>(bytes => _ = LayerReading.Of(form, bytes).Items.Count).QuickCheckThrowOnFailure();

    [Fact]
    public void A_damaged_mapping_is_read_or_refused_and_never_throws()
    {
        var seed = Encoding.UTF8.GetBytes(Mapping + "\nonly:\n  - { property: type, is: [a, b] }\nnote: { property: n, pattern: '(?<value>a+)', optional: true, words: { a: b } }\n");
        var random = new Random(13);
        var (read, refused) = (0, 0);
        for (var number = 0; number < Cases; number++)
        {
            var bytes = Damage(seed, random, YamlPieces);
            switch (Evidence.Importers.Layers.Mapping.LayerMappingReader.Read(bytes, "m"))
            {
                case Evidence.Importers.Layers.Mapping.LayerMappingReading.Read:
                    read++;
                    break;
                case Evidence.Importers.Layers.Mapping.LayerMappingReading.Refused r:
                    Safeconduct.Texts.Phrasebook.For("ru").Say(r.Reason).Length.ShouldBeGreaterThan(20);
                    refused++;
                    break;
            }
        }

        read.ShouldBeGreaterThan(Cases / 50);
        refused.ShouldBeGreaterThan(Cases / 2);
    }

    private static byte[] Seed(string form)
    {
        const string Data = "<ExtendedData><Data name=\"unit\"><value>A</value></Data><Data name=\"day\"><value>2022-04-01</value></Data></ExtendedData>";
        var kml = Kml("<Folder><name>F</name>\n" + string.Join('\n', Enumerable.Repeat(Placemark(Data), 6)) + "</Folder>");
        return form switch
        {
            "geojson" => Encoding.UTF8.GetBytes(Collection([.. Enumerable.Repeat(Feature(Point()), 8)])),
            "kml" => Encoding.UTF8.GetBytes(kml),
            _ => Zip(("a.kml", kml), ("b.kml", kml)),
        };
    }

    private static byte[] Damage(byte[] good, Random random, string[] pieces)
    {
        var bytes = good.ToList();
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(1, 30), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 2 when length > 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 3 when random.Next(4) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }
}

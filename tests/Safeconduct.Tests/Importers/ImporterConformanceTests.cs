using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Evidence.Importers;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Importers;

/// <summary>What every importer promises, whoever wrote it.</summary>
public sealed class ImporterConformanceTests
{
    private static readonly string[] Cells =
        ["", "x", "2022-03-01", "2022-02-31", "..", "47.1", "36.2", "-999", "ru", "ua", "observed", "occupied", "settlement", "B2", "a|b", "\"q,\n\"", "\"q", "UA65100150010064384", "24.02.2022", "О;К", "\r"];

    public static TheoryData<string> Importers => [.. ImporterCatalogue.All.Select(i => i.Card.Id)];

    [Theory]
    [MemberData(nameof(Importers))]
    public void Every_row_of_any_table_is_accepted_or_rejected_once_and_says_why(string id)
    {
        var importer = ImporterCatalogue.Named(id)!;
        var columns = importer.Card.Columns.Concat(importer.Card.OptionalColumns).ToList();
        Prop.ForAll(Gen.Elements(Cells).ArrayOf(columns.Count).ListOf(8).ToArbitrary(), rows =>
        {
            var items = Reading.Of(id, ImporterSample.Of(importer.Card, columns, rows)).Items;
            items.SkipLast(1).OfType<ImportItem.Refused>().ShouldBeEmpty();
            items.Where(i => i is not ImportItem.Refused).Select(i => i.At.Row).ShouldBe(Enumerable.Range(1, items.Count(i => i is not ImportItem.Refused)).Select(r => (long)r));
            foreach (var reason in items.Select(i => i.Match<Core.Checks.Phrase?>(_ => null, r => r.Reason, r => r.Reason)).OfType<Core.Checks.Phrase>())
            {
                Phrasebook.For("en").Say(reason).ShouldNotBeNullOrWhiteSpace();
                Phrasebook.For("ru").Say(reason).ShouldNotBeNullOrWhiteSpace();
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Importers))]
    public void No_bytes_make_it_throw(string id) => Prop.ForAll<byte[]>(bytes => _ = Reading.Of(id, bytes).Items.Count).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Importers))]
    public void The_same_bytes_give_the_same_items(string id)
    {
        var card = ImporterCatalogue.Named(id)!.Card;
        var text = ImporterSample.Of(card, card.Columns, Enumerable.Repeat<IReadOnlyList<string>>(["x", "y"], 3));
        Reading.Of(id, text).Items.Select(Describe).ShouldBe(Reading.Of(id, text).Items.Select(Describe));
    }

    /// <summary>Forms that are known by the columns of a header.</summary>
    public static TheoryData<string> Tables => [.. ImporterCatalogue.All.Where(i => !i.Card.Columns.IsEmpty).Select(i => i.Card.Id)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_file_with_its_columns_is_recognised_by_it_and_by_none_before_it(string id)
    {
        var card = ImporterCatalogue.Named(id)!.Card;
        foreach (var header in new[] { card.Columns, card.Columns.AddRange(card.OptionalColumns) })
        {
            // A report on persons that names no unit is none.
            ImmutableArray<string> columns = id == "sfm-persons" && header == card.Columns ? [.. header, "unit:name"] : id == "sfm-sources" && header == card.Columns ? [.. header, "source:access_point_id"] : header;
            var sniff = FileSniff.Of("whatever.csv", Encoding.UTF8.GetBytes(ImporterSample.Of(card, columns, [[.. columns.Select(_ => "")]])));
            ImporterCatalogue.For(sniff)!.Card.Id.ShouldBe(id);
        }
    }

    [Fact]
    public void The_headers_of_the_design_are_recognised()
    {
        var headers = new Dictionary<string, string>
        {
            ["units"] = "id,name,number,parent,from,to,branch,echelon,garrison,lat,lon,side,source,url",
            ["sightings"] = "unit,number,from,to,lat,lon,within_km,kind,side,grade,source,url,note",
            ["incidents"] = "id,from,to,lat,lon,within_km,place,title,alleged_units,kind,grade,source,url",
            ["territory"] = "place,code,region,lat,lon,status,from,to,source,url",
            ["coverage"] = "source,unit,from,to",
            ["places"] = "id,name,alt_names,country,region,kind,lat,lon,within_km,population",
            ["sources"] = "source,origin,title,grade,url,published,every_days",
            ["register"] = "id,register,name,alt_names,born,citizenship,unit,number,note,from,to,source,url",
        };
        foreach (var (id, header) in headers)
        {
            ImporterCatalogue.For(FileSniff.Of("f", Encoding.UTF8.GetBytes(header + "\n")))!.Card.Id.ShouldBe(id);
        }
    }

    private static string Describe(ImportItem item) => item.Match(a => $"{a.At} {a.Records.Length}", r => $"{r.At} {r.Reason.Key}", r => $"{r.At} {r.Reason.Key}");
}

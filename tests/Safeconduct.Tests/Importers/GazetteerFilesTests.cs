using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.TestData;

namespace Safeconduct.Tests.Importers;

public sealed class GazetteerFilesTests
{
    private const string GeoNames = "geonameid,name,name_ru,name_uk,name_be,country,admin1,feature,population,lat,lon\n";

    [Fact]
    public void A_settlement_of_GeoNames_has_its_names_and_the_id_of_the_built_in_gazetteer()
    {
        var place = Places(Reading.Of("geonames-cities", GeoNames + "691469,Tokmak,Токмак,Токмак,,UA,26,PPL,36760,47.25468,35.71231\n")).Single();
        (place.Id, place.Name, string.Join('|', place.AlternativeNames), place.Kind, place.Population).ShouldBe(("gn:691469", "Tokmak", "Токмак", PlaceKind.Settlement, 36760));
        Safeconduct.Evidence.Gazetteer.BuiltInGazetteer.Instance.Named("tokmak").ShouldContain(p => p.Id == place.Id);
    }

    [Theory]
    [InlineData("1,X,,,,UA,26,AIRP,0,47,35", "feature", "import.rejected.feature")]
    [InlineData("1,,,,,UA,26,PPL,0,47,35", "name", "import.rejected.empty-cell")]
    [InlineData("1,X,,,,UA,26,PPL,0,147,35", "lat", "import.rejected.swapped")]
    public void A_row_that_is_no_place_is_left_out(string row, string column, string reason)
    {
        var rejected = Reading.Of("geonames-cities", GeoNames + row).Rejected.Single();
        (rejected.At.Column, rejected.Reason.Key).ShouldBe((column, reason));
    }

    [Fact]
    public void No_inhabitants_is_not_known() => Places(Reading.Of("geonames-cities", GeoNames + "1,X,,,,UA,26,PPL,0,47,35\n")).Single().Population.ShouldBeNull();

    [Fact]
    public void The_same_name_at_the_same_point_is_taken_once_and_the_other_says_which()
    {
        var reading = Reading.Of("osm-places", "[{\"n\":\"А\",\"lat\":48,\"lon\":37},{\"n\":\"Б\",\"lat\":48,\"lon\":37},{\"n\":\"А\",\"lat\":48,\"lon\":37}]");
        reading.Accepted.Count.ShouldBe(2);
        reading.Rejected.Single().Reason.ShouldBe(new Core.Checks.Phrase("import.rejected.repeats", ("row", 1)));
    }

    [Theory]
    [InlineData(46.6, 32.6, "UA65")] // Kherson, well inside
    [InlineData(49.0, 33.0, null)] // between three regions
    [InlineData(50.5956, 36.5873, "RU-BEL")] // Belgorod
    [InlineData(60.0, 80.0, null)] // nothing around
    public void A_place_without_a_region_gets_that_of_its_neighbours_where_they_agree(double lat, double lon, string? region) =>
        Places(Reading.Of("osm-places", FormattableString.Invariant($"[{{\"n\":\"А\",\"lat\":{lat},\"lon\":{lon}}}]"))).Single().RegionCode.ShouldBe(region);

    [Fact]
    public void A_stronghold_is_a_place_and_nothing_else()
    {
        var reading = Reading.Of("osm-strongholds", File.ReadAllBytes(SharedData.PathOf("evidence", "gazetteer", "osm_strongholds.json")));
        (reading.Accepted.Count, reading.Rejected.Count).ShouldBe((35, 0));
        reading.Records.Where(r => r is not (EvidenceRecord.OfPlace or EvidenceRecord.OfSource)).ShouldBeEmpty();
        Places(reading)[0].AllNames.ShouldBe(["Avdiivka", "阿夫迪夫卡"]);
    }

    [Theory]
    [InlineData("osm-places", "osm_villages.json", 8657, 7723, 934)]
    [InlineData("osm-places", "osm_cities.json", 2018, 2017, 1)] // one town without a name
    [InlineData("geonames-cities", "geonames_cities_ru_uk.csv", 14_753, 14_753, 0)]
    public void The_real_files_are_read_whole(string importer, string file, int read, int accepted, int rejected)
    {
        var reading = Reading.Of(importer, File.ReadAllBytes(SharedData.PathOf("evidence", "gazetteer", file)));
        (reading.Items.Count, reading.Accepted.Count, reading.Rejected.Count).ShouldBe((read, accepted, rejected));
    }

    [Fact]
    public void Of_42_rows_named_Mykolaivka_36_are_villages_and_none_is_chosen()
    {
        var reading = Reading.Of("osm-places", File.ReadAllBytes(SharedData.PathOf("evidence", "gazetteer", "osm_villages.json")));
        var villages = Places(reading).Where(p => p.Name == "Миколаївка").ToList();
        villages.Count.ShouldBe(36);
        var resolved = PlaceResolver.Resolve(new Core.Accounts.PlaceText.Named("Миколаївка", isNear: false), [new Listed(villages)]).ShouldBeOfType<PlaceResolution.Several>();
        (resolved.Candidates.Length + resolved.Others.Length).ShouldBe(36);
    }

    [Fact]
    public void Of_the_GeoNames_settlements_2272_have_a_Russian_name() =>
        File.ReadLines(SharedData.PathOf("evidence", "gazetteer", "geonames_cities_ru_uk.csv")).Skip(1).Count(l => l.Split(',')[2].Length > 0).ShouldBe(2272);

    private static List<Place> Places(Reading reading) => [.. reading.Records.OfType<EvidenceRecord.OfPlace>().Select(p => p.Facts.Place)];

    private sealed class Listed(List<Place> places) : IGazetteer
    {
        public IReadOnlyList<Place> Named(string nameKey) => [.. places.Where(p => p.IsNamed(nameKey))];
    }
}

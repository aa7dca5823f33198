using Safeconduct.Core.Names;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Gazetteer;

namespace Safeconduct.Tests.Places;

public sealed class BuiltInGazetteerTests
{
    private static readonly BuiltInGazetteer Gazetteer = BuiltInGazetteer.Instance;

    [Fact]
    public void Every_place_is_found_under_each_of_its_names() => Gazetteer.All
        .SelectMany(p => p.AllNames.Select(n => (p, n))).Where(e => !Gazetteer.Named(NameKey.Of(e.n)).Any(f => f.Id == e.p.Id)).ShouldBeEmpty();

    [Fact]
    public void Ids_are_unique() => Gazetteer.All.Select(p => p.Id).Distinct().Count().ShouldBe(Gazetteer.Count);

    [Fact]
    public void Every_place_has_a_country_a_point_and_a_radius() =>
        Gazetteer.All.Where(p => p.Country is null || p.Point is null || p.WithinKm < 2).ShouldBeEmpty();

    [Fact]
    public void Most_settlements_of_Ukraine_have_their_Ukrainian_name()
    {
        var settlements = Gazetteer.All.Where(p => p is { Country: "UA", Kind: PlaceKind.Settlement }).ToList();
        settlements.Count.ShouldBeGreaterThan(1600);
        settlements.Count(p => p.OfficialName is null).ShouldBeLessThan(80);
        settlements.ShouldAllBe(p => p.RegionCode != null && p.RegionCode.StartsWith("UA", StringComparison.Ordinal));
    }

    [Fact]
    public void All_regions_of_Ukraine_are_there_the_two_cities_as_cities()
    {
        Gazetteer.All.Count(p => p is { Country: "UA", Kind: PlaceKind.Region }).ShouldBe(25);
        Gazetteer.Named("київ").ShouldContain(p => p.RegionCode == "UA80" && p.Kind == PlaceKind.Settlement);
        Gazetteer.Named("севастополь").ShouldContain(p => p.RegionCode == "UA85" && p.Kind == PlaceKind.Settlement);
    }

    [Fact]
    public void A_region_reaches_its_farthest_settlement()
    {
        var settlements = Gazetteer.All.Where(p => p is { Country: "UA", Kind: PlaceKind.Settlement }).ToLookup(p => p.RegionCode);
        foreach (var region in Gazetteer.All.Where(p => p is { Country: "UA", Kind: PlaceKind.Region }))
        {
            settlements[region.RegionCode].Max(s => GeoDistance.Km(s.Point!.Value, region.Point!.Value)).ShouldBeLessThan(region.WithinKm, region.Name);
        }
    }

    [Fact]
    public void Every_district_of_the_official_list_has_its_name_and_no_other_district_is_there()
    {
        var official = File.ReadLines(SharedData.PathOf("evidence", "katottg", "kodifikator-16-05-2025.csv")).Select(l => l.Split(';'))
            .Where(f => f[5] == "P").Select(f => f[0][..4] + " " + NameKey.Of(f[6]) + " район").ToHashSet();
        var ours = Gazetteer.All.Where(p => p.Kind == PlaceKind.District).ToList();
        ours.Count.ShouldBe(official.Count);
        ours.Where(p => !p.AllNames.Any(n => official.Contains(p.RegionCode + " " + NameKey.Of(n)))).ShouldBeEmpty();
    }

    [Fact]
    public void The_sources_and_their_licences_are_named()
    {
        Gazetteer.Attribution.ShouldContain("GeoNames");
        Gazetteer.Attribution.ShouldContain("Creative Commons Attribution 4.0");
        Gazetteer.Attribution.ShouldContain("Unicode License");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\t")]
    [InlineData("zzzz")]
    [InlineData("\uFFFD")]
    public void A_key_that_nobody_bears_finds_nothing(string key) => Gazetteer.Named(key).ShouldBeEmpty();
}

using Safeconduct.Core.Places;
using Safeconduct.Web.Reports.Map;

namespace Safeconduct.Tests.Reports.Map;

public sealed class BaseMapTests
{
    private static readonly GeoBox Isthmus = new(32.4, 45.5, 35.6, 46.6); // between Kherson region and Crimea

    [Fact]
    public void The_file_names_its_source_and_is_small()
    {
        BaseMap.Instance.Attribution.ShouldContain("Natural Earth");
        new FileInfo(Checkout.PathOf("src", "Safeconduct.Web", "Reports", "Map", "basemap.bin.br")).Length.ShouldBeLessThan(400_000);
        BaseMap.Instance.Layers.Length.ShouldBe(2);
        BaseMap.Instance.Layers.ShouldAllBe(l => l.Land.Length > 100 && l.Borders.Length > 100 && l.Rivers.Length > 100);
    }

    /// <summary>UN General Assembly resolution 68/262; docs/adr/0063.</summary>
    [Fact]
    public void Crimea_is_drawn_as_Ukraines_on_every_layer()
    {
        foreach (var layer in BaseMap.Instance.Layers)
        {
            layer.Borders.Where(b => b.Line.Points.Any(p => Isthmus.Holds(p.Latitude, p.Longitude))).ShouldBeEmpty("no border crosses the isthmus");
            layer.Borders.Where(b => b.Parts("RU", "UA")).SelectMany(b => b.Line.Points).ShouldContain(p => p.Latitude > 50 && p.Longitude > 35, "the border of Ukraine and Russia is there");
            layer.Borders.ShouldContain(b => b.Parts("RS", "XK") && b.IsDisputed);
            layer.Borders.Where(b => b.Left == b.Right).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("Simferopol", 44.95, 34.1, true)]
    [InlineData("Kyiv", 50.45, 30.52, true)]
    [InlineData("Ulan-Ude", 51.83, 107.6, true)]
    [InlineData("the Black Sea", 43.5, 34, false)]
    [InlineData("the Sea of Azov", 46.1, 36.8, false)]
    [InlineData("the Caspian Sea", 41.5, 50.9, false)]
    public void Land_is_land_and_sea_is_sea(string name, double latitude, double longitude, bool isLand) =>
        BaseMap.Instance.Layers.Where(l => l.Box.Holds(latitude, longitude)).ShouldAllBe(l => l.Land.Count(r => IsInside(r, latitude, longitude)) % 2 == (isLand ? 1 : 0), name);

    [Fact]
    public void The_left_of_a_border_lies_left_of_somebody_who_walks_along_it()
    {
        // Russia lies north-east of Ukraine, and Kazakhstan south of Russia.
        Left("RU", "UA").ShouldBe((1, 1));
        Left("RU", "KZ").North.ShouldBe(1);

        static (int East, int North) Left(string of, string against)
        {
            var (east, north) = (0.0, 0.0);
            foreach (var border in BaseMap.Instance.Layers[0].Borders.Where(b => b.Parts(of, against)))
            {
                var side = border.Left == of ? 1 : -1;
                var (first, last) = (border.Line.Points[0], border.Line.Points[^1]);
                east -= side * (last.Latitude - first.Latitude);
                north += side * (last.Longitude - first.Longitude);
            }

            return (Math.Sign(east), Math.Sign(north));
        }
    }

    private static bool IsInside(GroundLine ring, double latitude, double longitude)
    {
        var isInside = false;
        for (var i = 0; i < ring.Points.Length; i++)
        {
            var (a, b) = (ring.Points[i == 0 ? ^1 : i - 1], ring.Points[i]);
            isInside ^= a.Latitude > latitude != b.Latitude > latitude && longitude < a.Longitude + ((b.Longitude - a.Longitude) * (latitude - a.Latitude) / (b.Latitude - a.Latitude));
        }

        return isInside;
    }
}

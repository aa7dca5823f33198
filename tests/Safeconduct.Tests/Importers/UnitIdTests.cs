using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Units;

namespace Safeconduct.Tests.Importers;

public sealed class UnitIdTests
{
    [Theory]
    [InlineData("155th Separate Guards Naval Infantry Brigade", "155-separate-guards-naval-infantry-brigade")]
    [InlineData("97-я обрмп", "97-obrmp")]
    [InlineData("97‑Я  ОБРМП", "97-obrmp")]
    [InlineData("1st Army Corps (Donetsk)", "1-army-corps-donetsk")]
    [InlineData("208th Separate \"Cossack\" Motorized Rifle Regiment (LPR)", "208-separate-cossack-motorized-rifle-regiment-lpr")]
    [InlineData("в/ч 30926", "v-ch-30926")]
    public void The_id_of_a_unit_is_made_of_its_name(string name, string id) => UnitId.Of(name).ShouldBe(id);

    [Fact]
    public void Names_in_other_scripts_stay_apart() => UnitId.Of("旅団").ShouldNotBe(UnitId.Of("連隊"));

    [Fact]
    public void A_pause_of_more_than_two_weeks_ends_a_stretch_of_coverage()
    {
        var days = new[] { "2022-04-01", "2022-04-03", "2022-04-17", "2022-05-02" }.Select(d => DayWindow.On(Edtf.Parse(d).Value!.Window.Earliest!.Value));
        DerivedCoverage.Of(days.Reverse()).Select(d => d.ToString()).ShouldBe(["2022-04-01/2022-04-17", "2022-05-02/2022-05-02"]);
    }
}

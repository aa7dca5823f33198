using System.Text.Json;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Importers.Osintnav;
using Safeconduct.TestData;

namespace Safeconduct.Tests.Importers;

public sealed class OsintnavTests
{
    [Theory]
    [InlineData("Military unit number - 74814", "74814", false)]
    [InlineData("3624th Aviation Base (unit number - 63530)", "63530", false)]
    [InlineData("23rd Fighter Regiment (unit # - 77984)", "77984", false)]
    [InlineData("Aircraft Demonstration Centre (unit # 62632-E)", "62632-E", false)]
    [InlineData("213th Training Base (unit # - 55624", "55624", false)] // a bracket that is never closed
    [InlineData("Air commandant's office (unit # - 33310-А)", "33310-А", false)]
    [InlineData("Separate Helicopter Detachment (unit # - 42838-2)", "42838-2", false)]
    [InlineData("Military unit number - probably 16871", "16871", true)]
    [InlineData("Military unit number - L-69647", "L-69647", false)] // without the L it is the number of the 37th Mechanized Brigade
    [InlineData("40+ tanks", null, false)]
    [InlineData("https://function.mil.ru/news_page/country/more.htm?id=12300829", null, false)]
    public void A_number_is_read_in_every_way_in_which_the_list_writes_it(string line, string? number, bool isDoubtful) =>
        OsintnavWords.Number(line).ShouldBe((number, isDoubtful));

    [Theory]
    [InlineData("Belongs to the 4th Air and Air Defence Forces Army (HQ in Rostov-on-Don)", "4th Air and Air Defence Forces Army")]
    [InlineData("Belongs to the 27th Mixed Aviation Division (HQ in Belbek, Ukraine) of the 4th Air and Air Defence Forces Army (HQ in Rostov-on-Don)", "27th Mixed Aviation Division>4th Air and Air Defence Forces Army")]
    [InlineData("Belongs to the 32nd Air Defence Division (HQ in Rzhev) of the the 6th Air and Air Defence Forces Army", "32nd Air Defence Division>6th Air and Air Defence Forces Army")]
    [InlineData("Belongs to the naval aviation of the Black Sea Fleet", "naval aviation of the Black Sea Fleet")]
    [InlineData("Belongs to the Railway Troops of the Southern Military District", "Railway Troops of the Southern Military District")]
    [InlineData("Belongs to Special Purpose Center \"Senezh\" (Senezh, Moscow Oblast) of the Special Operations Forces", "Special Purpose Center \"Senezh\">Special Operations Forces")]
    [InlineData("Belongs to the Russian Airborne Troops (VDV)", "Russian Airborne Troops")]
    [InlineData("The unit answers to the Russian Navy central command", "Russian Navy central command")]
    [InlineData("A battalion within the 39th NBC Protection Regiment (military unit number - 16390)", "39th NBC Protection Regiment#16390")]
    [InlineData("Belongs to the 7th Military Base (military unit number - 09332)", "7th Military Base#09332")]
    [InlineData("Part of the 99th Tactical Group of the Northern Fleet (Kotelny Island, New Siberian Islands; military unit number - 74777 )", "99th Tactical Group#74777>Northern Fleet")]
    [InlineData("Belongs to the 3rd Air Defence Division (established in early 2019) (HQ in Rogachevo) of the 45th Air and Air Defence Forces Army; the regiment transferred to it", "3rd Air Defence Division>45th Air and Air Defence Forces Army")]
    [InlineData("Likely belongs to the the 38th Anti-Aircraft Missile Brigade", "38th Anti-Aircraft Missile Brigade?")]
    [InlineData("Will belong to the coastal defense division in Chukotka Autonomous Okrug", "")] // not yet
    [InlineData("One reactive artillery battery (Smerch, belongs to the 439th Reactive Artillery Brigade, based in Znamensk)", "")] // the battery, not the base
    public void The_units_above_stand_in_prose(string line, string expected) =>
        string.Join('>', OsintnavWords.Parents(line).Select(p => p.Name + (p.Number is null ? "" : "#" + p.Number) + (p.IsLikely ? "?" : ""))).ShouldBe(expected);

    [Theory]
    [InlineData("Established on the basis of the former 19th Mechanized Brigade by June 2020", "19th Mechanized Brigade", "../2020-06-30")]
    [InlineData("Established in December 2021 on the basis of the 20th Mechanized Brigade", "20th Mechanized Brigade", "../2021-12-31")]
    [InlineData("Established in 2016-2017 on the basus of the former 7th Tank (Chebarkul) and 32nd Mechanized (Novosibirsk) Brigades", "7th Tank Brigade|32nd Mechanized Brigade", "../2017-12-31")]
    [InlineData("Established in 2016-2017 on the basis of the 8th, 17th and 18th Mechanized Brigades", "8th Mechanized Brigade|17th Mechanized Brigade|18th Mechanized Brigade", "../2017-12-31")]
    [InlineData("Established on the basis of the former 60th Mechanized Brigade between December 2018-autumn 2021.", "60th Mechanized Brigade", "../2021-12-31")]
    [InlineData("Established in late 2018 on the basis of the former 414th (Kaspiysk) and 727th (Astrakhan) Separate Naval Infantry Battalions", "414th Separate Naval Infantry Battalion|727th Separate Naval Infantry Battalion", "../2018-12-31")]
    [InlineData("Established on the basis of the former 82nd Separate Tank Battalion", "82nd Separate Tank Battalion", "../..")]
    public void A_predecessor_is_a_former_name_for_as_long_as_the_words_allow(string line, string names, string days)
    {
        var told = OsintnavWords.Predecessors(line, "X").ShouldNotBeNull();
        (string.Join('|', told.Names), told.Days.ToString()).ShouldBe((names, days));
    }

    [Theory]
    [InlineData("Established in 2017")]
    [InlineData("Plans to establish a new separate fighter regiment on the basis of the MiG-31BM interceptors")]
    [InlineData("Previously had been armed with 24 S-300V4 surface-to-air missile systems.")]
    public void What_is_no_predecessor_is_not_taken_for_one(string line) => OsintnavWords.Predecessors(line, "X").ShouldBeNull();

    [Theory]
    [InlineData("19th Mechanized Division HQ", "19th Mechanized Division", "")]
    [InlineData("34th Mechanized Brigade (Mountain)", "34th Mechanized Brigade", "34th Mechanized Brigade (Mountain)")]
    [InlineData("7th Air Assault Division (Mountain) HQ", "7th Air Assault Division", "7th Air Assault Division (Mountain)")]
    [InlineData("1st Mechanized Brigade/\"Komsomolskoye\" Tactical Group", "1st Mechanized Brigade", "\"Komsomolskoye\" Tactical Group")]
    [InlineData("2) 487th Separate Helicopter Regiment (unit number - 44936)", "487th Separate Helicopter Regiment", "")]
    [InlineData("439th Reactive Artillery Brigade\u00a0", "439th Reactive Artillery Brigade", "")]
    public void A_title_is_a_name_with_marks_around_it(string title, string main, string others)
    {
        var name = OsintnavName.Of(title);
        (name.Main, string.Join('|', name.Others)).ShouldBe((main, others));
    }

    [Fact]
    public void A_former_name_in_a_title_is_one() =>
        OsintnavName.Of("440th Separate Helicopter Regiment (former \"378th Air Base of Army Aviation\"; unit # - 41687)").Former.ShouldBe(["378th Air Base of Army Aviation"]);

    [Fact]
    public void At_an_air_base_the_units_stand_in_the_lines_and_the_base_is_a_place()
    {
        var reading = Read(11, "Budyonnovsk air base", "<p>Budyonnovsk, Stavropol Krai<br />1) 368th Attack Aviation Regiment&nbsp;(unit number - 75388)<br />Belongs to the 1st Mixed Aviation Division</p><p>--------</p><p>2) 487th Separate Helicopter Regiment (unit number - 44936)</p>");
        reading.Records.OfType<EvidenceRecord.OfPlace>().Single().Facts.Place.Name.ShouldBe("Budyonnovsk air base");
        Units(reading).Select(u => (u.Name, u.Numbers.SingleOrDefault(), u.Parent, u.Garrison)).ShouldBe([
            ("368th Attack Aviation Regiment", "75388", "1st Mixed Aviation Division", "Budyonnovsk, Stavropol Krai"),
            ("487th Separate Helicopter Regiment", "44936", null, "Budyonnovsk, Stavropol Krai")]);
    }

    [Fact]
    public void A_plan_for_an_air_base_is_no_unit() =>
        Units(Read(11, "Step air base", "<p>Step, Zabaykalsky Krai</p><p>266th Attack Aviation Regiment was to be established at the base in 2018</p>")).ShouldBeEmpty();

    [Fact]
    public void A_number_at_a_naval_base_is_that_of_the_detachment_above_it()
    {
        var units = Units(Read(10, "Kronshtadt naval base", "<p>Kronshtadt, Leningrad Oblast</p><p>5 minesweepers<br />473rd Special Purpose Detachment<br />Military unit number - 39080</p>"));
        units.Select(u => (u.Name, u.Numbers.Single())).ShouldBe([("473rd Special Purpose Detachment", "39080")]);
    }

    [Fact]
    public void A_unit_without_a_name_of_its_own_is_told_apart_by_what_is_above_it_and_where_it_is()
    {
        var unit = Units(Read(9, "Flamethrower Battalion", "<p>Samara, Samara Oblast<br />A battalion within the 2nd NBC Protection Regiment (military unit number - 18664)</p>")).First();
        (unit.UnitId, unit.Numbers.IsEmpty).ShouldBe(("flamethrower-battalion-2-nbc-protection-regiment-samara", true));
        Read(9, "Separate Tank Battalion", "<p>Location unknown</p>").Rejected.Single().Reason.Key.ShouldBe("import.rejected.osintnav-nameless");
    }

    [Theory]
    [InlineData(14, "Russian military bases in Syria", "eng", "import.rejected.osintnav-label")]
    [InlineData(12, "Pantsir-S unit", "<p>Khabarovsk area</p>", "import.rejected.osintnav-equipment")]
    [InlineData(15, "1st Brigade", "<p>Somewhere</p>", "import.rejected.osintnav-layer")]
    public void What_names_no_unit_is_left_out_with_its_reason(int layer, string title, string text, string reason) =>
        Read(layer, title, text).Rejected.Single().Reason.Key.ShouldBe(reason);

    [Fact]
    public void A_label_of_the_overview_stands_where_there_is_room_and_not_where_the_army_is()
    {
        var army = Units(Read(14, "1st Tank Army", "")).Single();
        (army.Name, army.Garrison, army.GarrisonAt).ShouldBe(("1st Tank Army", null, null));
    }

    [Fact]
    public void A_place_that_the_entry_calls_unknown_has_no_point() =>
        Units(Read(9, "Separate Tank Battalion", "<p>Chechen Republic, exact location unknown</p>")).Single().GarrisonAt.ShouldBeNull();

    [Fact]
    public void What_the_list_doubts_is_graded_apart()
    {
        var units = Units(Read(9, "143rd Mechanized Regiment", "<p>Kamen-Rybolov, Primorsky Krai<br />Military unit number - probably 16871</p>"));
        units.Select(u => (u.Numbers.SingleOrDefault(), u.Citation.Grade.ToString())).ShouldBe([(null, "C3"), ("16871", "C4")]);
    }

    [Fact]
    public void Addresses_become_the_citation_and_leave_the_text()
    {
        var facts = Units(Read(9, "1st Brigade", "<p>Mulino, Nizhny Novgorod Oblast (<a href=\"https://example.org/a.pdf\">https://example.org/a.pdf</a>, p. 9)<br />Military unit number - 54096</p>")).Single();
        (facts.Garrison, facts.Citation.Url).ShouldBe(("Mulino, Nizhny Novgorod Oblast", "https://example.org/a.pdf"));
    }

    [Fact]
    public void The_real_list_is_understood_entry_by_entry()
    {
        var reading = Reading.Of("osintnav-forces", File.ReadAllBytes(SharedData.PathOf("evidence", "osintnav-forces", "forces-raw.json")));
        (reading.Items.Count, reading.Accepted.Count, reading.Rejected.Count).ShouldBe((546, 528, 18));
        reading.Rejected.GroupBy(r => r.Reason.Key).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(new Dictionary<string, int>
        {
            ["import.rejected.osintnav-label"] = 10, ["import.rejected.osintnav-equipment"] = 6, ["import.rejected.osintnav-nameless"] = 2,
        }, ignoreOrder: true);
        Units(reading).ShouldAllBe(u => u.Side == "RU" && u.Days.IsUnbounded && u.Citation.Source == "osintnav");
        reading.Records.OfType<EvidenceRecord.OfSource>().Single().Facts.ShouldBe(new SourceFacts("osintnav", "gfsis.org",
            "Russian Military Forces: Interactive Map (Rondeli Foundation), copy of osintnav", "https://www.gfsis.org", Day.Of(2023, 9, 18), null));
    }

    [Fact]
    public void Of_361_entries_with_a_number_289_write_it_in_the_words_that_are_easily_found()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("evidence", "osintnav-forces", "forces-raw.json")));
        var texts = json.RootElement.EnumerateObject().SelectMany(l => l.Value.EnumerateArray()).Select(e => e.GetProperty("description").GetString()!.Replace("&nbsp;", " ").Replace('\u00a0', ' ')).ToList();
        texts.Count(t => System.Text.RegularExpressions.Regex.IsMatch(t, "unit number - [0-9]{5}")).ShouldBe(289);
        var reading = Reading.Of("osintnav-forces", File.ReadAllBytes(SharedData.PathOf("evidence", "osintnav-forces", "forces-raw.json")));
        reading.Accepted.Count(a => a.Records.OfType<EvidenceRecord.OfUnit>().Any(u => !u.Facts.Numbers.IsEmpty)).ShouldBe(361);
    }

    [Fact]
    public void Of_the_four_numbers_that_two_entries_share_two_are_those_of_the_unit_above()
    {
        var units = Units(Reading.Of("osintnav-forces", File.ReadAllBytes(SharedData.PathOf("evidence", "osintnav-forces", "forces-raw.json")))).ToLookup(u => u.Numbers.FirstOrDefault());
        units["92088"].Select(u => u.UnitId).Distinct().ShouldBe(["20-missile-brigade", "3-missile-brigade"], ignoreOrder: true);
        units["22265"].Select(u => u.UnitId).Distinct().ShouldBe(["150-mechanized-division", "174-separate-recon-battalion"], ignoreOrder: true);
        units["09332"].Select(u => u.UnitId).Distinct().ShouldBe(["7-military-base"]);
        units["74777"].Select(u => u.UnitId).Distinct().ShouldBe(["99-tactical-group"]);
        units.Where(g => g.Key is not null).Count(g => g.Select(u => u.UnitId).Distinct().Skip(1).Any()).ShouldBe(2);
    }

    [Fact]
    public void The_worked_table_says_what_the_raw_list_says()
    {
        var raw = Units(Reading.Of("osintnav-forces", File.ReadAllBytes(SharedData.PathOf("evidence", "osintnav-forces", "forces-raw.json"))));
        var table = Units(Reading.Of("osintnav-garrisons", File.ReadAllBytes(SharedData.PathOf("evidence", "osintnav-forces", "russian_units_garrisons.csv"))));
        table.Select(Plain).ShouldBe(raw.Select(Plain));
    }

    private static string Plain(UnitFacts f) => $"{f.UnitId}|{string.Join(',', f.OtherNames)}|{string.Join(',', f.Numbers)}|{f.Parent}|{f.Garrison}|{f.GarrisonAt}|{f.NameDays}";

    private static List<UnitFacts> Units(Reading reading) => [.. reading.Records.OfType<EvidenceRecord.OfUnit>().Select(u => u.Facts).Where(u => UnitId.Of(u.Name).Length > 0)];

    private static Reading Read(int layer, string title, string description) => Reading.Of("osintnav-forces",
        $$"""{ "{{layer}}": [ { "id": "1", "layer_id": "{{layer}}", "lat": "44.78", "lng": "44.17", "title": {{JsonSerializer.Serialize(title)}}, "description": {{JsonSerializer.Serialize(description)}} } ] }""");
}

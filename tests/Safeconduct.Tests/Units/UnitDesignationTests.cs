using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Units;

namespace Safeconduct.Tests.Units;

/// <summary>How the words of a unit are read, part by part.</summary>
public sealed class UnitDesignationTests
{
    [Theory]
    [InlineData("64 омсбр", "64 separate motor-rifle brigade")]
    [InlineData("155-я гв. обрмп", "155 separate guards naval-infantry brigade")]
    [InlineData("служил в 76-й гв. дшд", "76 guards air-assault division")]
    [InlineData("64th Separate Motor Rifle Brigade", "64 separate motor-rifle brigade")]
    [InlineData("64th Separate Motorized Rifle Brigade", "64 separate motor-rifle brigade")]
    [InlineData("64th Mechanized Brigade", "64 motor-rifle brigade")]
    [InlineData("1431-й мсп", "1431 motor-rifle regiment")]
    [InlineData("в/ч 51460", "#51460")]
    [InlineData("В.Ч. 51460", "#51460")]
    [InlineData("вч51460", "#51460")]
    [InlineData("войсковая часть № 51460", "#51460")]
    [InlineData("військова частина 51460", "#51460")]
    [InlineData("military unit number 51460", "#51460")]
    [InlineData("51460", "#51460")]
    [InlineData("в/ч 12345-Б", "#12345")]
    [InlineData("200-ка мотострелковая бригада", "200 motor-rifle brigade")]
    [InlineData("74-я отдельная гвардейская мотострелковая бригада", "74 separate guards motor-rifle brigade")]
    [InlineData("64-та окрема мотострілецька бригада", "64 separate motor-rifle brigade")]
    [InlineData("у 64-тій окремій мотострілецькій бригаді", "64 separate motor-rifle brigade")]
    [InlineData("в 752 гвардейском мотострелковом полку", "752 guards motor-rifle regiment")]
    [InlineData("11 одшбр", "11 separate air-assault brigade")]
    [InlineData("106 вдд", "106 airborne division")]
    [InlineData("45 обрспн", "45 separate special-purpose brigade")]
    [InlineData("810 обрмп", "810 separate naval-infantry brigade")]
    [InlineData("126 обрбо", "126 separate coastal-defence brigade")]
    [InlineData("4 гв. тд", "4 guards tank division")]
    [InlineData("1 гв. тп", "1 guards tank regiment")]
    [InlineData("439 гв. реабр", "439 guards rocket-artillery brigade")]
    [InlineData("201-я военная база", "201 base")]
    [InlineData("201 рвб", "201 base")]
    [InlineData("58 ОА", "58 combined-arms army")]
    [InlineData("58-я общевойсковая армия", "58 combined-arms army")]
    [InlineData("1 гв. ТА", "1 guards tank army")]
    [InlineData("22 АК", "22 corps")]
    [InlineData("22-й армейский корпус", "22 corps")]
    [InlineData("22nd Army Corps HQ", "22 corps")]
    [InlineData("3 мсд", "3 motor-rifle division")]
    [InlineData("37 гв омсбр", "37 separate guards motor-rifle brigade")]
    [InlineData("64омсбр", "64 separate motor-rifle brigade")]
    [InlineData("64-омсбр", "64 separate motor-rifle brigade")]
    [InlineData("64-я мотострелковая", "64 motor-rifle")]
    [InlineData("64", "64")]
    [InlineData("64-я бригада", "64 brigade")]
    [InlineData("102?", "102")]
    [InlineData("102nd Motorized Rifle Regiment", "102 motor-rifle regiment")]
    [InlineData("бригада морской пехоты 155", "155 naval-infantry brigade")]
    [InlineData("бригада морской пехоты, 155-я", "155 naval-infantry brigade")]
    [InlineData("61 отд. бр. морской пехоты", "61 separate naval-infantry brigade")]
    [InlineData("331-й парашютно-десантный полк", "331 airborne regiment")]
    [InlineData("331 пдп", "331 airborne regiment")]
    [InlineData("331-й десантный полк", "331 airborne|air-assault regiment")]
    [InlineData("56-й гвардейский десантно-штурмовой полк", "56 guards air-assault regiment")]
    [InlineData("98-я воздушно-десантная дивизия", "98 airborne division")]
    [InlineData("31st Guards Airborne Assault Brigade", "31 guards air-assault brigade")]
    [InlineData("448 рбр", "448 missile|reconnaissance brigade")]
    [InlineData("127 орбр", "127 separate reconnaissance brigade")]
    [InlineData("127-я отдельная разведывательная бригада", "127 separate reconnaissance brigade")]
    [InlineData("183-й зенитно-ракетный полк", "183 anti-aircraft regiment")]
    [InlineData("183rd Anti-Aircraft Missile Regiment", "183 anti-aircraft regiment")]
    [InlineData("76th Air Defence Division", "76 air-defence division")]
    [InlineData("76-я дивизия ПВО", "76 air-defence division")]
    [InlineData("6th Air and Air Defence Forces Army", "6 air-defence|aviation army")]
    [InlineData("6-я армия ВВС и ПВО", "6 air-defence|aviation army")]
    [InlineData("15th Army Aviation Brigade", "15 aviation brigade")]
    [InlineData("18th Machine Gun Artillery Division HQ", "18 machine-gun-artillery division")]
    [InlineData("150th Separate Anti-Tank Artillery Battalion", "150 separate anti-tank battalion")]
    [InlineData("11th Coastal Missile Brigade", "11 coastal-missile brigade")]
    [InlineData("126th Separate Guards Coastal Defense Brigade", "126 separate guards coastal-defence brigade")]
    [InlineData("400th Self-Propelled Artillery Regiment", "400 artillery regiment")]
    [InlineData("45th High Powered Artillery Brigade", "45 artillery brigade")]
    [InlineData("69th Separate Covering Brigade", "69 separate covering brigade")]
    [InlineData("79th Reactive Artillery Brigade", "79 rocket-artillery brigade")]
    [InlineData("10th Special Forces Brigade", "10 special-purpose brigade")]
    [InlineData("10-я бригада специального назначения", "10 special-purpose brigade")]
    [InlineData("10 бригада спецназа", "10 special-purpose brigade")]
    [InlineData("10-та бригада спеціального призначення", "10 special-purpose brigade")]
    [InlineData("46th Separate Operational Brigade", "46 separate operational brigade")]
    [InlineData("46 оброн Росгвардии", "46 separate national-guard|operational brigade")]
    [InlineData("БАРС-13", "13 reserve")]
    [InlineData("отряд БАРС-13", "13 reserve detachment")]
    [InlineData("208th Separate \"Cossack\" Motorized Rifle Regiment (LPR)", "208 separate motor-rifle regiment lpr")]
    [InlineData("1st Army Corps (Donetsk)", "1 corps dpr")]
    [InlineData("7-я омсбр ЛНР", "7 separate motor-rifle brigade lpr")]
    [InlineData("первая гвардейская танковая армия", "1 guards tank army")]
    [InlineData("57-я отдельная гвардейская мотострелковая Красногорская ордена Суворова 2-й степени бригада", "57 separate guards motor-rifle brigade")]
    [InlineData("в 64 омсбр с 2022 года", "64 separate motor-rifle brigade")]
    [InlineData("27-я отдельная гвардейская мотострелковая бригада имени 60-летия образования СССР", "27 separate guards motor-rifle brigade")]
    [InlineData("64 OMSBr", "64 separate motor-rifle brigade")]
    [InlineData("155 GNIB", "155 guards naval-infantry brigade")]
    [InlineData("95-й полк связи", "95 signals regiment")]
    [InlineData("Western Military District", "western district")]
    [InlineData("ЗВО", "western district")]
    [InlineData("Черноморский флот", "black-sea fleet")]
    [InlineData("Black Sea Fleet HQ", "black-sea fleet")]
    [InlineData("3-й артиллерийский дивизион", "3 artillery battalion")]
    [InlineData("3rd Corps", "3 corps")]
    [InlineData("the marines", "naval-infantry")]
    [InlineData("полковник медицинской службы", "medical")]
    [InlineData("", "")]
    public void A_name_is_read_part_by_part(string text, string parts) => UnitDesignation.Read(text).ToString().ShouldBe(parts);

    [Theory]
    [InlineData("1-й батальон 64-й омсбр", "64 separate motor-rifle brigade", "1 battalion", null)]
    [InlineData("2-я рота 1-го мсб 64 омсбр", "64 separate motor-rifle brigade", "2 company; 1 motor-rifle battalion", null)]
    [InlineData("разведрота 64-й бригады", "64 brigade", "reconnaissance company", null)]
    [InlineData("1st battalion, 64th Separate Motor Rifle Brigade", "64 separate motor-rifle brigade", "1 battalion", null)]
    [InlineData("батальон связи 155-й бригады морской пехоты", "155 naval-infantry brigade", "signals battalion", null)]
    [InlineData("1/64 омсбр", "64 separate motor-rifle brigade", "1", null)]
    [InlineData("6-й танковый полк 90-й танковой дивизии", "6 tank regiment", "", "90 tank division")]
    [InlineData("42-я мотострелковая дивизия, 58-я армия", "42 motor-rifle division", "", "58 army")]
    [InlineData("42nd Guards Motor Rifle Division of the 58th Army", "42 guards motor-rifle division", "", "58 army")]
    [InlineData("58-я армия, 42-я мсд", "42 motor-rifle division", "", "58 army")]
    [InlineData("141st Separate Guards Tank Battalion", "141 separate guards tank battalion", "", null)]
    [InlineData("84-й разведбат 3-й мсд", "84 reconnaissance battalion", "", "3 motor-rifle division")]
    [InlineData("батальон отдельной 64-й мсбр", "64 separate motor-rifle brigade", "battalion", null)]
    [InlineData("64-я бригада Восточного военного округа", "64 brigade", "", "eastern district")]
    public void A_part_and_what_stands_above_are_told_from_the_unit(string text, string unit, string parts, string? superior)
    {
        var read = UnitDesignation.Read(text);
        read.ToString().ShouldBe(unit);
        string.Join("; ", read.Parts).ShouldBe(parts);
        read.Superior?.ToString().ShouldBe(superior);
    }

    [Theory]
    [InlineData("55th Naval Infantry Division (ex-155th Guards Naval Infantry Brigade)", "55 naval-infantry division", "155 guards naval-infantry brigade")]
    [InlineData("55-я дивизия морской пехоты (бывш. 155-я обрмп)", "55 naval-infantry division", "155 separate naval-infantry brigade")]
    [InlineData("55-я дмп, ранее 155 обрмп", "55 naval-infantry division", "155 separate naval-infantry brigade")]
    [InlineData("55th Division, formerly 155th Brigade", "55 division", "155 brigade")]
    [InlineData("колишня 155-та бригада морської піхоти", "155 naval-infantry brigade", "")]
    public void A_former_name_is_kept_apart(string text, string today, string former)
    {
        var read = UnitDesignation.Read(text);
        read.ToString().ShouldBe(today);
        string.Join("; ", read.Former).ShouldBe(former);
        read.IsToldAsFormer.ShouldBe(former.Length == 0);
    }

    [Fact]
    public void Two_numbers_with_an_and_are_two_numbers()
    {
        UnitDesignation.Read("1-я и 3-я мотострелковые бригады").Numbers.ShouldBe(["1", "3"]);
        UnitDesignation.Read("1st and 3rd brigades").Numbers.ShouldBe(["1", "3"]);
    }

    [Theory]
    [InlineData("64-я бригада, танкист", "64 brigade")]
    [InlineData("64 омсбр (горная)", "64 separate motor-rifle brigade")]
    [InlineData("National Guard", "national-guard")]
    [InlineData("\"64-я мотострелковая бригада\"", "64 motor-rifle brigade")]
    public void Words_beside_the_name_change_nothing(string text, string parts) => UnitDesignation.Read(text).ToString().ShouldBe(parts);

    [Fact]
    public void Any_text_has_a_reading_that_is_the_same_every_time() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        text is null || UnitDesignation.Read(text).ToString() == UnitDesignation.Read(text).ToString()).QuickCheckThrowOnFailure();

    /// <summary>Words of the vocabulary in any order and number, with every mark between them.</summary>
    [Fact]
    public void Any_words_of_units_have_a_reading()
    {
        var words = Gen.Elements("64", "64-я", "в/ч", "51460", "омсбр", "бригады", "(", ")", ",", "ex-", "бывш.", "гв.", "и", "та", "армия", "58th", "of", "\"", "1/", "ДНР", "батальон", "морской", "пехоты", "?", "-");
        Prop.ForAll(words.ListOf(14).ToArbitrary(), list => UnitDesignation.Read(string.Join(' ', list)).Numbers.All(n => n.Length is > 0 and < 5)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_very_long_text_is_read_in_no_time() => UnitDesignation.Read(new string('б', 2_000_000) + " 64 омсбр").Numbers.ShouldBeEmpty();
}

using Safeconduct.Core.Names;
using Safeconduct.Core.Units;

namespace Safeconduct.Tests.Units;

/// <summary>
/// How well spellings are understood. The units are real (names as two public lists write them, with some military-unit numbers); the spellings are invented,
/// in English, Russian and Ukrainian, short and long, in several cases. Every line is a fact: this spelling means this unit, or nothing else.
/// </summary>
public sealed class UnitSpellingTests
{
    private const string Names = """
        100th Separate Motorized Rifle Brigade (DPR)
        102nd Motorized Rifle Regiment
        104th Guards Air Assault Regiment
        106th Guards Airborne Division
        10th Separate Special Purpose Brigade
        11th Army Corps
        11th Separate Guards Air Assault Brigade
        11th Separate Guards Motorized Rifle Regiment (DPR)
        11th Coastal Missile Brigade
        11th Tank Regiment
        120th Guards Artillery Brigade
        126th Separate Guards Coastal Defense Brigade
        127th Motorized Rifle Division
        127th Separate Reconnaissance Brigade
        12th Guards Tank Regiment
        136th Separate Guards Motorized Rifle Brigade
        137th Guards Airborne Regiment
        138th Separate Guards Motorized Rifle Brigade
        141st Separate Guards Tank Battalion
        144th Guards Motorized Rifle Division
        14th Army Corps
        150th Motorized Rifle Division
        150th Separate Anti-Tank Artillery Battalion
        155th Separate Guards Naval Infantry Brigade
        15th Army Aviation Brigade
        15th Separate Motorized Rifle Brigade
        163rd Tank Regiment
        177th Naval Infantry Regiment
        183rd Anti-Aircraft Missile Regiment
        18th Guards Motorized Rifle Division
        18th Machine Gun Artillery Division HQ
        1st Army Corps (Donetsk)
        1st Guards Motorized Rifle Regiment
        1st Guards Tank Army
        1st Guards Tank Regiment
        1st Missile Brigade
        1st Separate Motorized Rifle Brigade (DPR)
        200th Separate Motorized Rifle Brigade
        200th Artillery Brigade
        201st Military Base
        205th Separate Motorized Rifle Brigade
        208th Separate "Cossack" Motorized Rifle Regiment (LPR)
        20th Guards Combined Arms Army
        20th Guards Motorized Rifle Division
        218th Tank Regiment
        228th Motorized Rifle Regiment
        22nd Army Corps
        22nd Special Forces Brigade
        234th Guards Air Assault Regiment
        25th Separate Guards Motorized Rifle Brigade
        291st Guards Motorized Rifle Regiment
        291st Artillery Brigade
        2nd Army Corps (Luhansk)
        2nd Guards Combined Arms Army
        2nd Guards Motorized Rifle Division
        2nd Special Forces Brigade
        30th Artillery Brigade
        30th Separate Motorized Rifle Brigade
        31st Separate Guards Air Assault Brigade
        331st Guards Airborne Regiment
        336th Separate Guards Naval Infantry Brigade
        37th Separate Guards Motorized Rifle Brigade
        3rd Corps
        3rd Motorized Rifle Division
        3rd Special Forces Brigade
        400th Self-Propelled Artillery Regiment
        40th Separate Naval Infantry Brigade
        42nd Guards Motorized Rifle Division
        439th Guards Rocket Artillery Brigade
        448th Missile Brigade
        45th High Powered Artillery Brigade
        45th Separate Guards Special Purpose Brigade
        46th Machine Gun Artillery Regiment
        47th Guards Tank Division
        4th Guards Tank Division
        4th Air and Air Defence Forces Army
        4th Military Base
        503rd Motorized Rifle Regiment
        56th Guards Air Assault Regiment
        57th Separate Guards Motorized Rifle Brigade
        58th Combined Arms Army
        5th Separate Guards Tank Brigade
        60th Separate Motorized Rifle Brigade
        61st Separate Naval Infantry Brigade
        64th Separate Motorized Rifle Brigade
        68th Tank Regiment
        69th Separate Covering Brigade
        6th Combined Arms Army
        6th Guards Tank Regiment
        72nd Coastal Missile Brigade
        74th Separate Guards Motorized Rifle Brigade
        752nd Guards Motorized Rifle Regiment
        76th Guards Air Assault Division
        76th Air Defence Division
        79th Guards Rocket Artillery Brigade
        7th Guards Air Assault Division
        7th Separate Motorized Rifle Brigade (DPR)
        7th Separate Motorized Rifle Brigade (LPR)
        7th Military Base
        80th Arctic Mechanized Brigade
        80th Tank Regiment
        810th Separate Naval Infantry Brigade
        83rd Separate Guards Air Assault Brigade
        84th Recon Battalion
        856th Self-Propelled Artillery Regiment
        90th Guards Tank Division
        96th Recon Brigade
        98th Guards Airborne Division
        Black Sea Fleet
        Northern Fleet
        Western Military District
        """;

    /// <summary>Spelling = the beginning of the name meant; several: parted by a bar; nothing: not one of these units.</summary>
    private const string Spellings = """
        64 омсбр = 64th Separate Motorized
        64-я омсбр = 64th Separate Motorized
        64-й омсбр = 64th Separate Motorized
        64омсбр = 64th Separate Motorized
        64 ОМСБР = 64th Separate Motorized
        64 мсбр = 64th Separate Motorized
        64-я отдельная мотострелковая бригада = 64th Separate Motorized
        в 64-й отдельной мотострелковой бригаде = 64th Separate Motorized
        из 64-й отдельной мотострелковой бригады = 64th Separate Motorized
        с 64-ю мотострелковую бригаду = 64th Separate Motorized
        64-та окрема мотострілецька бригада = 64th Separate Motorized
        у 64-й окремій мотострілецькій бригаді = 64th Separate Motorized
        64-ої мотострілецької бригади = 64th Separate Motorized
        64th Mechanized Brigade = 64th Separate Motorized
        64th Motor Rifle Brigade = 64th Separate Motorized
        64th motorised rifle bde = 64th Separate Motorized
        64 SMRB = 64th Separate Motorized
        64 omsbr = 64th Separate Motorized
        64-я мотострелковая = 64th Separate Motorized
        64-я бригада = 64th Separate Motorized
        бригада № 64 = 64th Separate Motorized
        64 отд. мотостр. бригада = 64th Separate Motorized
        64-я отд.мотострелковая бр-да = 64th Separate Motorized
        2-й батальон 64-й омсбр = 64th Separate Motorized
        разведрота 64-й бригады = 64th Separate Motorized
        медрота 64 омсбр = 64th Separate Motorized
        1st battalion, 64th Motor Rifle Brigade = 64th Separate Motorized
        64-й танковый полк = 
        64-й мотострелковый полк = 
        64-я бригада морской пехоты = 
        155-я гв. обрмп = 155th Separate Guards Naval
        155 обрмп = 155th Separate Guards Naval
        155 брмп = 155th Separate Guards Naval
        155-я бригада морской пехоты = 155th Separate Guards Naval
        155-й бригаде морской пехоты = 155th Separate Guards Naval
        155-я отдельная гвардейская ордена Жукова бригада морской пехоты = 155th Separate Guards Naval
        155-та бригада морської піхоти = 155th Separate Guards Naval
        155-ї окремої бригади морської піхоти = 155th Separate Guards Naval
        155th Marine Brigade = 155th Separate Guards Naval
        155th Guards Marines Brigade = 155th Separate Guards Naval
        155 GNIB = 155th Separate Guards Naval
        155-я морская пехота = 155th Separate Guards Naval
        морпехи 155-й бригады = 155th Separate Guards Naval
        155-я мотострелковая бригада = 
        810 обрмп = 810th Separate Naval
        810-я бригада морпехов = 810th Separate Naval
        в 810-й бригаде = 810th Separate Naval
        40-я отдельная Краснодарско-Харбинская бригада морской пехоты = 40th Separate Naval
        336-я отдельная гвардейская Белостокская бригада морской пехоты = 336th Separate Guards Naval
        61 обрмп = 61st Separate Naval
        61-я отдельная Киркенесская бригада морской пехоты Северного флота = 61st Separate Naval
        177-й полк морской пехоты = 177th Naval Infantry Regiment
        177 пмп = 177th Naval Infantry Regiment
        126 обрбо = 126th Separate Guards Coastal
        126-я бригада береговой обороны = 126th Separate Guards Coastal
        126-ї бригади берегової оборони = 126th Separate Guards Coastal
        126th Coastal Defence Brigade = 126th Separate Guards Coastal
        76-я гв. дшд = 76th Guards Air Assault
        служил в 76-й гв. дшд = 76th Guards Air Assault
        76-я десантно-штурмовая дивизия = 76th Guards Air Assault
        76-та десантно-штурмова дивізія = 76th Guards Air Assault
        76 дшд = 76th Guards Air Assault
        76-я дивизия ВДВ = 76th Guards Air Assault
        76th VDV division = 76th Guards Air Assault
        76-я дивизия ПВО = 76th Air Defence
        76-я дивизия = 76th Guards Air Assault | 76th Air Defence
        76 мсд = 
        7-я гв. дшд (г) = 7th Guards Air Assault
        7-я десантно-штурмовая горная дивизия = 7th Guards Air Assault
        7 омсбр = 7th Separate Motorized Rifle Brigade (DPR) | 7th Separate Motorized Rifle Brigade (LPR)
        7 омсбр ДНР = 7th Separate Motorized Rifle Brigade (DPR)
        7-я отдельная мотострелковая бригада ЛНР = 7th Separate Motorized Rifle Brigade (LPR)
        7-я военная база = 7th Military Base
        7 рвб = 7th Military Base
        98 вдд = 98th Guards Airborne
        98-я гвардейская воздушно-десантная Свирская дивизия = 98th Guards Airborne
        98-й дивизии ВДВ = 98th Guards Airborne
        106 вдд = 106th Guards Airborne
        106-та повітрянодесантна дивізія = 106th Guards Airborne
        106-я Тульская дивизия = 106th Guards Airborne
        331 пдп = 331st Guards Airborne
        331-й парашютно-десантный полк = 331st Guards Airborne
        331-го гвардейского парашютно-десантного полка = 331st Guards Airborne
        331-й десантный полк = 331st Guards Airborne
        137-й рязанский парашютно-десантный полк = 137th Guards Airborne
        104-й дшп = 104th Guards Air Assault
        104 гв. дшп = 104th Guards Air Assault
        234-й десантно-штурмовой полк = 234th Guards Air Assault
        234 дшп = 234th Guards Air Assault
        56-й дшп = 56th Guards Air Assault
        56 гв. десантно-штурмовой полк = 56th Guards Air Assault
        11 одшбр = 11th Separate Guards Air Assault
        11-я десантно-штурмовая бригада = 11th Separate Guards Air Assault
        11-я бригада = 11th Coastal Missile Brigade | 11th Separate Guards Air Assault
        11 АК = 11th Army Corps
        11-й армейский корпус Балтийского флота = 11th Army Corps
        11 тп = 11th Tank Regiment
        11-й полк = 11th Separate Guards Motorized Rifle Regiment | 11th Tank Regiment
        11-й омсп ДНР = 11th Separate Guards Motorized Rifle Regiment
        11-я береговая ракетная бригада = 11th Coastal Missile Brigade
        31 одшбр = 31st Separate Guards Air Assault
        31-я гвардейская отдельная десантно-штурмовая бригада из Ульяновска = 31st Separate Guards Air Assault
        83 одшбр = 83rd Separate Guards Air Assault
        83rd Guards Airborne Assault Brigade = 83rd Separate Guards Air Assault
        45 обрспн = 45th Separate Guards Special
        45-я бригада спецназа ВДВ = 45th Separate Guards Special
        45-я бригада = 45th High Powered | 45th Separate Guards Special
        45-я артиллерийская бригада большой мощности = 45th High Powered
        10 обрспн = 10th Separate Special
        10-я бригада специального назначения = 10th Separate Special
        10-та бригада спецпризначення = 10th Separate Special
        22 обрспн = 22nd Special Forces
        22-я бригада спецназа = 22nd Special Forces
        22 АК = 22nd Army Corps
        22-й армейский корпус = 22nd Army Corps
        22 армійський корпус = 22nd Army Corps
        2-я бригада спецназа = 2nd Special Forces
        3 обрспн = 3rd Special Forces
        2 гв. мсд = 2nd Guards Motorized Rifle Division
        2-я Таманская дивизия = 2nd Guards Motorized Rifle Division
        2-я армия = 2nd Guards Combined
        2 ОА = 2nd Guards Combined
        2-й корпус ЛНР = 2nd Army Corps (Luhansk)
        1-й армейский корпус = 1st Army Corps (Donetsk)
        1 АК ДНР = 1st Army Corps (Donetsk)
        1 гв. ТА = 1st Guards Tank Army
        1-я гвардейская танковая армия = 1st Guards Tank Army
        первая танковая армия = 1st Guards Tank Army
        1 GTA = 1st Guards Tank Army
        1 гв. тп = 1st Guards Tank Regiment
        1-й танковый полк = 1st Guards Tank Regiment
        1-й мсп = 1st Guards Motorized Rifle Regiment
        1-й полк = 1st Guards Motorized Rifle Regiment | 1st Guards Tank Regiment
        1-я омсбр ДНР = 1st Separate Motorized Rifle Brigade (DPR)
        1-я ракетная бригада = 1st Missile Brigade
        1 рбр = 1st Missile Brigade
        4 гв. тд = 4th Guards Tank Division
        4-я гвардейская танковая Кантемировская дивизия = 4th Guards Tank Division
        4-я Кантемировская дивизия = 4th Guards Tank Division
        4-я армия ВВС и ПВО = 4th Air and Air Defence
        4-я российская военная база = 4th Military Base
        47 тд = 47th Guards Tank Division
        90 гв. тд = 90th Guards Tank Division
        90-я танковая дивизия = 90th Guards Tank Division
        6-й танковый полк 90-й танковой дивизии = 6th Guards Tank Regiment
        80-й тп 90 тд = 80th Tank Regiment
        80-я арктическая мотострелковая бригада = 80th Arctic Mechanized
        5 отбр = 5th Separate Guards Tank
        5-я танковая бригада = 5th Separate Guards Tank
        141-й отдельный танковый батальон = 141st Separate Guards Tank
        141 отб = 141st Separate Guards Tank
        68 тп = 68th Tank Regiment
        163-й танковый полк 150-й мсд = 163rd Tank Regiment
        12 гв. тп = 12th Guards Tank Regiment
        218-й танковый полк 127-й мотострелковой дивизии = 218th Tank Regiment
        37 гв омсбр = 37th Separate Guards
        37-я отдельная гвардейская мотострелковая Донская Будапештская бригада = 37th Separate Guards
        74-я отдельная гвардейская мотострелковая бригада = 74th Separate Guards
        74 омсбр = 74th Separate Guards
        57-я отдельная гвардейская мотострелковая Красногорская ордена Суворова II степени бригада = 57th Separate Guards
        60-я отдельная мотострелковая бригада = 60th Separate Motorized
        25 омсбр = 25th Separate Guards
        138-ма окрема мотострілецька бригада = 138th Separate Guards
        136 ОМСБр = 136th Separate Guards
        205-я казачья мотострелковая бригада = 205th Separate Motorized
        200-ка мотострелковая бригада = 200th Separate Motorized
        200 омсбр = 200th Separate Motorized
        200-я артбригада = 200th Artillery Brigade
        200-я бригада = 200th Artillery Brigade | 200th Separate Motorized
        15-я миротворческая омсбр = 15th Separate Motorized
        15-я бригада армейской авиации = 15th Army Aviation
        752 мсп = 752nd Guards Motorized
        в 752 гвардейском мотострелковом полку = 752nd Guards Motorized
        752nd GMRR = 752nd Guards Motorized
        102-й мсп 150-й дивизии = 102nd Motorized Rifle Regiment
        228-й мотострелковый полк = 228th Motorized Rifle Regiment
        503 мсп = 503rd Motorized Rifle Regiment
        291 мсп = 291st Guards Motorized
        291-я артиллерийская бригада = 291st Artillery Brigade
        208-й казачий полк = 208th Separate
        208 омсп ЛНР = 208th Separate
        3 мсд = 3rd Motorized Rifle Division
        3-я мотострелковая Висленская дивизия = 3rd Motorized Rifle Division
        3-й корпус = 3rd Corps
        3 АК = 3rd Corps
        144 гв. мсд = 144th Guards Motorized
        150 мсд = 150th Motorized Rifle Division
        150-я Идрицко-Берлинская дивизия = 150th Motorized Rifle Division
        18-я мотострелковая дивизия = 18th Guards Motorized Rifle Division
        18-я пулемётно-артиллерийская дивизия = 18th Machine Gun
        18 пулад = 18th Machine Gun
        42-я мотострелковая дивизия 58-й армии = 42nd Guards Motorized
        20-я дивизия = 20th Guards Motorized Rifle Division
        20-я армия = 20th Guards Combined
        58 ОА = 58th Combined
        58-я общевойсковая армия = 58th Combined
        58-ма загальновійськова армія = 58th Combined
        58th Army = 58th Combined
        6-я общевойсковая армия = 6th Combined
        439 гв. реабр = 439th Guards Rocket
        439-я реактивная артиллерийская бригада = 439th Guards Rocket
        439th Reactive Artillery Brigade = 439th Guards Rocket
        439th MLRS brigade = 439th Guards Rocket
        79 реабр = 79th Guards Rocket
        120 абр = 120th Guards Artillery
        120-я гвардейская артиллерийская бригада = 120th Guards Artillery
        30-я артиллерийская бригада = 30th Artillery Brigade
        30 омсбр = 30th Separate Motorized
        400-й самоходно-артиллерийский полк = 400th Self-Propelled
        856 сап = 856th Self-Propelled
        448 рбр = 448th Missile Brigade
        127 орбр = 127th Separate Reconnaissance
        127-я отдельная разведывательная бригада = 127th Separate Reconnaissance
        127 мсд = 127th Motorized Rifle Division
        127-я дивизия = 127th Motorized Rifle Division
        96-я отдельная разведывательная бригада = 96th Recon Brigade
        84-й разведбат = 84th Recon Battalion
        69-я отдельная бригада прикрытия = 69th Separate Covering
        183-й зенитный ракетный полк = 183rd Anti-Aircraft
        183 зрп = 183rd Anti-Aircraft
        46-й пулемётно-артиллерийский полк = 46th Machine Gun
        72-я береговая ракетная бригада = 72nd Coastal Missile
        150-й отдельный противотанковый дивизион = 150th Separate Anti-Tank
        201 рвб = 201st Military Base
        201-я военная база = 201st Military Base
        201-ша військова база = 201st Military Base
        100-я омсбр ДНР = 100th Separate
        Черноморский флот = Black Sea Fleet
        ЧФ = Black Sea Fleet
        Чорноморського флоту = Black Sea Fleet
        СФ = Northern Fleet
        Западный военный округ = Western Military District
        ЗВО = Western Military District
        64 = ~
        11 = ~
        99-я бригада = 
        армия = 
        бригада морской пехоты = 
        """;

    private static readonly Real Units = new();

    public static TheoryData<string, string> Lines
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var line in Spellings.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var at = line.IndexOf(" =", StringComparison.Ordinal);
                data.Add(line[..at].Trim(), line[(at + 2)..].Trim());
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_spelling_means_the_unit_that_it_names(string spelling, string expected)
    {
        var resolution = UnitResolver.Resolve(spelling, null, Units);
        if (expected == "~")
        {
            // A number alone: never one, whatever the base holds.
            resolution.ShouldBeOfType<UnitResolution.Several>().IsBareNumber.ShouldBeTrue();
            return;
        }

        var meant = expected.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Units.Starting).Order().ToList();
        var found = resolution switch
        {
            UnitResolution.One one => [one.Result.Name],
            UnitResolution.Several several => several.Candidates.Select(c => c.Name).Order().ToList(),
            _ => new List<string>(),
        };
        found.ShouldBe(meant);
    }

    [Fact]
    public void There_are_at_least_two_hundred_spellings_of_a_hundred_real_units()
    {
        Lines.Count.ShouldBeGreaterThan(200);
        Units.Count.ShouldBeGreaterThan(100);
    }

    private sealed class Real : IUnitDirectory
    {
        private readonly List<Unit> _units = [.. Names.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(n => new Unit(UnitId.Of(n), n))];

        public int Count => _units.Count;

        public string Starting(string beginning) => _units.Single(u => u.Name.StartsWith(beginning, StringComparison.Ordinal)).Name;

        public IReadOnlyList<Unit> Named(string nameKey) => [.. _units.Where(u => NameKey.Of(u.Name) == nameKey)];

        public IReadOnlyList<Unit> Numbered(string number) => [];

        public IReadOnlyList<Unit> Designated(string key) => [.. _units.Where(u => UnitDesignations.KeysOf(u.Name).Contains(key))];
    }
}

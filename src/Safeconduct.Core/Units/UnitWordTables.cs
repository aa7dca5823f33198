using E = Safeconduct.Core.Units.UnitEchelon;
using P = Safeconduct.Core.Units.UnitPiece;

namespace Safeconduct.Core.Units;

/// <summary>
/// The words of unit names in Russian, Ukrainian and English. Cyrillic words are stems: any case ending may follow (<see cref="Endings"/>).
/// Sources: names of units in the order of battle of the Russian forces as public lists write them, GOST-like abbreviations of the Russian
/// and Soviet army («Боевой устав», list of accepted abbreviations), and ordinary usage.
/// </summary>
internal static partial class UnitWordTables
{
    /// <summary>Case endings of nouns and adjectives in Russian and Ukrainian, and the linking o of compounds.</summary>
    internal const string Endings =
        " а у е ом ой ою ы и ей ам ами ах ов о ь я ю ия ии ию ией ие ям ями ях ая ую ый ого ому ым ое ые ых ыми ий его ему им ем яя юю ее их ими "
        + "і ї ю ів ові ої ій єю ією ії іям іями іях ям еві ею ем є єм його йому ова ової овой овая ову овую овою овий овый ового овому овим овым овом овій ові овые овых ";

    /// <summary>Stems of Cyrillic words that tell a piece of an arm.</summary>
    internal static readonly (P Piece, string Stems)[] ArmStems =
    [
        (P.Motor | P.Rifle, "мотострелк мотострелков мотострілецьк мотострільц мотострелец"),
        (P.Motor | P.Rifle, "механизированн механізован мотопехот мотопехотн мотопіхотн"),
        (P.Rifle, "стрелков стрілецьк"),
        (P.Tank, "танков танк танкист"),
        (P.Drop, "десант десантн десантник десантур"),
        (P.Air, "воздушн повітрян"),
        (P.Air | P.Drop, "парашютн парашутн повітрянодесантн воздушнодесантн"),
        (P.Assault, "штурмов"),
        (P.Drop | P.Assault, "десантноштурмов"),
        (P.Sea, "морск морськ"),
        (P.Infantry, "пехот пехотн піхот піхотн"),
        (P.Sea | P.Infantry, "морпех морпіх"),
        (P.Artillery, "артиллерийск артиллери артилерійськ артилері гаубичн"),
        (P.Rocket, "реактивн"),
        (P.Missile, "ракетн"),
        (P.MachineGun, "пулеметн кулеметн"),
        (P.AntiTank, "противотанков протитанков"),
        (P.AntiAircraft, "зенитн зенітн"),
        (P.Coastal, "берегов"),
        (P.Defence, "оборон"),
        (P.Aviation, "авиационн авіаційн авиаци авіаці вертолетн вертолітн истребительн винищувальн бомбардировочн бомбардувальн"),
        (P.Special, "специальн спеціальн"),
        (P.Purpose, "назначени призначенн"),
        (P.Spetsnaz, "спецназ спецназначени спецпризначенн"),
        (P.Recon, "разведывательн разведк разведчик розвідувальн розвідк"),
        (P.Engineer, "инженерн саперн інженерн сапер понтонн"),
        (P.Signals, "связ звязк"),
        (P.Nbc, "радиационн химическ хімічн"),
        (P.Electronic, "радиоэлектронн радіоелектронн"),
        (P.Flame, "огнеметн вогнеметн"),
        (P.Railway, "железнодорожн залізничн"),
        (P.Logistics, "материальн матеріальн тылов автомобильн автомобільн ремонтн ремонтно транспортн снабжени"),
        (P.Medical, "медицинск медичн госпитальн"),
        (P.Covering, "прикрыти прикритт"),
        (P.Reserve, "резерв резервн мобилизационн мобрезерв территориальн територіальн терроборон тероборон"),
        (P.National, "национальн національн"),
        (P.National | P.GuardWord, "росгварди росгвардій нацгварди нацгвардій"),
        (P.Internal, "внутренн внутрішн"),
        (P.Operational, "оперативн"),
        (P.Combined, "общевойсков загальновійськов"),
    ];

    /// <summary>Stems of Cyrillic words that tell an echelon.</summary>
    internal static readonly (E Echelon, string Stems)[] EchelonStems =
    [
        (E.Squad, "отделени відділенн"),
        (E.Platoon, "взвод"),
        (E.Company, "рот"),
        (E.Battery, "батаре"),
        (E.Battalion, "батальон батальйон дивизион дивізіон"),
        (E.Squadron, "эскадриль ескадриль"),
        (E.Detachment, "отряд загон загін"),
        (E.Point, "пункт"),
        (E.Regiment, "полк"),
        (E.Centre, "центр"),
        (E.Brigade, "бригад"),
        (E.Base, "баз"),
        (E.Division, "дивизи дивізі"),
        (E.Corps, "корпус"),
        (E.Army, "арми армі"),
        (E.Flotilla, "флотили флотилі"),
        (E.Fleet, "флот"),
        (E.District, "округ"),
        (E.Group, "группировк угрупованн"),
    ];

    /// <summary>Compounds of an arm and an echelon in one word: «разведрота», «артполк».</summary>
    internal static readonly (P Piece, string Heads)[] CompoundHeads =
    [
        (P.Recon, "развед розвід"), (P.Artillery, "арт"), (P.Tank, "танко"), (P.Aviation, "авиа авіа"), (P.Medical, "мед"), (P.Logistics, "рем авто"), (P.Assault, "штурм"),
    ];

    internal static readonly (E Echelon, string Tails)[] CompoundTails =
    [
        (E.Company, "рот"), (E.Battalion, "батальон батальйон бат дивизион дивізіон"), (E.Regiment, "полк"), (E.Brigade, "бригад"), (E.Division, "дивизи дивізі"), (E.Base, "баз"), (E.Platoon, "взвод"),
        (E.Battery, "батаре"), (E.Detachment, "отряд загін загон"),
    ];

    /// <summary>English words, and short forms of any language, as they stand.</summary>
    internal static readonly (P Piece, string Words)[] ArmWords =
    [
        (P.Motor | P.Rifle, "mechanized mechanised mech motorrifle мотостр мотострел"),
        (P.Motor, "motor motorized motorised"),
        (P.Rifle, "rifle rifles стрелк"),
        (P.Tank, "tank tanks armored armoured armor armour танк тк"),
        (P.Air, "air"),
        (P.Air | P.Drop, "airborne parachute para paratroopers"),
        (P.Drop, "vdv вдв"),
        (P.Assault, "assault storm"),
        (P.Sea, "naval maritime"),
        (P.Infantry, "infantry"),
        (P.Sea | P.Infantry, "marine marines мп"),
        (P.Artillery, "artillery arty арт"),
        (P.Rocket, "rocket reactive mlrs рсзо"),
        (P.Missile, "missile missiles"),
        (P.MachineGun, "machinegun machine"),
        (P.AntiTank, "antitank"),
        (P.Anti, "anti"),
        (P.AntiAircraft, "antiaircraft aircraft"),
        (P.Coastal, "coastal coast"),
        (P.Defence, "defence defense"),
        (P.Air | P.Defence, "пво ппо"),
        (P.Aviation, "aviation fighter bomber helicopter вкс ввс"),
        (P.Special, "special"),
        (P.Purpose, "purpose forces"),
        (P.Spetsnaz, "spetsnaz specnaz specops спн спец спп"),
        (P.Recon, "recon reconnaissance scout scouts развед разв розвід"),
        (P.Engineer, "engineer engineers engineering sapper"),
        (P.Signals, "signal signals communications communication comms"),
        (P.Nbc, "nbc cbrn рхбз рхб рхбзахисту"),
        (P.Electronic, "electronic ew рэб реб"),
        (P.Flame, "flamethrower flamethrowers"),
        (P.Railway, "railway railroad"),
        (P.Logistics, "logistics logistic supply repair мто transport"),
        (P.Medical, "medical"),
        (P.Covering, "covering cover"),
        (P.Reserve, "reserve reserves territorial bars барс тро"),
        (P.National, "national"),
        (P.National | P.GuardWord, "rosgvardia rosgvardiya rosguard"),
        (P.Internal, "internal"),
        (P.Operational, "operational"),
        (P.Combined, "combined"),
    ];

    internal static readonly (E Echelon, string Words)[] EchelonWords =
    [
        (E.Squad, "squad"),
        (E.Platoon, "platoon"),
        (E.Company, "company coy"),
        (E.Battery, "battery batteries"),
        (E.Battalion, "battalion battalions bn btg бтг бат батн бтгр"),
        (E.Squadron, "squadron"),
        (E.Detachment, "detachment"),
        (E.Point, "point"),
        (E.Regiment, "regiment regiments regt rgt"),
        (E.Centre, "centre center"),
        (E.Brigade, "brigade brigades bde бр бриг"),
        (E.Base, "base"),
        (E.Division, "division divisions div див"),
        (E.Corps, "corps"),
        (E.Army, "army"),
        (E.Flotilla, "flotilla"),
        (E.Fleet, "fleet"),
        (E.District, "district"),
        (E.Group, "grouping"),
    ];

    /// <summary>Proper names of districts, fleets and groups of forces, which bear no number; Cyrillic ones are stems.</summary>
    internal static readonly (string Proper, string Words)[] Directions =
    [
        ("western", "western западн західн"), ("southern", "southern южн південн"), ("central", "central центральн"), ("eastern", "eastern восточн східн"),
        ("northern", "northern северн північн"), ("pacific", "pacific тихоокеанск тихоокеанськ"), ("baltic", "baltic балтийск балтійськ"),
        ("black-sea", "black черноморск чорноморськ"), ("caspian", "caspian каспийск каспійськ"), ("leningrad", "leningrad ленинградск ленінградськ"), ("moscow", "moscow московск московськ"),
    ];

    internal static readonly (string Abbreviation, E Echelon, string Proper)[] ProperAbbreviations =
    [
        ("зво", E.District, "western"), ("юво", E.District, "southern"), ("цво", E.District, "central"), ("вво", E.District, "eastern"), ("лво", E.District, "leningrad"), ("мво", E.District, "moscow"),
        ("сф", E.Fleet, "northern"), ("тоф", E.Fleet, "pacific"), ("бф", E.Fleet, "baltic"), ("чф", E.Fleet, "black-sea"), ("кфл", E.Flotilla, "caspian"),
    ];

    /// <summary>Ordinals in words, as far as people use them for units; Cyrillic ones are stems.</summary>
    internal static readonly (string Number, string Stems, string Words)[] Ordinals =
    [
        ("1", "перв перш", "first"), ("2", "втор", "second друга другий другої другій другу"), ("3", "трет треть трети", "third"), ("4", "четверт", "fourth"), ("5", "пят", "fifth"),
        ("6", "шест шост", "sixth"), ("7", "седьм сьом", "seventh"), ("8", "восьм", "eighth"), ("9", "девят", "ninth"), ("10", "десят", "tenth"),
    ];

    /// <summary>What may follow the digits of an ordinal: "64th", «64-я», «64-та», «200-ка».</summary>
    internal const string OrdinalSuffixes = "st nd rd th я й а е ю м х ая яя ый ий ой ей ую го ого му ому ым им ом ем их ми ья ье тя ти та ту ша ка ку ки ке кой га ма ої ою ій тої тій тою шої шій ї і ший тий мий ма мої мій гої гій";

    /// <summary>After these words a number is no number of a unit: «ордена … 2-й степени», "2nd class", «в 2022 году».</summary>
    internal const string NotANumberBefore = "степен класс ступен год годов году лет рок роц літ category class degree year летия лет";

    internal const string GuardsStems = "гвардейск гвардійськ гварди гвардій";
    internal const string GuardsWords = "гв гвард guards guard gds";
    internal const string SeparateStems = "отдельн окрем";
    internal const string SeparateWords = "separate independent отд отдел окр";
    internal const string FormerStems = "бывш колишн прежн";
    internal const string FormerWords = "ex former formerly previously бывш экс екс ранее раньше раніше";
    internal const string DonetskWords = "dpr dnr днр";
    internal const string LuhanskWords = "lpr lnr лнр";

    /// <summary>Words that say nothing of which unit is meant.</summary>
    internal const string NoiseWords = "hq headquarters the of in at from under with by served unit troops arms russian russia russia's rf us i my was "
        + "в во из на с со у при з із зі ім им вс рф россии армейский управление штаб служил служила служу проходил службу служба находился был в/ч тактическая tactical group joint strategic military gun self propelled "
        + "high powered power heavy light mixed bomber training sea";

    internal const string NoiseStems = "армейск армійськ военн військов войск російськ российск самоходн мощност большо групп груп служил част частин борьб защит биологическ техническ обеспечени штабн тактическ батальонн";
}

using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.TestData;

/// <summary>An invented person's account with findings of every outcome, for tests of the report. The findings are written by hand.</summary>
internal static class ReportSample
{
    private const string PositionsFile = "sha256:7f1d2c3b4a5968778695a4b3c2d1e0f07f1d2c3b4a5968778695a4b3c2d1e0f0";
    private const string ListFile = "sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9";

    private static readonly CheckCard Chronology = new("SC0101", 1, Question.Reliability, ["R. Dechter, I. Meiri, J. Pearl, Temporal constraint networks (1991)"]);
    private static readonly CheckCard Journey = new("SC0102", 1, Question.Reliability, []);
    private static readonly CheckCard Retelling = new("SC0103", 1, Question.Reliability, ["UNHCR, Beyond Proof (2013)"]);
    private static readonly CheckCard Service = new("SC0104", 2, Question.Reliability, [], RestsOnRules: true);
    private static readonly CheckCard Presence = new("SC0202", 1, Question.Reliability, []);
    private static readonly CheckCard Territory = new("SC0203", 1, Question.Reliability, []);
    private static readonly CheckCard Exposure = new("SC0301", 1, Question.Exclusion, []);
    private static readonly CheckCard Danger = new("SC0501", 1, Question.Safety, [], RestsOnRules: true);

    private static readonly Unit Regiment = new("41-supply", "41-й отдельный полк материального обеспечения", numbers: ["90041"]);

    public static Assessment Rich(string language = "en") => new(Context(RichAccount()), RichFindings(language), Coverage(), Sightings(), Periods(), Files(),
        "sha256:c0ffee00112233445566778899aabbccddeeff00112233445566778899aabbcc", "0.1.0", Incidents())
    {
        TerritoryByCode = ImmutableDictionary<string, ImmutableArray<TerritoryPeriod>>.Empty.Add("UA23", Periods()),
    };

    /// <summary>One statement and one finding, whose every text is <paramref name="text"/>.</summary>
    public static Assessment Hostile(string text)
    {
        var account = new Account(text, null, [new Interview(text, Date("2024"), text)],
            [
                new Statement { Id = text, In = text, Quote = text, Claim = new Claim.Served { Unit = text, Number = text, Role = text, Rank = text, Category = text, Commander = text }, At = new PlaceText.Named(text, isNear: false), From = Date("2023-01"), To = Date("2023-03"), People = [text] },
            ],
            [], [new Answer($"SC0202/{text}/as-told/{text}", text, Date("2024"), text)]);
        var card = new CheckCard("SC0202", 1, Question.Reliability, [text]);
        var finding = new Finding(card, Outcome.Raises, [text], Said(text), compared: text, citations: [new Citation(text, text, 1, Grade("B2"), "javascript:" + text, text)],
            assumptions: [Said(text)], wouldChange: [Said(text)], ask: [Said(text)], tried: [Said(text)]);
        var unit = new Unit(text, text);
        var place = new Place(text, text, PlaceKind.Settlement, region: text);
        var january = Days("2023-01-01", "2023-01-31");
        var context = new AccountInContext(account,
            ImmutableDictionary<string, PlaceResolution>.Empty.Add(text, new PlaceResolution.Several([place, place], ["district"])),
            ImmutableDictionary<string, UnitResolution>.Empty.Add(text, new UnitResolution.One(unit, "name")),
            new AccountTimeline(isConsistent: true, [new StatementWindow(text, StatementEnd.Start, january, [text]), new StatementWindow(text, StatementEnd.End, Days("2023-03-01", "2023-03-31"), [text])]),
            Day.Of(2026, 1, 1));
        return new Assessment(context, [finding], [new CoverageSpan(text, text, text, january, IsDerived: true)],
            [new Sighting(text, text, january, new GeoPoint(47, 36), 1, SightingKind.Observed, text, new Citation(text, text, 2, Grade("A1")))],
            [new TerritoryPeriod(text, text, text, TerritoryStatus.Occupied, january, january, text, new Citation(text, text, 3, Grade("A1")))],
            [new SourceFile(text, text, text, text, Grade("C3"), 3, 2, 1)], text, text);
    }

    /// <summary>Eight long questions and more, each on a statement of its own.</summary>
    public static Assessment ManyQuestions()
    {
        var rich = Rich();
        var text = string.Concat(Enumerable.Repeat("Пожалуйста, вспомните, как именно и в какое время суток это было. ", 2)) + "Что вы видели?";
        return new Assessment(rich.Context, [.. rich.Account.Statements.Select(s => new Finding(Service, Outcome.Raises, [s.Id], Said("…"), ask: [Said(text + s.Id)]))],
            [], [], [], [], rich.EvidenceBase, rich.ToolVersion);
    }

    /// <summary>An account that says nothing that could be dated or checked.</summary>
    public static Assessment Bare()
    {
        var account = new Account("E-1", null, [new Interview("I1", null, null)], [new Statement { Id = "S1", In = "I1", Claim = new Claim.Leave() }], []);
        return new Assessment(Context(account), [], [], [], [], [], "sha256:00", "0.1.0");
    }

    private static Account RichAccount() => new("M-207", Date("1989~"),
        [new Interview("I1", Date("2025-03-04"), "ru"), new Interview("I2", Date("2025-04-22"), "ru"), new Interview("F1", Date("2025-02"), "ru")],
        [
            new Statement { Id = "S1", In = "F1", Quote = "Окончил автомобильный техникум, потом работал в гараже.", Claim = new Claim.Studied { School = "автомобильный техникум" }, From = Date("2006-09"), To = Date("2009-06") },
            new Statement
            {
                Id = "S2", In = "I1",
                Quote = "Меня мобилизовали в начале октября. Я водил грузовик, возил воду, солярку, иногда продукты. Стояли мы в Малой Берёзовке, в старых мастерских за элеватором, почти всё время там. Один раз нас на неделю отправили куда-то дальше, названия посёлка я не помню, там уже не было света.",
                Claim = new Claim.Served { Unit = "41 полк МТО", Number = "90041", Role = "driver", Rank = "private", Category = "mobilised" },
                At = new PlaceText.Named("Малая Берёзовка", isNear: true), From = Date("2022-10-05"), To = Date("2023-06-1X"), People = ["P1"],
            },
            new Statement { Id = "S3", In = "I1", Quote = "В феврале лежал в госпитале с воспалением лёгких, недели две.", Claim = new Claim.Hospital { Reason = "воспаление лёгких" }, At = new PlaceText.Named("Новосёлка", isNear: false), From = Date("2023-02~"), To = Date("2023-03~"), IsVague = true },
            new Statement { Id = "S4", In = "I1", Quote = "Командир сказал везти ящики на передовую. Я отказался, сказал, что машина неисправна.", Claim = new Claim.Ordered { What = "везти боеприпасы", Answer = "refused", By = "P1" }, On = Date("[2023-03-10..2023-04-20]") },
            new Statement { Id = "S5", In = "I1", Quote = "Видел сожжённый дом у дороги. Кто это сделал, не знаю, мы только проезжали.", Claim = new Claim.Event { What = "сожжённый дом у дороги", How = "saw" }, On = Date("2023-03") },
            new Statement { Id = "S6", In = "I1", Quote = "Отпуск дали на десять дней, в середине июня.", Claim = new Claim.Leave(), From = Date("[2023-06-10..2023-06-20]"), To = Date("[2023-06-20..2023-06-30]") },
            new Statement { Id = "S7", In = "I1", Quote = "На следующий же день я уехал.", Claim = new Claim.Crossed { From = "RU", To = "GE", Way = "car", DocumentUsed = "foreign-passport" }, On = Date("2023-06") },
            new Statement { Id = "S8", In = "I1", Quote = "Мать написала, что приходили с делом.", Claim = new Claim.Proceeding { ProceedingKind = "criminal", Article = "337", State = "opened" }, On = Date("2023-08") },
            new Statement { Id = "S9", In = "F1", Claim = new Claim.Document { DocumentKind = "foreign-passport", From = "RU", State = "issued" }, On = Date("2019-04-17") },
            new Statement { Id = "S10", In = "I2", Quote = "Нет, в часть я попал уже ближе к ноябрю: сначала нас три недели держали на полигоне. А уехал в отпуск в июне, это точно.", Retells = "S2", Claim = new Claim.Served { Unit = "41 полк МТО", Role = "driver" }, From = Date("[2022-10-25..2022-11-05]"), To = Date("2023-06-1X") },
            new Statement { Id = "S11", In = "I2", Quote = "Страницу я удалил сразу после повестки.", Claim = new Claim.Online { What = "личная страница", State = "deleted" }, On = Date("2022-10~") },
            new Statement { Id = "S12", In = "I2", Quote = "Первое время отвечал на звонки ротного, чтобы не хватились.", Claim = new Claim.Contact { With = "P1", How = "phone" }, From = Date("2023-06-2X"), To = Date("2023-07~") },
        ],
        [],
        [new Answer("SC0103/S2+S10/as-told", "I2", Date("2025-04-22"), "Полигон я в первый раз не считал за службу, потому и сказал «с октября». В часть приехали перед самым ноябрём.")]);

    private static AccountInContext Context(Account account)
    {
        var places = ImmutableDictionary<string, PlaceResolution>.Empty;
        var units = ImmutableDictionary<string, UnitResolution>.Empty;
        if (account.Find("S2") is not null)
        {
            var village = new Place("mb", "Мала Березівка", PlaceKind.Settlement, region: "Запорізька область", country: "UA", point: new GeoPoint(47.1, 36.2), code: "UA23");
            places = places.Add("S2", new PlaceResolution.One(village, 8)).Add("S3", new PlaceResolution.Several(
                [.. new[] { "Донецька область", "Запорізька область", "Харківська область" }.Select((r, i) => new Place($"n{i}", "Новосілка", PlaceKind.Settlement, region: r, country: "UA"))], ["region", "district"]));
            units = units.Add("S2", new UnitResolution.One(Regiment, "number")).Add("S10", new UnitResolution.One(Regiment, "name"));
        }

        return new AccountInContext(account, places, units, new AccountTimeline(isConsistent: true, Windows(account)), Day.Of(2026, 5, 18));
    }

    // As a chronology would give them: the leave and the crossing are narrowed by each other.
    private static ImmutableArray<StatementWindow> Windows(Account account) => account.Find("S2") is null ? [] :
    [
        Start("S1", "2006-09-01", "2006-09-30"), End("S1", "2009-06-01", "2009-06-30"),
        Start("S10", "2022-10-25", "2022-11-05"), End("S10", "2023-06-10", "2023-06-14", "S6", "S7", "S10"),
        Start("S3", "2023-02-01", "2023-02-28"), End("S3", "2023-02-10", "2023-03-31", "S3"),
        Moment("S4", "2023-03-10", "2023-04-20"), Moment("S5", "2023-03-01", "2023-03-31"),
        Start("S6", "2023-06-10", "2023-06-14", "S10", "S6"), End("S6", "2023-06-20", "2023-06-24", "S6", "S10"),
        Moment("S7", "2023-06-21", "2023-06-25", "S6", "S7"), Moment("S8", "2023-08-01", "2023-08-31"), Moment("S9", "2019-04-17", "2019-04-17"),
        Moment("S11", "2022-10-01", "2022-10-31"), Start("S12", "2023-06-21", "2023-06-29"), End("S12", "2023-07-01", "2023-07-31"),
    ];

    private static ImmutableArray<Finding> RichFindings(string language)
    {
        string Text(string en, string ru) => language == "ru" ? ru : en;
        Phrase Say(string en, string ru) => Said(Text(en, ru));
        var row = new Citation("Positions of units, daily", PositionsFile, 418, Grade("B3"), "https://example.org/positions/2023-01-14", null);
        var list = new Citation("Official list of territories", ListFile, 1207, Grade("A2"), "https://example.org/list", "as amended on 14 February 2023");
        var near = Say("The unit’s supply column is recorded 9 km from the place, on 31 of the days told. On those days 4 of 61 recorded units were as near, so this proves little.", "Колонна снабжения этой части записана в 9 км от названного места в 31 из названных дней. В те же дни так же близко были 4 из 61 записанной части, поэтому это мало доказывает.");
        var assumeNear = Say("Near means within 25 km; a unit spreads over an area of that size.", "Близко значит не дальше 25 км: часть занимает примерно такую площадь.");
        var askDays = Say("On which day did the leave begin, and what tells you so?", "В какой день начался отпуск и почему вы так помните?");
        var askPlace = Say("In which district was the hospital?", "В каком районе был госпиталь?");
        return
        [
            new Finding(Service, Outcome.Supports, ["S2"], Say("A decree of September 2022 began the mobilisation in which this service is said to have begun.", "Указ сентября 2022 года начал мобилизацию, с которой, по рассказу, началась эта служба."), "decree", citations: [new Citation("Official gazette", ListFile, 3, Grade("A1"), "https://example.org/decree", null)]),
            new Finding(Presence, Outcome.Compatible, ["S2"], near, "unit:41-supply", citations: [row, row with { Row = 431, Grade = Grade("C3") }], assumptions: [assumeNear],
                tried: [Say("Latitude and longitude swapped: no place where the unit could be.", "Широта и долгота поменяны местами: места, где часть могла бы быть, не нашлось.")],
                wouldChange: [Say("A record that puts the column elsewhere on most of these days.", "Запись, по которой колонна в большинстве этих дней была в другом месте.")]),
            new Finding(Retelling, Outcome.Raises, ["S2", "S10"], Say("The first telling begins on 5 October 2022, the second between 25 October and 5 November: 20 days apart at least.", "По первому рассказу служба началась 5 октября 2022 года, по второму — между 25 октября и 5 ноября: разница не меньше 20 дней."),
                assumptions: [Say("Up to 7 days between tellings are taken for a slip of memory.", "Разница до 7 дней между рассказами считается ошибкой памяти.")], ask: [Say("Where did you spend the first weeks after being called up?", "Где вы провели первые недели после призыва?")]),
            new Finding(Territory, Outcome.Raises, ["S2"], Say("The official list has the settlement as occupied until 31 January 2023 and under active fighting afterwards; a workshop in use there until June needs explaining.", "В официальном перечне населённый пункт значится оккупированным до 31 января 2023 года, а затем — в зоне активных боёв; мастерские, работавшие там до июня, требуют объяснения."), "place:UA23",
                roots: ["S2", "S6"], citations: [list], ask: [Say("What did you see and hear around the workshops in spring?", "Что вы видели и слышали вокруг мастерских весной?")],
                tried: [Say("Another village of that name in the same region: none.", "Другое село с таким названием в той же области: нет."), Say("The list counts the whole community; the settlement may lie at its quiet edge.", "Перечень учитывает всю громаду; село может лежать на её спокойной окраине.")],
                wouldChange: [Say("The name of the next village, or a place on its edge.", "Название соседнего села или место на его окраине.")]),
            new Finding(Presence, Outcome.Silent, ["S10"], Say("No source records the unit after 28 February 2023; the days from then on are not covered.", "После 28 февраля 2023 года ни один источник эту часть не записывает; дальнейшие дни не охвачены."), "unit:41-supply"),
            new Finding(Presence, Outcome.NotAssessable, ["S3"], Say("Three villages bear this name; which one is meant decides whether it lay behind the front.", "Так называются три села; от того, какое имелось в виду, зависит, было ли оно в тылу."), "place", ask: [askPlace]),
            new Finding(Chronology, Outcome.Compatible, ["S3", "S10"], Say("The stay in hospital lies inside the service.", "Госпиталь приходится на время службы.")),
            new Finding(Chronology, Outcome.Contradicts, ["S6", "S7", "S12"], Say("A leave of ten days that ended on 20 June or later and a crossing on the day after it began cannot both be so: they miss by 9 days.", "Десятидневный отпуск, окончившийся не раньше 20 июня, и отъезд на следующий день после его начала не могут быть верны вместе: не хватает 9 дней."), roots: ["S6", "S7"],
                ask: [askDays, Say("From where did you set out for the border?", "Откуда вы выехали к границе?")],
                wouldChange: [Say("S6 ended 9 days earlier.", "S6 закончился на 9 дней раньше."), Say("S7 was 9 days later.", "S7 произошло на 9 дней позже."), Say("“The next day” means the day after the leave ended.", "«На следующий день» значит — после окончания отпуска.")]),
            new Finding(Journey, Outcome.Compatible, ["S7"], Say("The road from the home region to the border takes 26 hours; five days were at hand.", "Дорога от дома до границы занимает 26 часов; было пять дней."), "road", citations: [row with { Source = "Distances", Row = 12 }]),
            new Finding(Service, Outcome.Compatible, ["S8"], Say("Article 337 is the one that fits an absence of this length.", "Статья 337 соответствует отсутствию такой длительности."), "article"),
            new Finding(Journey, Outcome.Silent, ["S9"], Say("No record here covers the issuing of passports.", "Выдача паспортов здесь ничем не охвачена."), "passport"),
            new Finding(Retelling, Outcome.NotAssessable, ["S11"], Say("Which page is meant is not told.", "О какой странице речь, не сказано."), "page", ask: [Say("Which pages did you have, and under what names?", "Какие у вас были страницы и под какими именами?")]),
            new Finding(Exposure, Outcome.Raises, ["S5"], Say("A house burnt down 14 km from there in the same month is on record; no unit is named. This opens a question and establishes nothing.", "В том же месяце в 14 км оттуда записан сожжённый дом; часть не названа. Это открывает вопрос и ничего не устанавливает."), "incident:88", citations: [row with { Source = "Recorded incidents", Row = 88, Grade = Grade("F3"), Url = null }],
                ask: [Say("What was your task on the day you passed the house?", "Какое у вас было задание в тот день, когда вы проезжали мимо дома?")]),
            new Finding(Danger, Outcome.Raises, ["S12"], Say("Someone who may report back knows how to reach the person.", "Человек, который может сообщить дальше, знает, как связаться с рассказчиком."), "reach", ask: [Say("Who knows this number today?", "Кто сегодня знает этот номер?")]),
        ];
    }

    private static ImmutableArray<CoverageSpan> Coverage() =>
    [
        new CoverageSpan("Positions of units, daily", Regiment.Id, Regiment.Name, Days("2022-11-20", "2023-02-28"), IsDerived: true),
        new CoverageSpan("Diary of the division", null, null, Days("2022-10-01", "2022-10-31"), IsDerived: false),
        new CoverageSpan("Field notes", Regiment.Id, Regiment.Name, Days("2022-12-01", "2022-12-20"), IsDerived: false),
    ];

    private static ImmutableArray<Sighting> Sightings()
    {
        var first = Day.Of(2022, 11, 20);
        return
        [
            .. Enumerable.Range(0, 100).Select(i => new Sighting(Regiment.Id, Regiment.Name, DayWindow.On(first.AddDays(i)),
                new GeoPoint(47.1 + (i / 25 * 0.03), 36.2), 5, i % 25 == 0 ? SightingKind.Observed : i % 25 < 8 ? SightingKind.Assessed : SightingKind.CarriedForward, "RU",
                new Citation("Positions of units, daily", PositionsFile, 400 + i, Grade("B3")))),
        ];
    }

    private static ImmutableArray<TerritoryPeriod> Periods()
    {
        var source = new Citation("Official list of territories", ListFile, 1207, Grade("A2"));
        return
        [
            new TerritoryPeriod("Мала Березівка", "UA23", "Запорізька область", TerritoryStatus.Occupied, Days("2022-03-05", "2022-03-05"), Days("2023-01-31", "2023-01-31"), null, source),
            new TerritoryPeriod("Мала Березівка", "UA23", "Запорізька область", TerritoryStatus.ActiveFighting, Days("2023-02-01", "2023-02-01"), new DayWindow(Day.Of(2023, 9, 1), null), null, source),
            new TerritoryPeriod("Запорізька область", null, null, TerritoryStatus.PossibleFighting, Days("2022-02-24", "2022-02-24"), new DayWindow(null, null), null, source),
        ];
    }

    private static ImmutableArray<Incident> Incidents()
    {
        var source = new Citation("Recorded incidents", ListFile, 88, Grade("F3"));
        return
        [
            new Incident("88", Days("2023-03-04", "2023-03-09"), new GeoPoint(47.2, 36.31), 2, "Мала Березівка", "House burnt down", [], "destruction", source),
            new Incident("91", Days("2023-04-11", "2023-04-11"), new GeoPoint(47.02, 36.4), 0, null, "Two men taken away", ["41-й отдельный полк материального обеспечения"], "detention", source with { Row = 91 }),
        ];
    }

    private static ImmutableArray<SourceFile> Files() =>
    [
        new SourceFile("Positions of units, daily", "positions.csv", PositionsFile, "sightings", Grade("B3"), 1_440, 1_437, 3),
        new SourceFile("Official list of territories", "territory.csv", ListFile, "territory", Grade("A2"), 11_802, 11_802, 0),
    ];

    private static Phrase Said(string text) => new("claim-words.as-told", ("words", text));

    private static Edtf Date(string text) => Edtf.Parse(text).Value!;

    private static Grade Grade(string text) => Core.Evidence.Grade.TryParse(text, out var grade) ? grade : throw new ArgumentException(text, nameof(text));

    private static DayWindow Days(string from, string to) => new(Date(from).Window.Earliest, Date(to).Window.Latest);

    private static StatementWindow Start(string id, string from, string to, params ImmutableArray<string> because) => new(id, StatementEnd.Start, Days(from, to), because.IsDefaultOrEmpty ? [id] : because);

    private static StatementWindow End(string id, string from, string to, params ImmutableArray<string> because) => new(id, StatementEnd.End, Days(from, to), because.IsDefaultOrEmpty ? [id] : because);

    private static StatementWindow Moment(string id, string from, string to, params ImmutableArray<string> because) => new(id, StatementEnd.Moment, Days(from, to), because.IsDefaultOrEmpty ? [id] : because);
}

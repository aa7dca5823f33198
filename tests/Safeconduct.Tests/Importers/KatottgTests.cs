using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Importers.Katottg;

namespace Safeconduct.Tests.Importers;

public sealed class KatottgTests
{
    private const string Header = "heading,row,c1,c2,c3,c4,c5,c6,c7\r\n";
    private const string Occupied = "ІІ. Тимчасово окуповані Російською Федерацією території України";

    [Theory]
    [InlineData("1. Території можливих бойових дій", TerritoryStatus.PossibleFighting)]
    [InlineData("2. Території активних бойових дій", TerritoryStatus.ActiveFighting)]
    [InlineData("3. Території активних бойових дій, на яких функціонують державні електронні інформаційні ресурси", TerritoryStatus.ActiveFighting)]
    [InlineData(Occupied, TerritoryStatus.Occupied)]
    public void A_section_says_what_the_territory_is(string heading, TerritoryStatus status) =>
        Read($"\"{heading}\",4,UA12060090000074553,Грушівська громада,27.09.2024,").Periods.Single().Status.ShouldBe(status);

    [Fact]
    public void An_unknown_section_is_not_guessed() =>
        Read("9. Інше,4,UA12060090000074553,Грушівська громада,27.09.2024,").Rejected.Single().Reason.Key.ShouldBe("import.rejected.section");

    [Fact]
    public void The_region_of_a_row_stands_in_a_heading_above_it()
    {
        var reading = Read($"{Occupied},2,1.2. ДОНЕЦЬКА ОБЛАСТЬ\r\n{Occupied},3,Маріупольський район\r\n{Occupied},4,Код,Найменування,Дата початку,Дата завершення\r\n{Occupied},5,UA14140050010072085,м. Маріуполь,20.05.2022,");
        reading.Accepted.Count.ShouldBe(4);
        reading.Periods.Single().Region.ShouldBe("ДОНЕЦЬКА ОБЛАСТЬ");
    }

    [Theory]
    [InlineData("24.02.2022", "24.02.2022", "2022-02-24/2022-02-24>2022-02-24/2022-02-24")] // begins and ends on one day
    [InlineData("24.02.2022", "", "2022-02-24/2022-02-24>2025-05-07/..")] // lasts at least until the list was published
    [InlineData("", "01.05.2023", "../..>2023-05-01/2023-05-01")] // the start is not known
    [InlineData("03.03.2022 26.09.2022", "15.03.2022 26.09.2022", "2022-03-03/2022-03-03>2022-03-15/2022-03-15 2022-09-26/2022-09-26>2022-09-26/2022-09-26")]
    [InlineData("17.05.2022 20.03.2024 15.11.2024", "22.02.2024 16.09.2024", "2022-05-17/2022-05-17>2024-02-22/2024-02-22 2024-03-20/2024-03-20>2024-09-16/2024-09-16 2024-11-15/2024-11-15>2025-05-07/..")]
    [InlineData("10.03.202207.02.2025", "11.06.2023", "2022-03-10/2022-03-10>2023-06-11/2023-06-11 2025-02-07/2025-02-07>2025-05-07/..")]
    [InlineData("12.11 2022", "01.05.2023", "2022-11-12/2022-11-12>2023-05-01/2023-05-01")]
    [InlineData("31.03. 2022", "31.12.2022", "2022-03-31/2022-03-31>2022-12-31/2022-12-31")]
    public void Several_dates_in_a_cell_are_several_periods(string starts, string ends, string expected)
    {
        var reading = Read($"{Occupied},4,UA12060090000074553,X,{starts},{ends}");
        string.Join(' ', reading.Periods.Select(p => $"{p.From}>{p.To}")).ShouldBe(expected);
        reading.Accepted.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("24.02.2022 01.03.2022", "", "import.rejected.dates-unpaired")]
    [InlineData("24.02.2022", "01.02.2022", "import.rejected.dates-unpaired")]
    [InlineData("", "01.05.2023 02.05.2023", "import.rejected.dates-unpaired")]
    [InlineData("24.02.2022", "09.09.2025", "import.rejected.after-publication")]
    [InlineData("31.02.2022", "", "import.rejected.date")]
    [InlineData("навесні 2022", "", "import.rejected.date")]
    public void Dates_that_make_no_period_are_left_out_with_their_reason(string starts, string ends, string reason) =>
        Read($"{Occupied},4,UA12060090000074553,X,{starts},{ends}").Rejected.Single().Reason.Key.ShouldBe(reason);

    [Fact]
    public void A_later_list_says_when_it_was_published() =>
        Reading.Of("katottg-territories", Header + $"{Occupied},4,UA12060090000074553,X,01.09.2025,", published: Day.Of(2025, 10, 1)).Periods.Single().To.Earliest.ShouldBe(Day.Of(2025, 10, 1));

    [Theory]
    [InlineData("Мирівська громада за винятком с. Вищетарасівка", "Мирівська громада", "Вищетарасівка")]
    [InlineData("Маріупольський район за винятком с. Заїченко, м. Маріуполь, с. Пікузи", "Маріупольський район", "Заїченко|Маріуполь|Пікузи")]
    [InlineData("Новокаховська громада за винятком с-ще Козацьке та с-ще Веселе", "Новокаховська громада", "Козацьке|Веселе")]
    [InlineData("Кремінська громада за винятком с-ща Діброва", "Кремінська громада", "Діброва")]
    [InlineData("Балаклійська громада за винятком с. Гусарівка,с. Калинівка, c. Красний Яр", "Балаклійська громада", "Гусарівка|Калинівка|Красний Яр")]
    [InlineData("Воскресенська громада за винятком с-ще Грейгове (с-ще Миролюбове)", "Воскресенська громада", "Грейгове|Миролюбове")]
    [InlineData("Гірська громада за винятком с. Жолобок, частина м. Золоте (Золоте – 5)", "Гірська громада", "Жолобок|частина м. Золоте (Золоте – 5)")]
    [InlineData("с. Біленьке Шабівської громади", "с. Біленьке Шабівської громади", null)]
    public void What_a_row_does_not_mean_is_kept_as_names(string text, string name, string? except) => TerritoryWords.Split(text).ShouldBe((name, except));

    [Fact]
    public void A_blank_in_a_code_is_taken_out_and_a_digit_too_many_is_not()
    {
        var reading = Read($"{Occupied},1,UA 14160110120032432,с. Дальнє,20.02.2025,\r\n{Occupied},2,UA141602011001200324321,м. Залізне,07.08.2024,02.02.2025");
        reading.Periods.Select(p => p.Code).ShouldBe(["UA14160110120032432", null]);
        reading.Periods[1].Citation.Note.ShouldBe("UA141602011001200324321");
    }

    [Fact]
    public void The_list_speaks_from_its_first_date_to_its_publication() =>
        Read($"{Occupied},1,UA12060090000074553,X,24.02.2022,\r\n{Occupied},2,UA12060090000074553,X,20.02.2014,").Records.OfType<EvidenceRecord.OfListCoverage>().Last().Days
            .ShouldBe(new DayWindow(Day.Of(2014, 2, 20), Day.Of(2025, 5, 7)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_classifier_is_read_with_and_without_a_header(bool header)
    {
        var text = (header ? "Перший рівень;Другий рівень;Третій рівень;Четвертий рівень;Додатковий рівень;Категорія об’єкта;Назва об’єкта\r\n" : "")
            + "UA65000000000030969;;;;;O;Херсонська\r\nUA65000000000030969;UA65100000000031009;;;;P;Херсонський\r\n"
            + "UA65000000000030969;UA65100000000031009;UA65100150000022556;;;H;Херсонська\r\n"
            + "UA65000000000030969;UA65100000000031009;UA65100150000022556;UA65100150010064384;;M;Херсон\r\n"
            + "UA65000000000030969;UA65100000000031009;UA65100150000022556;UA65100150010064384;UA65100150010134561;B;Корабельний\r\n";
        var facts = Reading.Of("katottg-kodifikator", text).Records.OfType<EvidenceRecord.OfPlace>().Select(p => p.Facts).ToList();
        facts.Select(f => (f.Place.Name, f.Place.Kind, f.ParentCode)).ShouldBe([
            ("Херсонська", PlaceKind.Region, null), ("Херсонський", PlaceKind.District, "UA65000000000030969"), ("Херсонська", PlaceKind.Community, "UA65100000000031009"),
            ("Херсон", PlaceKind.Settlement, "UA65100150000022556"), ("Корабельний", PlaceKind.District, "UA65100150010064384")]);
        (facts[3].Place.Region, facts[3].Place.District, facts[3].Place.Country).ShouldBe(("Херсонська", "Херсонський", "UA"));
    }

    [Fact]
    public void The_digits_of_a_code_tell_what_holds_it() =>
        KatottgCode.AncestorPrefixes("UA65100150010064384").ShouldBe(["UA651001500000", "UA651000000000", "UA650000000000"]);

    private static Reading Read(string rows) => Reading.Of("katottg-territories", Header + rows);
}

using System.Globalization;
using Safeconduct.Core.Names;
using Safeconduct.Core.Names.Given;
using Safeconduct.TestData;

namespace Safeconduct.Tests.Names;

public class GivenNamesTests
{
    [Theory]
    [InlineData("Александр", "Саша", GivenNameLink.Diminutive)]
    [InlineData("Александр", "Шурик", GivenNameLink.Diminutive)]
    [InlineData("Александр", "Sasha", GivenNameLink.Diminutive)]
    [InlineData("Александр", "Олександр", GivenNameLink.OtherLanguage)]
    [InlineData("Александр", "Aliaksandr", GivenNameLink.OtherLanguage)]
    [InlineData("Александр", "Oleksandr", GivenNameLink.OtherLanguage)]
    [InlineData("Aleksandr", "Аляксандр", GivenNameLink.OtherLanguage)]
    [InlineData("Владимир", "Володимир", GivenNameLink.OtherLanguage)]
    [InlineData("Владимир", "Уладзімір", GivenNameLink.OtherLanguage)]
    [InlineData("Uladzimir", "Volodymyr", GivenNameLink.Variant)]
    [InlineData("Сергей", "Сергій", GivenNameLink.OtherLanguage)]
    [InlineData("Сяргей", "Sergey", GivenNameLink.OtherLanguage)]
    [InlineData("Николай", "Микола", GivenNameLink.OtherLanguage)]
    [InlineData("Николай", "Mikalai", GivenNameLink.Variant)]
    [InlineData("Юрий", "Юры", GivenNameLink.OtherLanguage)]
    [InlineData("Евгений", "Яўген", GivenNameLink.OtherLanguage)]
    [InlineData("Дмитрий", "Дзмітрый", GivenNameLink.OtherLanguage)]
    [InlineData("Дмитрий", "Димитрий", GivenNameLink.Variant)]
    [InlineData("Елена", "Олена", GivenNameLink.OtherLanguage)]
    [InlineData("Анна", "Ганна", GivenNameLink.OtherLanguage)]
    [InlineData("Ольга", "Вольга", GivenNameLink.OtherLanguage)]
    [InlineData("Иван", "Иоанн", GivenNameLink.OldForm)]
    [InlineData("Михаил", "Michael", GivenNameLink.WeakEquivalent)]
    [InlineData("Магомед", "Мухаммад", GivenNameLink.Variant)]
    [InlineData("Магомед", "Mohammed", GivenNameLink.Variant)]
    [InlineData("Юсуф", "Юсуп", GivenNameLink.Variant)]
    [InlineData("Артём", "Артемий", GivenNameLink.Variant)]
    [InlineData("Юлия", "Iuliia", GivenNameLink.Canonical)]
    [InlineData("William", "Bill", GivenNameLink.Variant)]
    public void Two_forms_of_one_name_meet_in_it(string one, string other, GivenNameLink link)
    {
        var common = GivenNames.Common(NameKey.Of(one), NameKey.Of(other));

        common.ShouldNotBeNull();
        common.Value.Link.ShouldBe(link);
    }

    [Theory]
    [InlineData("Сергей", "Дмитрий")]
    [InlineData("Марат", "Мурат")]
    [InlineData("Boris", "Benjamin")]
    [InlineData("Борис", "Богдан")]
    [InlineData("Анна", "Алла")]
    [InlineData("Виктор", "Виталий")]
    [InlineData("Иван", "Игорь")]
    [InlineData("Мария", "Марина")]
    public void Two_names_do_not_meet(string one, string other) =>
        GivenNames.Common(NameKey.Of(one), NameKey.Of(other)).ShouldBeNull();

    [Theory]
    [InlineData("Саша", "Александр Александра")]
    [InlineData("Слава", "Вячеслав Ярослав Святослав Станислав Ростислав Мирослав Владислав")]
    [InlineData("Валя", "Валентин Валентина")]
    [InlineData("Женя", "Евгений Евгения")]
    [InlineData("Гоша", "Георгий Игорь Егор")]
    public void A_short_form_stands_for_every_name_it_is_short_for(string form, string names)
    {
        var found = GivenNames.Find(NameKey.Of(form)).Select(r => r.Name.Canonical).ToList();

        foreach (var name in names.Split(' '))
        {
            found.ShouldContain(name);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Иванов")]
    [InlineData("😀")]
    [InlineData("123")]
    public void What_is_no_given_name_stands_for_none(string text) =>
        GivenNames.Find(NameKey.Of(text)).ShouldBeEmpty();

    [Fact]
    public void Every_form_of_the_table_is_written_in_one_script_without_spaces()
    {
        foreach (var form in GivenNames.All.SelectMany(e => e.Forms))
        {
            var letters = form.Text.Where(char.IsLetter).ToList();
            (letters.TrueForAll(IsLatin) || !letters.Exists(IsLatin)).ShouldBeTrue(form.Text);
            letters.TrueForAll(IsLatin).ShouldBe(form.Language.Length == 0, form.Text);
            form.Text.All(c => char.IsLetter(c) || c is '-' or '\'').ShouldBeTrue(form.Text);
        }
    }

    [Fact]
    public void Every_form_of_the_table_is_found_under_its_own_name()
    {
        foreach (var entry in GivenNames.All)
        {
            foreach (var form in entry.Forms)
            {
                GivenNames.Find(NameKey.Of(form.Text)).ShouldContain(r => r.Name.Id == entry.Name.Id, form.Text);
            }
        }
    }

    [Fact]
    public void No_name_is_in_the_table_twice() =>
        GivenNames.All.GroupBy(e => (e.Name.Canonical, e.Name.Gender)).Where(g => g.Count() > 1).Select(g => g.Key.Canonical).ShouldBeEmpty();

    [Fact]
    public void The_table_is_as_large_as_the_documents_say()
    {
        GivenNames.All.Length.ShouldBeGreaterThan(700);
        GivenNames.All.Sum(e => e.Forms.Length).ShouldBeGreaterThan(5_500);
    }

    [Fact]
    public void The_popular_names_of_a_public_list_are_all_known()
    {
        var path = SharedData.PathOf("suites", "names", "petrovich", "firstnames.popular.gender.tsv");
        var unknown = File.ReadLines(path).Skip(1).Select(l => l.Split('\t')[0].Trim()).Where(n => n.Length > 0 && GivenNames.Find(NameKey.Of(n)).IsEmpty);

        string.Join(' ', unknown).ShouldBe("Одиссей");
    }

    private static bool IsLatin(char c) => char.IsLetter(c) && c is < '\u0250' or (>= '\u1e00' and < '\u1f00') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.OtherLetter;
}

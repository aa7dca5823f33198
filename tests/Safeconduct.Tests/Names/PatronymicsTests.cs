using Safeconduct.Core.Names;
using Safeconduct.Core.Names.Given;

namespace Safeconduct.Tests.Names;

public class PatronymicsTests
{
    [Theory]
    [InlineData("Сергеевич", "Сергей")]
    [InlineData("Сергійович", "Сергей")]
    [InlineData("Сяргеевіч", "Сергей")]
    [InlineData("Sergeevich", "Сергей")]
    [InlineData("Sergeyevich", "Сергей")]
    [InlineData("Serhiiovych", "Сергей")]
    [InlineData("Siarheevich", "Сергей")]
    [InlineData("Ильич", "Илья")]
    [InlineData("Ильинична", "Илья")]
    [InlineData("Ілліч", "Илья")]
    [InlineData("Никитична", "Никита")]
    [InlineData("Юріївна", "Юрий")]
    [InlineData("Юр'еўна", "Юрий")]
    [InlineData("Львович", "Лев")]
    [InlineData("Паўлавіч", "Павел")]
    [InlineData("Миколайович", "Николай")]
    [InlineData("Магомедович", "Магомед")]
    [InlineData("Ахматович", "Ахмед")]
    [InlineData("Mikhailovich", "Михаил")]
    public void A_patronymic_says_the_fathers_name(string patronymic, string father) =>
        Patronymics.Find(NameKey.Of(patronymic)).Select(r => r.Father.Canonical).ShouldContain(father);

    [Theory]
    [InlineData("Иванов")]
    [InlineData("Виктория")]
    [InlineData("")]
    [InlineData("ич")]
    public void A_word_that_is_none_names_no_father(string word) => Patronymics.Find(NameKey.Of(word)).ShouldBeEmpty();

    [Theory]
    [InlineData("Сергей", "ru", "Сергеевич", "Сергеевна")]
    [InlineData("Юрий", "ru", "Юрьевич", "Юрьевна")]
    [InlineData("Дмитрий", "ru", "Дмитриевич", "Дмитриевна")]
    [InlineData("Георгий", "ru", "Георгиевич", "Георгиевна")]
    [InlineData("Анатолий", "ru", "Анатольевич", "Анатольевна")]
    [InlineData("Игорь", "ru", "Игоревич", "Игоревна")]
    [InlineData("Илья", "ru", "Ильич", "Ильинична")]
    [InlineData("Сергій", "uk", "Сергійович", "Сергіївна")]
    [InlineData("Микола", "uk", "Миколайович", "Миколаївна")]
    [InlineData("Василь", "uk", "Васильович", "Василівна")]
    [InlineData("Пётр", "be", "Пятровіч", "Пятроўна")]
    [InlineData("Уладзімір", "be", "Уладзіміравіч", "Уладзіміраўна")]
    public void A_fathers_name_makes_the_patronymics_of_his_language(string father, string language, string son, string daughter)
    {
        Patronymics.Of(father, GrammaticalGender.Masculine, language)[0].ShouldBe(son);
        Patronymics.Of(father, GrammaticalGender.Feminine, language)[0].ShouldBe(daughter);
    }

    [Fact]
    public void Every_patronymic_that_is_made_shows_its_gender_by_its_ending()
    {
        foreach (var entry in GivenNames.All.Where(e => e.Name.Gender is GrammaticalGender.Masculine))
        {
            foreach (var form in entry.Forms.Where(f => f.Language is "ru" or "uk" or "be" && f.Link is GivenNameLink.Canonical or GivenNameLink.OtherLanguage))
            {
                foreach (var (son, daughter) in PatronymicForms.Of(form.Text, form.Language))
                {
                    Patronymics.ShapeOf(NameKey.Of(daughter))?.Gender.ShouldBe(GrammaticalGender.Feminine, daughter);
                    (Patronymics.ShapeOf(NameKey.Of(son))?.Gender ?? GrammaticalGender.Masculine).ShouldBe(GrammaticalGender.Masculine, son);
                }
            }
        }
    }

    [Theory]
    [InlineData("рахимжанович", GrammaticalGender.Masculine)]
    [InlineData("ахметулы", GrammaticalGender.Masculine)]
    [InlineData("ахметқызы", GrammaticalGender.Feminine)]
    [InlineData("rakhimzhanovna", GrammaticalGender.Feminine)]
    public void The_ending_shows_the_gender_of_an_unknown_fathers_child(string key, GrammaticalGender gender) =>
        Patronymics.ShapeOf(key)!.Value.Gender.ShouldBe(gender);

    [Theory]
    [InlineData("оглы", GrammaticalGender.Masculine)]
    [InlineData("kyzy", GrammaticalGender.Feminine)]
    [InlineData("иванов", null)]
    public void Words_for_son_and_daughter_stand_apart(string key, GrammaticalGender? gender) => Patronymics.WordFor(key).ShouldBe(gender);
}

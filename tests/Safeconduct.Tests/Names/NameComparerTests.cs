using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Names.Matching;

namespace Safeconduct.Tests.Names;

public sealed class NameComparerTests
{
    private static double Score(string left, string right, NameKind kind = NameKind.Person) => NameComparer.Score(PreparedName.Of(left, kind), PreparedName.Of(right, kind));

    [Theory]
    [InlineData("Иванов Сергей Петрович", "Sergey Petrovich Ivanov")]
    [InlineData("Владимир Зеленский", "Volodymyr Zelenskyy")]
    [InlineData("Уладзімір Пуцін", "Vladimir Putin")]
    [InlineData("Сяргей Іваноў", "Сергей Иванов")]
    [InlineData("Siarhei Ivanou", "Сергей Иванов")]
    [InlineData("Ефремов Михаил", "Єфремов Михайло")]
    [InlineData("Щербак Юлия", "Iuliia Shcherbak")]
    [InlineData("Щербак Юлия", "Yulia Scherbak")]
    [InlineData("Щербак Юлия", "Julia Ščerbak")]
    [InlineData("Александр Кузнецов", "Aliaksandr Kuznetsov")]
    [InlineData("Oleksandr Kuznetsov", "Aleksandr Kuznetsow")]
    [InlineData("Иванов И.И.", "Иванов Иван Иванович")]
    [InlineData("Иванова И. И.", "Иванова Ирина Игоревна")]
    [InlineData("Иванову Сергею Петровичу", "Иванов Сергей Петрович")]
    [InlineData("Саша Иванов", "Александр Иванов")]
    [InlineData("Sasha Ivanov", "Александр Иванов")]
    [InlineData("Евгений Пригожин", "Yevgeny Prigozhin")]
    [InlineData("Євген Пригожин", "Evgenii Prigozhin")]
    [InlineData("Хамзат Чимаев", "Khamzat Chimaev")]
    [InlineData("Гиви Маргвелашвили", "Givi Margvelashvili")]
    [InlineData("Ковальчук Анна-Мария", "Anna Maria Kovalchuk")]
    public void Two_spellings_of_one_name_are_likelier_one_person(string left, string right) => Score(left, right).ShouldBeGreaterThan(0.5);

    [Theory]
    [InlineData("Иванов Сергей Петрович", "Иванов Сергей Владимирович")]
    [InlineData("Иванов Сергей", "Иванов Андрей")]
    [InlineData("Sergey Viktorovich Lavrov", "Sergey Ivanevich LAVROV")]
    [InlineData("Мария Петрова", "Марина Петрова")]
    [InlineData("Иванов И.И.", "Иванов Пётр Ильич")]
    [InlineData("Хафез Махлуф", "Rami Makhlouf")]
    [InlineData("Boris Netanyahu", "Benjamin Netanyahu")]
    [InlineData("A. Nazarbayev", "Nursultan Nazarbayev")]
    [InlineData("Иванов", "Иванов Сергей Петрович")]
    [InlineData("Salman bin Muhammad al-Rawi", "Muhammad bin Salman al-Rawi")]
    [InlineData("Александр Кузнецов", "Алексей Кузнецов")]
    public void Two_names_that_differ_in_a_part_are_likelier_two_people(string left, string right) => Score(left, right).ShouldBeLessThan(0.5);

    [Theory]
    [InlineData("ООО Ромашка", "Romashka LLC")]
    [InlineData("АО «Тактические ракеты»", "Takticheskie Rakety JSC")]
    [InlineData("Brigade Forty-four", "44 Brigade")]
    [InlineData("JPMorgan Chase & Co.", "JPMorgan Chase and Co")]
    [InlineData("First Bank", "1st Bank")]
    [InlineData("A.B.C. Company", "ABC Company")]
    public void Organisations_are_compared_without_their_legal_forms(string left, string right) => Score(left, right, NameKind.Organisation).ShouldBeGreaterThan(0.5);

    [Theory]
    [InlineData("Brigade 44", "Brigade 45")]
    [InlineData("ООО Ромашка", "ООО Василёк")]
    public void Organisations_with_another_name_or_number_are_others(string left, string right) => Score(left, right, NameKind.Organisation).ShouldBeLessThan(0.5);

    private static Arbitrary<(string Left, string Right)> Pairs()
    {
        var words = Gen.Elements("Иванов", "Ivanova", "Сергей", "Siarhei", "Петрович", "bin", "al", "Ahmad", "И.", "А.", "-", ",", "Саша", "O'Neil", "王", "44", "ООО", "(", "أحمد", "🙂", "Mc", "\u200B", "von", "Jr");
        var names = words.ListOf(5).Select(w => string.Join(' ', w));
        return names.Zip(names).ToArbitrary();
    }

    [Fact]
    public void The_order_of_the_two_names_does_not_matter() => Prop.ForAll(Pairs(), p =>
        Math.Abs(Score(p.Left, p.Right) - Score(p.Right, p.Left)) < 1e-5).QuickCheckThrowOnFailure();

    [Fact]
    public void A_name_is_like_itself() => Prop.ForAll(Pairs(), p =>
        PreparedName.Of(p.Left).Count == 0 || Score(p.Left, p.Left) > 0.5).QuickCheckThrowOnFailure();

    [Fact]
    public void Case_spaces_and_invisible_characters_do_not_matter() => Prop.ForAll(Pairs(), p =>
        Math.Abs(Score(p.Left, p.Right) - Score("  " + p.Left.ToUpperInvariant().Replace(" ", " \u200B \u202E"), p.Right)) < 1e-5).QuickCheckThrowOnFailure();

    [Fact]
    public void A_score_lies_between_0_and_1_for_any_text() => Prop.ForAll((string? a, string? b) =>
        Score(a ?? "", b ?? "") is >= 0 and <= 1 && Score(a ?? "", b ?? "", NameKind.Organisation) is >= 0 and <= 1).QuickCheckThrowOnFailure();

    [Fact]
    public void A_thousand_parts_are_compared_within_the_bounds()
    {
        var many = PreparedName.Of(string.Join(' ', Enumerable.Range(0, 1000).Select(i => "Иван" + (char)('а' + (i % 32)))));
        many.Count.ShouldBeLessThanOrEqualTo(Core.Names.NameTokens.MostParts);
        NameComparer.Compare(many, many).Parts.Length.ShouldBe(many.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("🙂")]
    [InlineData("\u202E\u200B")]
    public void A_refused_name_is_like_no_name(string name)
    {
        Score(name, "Иван Иванов").ShouldBe(0);
        Score(name, name).ShouldBe(0);
    }

    [Fact]
    public void The_explanation_names_every_part_once()
    {
        var comparison = NameComparer.Compare(PreparedName.Of("Иванов Саша Петрович"), PreparedName.Of("Alexander Ivanov"));
        comparison.Parts.Select(p => (p.Left, p.Right, p.Link)).ShouldBe([("Иванов", "Ivanov", PartLink.SameSounds), ("Саша", "Alexander", PartLink.ShortForm), ("Петрович", null, PartLink.Missing)]);
        comparison.LogLikelihoodRatio.ShouldBe(comparison.Parts.Sum(p => p.Weight), 0.001);
    }
}

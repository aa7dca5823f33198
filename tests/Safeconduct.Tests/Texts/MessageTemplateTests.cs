using Safeconduct.Core.Checks;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Texts;

public sealed class MessageTemplateTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("{a} and {b}", "A and B")]
    [InlineData("{ a }", "A")]
    [InlineData("the person's {a}", "the person's A")]
    [InlineData("it''s {a}", "it's A")]
    [InlineData("'{a}' is {a}", "{a} is A")]
    [InlineData("'{it''s}'", "{it's}")]
    [InlineData("'}'", "}")]
    [InlineData("ends with '", "ends with '")]
    [InlineData("# {a}", "# A")]
    [InlineData("{n, plural, one {# day} other {# days}}", "3 days")]
    [InlineData("{n,plural,one{# day}other{# days '#' '{'}}", "3 days # {")]
    [InlineData("{n, plural, =3 {three} other {#}}", "three")]
    [InlineData("{a, select, A {it's A} other {no}}", "it's A")]
    [InlineData("{a, select, B {B} other {{n, plural, one {x} other {# {b} #}}}}", "3 B 3")]
    [InlineData("{n, plural, one {x} other {{a, select, A {# of #} other {}}}}", "# of #")]
    public void A_template_says_what_it_is_given(string template, string expected) =>
        Say(template, ("a", "A"), ("b", "B"), ("n", 3)).ShouldBe(expected);

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{}")]
    [InlineData("{a")]
    [InlineData("{a b}")]
    [InlineData("{a,}")]
    [InlineData("{a, number}")]
    [InlineData("{a, date, short}")]
    [InlineData("{n, plural, }")]
    [InlineData("{n, plural, one {x}}")]
    [InlineData("{n, plural, one {x} one {y} other {z}}")]
    [InlineData("{n, plural, single {x} other {z}}")]
    [InlineData("{n, plural, =x {x} other {z}}")]
    [InlineData("{n, plural, other {z}")]
    [InlineData("{n, plural, other z}")]
    [InlineData("{n, select, a {x}}")]
    [InlineData("'{never closed")]
    [InlineData("a {b} c }")]
    public void A_malformed_template_is_refused_with_the_place(string template) =>
        Should.Throw<FormatException>(() => MessageTemplate.Parse(template)).Message.ShouldStartWith("Character ");

    [Fact]
    public void A_missing_argument_is_a_bug() =>
        Should.Throw<ArgumentException>(() => Say("{a}", ("b", "B"))).Message.ShouldContain("{a}");

    [Fact]
    public void Counting_what_is_no_number_is_a_bug() =>
        Should.Throw<ArgumentException>(() => Say("{a, plural, one {x} other {y}}", ("a", "A")));

    [Fact]
    public void A_template_knows_its_arguments_in_every_branch() =>
        MessageTemplate.Parse("{a} {n, plural, one {{b}} other {{c, select, x {{d}} other {}}}}").Arguments().Order()
            .ShouldBe(["a", "b", "c", "d", "n"]);

    [Theory]
    [InlineData("en", 0, "other")]
    [InlineData("en", 1, "one")]
    [InlineData("en", -1, "one")]
    [InlineData("en", 1.5, "other")]
    [InlineData("en", 2, "other")]
    [InlineData("ru", 0, "many")]
    [InlineData("ru", 1, "one")]
    [InlineData("ru", 2, "few")]
    [InlineData("ru", 4, "few")]
    [InlineData("ru", 5, "many")]
    [InlineData("ru", 11, "many")]
    [InlineData("ru", 12, "many")]
    [InlineData("ru", 14, "many")]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 22, "few")]
    [InlineData("ru", 25, "many")]
    [InlineData("ru", 101, "one")]
    [InlineData("ru", 111, "many")]
    [InlineData("ru", 112, "many")]
    [InlineData("ru", 1.5, "other")]
    [InlineData("ru", 0.999, "one")]
    [InlineData("ru", double.NaN, "other")]
    public void A_number_takes_the_form_of_its_language(string language, double number, string form) =>
        Say(language, "{n, plural, zero {zero} one {one} two {two} few {few} many {many} other {other}}", ("n", number)).ShouldBe(form);

    [Theory]
    [InlineData("uk", 1, "one")]
    [InlineData("uk", 3, "few")]
    [InlineData("uk", 11, "many")]
    [InlineData("uk", 121, "one")]
    [InlineData("fr", 0, "one")]
    [InlineData("fr", 1, "one")]
    [InlineData("fr", 2, "other")]
    [InlineData("fr", 1000000, "many")]
    [InlineData("fr", 3000000, "many")]
    [InlineData("fr", 1000001, "other")]
    public void The_rules_of_languages_to_come_are_CLDRs(string language, int number, string form)
    {
        PluralRule.FormOf(language, number, decimals: 0).ShouldBe(form);
        PluralRule.FormsOf(language).ShouldContain(form);
    }

    [Fact]
    public void French_counts_one_and_a_half_as_one() => PluralRule.FormOf("fr", 1, decimals: 1).ShouldBe("one");

    private static string Say(string template, params (string, PhraseValue)[] args) => Say("en", template, args);

    private static string Say(string language, string template, params (string, PhraseValue)[] args) =>
        new MessageFormatter(Phrasebook.For(language)).Format(MessageTemplate.Parse(template), new Phrase("test", [.. args]));
}

using Safeconduct.Core.Accounts;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Gazetteer;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Places;

public sealed class PlaceExplanationTests
{
    [Theory]
    [InlineData("Melitopol", "“Melitopol” was understood as Melitopol (a settlement in Zaporizhzhia region, UA), within 4.5 km of its middle.")]
    [InlineData("Zaporizhzhia", "“Zaporizhzhia” can be any of 2 places: Zaporizhzhia region (a region in UA) and Zaporizhzhia (a settlement in Zaporizhzhia region, UA).")]
    [InlineData("Zzyzx", "No list of places here knows “Zzyzx”. That is a gap of the lists, not a mistake of the person.")]
    public void It_is_said_how_a_place_was_understood(string text, string said) => Say(text, "en").ShouldBe(said);

    [Fact]
    public void What_was_set_aside_is_said() => Say("Крым", "en").ShouldContain("Much smaller places of that name (1) were set aside: Krym (a settlement in Rostov region, RU)");

    [Fact]
    public void What_would_settle_it_is_said() =>
        Phrasebook.For("en").Say(PlaceExplanation.ToSettle(Resolve("Tokmak"))!).ShouldBe("This would settle it: the country.");

    [Theory]
    [InlineData("Melitopol")]
    [InlineData("Крым")]
    [InlineData("Vasylivka")]
    [InlineData("Миколаївка")]
    [InlineData("Zzyzx")]
    [InlineData("")]
    public void It_is_said_in_every_language(string text)
    {
        foreach (var language in Phrasebook.Languages)
        {
            Say(text, language).ShouldNotContain('{');
            if (PlaceExplanation.ToSettle(Resolve(text)) is { } settle)
            {
                Phrasebook.For(language).Say(settle).ShouldNotContain('{');
            }
        }
    }

    private static PlaceResolution Resolve(string text) => PlaceResolver.Resolve(new PlaceText.Named(text, isNear: false), [BuiltInGazetteer.Instance]);

    private static string Say(string text, string language) =>
        Phrasebook.For(language).Say(PlaceExplanation.Of(new PlaceText.Named(text, isNear: false), Resolve(text)));
}

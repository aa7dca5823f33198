using Safeconduct.Core.Names;

namespace Safeconduct.Tests.Names;

public sealed class NameFrequenciesTests
{
    private static readonly NameFrequencies ByKey = NameFrequencies.Build(FrequencyTable.All, f => NameKey.Of(f.Form));

    [Fact]
    public void The_table_holds_surnames_given_names_patronymics_and_parts_of_names_of_the_world()
    {
        Enum.GetValues<FrequencyKind>().Select(ByKey.Count).ShouldAllBe(count => count > 3_500);
        FrequencyTable.All.ShouldAllBe(f => f.People > 0 && f.Form.Length > 0);
    }

    [Theory]
    [InlineData("иванов", 0.005, 0.02)]
    [InlineData("иванова", 0.005, 0.02)]
    [InlineData("шевченко", 0.0005, 0.003)]
    [InlineData("бонч-бруевич", 0, 1e-5)]
    public void A_common_surname_has_a_large_share_and_a_rare_one_a_small(string surname, double least, double most) =>
        ByKey.ShareOrRarest(FrequencyKind.Surname, surname).ShouldBeInRange(least, most);

    [Fact]
    public void A_form_of_men_is_compared_with_men()
    {
        NameFrequency[] lines =
        [
            new(FrequencyKind.Surname, FormGender.Male, "Орлов", 30), new(FrequencyKind.Surname, FormGender.Male, "Белов", 30),
            new(FrequencyKind.Surname, FormGender.Female, "Орлова", 20), new(FrequencyKind.Surname, FormGender.Any, "Коваль", 40),
        ];
        var frequencies = NameFrequencies.Build(lines, f => f.Form);
        frequencies.Share(FrequencyKind.Surname, "Орлов")!.Value.ShouldBe(30 / (60 + (40 * 0.75)), 1e-6);
        frequencies.Share(FrequencyKind.Surname, "Орлова")!.Value.ShouldBe(20 / (20 + (40 * 0.25)), 1e-6);
        frequencies.Share(FrequencyKind.Surname, "Коваль")!.Value.ShouldBe(40 / 120.0, 1e-6);
    }

    [Fact]
    public void Forms_with_one_key_count_together()
    {
        NameFrequency[] lines = [new(FrequencyKind.Given, FormGender.Male, "Артём", 3), new(FrequencyKind.Given, FormGender.Male, "Артем", 5), new(FrequencyKind.Given, FormGender.Male, "Иван", 8)];
        NameFrequencies.Build(lines, f => NameKey.Of(f.Form)).Share(FrequencyKind.Given, "артем")!.Value.ShouldBe(0.5, 1e-6);
    }

    [Fact]
    public void A_name_that_no_table_holds_is_rare_and_never_impossible()
    {
        ByKey.Share(FrequencyKind.Surname, "ъъъъ").ShouldBeNull();
        ByKey.ShareOrRarest(FrequencyKind.Surname, "ъъъъ").ShouldBe(NameFrequencies.RarestSurname);
        ByKey.ShareOrRarest(FrequencyKind.Given, default).ShouldBe(NameFrequencies.RarestGiven);
    }

    [Fact]
    public void The_parts_of_names_of_the_world_are_heard_for_every_kind() =>
        ByKey.ShareOrRarest(FrequencyKind.Given, "john").ShouldBeGreaterThan(0.01);
}

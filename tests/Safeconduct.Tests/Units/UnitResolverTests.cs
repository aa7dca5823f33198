using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Names;
using Safeconduct.Core.Units;

namespace Safeconduct.Tests.Units;

public sealed class UnitResolverTests
{
    private static readonly Directory Units = new(
        new Unit("97", "97th Separate Naval Infantry Brigade", ["97-я обрмп"], ["99997"]),
        new Unit("98", "98th Tank Regiment", ["98-й тп"], ["00098"]),
        new Unit("76-a", "76th Air Assault Division", ["76-я дивизия"], ["07600"]),
        new Unit("76-b", "76th Air Defence Division", ["76-я дивизия"], ["07600", "07601"]));

    [Theory]
    [InlineData(null, "99997", "number")]
    [InlineData(null, "в/ч 99997", "number")]
    [InlineData(null, "В.Ч. 99997", "number")]
    [InlineData("", "military unit 99997", "number")]
    [InlineData("97-я  ОБРМП", null, "name")]
    [InlineData("97-я обрмп", "99997", "number")]
    public void A_unit_is_found_by_number_or_name(string? name, string? number, string by)
    {
        var one = UnitResolver.Resolve(name, number, Units).ShouldBeOfType<UnitResolution.One>();
        one.Result.Id.ShouldBe("97");
        one.By.ShouldBe(by);
        one.ToldName.ShouldBeNull();
    }

    [Fact]
    public void Leading_zeros_are_part_of_a_number()
    {
        UnitResolver.Resolve(null, "00098", Units).Unit!.Id.ShouldBe("98");
        UnitResolver.Resolve(null, "98", Units).ShouldBeOfType<UnitResolution.Unknown>();
    }

    [Fact]
    public void A_number_that_two_units_share_means_either() =>
        UnitResolver.Resolve(null, "07600", Units).ShouldBeOfType<UnitResolution.Several>().Candidates.Select(u => u.Id).ShouldBe(["76-a", "76-b"]);

    [Fact]
    public void A_name_settles_a_shared_number_and_a_number_a_shared_name()
    {
        UnitResolver.Resolve("76th Air Defence Division", "07600", Units).Unit!.Id.ShouldBe("76-b");
        UnitResolver.Resolve("76-я дивизия", "07601", Units).Unit!.Id.ShouldBe("76-b");
        UnitResolver.Resolve("76-я дивизия", "07600", Units).ShouldBeOfType<UnitResolution.Several>();
    }

    [Fact]
    public void A_name_and_a_number_of_two_units_mean_either() =>
        UnitResolver.Resolve("98-й тп", "99997", Units).ShouldBeOfType<UnitResolution.Several>().Candidates.Select(u => u.Id).ShouldBe(["97", "98"]);

    [Fact]
    public void What_the_base_does_not_know_of_the_unit_is_kept_as_told()
    {
        var byNumber = UnitResolver.Resolve("the marines", "99997", Units).ShouldBeOfType<UnitResolution.One>();
        (byNumber.By, byNumber.ToldName, byNumber.ToldNumber).ShouldBe(("number", "the marines", null));
        var byName = UnitResolver.Resolve("98-й тп", "11111", Units).ShouldBeOfType<UnitResolution.One>();
        (byName.By, byName.ToldName, byName.ToldNumber).ShouldBe(("name", null, "11111"));
    }

    [Theory]
    [InlineData("99-й полк", null)]
    [InlineData(null, "12345")]
    [InlineData(null, "1234567890123")]
    [InlineData(null, "9999 7")]
    [InlineData(null, "no digits")]
    [InlineData("99-й полк", "102?")]
    public void What_the_base_does_not_know_is_unknown(string? name, string? number) =>
        UnitResolver.Resolve(name, number, Units).ShouldBeOfType<UnitResolution.Unknown>().Text.ShouldNotBeEmpty();

    [Theory]
    [InlineData(null, null)]
    [InlineData("", " ")]
    public void A_role_alone_names_no_unit(string? name, string? number) => UnitResolver.Resolve(name, number, Units).ShouldBeOfType<UnitResolution.NotNamed>();

    [Theory]
    [InlineData("12345-Б", "12345")]
    [InlineData("в/ч № 00123", "00123")]
    [InlineData("12345, 54321", null)]
    [InlineData("١٢٣٤٥", null)]
    public void A_number_is_its_digits(string text, string? digits) => UnitResolver.Digits(text).ShouldBe(digits);

    [Fact]
    public void No_text_breaks_it() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), ArbMap.Default.ArbFor<string>(), (name, number) =>
        UnitResolver.Resolve(name, number, Units) is not null).QuickCheckThrowOnFailure();

    private sealed class Directory(params Unit[] units) : IUnitDirectory
    {
        public IReadOnlyList<Unit> Named(string nameKey) => [.. units.Where(u => u.OtherNames.Append(u.Name).Any(n => NameKey.Of(n) == nameKey))];

        public IReadOnlyList<Unit> Numbered(string number) => [.. units.Where(u => u.Numbers.Contains(number))];

        public IReadOnlyList<Unit> Designated(string key) => [.. units.Where(u => u.AllNames.SelectMany(UnitDesignations.KeysOf).Contains(key))];
    }
}

using Safeconduct.Core.Accounts.Vocabulary;

namespace Safeconduct.Tests.Accounts;

public sealed class VocabularyTests
{
    [Theory]
    [InlineData("lieutenant", "lieutenant")]
    [InlineData("Лейтенант", "lieutenant")]
    [InlineData("гв. ст. лейтенант", "senior-lieutenant")]
    [InlineData("Guards Senior Lieutenant", "senior-lieutenant")]
    [InlineData("майор медицинской службы запаса", "major")]
    [InlineData("lieutenant of the reserve", "lieutenant")]
    [InlineData("полковник юстиции", "colonel")]
    [InlineData("генерал майор", "major-general")]
    [InlineData("генерал-майор юстиции в отставке", "major-general")]
    [InlineData("Капитан 3-го ранга", "captain-third-rank")]
    [InlineData("капитан-лейтенант", "captain-lieutenant")]
    [InlineData("старший мичман", "senior-michman")]
    [InlineData("єфрейтор", "private-first-class")]
    [InlineData("младшии\u0306 сержант", "junior-sergeant")]
    public void A_rank_is_found_in_the_languages_and_forms_that_people_use(string words, string key) =>
        Rank.Find(words)!.Key.ShouldBe(key);

    [Theory]
    [InlineData("commander")]
    [InlineData("")]
    [InlineData("лейтенантик")]
    [InlineData("гвардии")]
    [InlineData("запаса")]
    [InlineData(null)]
    public void Words_that_name_no_rank_are_not_guessed_at(string? words) => Rank.Find(words).ShouldBeNull();

    [Fact]
    public void Ranks_ascend_and_officers_begin_with_the_junior_lieutenant()
    {
        Rank.All.Select(r => r.Order).ShouldBeInOrder();
        Rank.All.Select(r => r.Order).Distinct().ShouldBe(Enumerable.Range(1, 20));
        Rank.All.First(r => r.IsOfficer).Key.ShouldBe("junior-lieutenant");
        Rank.Find("praporshchik")!.IsOfficer.ShouldBeFalse();
        Rank.Find("captain-first-rank")!.Order.ShouldBe(Rank.Find("colonel")!.Order);
        Rank.Find("капитан")!.Group.ShouldBe(RankGroup.JuniorOfficers);
    }

    [Theory]
    [InlineData("contract", "contract")]
    [InlineData("Контрактник", "contract")]
    [InlineData("срочник", "conscript")]
    [InlineData("mobilized", "mobilised")]
    [InlineData("мобилизованный", "mobilised")]
    [InlineData("доброволец", "volunteer")]
    [InlineData("курсант", "cadet")]
    [InlineData("резервист", "reservist")]
    public void A_category_is_found_in_English_and_Russian(string words, string key) =>
        ServiceCategory.Find(words)!.Key.ShouldBe(key);
}

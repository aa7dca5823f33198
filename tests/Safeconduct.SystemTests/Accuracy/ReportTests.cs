using Safeconduct.Accuracy;
using Safeconduct.Accuracy.Results;
using Safeconduct.Accuracy.Telling;
using Safeconduct.Accuracy.Tracks;

namespace Safeconduct.SystemTests.Accuracy;

public sealed class ReportTests
{
    [Fact]
    public void The_report_holds_every_table_and_each_row_has_all_its_cells()
    {
        var text = new Report(new MadeTracks(1), seed: 1, accounts: 20, _ => { }).Write();
        text.ShouldContain("made tracks");
        foreach (var title in new[] { "Truthful accounts", "Why honest accounts", "What each distortion costs", "How much memory may err", "Falsehoods that put a unit", "How far from the truth", "no such evidence can show", "What is held out", "How a unit's name" })
        {
            text.ShouldContain(title);
        }

        text.ShouldNotContain("NaN");
        var width = 0;
        foreach (var line in text.Split('\n'))
        {
            var cells = line.StartsWith('|') ? line.Count(c => c == '|') : 0;
            (width == 0 || cells == 0 || cells == width).ShouldBeTrue(line);
            width = cells;
        }
    }

    [Theory]
    [InlineData("--accounts 200 --seed 7 --evidence somewhere", 200, 7, "somewhere")]
    [InlineData("", 1000, 1, "../shared/evidence")]
    public void The_command_is_understood(string words, int accounts, int seed, string evidence)
    {
        var options = Options.Of(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldNotBeNull();
        (options.Accounts, options.Seed, options.Evidence).ShouldBe((accounts, (ulong)seed, evidence));
    }

    [Theory]
    [InlineData("--accounts 0")]
    [InlineData("--accounts")]
    [InlineData("--acounts 3")]
    [InlineData("--seed -1")]
    [InlineData("3")]
    public void What_is_not_understood_is_refused(string words) => Options.Of(words.Split(' ')).ShouldBeNull();

    [Theory]
    [InlineData("155th Separate Guards Naval Infantry Brigade", "Russian, abbreviated", "155 обрмп")]
    [InlineData("155th Separate Guards Naval Infantry Brigade", "Russian in full", "155-я отдельная гвардейская бригада морской пехоты")]
    [InlineData("64th Separate Motorized Rifle Brigade", "Russian, within a sentence", "служил в 64-й омсбр")]
    [InlineData("76th Guards Air Assault Division", "Russian, abbreviated, with гв.", "76-я гв. дшд")]
    [InlineData("102nd Motorized Rifle Regiment", "Ukrainian in full", "102-й мотострілецький полк")]
    [InlineData("102nd Motorized Rifle Regiment", "English, motor rifle", "102 Motor Rifle Regiment")]
    [InlineData("1st Separate Motorized Rifle Brigade (DPR)", "Russian, abbreviated", "1 омсбр")]
    [InlineData("U/I Wagner Element", "Russian, abbreviated", null)]
    [InlineData("201st Military Base", "Russian in full", null)]
    public void Names_are_told_as_people_tell_them(string name, string manner, string? told) =>
        UnitSpellings.AsPeopleWrite.Single(m => m.Manner == manner).Of(name).ShouldBe(told);
}

using Safeconduct.Web.Reports;

namespace Safeconduct.Tests.Reports;

public sealed class RowRangesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("7", "7")]
    [InlineData("3 5 6 7 9", "3, 5–7, 9")]
    [InlineData("9 8 8 7", "7–9")]
    public void Rows_that_follow_each_other_are_a_range(string rows, string said) =>
        RowRanges.Of(rows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)).ShouldBe(said);
}

using Safeconduct.Core.Dates;

namespace Safeconduct.Tests;

public sealed class DayTests
{
    [Fact]
    public void A_day_agrees_with_the_BCL_on_every_day_of_four_centuries()
    {
        for (var date = new DateOnly(1800, 1, 1); date <= new DateOnly(2200, 12, 31); date = date.AddDays(1))
        {
            var day = Day.From(date);
            (day.Year, day.Month, day.DayOfMonth).ShouldBe(((long)date.Year, date.Month, date.Day));
            day.Number.ShouldBe(date.DayNumber - new DateOnly(1970, 1, 1).DayNumber);
        }
    }

    [Theory]
    [InlineData(2022, 1, 31, 1, "2022-02-28")]
    [InlineData(2022, 8, 24, -6, "2022-02-24")]
    [InlineData(2020, 2, 29, 12, "2021-02-28")]
    public void Months_end_on_the_last_day_where_the_month_is_shorter(int year, int month, int day, int months, string expected) =>
        Day.Of(year, month, day).AddMonths(months).ToString().ShouldBe(expected);
}

using System.Text;
using Safeconduct.Accounts;

namespace Safeconduct.Tests.Accounts;

/// <summary>Measured alone and in processor time, so that a busy machine does not fail them.</summary>
[CollectionDefinition(nameof(AccountSpeedTests), DisableParallelization = true)]
[Collection(nameof(AccountSpeedTests))]
public sealed class AccountSpeedTests
{
    private const string Head = "safeconduct: account/1\nid: K-1\ninterviews:\n  - { id: I1 }\nstatements:\n";

    [Fact]
    public void Ten_thousand_statements_are_read_in_less_than_a_second()
    {
        var text = new StringBuilder(Head);
        for (var n = 1; n <= 10_000; n++)
        {
            text.Append(FormattableString.Invariant($"- {{ id: S{n}, in: I1, served: {{ unit: unit {n}, role: signals }}, at: Tokmak, from: 2022-02-24, to: 2022-08-2X }}\n"));
        }

        text.Append("relations:\n");
        for (var n = 1; n < 10_000; n++)
        {
            text.Append(FormattableString.Invariant($"- {{ from: S{n}.end, to: S{n + 1}.start, days: 0..30 }}\n"));
        }

        Seconds(text.ToString()).ShouldBeLessThan(1);
    }

    [Fact]
    public void Ten_thousand_tellings_of_one_thing_are_read_in_less_than_a_second()
    {
        var text = new StringBuilder(Head).Append("- { id: S0, in: I1, crossed: { to: KZ } }\n");
        for (var n = 1; n < 10_000; n++)
        {
            text.Append(FormattableString.Invariant($"- {{ id: S{n}, in: I1, retells: S{n - 1} }}\n"));
        }

        text.Append("- { id: X, in: I1, leave: {} }\nrelations:\n");
        for (var n = 1; n < 10_000; n++)
        {
            text.Append(FormattableString.Invariant($"- {{ from: S{n}, to: X.start, days: 1.. }}\n"));
        }

        Seconds(text.ToString()).ShouldBeLessThan(1);
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_read_in_less_than_a_second() =>
        Seconds(Head + "- { id: S1, in: I1, leave: {}, quote: \"" + new string('x', 10_000_000) + "\" }\n").ShouldBeLessThan(1);

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void A_million_brackets_are_refused_in_less_than_a_second(char bracket)
    {
        var text = Head + new string(bracket, 1_000_000);
        AccountReader.Read(text, "x").ShouldBeOfType<AccountReading.Refused>();
        Seconds(text, shouldRead: false).ShouldBeLessThan(1);
    }

    private static double Seconds(string text, bool shouldRead = true)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            (AccountReader.Read(text, "x") is AccountReading.Read).ShouldBe(shouldRead);
            var used = Environment.CpuUsage.TotalTime - before;
            best = used < best ? used : best;
        }

        return best.TotalSeconds;
    }
}

using System.Text;
using Safeconduct.Accounts;

namespace Safeconduct.Tests.Accounts;

/// <summary>Accounts far larger than any real one. How long they take is measured in bench/ and not here.</summary>
public sealed class LargeAccountTests
{
    private const string Head = "safeconduct: account/1\nid: K-1\ninterviews:\n  - { id: I1 }\nstatements:\n";

    [Fact]
    public void Ten_thousand_statements_are_read()
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

        ShouldBeRead(text.ToString());
    }

    [Fact]
    public void Ten_thousand_tellings_of_one_thing_are_read()
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

        ShouldBeRead(text.ToString());
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_read() =>
        ShouldBeRead(Head + "- { id: S1, in: I1, leave: {}, quote: \"" + new string('x', 10_000_000) + "\" }\n");

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void A_million_brackets_are_refused(char bracket)
    {
        var text = Head + new string(bracket, 1_000_000);
        AccountReader.Read(text, "x").ShouldBeOfType<AccountReading.Refused>();
    }

    private static void ShouldBeRead(string text) => AccountReader.Read(text, "x").ShouldBeOfType<AccountReading.Read>();
}

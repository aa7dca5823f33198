using Safeconduct.Accounts;
using Safeconduct.Core.Accounts;

namespace Safeconduct.Tests.Accounts;

public sealed class PresentWhereaboutsTests
{
    public static TheoryData<string, string, bool> Stays => new()
    {
        { "a stay without an end, after all else", "{ id: S2, in: I1, quote: \"I live in Bishkek now\", was: {}, at: Bishkek, from: 2023-05 }", true },
        { "a stay with an open end", "{ id: S2, in: I1, was: {}, at: Bishkek, from: 2023-05, to: 2023-06/.. }", true },
        { "a stay without any date", "{ id: S2, in: I1, was: {}, at: Bishkek }", true },
        { "a stay that ended", "{ id: S2, in: I1, was: {}, at: Bishkek, from: 2023-05, to: 2023-09 }", false },
        { "a day somewhere", "{ id: S2, in: I1, was: {}, at: Bishkek, on: 2023-05-01 }", false },
        { "a stay after which the person crossed a border", "{ id: S2, in: I1, was: {}, at: Bishkek, from: 2022-03-01 }", false },
        { "service", "{ id: S2, in: I1, served: { role: driver }, at: Bishkek, from: 2023-05 }", false },
    };

    [Theory]
    [MemberData(nameof(Stays))]
    public void Where_the_person_stays_now_is_left_out_and_nothing_else_is(string name, string statement, bool isWithheld)
    {
        var account = Read(statement);
        var shown = PresentWhereabouts.Withhold(account);
        shown["S2"].IsPlaceWithheld.ShouldBe(isWithheld, name);
        (shown["S2"].At is null).ShouldBe(isWithheld, name);
        (shown["S2"].Quote is null).ShouldBe(isWithheld || account["S2"].Quote is null, name);
        shown["S1"].ShouldBeSameAs(account["S1"]);
        shown["S2"].From.ShouldBe(account["S2"].From);
        ReferenceEquals(shown, account).ShouldBe(!isWithheld);
    }

    private static Account Read(string statement) => ((AccountReading.Read)AccountReader.Read($$"""
        safeconduct: account/1
        id: T-1
        interviews: [ { id: I1, on: 2024-01-10 } ]
        statements:
          - { id: S1, in: I1, crossed: { from: RU, to: KG }, on: 2022-10-01 }
          - {{statement}}
        """, "t.yaml")).Account;
}

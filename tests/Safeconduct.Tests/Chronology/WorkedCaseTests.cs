using Safeconduct.Accounts;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Chronology;

namespace Safeconduct.Tests.Chronology;

/// <summary>The first worked case, where it lies beside the checkout.</summary>
public sealed class WorkedCaseTests
{
    [Fact]
    public void Nothing_of_the_first_worked_case_is_contradicted_and_the_leave_began_within_four_days()
    {
        using var stream = File.OpenRead(SharedData.PathOf("cases", "officer.yaml"));
        var account = AccountReader.Read(stream, "officer.yaml").ShouldBeOfType<AccountReading.Read>().Account;
        var timeline = AccountTimeline.Of(account);

        timeline.IsConsistent.ShouldBeTrue();
        timeline.Groups.ShouldAllBe(g => g.IsConsistent == true);
        Accounts.Window(timeline, "S6", StatementEnd.Start).ShouldBe("2022-08-21/2022-08-24 from S5+S6");
        Accounts.Findings(account).ShouldAllBe(f => f.Outcome == Outcome.Compatible);
    }
}

using System.Collections.Immutable;
using Safeconduct.Accounts;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Checks.Journey;
using Safeconduct.Core.Checks.Retelling;
using Safeconduct.Core.Checks.Service;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Gazetteer;
using Safeconduct.Tests.Demo;

namespace Safeconduct.Tests.Checks;

/// <summary>The checks that need no evidence, on whole accounts as they are read from files.</summary>
public sealed class WorkedCaseTests
{
    private static readonly ICheck[] Checks = [new JourneyCheck(), new RetellingCheck(), new ServiceCheck()];

    [Fact]
    public void The_worked_case_of_an_officer_raises_nothing()
    {
        var findings = Examine(SharedData.PathOf("cases", "officer.yaml"));
        findings.Where(f => f.IsAdverse).ShouldBeEmpty();
        findings.ShouldContain(f => f.Check.Id == "SC0104");
    }

    [Fact]
    public void The_invented_accounts_raise_only_what_one_of_them_was_written_to_raise() =>
        ExampleFolder.Accounts.SelectMany(Examine).Where(f => f.IsAdverse).ShouldHaveSingleItem().Id.ShouldBe("SC0103/S4+S10/core-changed/answer");

    private static List<Finding> Examine(string file)
    {
        var account = AccountReader.Read(File.ReadAllText(file), Path.GetFileName(file)).ShouldBeOfType<AccountReading.Read>().Account;
        var places = account.Statements.ToImmutableDictionary(s => s.Id, s => PlaceResolver.Resolve(s.At, [BuiltInGazetteer.Instance]));
        var context = new AccountInContext(account, places, ImmutableDictionary<string, UnitResolution>.Empty, AccountTimeline.Of(account), TestAccount.AsOf);
        return [.. Checks.SelectMany(c => c.Examine(context, EvidenceSet.Empty))];
    }
}

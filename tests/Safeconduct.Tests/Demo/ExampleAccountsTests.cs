using Safeconduct.Accounts;
using Safeconduct.Core.Accounts;

namespace Safeconduct.Tests.Demo;

public sealed class ExampleAccountsTests
{
    [Fact]
    public void There_are_five() => ExampleFolder.Accounts.Count().ShouldBe(5);

    [Fact]
    public void Every_account_can_be_read_without_an_error_or_a_warning()
    {
        foreach (var file in ExampleFolder.Accounts)
        {
            var reading = AccountReader.Read(File.ReadAllText(file), Path.GetFileName(file));
            var problems = reading switch
            {
                AccountReading.Refused refused => refused.Errors.Select(e => $"{refused.FileName}:{e}"),
                AccountReading.Read read => read.Warnings.Select(w => $"{read.FileName}:{w}"),
                _ => [],
            };
            problems.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_account_says_on_its_first_line_that_the_person_is_invented()
    {
        foreach (var file in ExampleFolder.Accounts)
        {
            File.ReadLines(file).First().ShouldStartWith("# This person is invented.", Case.Sensitive, file);
        }
    }

    [Fact]
    public void Every_statement_has_a_quote_in_the_language_of_its_interview()
    {
        foreach (var account in ExampleFolder.Accounts.Select(Read))
        {
            foreach (var statement in account.Statements)
            {
                var isRussian = statement.Quote!.Any(c => c is >= 'а' and <= 'я');
                isRussian.ShouldBe(account.InterviewOf(statement).Language is "ru", $"{account.Id} {statement.Id}");
            }
        }
    }

    [Fact]
    public void Every_kind_of_crossing_and_proceeding_that_the_example_promises_is_there()
    {
        var claims = ExampleFolder.Accounts.Select(Read).SelectMany(a => a.Statements).Select(s => s.Claim).ToList();
        claims.OfType<Claim.Crossed>().Select(c => c.To).Distinct(StringComparer.Ordinal).ShouldBe(["UA", "AM", "GE", "MN", "KG", "KZ"], ignoreOrder: true);
        claims.OfType<Claim.Proceeding>().Select(p => p.Article).Distinct(StringComparer.Ordinal).ShouldBe(["332", "337", "338"], ignoreOrder: true);
        claims.OfType<Claim.Served>().Select(s => s.Category).Distinct(StringComparer.Ordinal).ShouldBe(["conscript", "contract", "mobilised", "volunteer"], ignoreOrder: true);
    }

    private static Account Read(string file) => AccountReader.Read(File.ReadAllText(file), Path.GetFileName(file)).ShouldBeOfType<AccountReading.Read>().Account;
}

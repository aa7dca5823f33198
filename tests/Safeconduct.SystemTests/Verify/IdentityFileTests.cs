using Safeconduct.SystemTests.Cli;

namespace Safeconduct.SystemTests.Verify;

public sealed class IdentityFileTests : IDisposable
{
    private const string Account = """
        safeconduct: account/1
        id: K-014
        interviews: [{ id: I1 }]
        statements:
          - { id: S1, in: I1, served: { role: driver }, commander: P1, witness: P7, from: 2022-04 }
        """;

    private const string Identity = "safeconduct: identity/1\naccount: K-014\nsubject: { names: Maria Zxqvw }\npersons: { P1: { names: Ivan Zxqvw } }\n";

    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_person_who_is_cited_and_not_named_is_told_and_the_account_is_verified()
    {
        var run = Verify(Identity);
        run.ExitCode.ShouldBe(0);
        run.Err.ShouldContain("P7 is cited by S1");
        run.Err.ShouldNotContain("P1 is cited");
        NoName(run);
    }

    [Fact]
    public void A_file_that_others_can_read_is_told_with_what_mends_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        Verify(Identity, UnixFileMode.UserRead | UnixFileMode.OtherRead).Err.ShouldContain("chmod 600");
        Verify(Identity).Err.ShouldNotContain("chmod");
    }

    [Theory]
    [InlineData("born: 1990", "born: Zxqvw", "3:")]
    [InlineData("account: K-014", "account: K-999", "K-999")]
    [InlineData("P1:", "\"Zxqvw\":", "4:12")]
    [InlineData("}", "", "YAML")]
    public void A_wrong_file_ends_with_status_two_and_no_name_in_any_message(string right, string wrong, string told)
    {
        var run = Verify(Identity.Replace("Zxqvw }\npersons", "Zxqvw, born: 1990 }\npersons", StringComparison.Ordinal).Replace(right, wrong, StringComparison.Ordinal));
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain(told);
        NoName(run);
    }

    [Fact]
    public void A_file_that_is_missing_ends_with_status_two() =>
        CliRun.Run("verify", _place.Write("K-014.yaml", Account), "--evidence", Example.BaseIn(_place), "--identity", _place["none.yaml"]).ExitCode.ShouldBe(2);

    private static void NoName(CliRun run) => (run.Out + run.Err).ShouldNotContain("Zxqvw");

    private CliRun Verify(string identity, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite)
    {
        var file = _place.Write($"identities/{Guid.NewGuid():N}.yaml", identity);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, mode);
        }

        return CliRun.Run("verify", _place.Write("K-014.yaml", Account), "--evidence", Example.BaseIn(_place), "--identity", file);
    }
}

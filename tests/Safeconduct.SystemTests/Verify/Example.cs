using Safeconduct.SystemTests.Cli;

namespace Safeconduct.SystemTests.Verify;

/// <summary>The built-in example as it lies in the checkout.</summary>
internal static class Example
{
    public static string Accounts => Checkout.PathOf("examples", "demo", "accounts");

    /// <summary>A base with the example's evidence, made in the folder.</summary>
    public static string BaseIn(TemporaryFolder folder)
    {
        var path = folder["evidence.db"];
        CliRun.Run("import", Checkout.PathOf("examples", "demo", "evidence"), "--into", path).ExitCode.ShouldBe(0);
        return path;
    }
}

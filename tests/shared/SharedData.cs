namespace Safeconduct.TestData;

/// <summary>Finds the real data that lies beside a checkout. Tests that need it say so when they skip; CI has it.</summary>
internal static class SharedData
{
    private static readonly string? Root = FindRoot();

    public static bool IsHere => Root is not null;

    /// <summary>The full path, or a skipped test that says what is missing.</summary>
    public static string PathOf(params string[] parts)
    {
        Assert.SkipUnless(Root is not null, "../shared is not beside this checkout.");
        return Path.Combine([Root!, .. parts]);
    }

    private static string? FindRoot()
    {
        var shared = Path.Combine(Path.GetDirectoryName(Checkout.Root)!, "shared");
        return Directory.Exists(Path.Combine(shared, "evidence")) ? shared : null;
    }
}

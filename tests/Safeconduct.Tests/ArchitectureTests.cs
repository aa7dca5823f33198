using System.Reflection;
using System.Xml.Linq;

namespace Safeconduct.Tests;

/// <summary>The arrows of docs/architecture.md, held against the project files and the compiled assemblies.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Safeconduct.Core"] = [],
        ["Safeconduct.Texts"] = ["Safeconduct.Core"],
        ["Safeconduct.Accounts"] = ["Safeconduct.Core"],
        ["Safeconduct.Evidence"] = ["Safeconduct.Core"],
        ["Safeconduct.Web"] = ["Safeconduct.Core", "Safeconduct.Texts", "Safeconduct.Evidence"],
        ["Safeconduct.Cli"] = ["Safeconduct.Core", "Safeconduct.Texts", "Safeconduct.Accounts", "Safeconduct.Evidence", "Safeconduct.Web"],
    };

    public static TheoryData<string> Projects => [.. Directory.GetFiles(Checkout.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Select(p => Path.GetFileNameWithoutExtension(p)!)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_those_its_arrows_allow(string project)
    {
        var allowed = Arrows.ShouldContainKeyAndReturn(project);
        var file = XDocument.Load(Checkout.PathOf("src", project, project + ".csproj"));
        var references = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
        references.ShouldBeSubsetOf(allowed);
    }

    [Fact]
    public void Core_refers_to_nothing_but_the_base_class_library()
    {
        var references = typeof(Core.Dates.Day).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        references.ShouldAllBe(name => name.StartsWith("System", StringComparison.Ordinal));
        references.ShouldNotContain("System.Net.Http");
        references.ShouldNotContain("System.Data.Common");
    }

    [Fact]
    public void Core_has_no_static_state_that_can_change()
    {
        var changeable = typeof(Core.Dates.Day).Assembly.GetTypes()
            .Where(t => !t.Name.Contains('<', StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsInitOnly && !f.IsLiteral && !f.Name.Contains('<', StringComparison.Ordinal))
            .Select(f => $"{f.DeclaringType!.Name}.{f.Name}");
        changeable.ShouldBeEmpty();
    }

    [Fact]
    public void No_pattern_in_Core_gives_up_by_the_clock()
    {
        var limited = typeof(Core.Dates.Day).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .SelectMany(m => m.GetCustomAttributes<System.Text.RegularExpressions.GeneratedRegexAttribute>().Select(a => (m.Name, a.MatchTimeoutMilliseconds)))
            .ToList();
        limited.ShouldNotBeEmpty();
        limited.ShouldAllBe(r => r.MatchTimeoutMilliseconds == Timeout.Infinite);
    }

    [Fact]
    public void No_product_code_opens_a_connection_to_elsewhere()
    {
        string[] forbidden = ["HttpClient", "WebRequest", "TcpClient", "UdpClient", "SmtpClient"];
        var offenders = Directory.GetFiles(Checkout.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => forbidden.Any(w => File.ReadAllText(f).Contains(w, StringComparison.Ordinal)));
        offenders.ShouldBeEmpty();
    }
}

internal static class DictionaryAssertions
{
    public static string[] ShouldContainKeyAndReturn(this Dictionary<string, string[]> arrows, string project)
    {
        arrows.Keys.ShouldContain(project, "A new project states its arrows here and in docs/architecture.md.");
        return arrows[project];
    }
}

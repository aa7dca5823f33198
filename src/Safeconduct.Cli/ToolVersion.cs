using System.Reflection;

namespace Safeconduct.Cli;

/// <summary>The version of the program, as it stands in every assessment.</summary>
internal static class ToolVersion
{
    public static string Value { get; } = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}

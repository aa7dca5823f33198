using Safeconduct.Core.Names.Matching;

namespace Safeconduct.Cli.Names;

/// <summary>Which schemas of FollowTheMoney bear names of people.</summary>
internal static class NameKinds
{
    /// <summary>Where nothing is said, names are those of people: that is what this program is for.</summary>
    public static NameKind Of(string? schema) => schema is null || schema.Equals("Person", StringComparison.OrdinalIgnoreCase) ? NameKind.Person : NameKind.Organisation;
}

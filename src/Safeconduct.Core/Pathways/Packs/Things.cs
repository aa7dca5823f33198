using System.Collections.Immutable;

namespace Safeconduct.Core.Pathways.Packs;

/// <summary>Words that packs share, beside the kinds of papers; a pack may add its own things.</summary>
public static class Things
{
    /// <summary>What a person can apply for, get or do.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "asylum", "temporary-protection", "humanitarian-visa", "national-visa", "schengen-visa", "resettlement", "registration", "certificate-of-application", "lawyer", "complaint",
    ];

    /// <summary>What can happen to a person.</summary>
    public static ImmutableArray<string> Dangers { get; } = ["extradition", "removal", "detention", "abduction", "prosecution", "return-to-the-front"];

    /// <summary>The ends that every pack knows.</summary>
    public static ImmutableArray<string> Ends { get; } = ["protection-filed", "visa-obtained", "lawful-stay"];
}

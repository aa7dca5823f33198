namespace Safeconduct.Core.Names.Matching;

/// <summary>
/// What a line is worth, as a logarithm of likelihoods (nats; Fellegi and Sunter 1969). Agreement on a part says as much as the part is rare (Newcombe and others 1959; Winkler 1990),
/// and the less the further the spellings are apart; disagreement says that a record of the same person would hardly have another name there.
/// </summary>
internal static class LineWeights
{
    /// <summary>ln of the chance that one person is written with another surname or given name (0.02 to 0.05), against nearly certainty for two people.</summary>
    private const float Disagreement = -3.5f;

    /// <summary>One person is often written with fewer names than they have.</summary>
    private const float Absence = -0.25f;

    public static float Of(PreparedName left, PreparedName right, in PartLine line) => line.Link switch
    {
        PartLink.Different => Disagreement * Severity(RoleOf(left, right, line), line.Quality),
        PartLink.Missing => Absence,
        PartLink.Ignored => 0,
        _ => line.Weight * Math.Max(0, (2 * line.Quality) - 1),
    };

    /// <summary>How much a part that stands against another counts: 1 for two names that have little in common, half for two that are nearly alike.</summary>
    public static float Severity(PartRole role, float quality) => Math.Clamp(0.5f + ((PartComparison.LeastQuality - quality) * 4), 0.5f, 1) * role switch
    {
        PartRole.Number => 1.2f,
        PartRole.Generic => 0.7f,
        PartRole.Qualifier => 0.9f,
        _ => 1,
    };

    /// <summary>The less telling role of the two: an initial against a name is an initial. Of several words against one, the role of the one.</summary>
    public static PartRole RoleOf(PreparedName left, PreparedName right, in PartLine line)
    {
        if (line.LeftCount == 0 || (line.LeftCount > 1 && line.RightCount == 1))
        {
            return right.Parts[line.Right].Role;
        }

        var role = left.Parts[line.Left].Role;
        return line.RightCount == 1 && line.LeftCount == 1 && Weakness(right.Parts[line.Right].Role) > Weakness(role) ? right.Parts[line.Right].Role : role;
    }

    private static int Weakness(PartRole role) => role switch
    {
        PartRole.Word => 0,
        PartRole.Qualifier => 1,
        PartRole.Number => 2,
        PartRole.Patronymic => 3,
        PartRole.Generic => 4,
        PartRole.Initial => 5,
        PartRole.Particle => 6,
        PartRole.Title => 7,
        _ => 8,
    };

    public static bool IsCore(PartRole role) => role is PartRole.Word or PartRole.Patronymic or PartRole.Initial or PartRole.Number or PartRole.Qualifier or PartRole.Generic;

    public static float CoreInformation(PreparedName name)
    {
        var sum = 0f;
        foreach (ref readonly var part in name.Parts)
        {
            sum += IsCore(part.Role) ? part.Information : 0;
        }

        return sum;
    }
}

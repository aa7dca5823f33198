namespace Safeconduct.Core.Names.Matching;

/// <summary>
/// Logistic model from the features of an alignment to the score (Platt 1999). The coefficients were fitted by bench/Safeconduct.Names; ADR 0106 says on what, and how they were held out.
/// </summary>
internal static class ScoreModel
{
    private static readonly float[] Person = [2.9f, 0, -5.2f, -0.5f, -2.2f, -3.5f, -0.8f, 1.1f];
    private static readonly float[] Organisation = [-1.5f, 6.0f, -6.0f, -1.5f, -3.0f, -1.0f, -1.0f, 0.5f];

    /// <summary>0 to 1.</summary>
    public static float Score(in MatchFeatures f, NameKind kind)
    {
        var w = kind == NameKind.Person ? Person : Organisation;
        var x = w[0] + (w[1] * f.Coverage) + (w[2] * f.Conflict) + (w[3] * f.Drift) + (w[4] * f.WorstDrift) + (w[5] * f.Lone) + (w[6] * f.Extra) + (w[7] * f.Telling);
        return 1 / (1 + MathF.Exp(-x));
    }
}

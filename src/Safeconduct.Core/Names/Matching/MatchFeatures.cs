using System.Runtime.InteropServices;

namespace Safeconduct.Core.Names.Matching;

/// <summary>What an alignment comes to, in the few numbers that the score is made from.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct MatchFeatures
{
    /// <summary>Sum of the weights of all lines, nats.</summary>
    public float LogLikelihoodRatio { get; set; }

    /// <summary>Share of what the name that says less says, that agrees; 0 to 1.</summary>
    public float Coverage { get; set; }

    /// <summary>Sum over the parts that stand against each other, each 0 to 1.</summary>
    public float Conflict { get; set; }

    /// <summary>How far agreeing parts are from being the same: the sum, and the greatest.</summary>
    public float Drift { get; set; }

    public float WorstDrift { get; set; }

    /// <summary>1 if a single word agrees and the other name has more words; half if an initial agrees, too; if both have one word, twice its drift.</summary>
    public float Lone { get; set; }

    /// <summary>Parts that only one of the names has, up to three; in sixths of a nat of what they say.</summary>
    public float Extra { get; set; }

    /// <summary>How much the agreeing parts say together, up to 14 nats; in fourteenths.</summary>
    public float Telling { get; set; }

    /// <summary>Banco Santander and Banco Santander Chile are two companies more often than not.</summary>
    private const float MissingQualifier = 0.35f;

    public static MatchFeatures Of(PreparedName left, PreparedName right, ReadOnlySpan<PartLine> lines)
    {
        var features = default(MatchFeatures);
        var (agreed, words, extraLeft, extraRight) = (0f, 0f, 0f, 0f);
        foreach (var line in lines)
        {
            var weight = LineWeights.Of(left, right, line);
            features.LogLikelihoodRatio += weight;
            var role = LineWeights.RoleOf(left, right, line);
            if (line.Link == PartLink.Different)
            {
                features.Conflict += LineWeights.Severity(role, line.Quality);
            }
            else if (line.Link == PartLink.Missing)
            {
                features.Conflict += role == PartRole.Qualifier ? MissingQualifier : 0;
                extraLeft += line.LeftCount > 0 ? line.Weight : 0;
                extraRight += line.RightCount > 0 ? line.Weight : 0;
            }
            else if (line.Link != PartLink.Ignored && LineWeights.IsCore(role))
            {
                agreed += line.Weight * line.Quality;
                words += role is PartRole.Initial ? 0.5f : Math.Max(line.LeftCount, line.RightCount);
                features.Drift += 1 - line.Quality;
                features.WorstDrift = Math.Max(features.WorstDrift, 1 - line.Quality);
            }
        }

        var least = Math.Min(LineWeights.CoreInformation(left), LineWeights.CoreInformation(right));
        features.Coverage = least > 0 ? Math.Min(1, agreed / least) : 0;
        features.Conflict += Fathers.AreExchanged(left, right, lines) ? 1 : 0;
        features.Lone = words >= 2 ? 0 : extraLeft + extraRight + features.Conflict > 0 ? Math.Min(1, 2 - words) : Math.Min(1, 2 * features.WorstDrift);
        features.Extra = Math.Min(3, (extraLeft + extraRight) / 6);
        features.Telling = Math.Min(14, agreed) / 14;
        return features;
    }
}

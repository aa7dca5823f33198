using Safeconduct.Core.Names.Keys;

namespace Safeconduct.Core.Screening;

/// <summary>How many people of one register are to be expected to bear such a name by chance.</summary>
/// <param name="Expected">Other people than the one asked for; above 0. A hit with 0.01 is telling, one with 40 is a namesake among many.</param>
/// <param name="WithinYears">The years of birth it was narrowed to; null when no birth date was given.</param>
public sealed record Namesakes(double Expected, int? WithinYears)
{
    /// <summary>So many entries of a register of another kind does the share in the population count for where a register is small.</summary>
    public const double Weight = 1_000;

    /// <summary>Over so many years of birth the people of a register are taken to be spread.</summary>
    public const int SpreadYears = 60;

    /// <summary>
    /// The size of the register times the shares of its entries that have each part, as if the parts were independent, each share drawn towards its share in the population
    /// (additive smoothing). The entry that was found is not counted among its own namesakes.
    /// </summary>
    /// <param name="entries">Entries of the register.</param>
    /// <param name="parts">The parts of the name, with how many entries have each.</param>
    /// <param name="population">The share of a part in the population, above 0.</param>
    /// <param name="bornYears">How many years the birth date leaves open; null when there is none.</param>
    public static Namesakes Of(long entries, IEnumerable<(NamePart Part, long Bearers)> parts, Func<NamePart, double> population, int? bornYears)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(population);
        var expected = (double)entries;
        foreach (var (part, bearers) in parts)
        {
            expected *= (Math.Max(0, bearers - 1) + (Weight * population(part))) / (entries + Weight);
        }

        return new Namesakes(expected * Math.Min(1, (bornYears ?? SpreadYears) / (double)SpreadYears), bornYears);
    }
}

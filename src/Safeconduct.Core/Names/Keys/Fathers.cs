namespace Safeconduct.Core.Names.Keys;

/// <summary>
/// Reads a father's name off its ending, in folded letters and in any case: Russian -ович, -евич, -ич, -овна, -евна, -ична, -инична, Ukrainian -ійович, -івна, Belarusian -авіч, -аўна.
/// What is kept is the sounds of the father's given name, which are the same in the three languages for most names.
/// </summary>
internal static class Fathers
{
    /// <summary>In folded letters q is ч; the longer endings first.</summary>
    private static readonly (string Ending, int Gender)[] Endings =
    [
        ("oviq", 1), ("eviq", 1), ("aviq", 1), ("iviq", 1), ("iniqn", 2), ("ovn", 2), ("evn", 2), ("ivn", 2), ("avn", 2), ("aun", 2), ("iqn", 2), ("iq", 1),
    ];

    private const int LeastStem = 2;

    /// <summary>The sounds of the father's name and the gender of the bearer; empty when the part does not look like one.</summary>
    public static (string Father, int Gender) Of(string letters)
    {
        var bare = letters.AsSpan().TrimEnd("aeiou");
        bare = bare.EndsWith("qem", StringComparison.Ordinal) ? bare[..^2] : bare;
        foreach (var (ending, gender) in Endings)
        {
            if (bare.Length >= ending.Length + LeastStem && bare.EndsWith(ending, StringComparison.Ordinal))
            {
                var sounds = SoundSkeleton.OfFold(bare[..^ending.Length]);
                return sounds.Length > 0 ? ("~" + sounds, gender) : ("", 0);
            }
        }

        return ("", 0);
    }
}

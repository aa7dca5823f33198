namespace Safeconduct.Core.Pathways.Rules;

/// <summary>What can be said of a condition when facts are missing; strong three-valued logic (Kleene 1938).</summary>
public enum Truth
{
    False,
    Unknown,
    True,
}

/// <summary>The connectives of <see cref="Truth"/>.</summary>
public static class Truths
{
    public static Truth Of(bool value) => value ? Truth.True : Truth.False;

    public static Truth Not(this Truth value) => (Truth)((int)Truth.True - (int)value);

    public static bool IsDecided(this Truth value) => value != Truth.Unknown;
}

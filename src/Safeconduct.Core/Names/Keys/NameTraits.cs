namespace Safeconduct.Core.Names.Keys;

/// <summary>What a name is of.</summary>
public enum NamedKind
{
    Person,
    Organisation,
    Other,
}

/// <summary>
/// What is known of a name without loading the entry that bears it, packed into 47 bits: year of birth (1800 to 2054, 0 unknown: 8 bits), gender (2), kind (2) and
/// hashes of the surname (14), the given name (11) and the patronymic (10); a hash of 0 is not known. Candidates are ranked by it before any entry is read.
/// </summary>
public readonly record struct NameTraits(long Packed)
{
    private const int FirstYear = 1799;

    public int Year => (int)(Packed >> 39) & 0xFF;

    /// <summary>0 unknown, 1 male, 2 female.</summary>
    public int Gender => (int)(Packed >> 37) & 0x3;

    public NamedKind Kind => (NamedKind)((int)(Packed >> 35) & 0x3);

    public int Surname => (int)(Packed >> 21) & 0x3FFF;

    public int Given => (int)(Packed >> 10) & 0x7FF;

    public int Patronymic => (int)Packed & 0x3FF;

    /// <summary>The same name of a person born in another year, or in none that is known.</summary>
    public NameTraits Name => new(Packed & ((1L << 35) - 1));

    public static NameTraits Of(int? year, int gender, NamedKind kind, string surname, string given, string patronymic) => new(
        ((long)Packed8(year) << 39) | ((long)(gender & 0x3) << 37) | ((long)kind << 35)
        | ((long)Short(surname, 0x3FFF) << 21) | ((long)Short(given, 0x7FF) << 10) | (long)Short(patronymic, 0x3FF));

    /// <summary>How <see cref="Year"/> says a year; 0 for one that is not known or beyond the bounds.</summary>
    public static int Packed8(int? year) => year is >= FirstYear + 1 and <= FirstYear + 255 ? year.Value - FirstYear : 0;

    /// <summary>The year that <see cref="Year"/> says; null when it is not known.</summary>
    public static int? Unpacked(int year) => year == 0 ? null : year + FirstYear;

    private static int Short(string text, int mask) => text.Length == 0 ? 0 : (int)(KeyHash.Of('t', text) % mask) + 1;
}

using System.Collections.Immutable;

namespace Safeconduct.Core.Names.Keys;

/// <summary>What is the same in all readings of one name.</summary>
internal sealed record ReadingContext(string Whole, KeyToken? Patronymic, int Names);

/// <summary>One way to read a name: which part is the surname, and what stands beside it: a given name, an initial or nothing.</summary>
internal sealed class NameReading(ReadingContext context, KeyToken surname, KeyToken? beside)
{
    /// <summary>Of names of more parts than this, any two of which are paired, a mistyped part leaves a pair untouched.</summary>
    private const int MostNamesMistyped = 2;

    public KeyToken Surname { get; } = surname;

    /// <summary>What stands beside the surname in a key: each given name it can be, or its sounds.</summary>
    public ImmutableArray<string> Classes => beside is null or { IsInitial: true } ? [] : beside.Classes;

    public string Initials => beside?.Initials ?? "";

    public bool IsInitial => beside is { IsInitial: true };

    public bool IsAlone => beside is null;

    public bool IsGivenKnown => beside is { Given.Length: > 0 };

    /// <summary>The given name, or what may be it.</summary>
    public KeyToken? GivenToken => IsInitial ? null : beside;

    /// <summary>Known given names that a word which is none may have been meant for.</summary>
    public ImmutableArray<string> Mistaken => GivenToken is { } given && !IsGivenKnown ? GivenSounds.Mistaken(given.Letters, given.Skeletons[0]) : [];

    public bool HasMistypings => IsGivenKnown || context.Names <= MostNamesMistyped;

    public string Patronymic => context.Patronymic?.Patronymic ?? "";

    public string Whole => context.Whole;

    public NameTraits TraitsOf(int? born, int gender) => NameTraits.Of(born, gender != 0 ? gender : Gender, NamedKind.Person, SurnameHashed, IsGivenKnown ? beside!.Given[0] : "", Patronymic);

    private int Gender => context.Patronymic is { Gender: > 0 } p ? p.Gender : beside?.Gender ?? 0;

    /// <summary>Where it is open which part is the surname, both in one order.</summary>
    private string SurnameHashed => IsGivenKnown || beside is null or { IsInitial: true } ? Surname.Middle
        : string.CompareOrdinal(Surname.Middle, beside.Middle) <= 0 ? $"{Surname.Middle} {beside.Middle}" : $"{beside.Middle} {Surname.Middle}";
}

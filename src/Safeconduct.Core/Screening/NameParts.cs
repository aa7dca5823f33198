using Safeconduct.Core.Names.Keys;

namespace Safeconduct.Core.Screening;

/// <summary>
/// The parts of a name whose bearers are counted in each register: the surname but for gender and the ways to write vowels, the given name whatever its language or
/// diminutive, the father's name. Where it is open which part is the surname, each part counts.
/// </summary>
public static class NameParts
{
    /// <summary>Distinct; at most <see cref="NameKeys.MostParts"/>.</summary>
    public static IReadOnlyList<NamePart> Of(IReadOnlyList<KeyToken> tokens)
    {
        var parts = new List<NamePart>(4);
        foreach (var token in tokens.Where(t => !t.IsInitial && t.Letters.Length > 0).Take(NameKeys.MostParts))
        {
            var part = token.Patronymic.Length > 0 ? new NamePart(KeyHash.Of('p', token.Patronymic), token, NamePartKind.Patronymic)
                : token.Given is [var given, ..] ? new NamePart(KeyHash.Of('g', given), token, NamePartKind.Given)
                : new NamePart(KeyHash.Of('s', token.Middle), token, NamePartKind.Surname);
            if (!parts.Exists(p => p.Key == part.Key))
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    /// <summary>The key of a father's name by itself, in folded letters.</summary>
    internal static long OfFather(string letters) => KeyHash.Of('p', Fathers.Of(letters).Father);
}

public enum NamePartKind
{
    Surname,
    Given,
    Patronymic,
}

/// <summary>A part of a name that is counted.</summary>
/// <param name="Key">Under which it is counted.</param>
/// <param name="Token">The part itself.</param>
/// <param name="Kind">What it is counted as.</param>
public readonly record struct NamePart(long Key, KeyToken Token, NamePartKind Kind);

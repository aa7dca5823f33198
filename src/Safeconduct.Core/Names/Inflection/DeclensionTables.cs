using System.Collections.Immutable;

namespace Safeconduct.Core.Names.Inflection;

internal static partial class DeclensionTables
{
    private static readonly ImmutableArray<DeclensionRule>[] Tables =
    [
        Read(RussianSurnameMasculine), Read(RussianSurnameFeminine), Read(RussianGivenMasculine), Read(RussianGivenFeminine),
        Read(RussianPatronymicMasculine), Read(RussianPatronymicFeminine),
        Read(UkrainianSurnameMasculine), Read(UkrainianSurnameFeminine), Read(UkrainianGivenMasculine), Read(UkrainianGivenFeminine),
        Read(UkrainianPatronymicMasculine), Read(UkrainianPatronymicFeminine),
    ];

    public static ImmutableArray<DeclensionRule> For(NamePart part, GrammaticalGender gender, InflectionLanguage language) =>
        Tables[((int)language * 6) + ((int)part * 2) + (int)gender];

    private static ImmutableArray<DeclensionRule> Read(string table) =>
        [.. table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(DeclensionRule.Parse)];
}

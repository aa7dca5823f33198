using System.Collections.Immutable;
using Safeconduct.Accuracy.Draws;

namespace Safeconduct.Accuracy.Telling;

/// <summary>One manner in which a unit's name is told.</summary>
internal interface IUnitSpelling
{
    string Manner { get; }

    /// <summary>The name in this manner, or null: the manner has no words for this kind of unit.</summary>
    string? Of(string name);
}

/// <summary>Every manner that the simulation knows. A resolver of spellings is judged by what it makes of them.</summary>
internal static class UnitSpellings
{
    public static IUnitSpelling AsInTheBase { get; } = new Spelling("as the base names it", n => n.Full);

    public static ImmutableArray<IUnitSpelling> AsPeopleWrite { get; } =
    [
        new Spelling("English without honorifics", n => n.Kind is null ? null : $"{n.Ordinal} {n.Kind.English}"),
        new Spelling("English, motor rifle", n => n.Kind is null || !n.Kind.English.Contains("Motorized") ? null : $"{n.Digits} {(n.IsSeparate ? "Separate " : "")}{n.Kind.English.Replace("Motorized", "Motor")}"),
        new Spelling("Russian in full", n => n.Kind is null ? null : $"{n.Digits}-{(n.Kind.IsMasculine ? "й" : "я")} {Words(n.IsSeparate ? n.Kind.IsMasculine ? "отдельный" : "отдельная" : null, n.IsGuards ? n.Kind.IsMasculine ? "гвардейский" : "гвардейская" : null, n.Kind.Russian)}"),
        new Spelling("Russian, abbreviated", n => n.Kind is null ? null : $"{n.Digits} {(n.IsSeparate ? "о" : "")}{n.Kind.RussianShort}"),
        new Spelling("Russian, abbreviated, with гв.", n => n.Kind is null || !n.IsGuards ? null : $"{n.Digits}-{(n.Kind.IsMasculine ? "й" : "я")} гв. {(n.IsSeparate ? "о" : "")}{n.Kind.RussianShort}"),
        new Spelling("Russian, within a sentence", n => n.Kind is null ? null : $"служил в {n.Digits}-{(n.Kind.IsMasculine ? "м" : "й")} {(n.IsSeparate ? "о" : "")}{n.Kind.RussianShort}"),
        new Spelling("Ukrainian in full", n => n.Kind is null ? null : $"{n.Digits}-{(n.Kind.IsMasculine ? "й" : "та")} {Words(n.IsSeparate ? n.Kind.IsMasculine ? "окремий" : "окрема" : null, n.IsGuards ? n.Kind.IsMasculine ? "гвардійський" : "гвардійська" : null, n.Kind.Ukrainian)}"),
        new Spelling("Ukrainian, abbreviated", n => n.Kind is null ? null : $"{n.Digits} {(n.IsSeparate ? "о" : "")}{n.Kind.UkrainianShort}"),
    ];

    /// <summary>Half of the people name the unit as a base does; the others in a manner that is the same throughout their account.</summary>
    public static IUnitSpelling For(Draw draw) => draw.Chance(0.5) ? AsInTheBase : draw.Pick(AsPeopleWrite);

    private static string Words(params string?[] words) => string.Join(' ', words.OfType<string>());

    private sealed class Spelling(string manner, Func<UnitNameParts, string?> write) : IUnitSpelling
    {
        public string Manner { get; } = manner;

        public string? Of(string name) => write(UnitNameParts.Of(name));
    }
}

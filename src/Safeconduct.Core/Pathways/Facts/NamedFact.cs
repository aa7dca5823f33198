using System.Collections.Immutable;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Facts;

/// <summary>A fact with a name of its own: yes or no, or one of a few words.</summary>
public sealed class NamedFact
{
    private static readonly ImmutableArray<string> YesAndNo = ["no", "yes"];

    /// <param name="id">Lower-case letters, digits and hyphens.</param>
    /// <param name="words">Its values; left out: no and yes.</param>
    public NamedFact(string id, params ImmutableArray<string> words)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
        IsYesOrNo = words.IsDefaultOrEmpty;
        Words = IsYesOrNo ? YesAndNo : words;
        Fact = new Fact("fact/" + id, ValueSet.Range(0, Words.Length - 1));
    }

    /// <summary>The facts that need no pack.</summary>
    public static ImmutableArray<NamedFact> Common { get; } =
    [
        new("detained"), new("handover-announced"), new("served-in-the-war"), new("refused-orders"), new("public-opponent"), new("threatened"), new("married"), new("has-children"),
        new("family-under-pressure"), new("convicted", "none", "military", "ordinary"), new("exclusion-analysis", "not-done", "nothing-found", "open-questions", "serious-reasons"),
        new("consent-to-contact-authorities"), new("consent-to-refer"), new("lawful-stay"), new("registered"),
    ];

    public string Id { get; }

    public bool IsYesOrNo { get; }

    /// <summary>The word of each value, by its number.</summary>
    public ImmutableArray<string> Words { get; }

    public Fact Fact { get; }

    /// <summary>The number of a word, or null.</summary>
    public int? Number(string word) => Words.IndexOf(word, 0, StringComparer.Ordinal) is >= 0 and var index ? index : null;
}

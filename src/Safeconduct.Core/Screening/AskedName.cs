using System.Collections.Immutable;
using Safeconduct.Core.Names.Keys;
using Safeconduct.Core.Names.Matching;

namespace Safeconduct.Core.Screening;

/// <summary>A name that is asked for, taken apart once: its keys, traits and parts.</summary>
public sealed class AskedName
{
    private readonly PreparedName _person;
    private readonly Lazy<PreparedName> _thing;

    private AskedName(string text, ImmutableArray<KeyToken> tokens)
    {
        Text = text;
        _person = PreparedName.Of(text);
        _thing = new(() => PreparedName.Of(text, NameKind.Organisation));
        Keys = [.. NameKeys.ForPerson(tokens).Concat(NameKeys.ForPerson(KeyTokens.WithoutEndings(text))).Concat(NameKeys.ForThing(tokens).Where(k => k.Kind != KeyKind.Part || tokens.Length == 1)).DistinctBy(k => k.Key)];
        Traits = NameKeys.TraitsOf(tokens, born: null, gender: 0);
        Parts = NameParts.Of(tokens);
    }

    /// <summary>Made ready for comparing with names of that kind.</summary>
    internal PreparedName Prepared(NameKind kind) => kind == NameKind.Person ? _person : _thing.Value;

    /// <summary>As it was written.</summary>
    public string Text { get; }

    public IReadOnlyList<SoughtKey> Keys { get; }

    public ImmutableArray<NameTraits> Traits { get; }

    public IReadOnlyList<NamePart> Parts { get; }

    /// <summary>Null for a text that is no name.</summary>
    public static AskedName? Of(string text) => KeyTokens.Of(text) is { IsEmpty: false } tokens ? new AskedName(text, tokens) : null;

    /// <summary>Nothing of the name: it reaches no log.</summary>
    public override string ToString() => nameof(AskedName);
}

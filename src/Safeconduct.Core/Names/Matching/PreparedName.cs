using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Safeconduct.Core.Names.Matching;

/// <summary>
/// A name made ready for comparing: cleaned, split, folded, each part with its possible role and how telling it is. Immutable; prepare once, compare often.
/// A refused text (<see cref="CleanName.Refusal"/>) has no parts and is like no name.
/// </summary>
public sealed class PreparedName
{
    private readonly byte[] _letters;
    private readonly PreparedPart[] _parts;

    internal PreparedName(NameTokens tokens, NameKind kind, byte[] letters, PreparedPart[] parts)
    {
        Tokens = tokens;
        Kind = kind;
        _letters = letters;
        _parts = parts;
    }

    public NameTokens Tokens { get; }

    public NameKind Kind { get; }

    /// <summary>How many parts are compared.</summary>
    public int Count => _parts.Length;

    internal ReadOnlySpan<PreparedPart> Parts => _parts;

    public static PreparedName Of(string text, NameKind kind = NameKind.Person) => NamePreparation.Prepare(NameTokens.Of(text), kind);

    public PartRole RoleOf(int part) => _parts[part].Role;

    /// <summary>The words of a part as they stand in the cleaned text.</summary>
    public string TextOf(int part)
    {
        var first = Tokens[_parts[part].FirstToken];
        var last = Tokens[_parts[part].LastToken];
        return Tokens.Name.Text[first.Start..(last.Start + last.Length)];
    }

    internal ReadOnlySpan<byte> Fold(in PreparedPart part) => _letters.AsSpan(part.FoldStart, part.FoldLength);

    internal ReadOnlySpan<byte> Spelling(in PreparedPart part) => _letters.AsSpan(part.SpellingStart, part.SpellingLength);
}

/// <summary>One part of a prepared name.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PreparedPart
{
    public required byte FirstToken { get; init; }

    public required byte LastToken { get; init; }

    public required PartRole Role { get; init; }

    public required NameScript Script { get; init; }

    public required NameTokenMarks Marks { get; init; }

    public required ushort FoldStart { get; init; }

    public required byte FoldLength { get; init; }

    public required ushort SpellingStart { get; init; }

    public required byte SpellingLength { get; init; }

    /// <summary>One bit for each letter that occurs in the fold.</summary>
    public required uint LetterSet { get; init; }

    public required ulong Hash { get; init; }

    /// <summary>Nats; for numbers and legal forms the value of a match.</summary>
    public required float Information { get; init; }

    /// <summary>The value of a number, or the number of a legal form; otherwise 0.</summary>
    public required int Value { get; init; }

    public required LexiconEntry Entry { get; init; }

    public bool Is(NameTokenMarks mark) => (Marks & mark) != NameTokenMarks.None;
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace Safeconduct.Core.Names;

/// <summary>How a part stands in its name.</summary>
[Flags]
public enum NameTokenMarks : byte
{
    None = 0,

    /// <summary>One letter: an initial, or a letter of an abbreviation.</summary>
    Initial = 1,

    /// <summary>A dot follows: an initial or an abbreviation.</summary>
    BeforeDot = 2,

    /// <summary>The first comma of the name follows somewhere behind: "Surname, Given".</summary>
    BeforeComma = 4,

    /// <summary>Written together with the part before: behind a hyphen ("Жан-Поль") or by a capital inside a word ("AlisherUsmanov").</summary>
    Joined = 8,

    /// <summary>Digits.</summary>
    Number = 16,

    /// <summary>In brackets: often a maiden name or another spelling.</summary>
    Bracketed = 32,
}

/// <summary>One part of a name: where it stands in the cleaned text, and what it is like.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NameToken(int Start, int Length, NameScript Script, NameTokenMarks Marks)
{
    public bool Is(NameTokenMarks mark) => (Marks & mark) != NameTokenMarks.None;
}

/// <summary>
/// A cleaned name in parts, in the order they are written. Never more than <see cref="MostParts"/>, none longer than <see cref="LongestPart"/>; what was left out is noted.
/// Parts are split at spaces, hyphens, punctuation, dots, capitals inside a word, and where the script changes; apostrophes do not split.
/// </summary>
public sealed class NameTokens
{
    public const int MostParts = 24;
    public const int LongestPart = 60;

    private readonly NameToken[] _tokens;

    private NameTokens(CleanName name, NameToken[] tokens, NameNotes notes)
    {
        Name = name;
        _tokens = tokens;
        Notes = notes;
    }

    public CleanName Name { get; }

    /// <summary>What cleaning and splitting found.</summary>
    public NameNotes Notes { get; }

    /// <summary>Empty for a refused name.</summary>
    public int Count => _tokens.Length;

    public NameToken this[int index] => _tokens[index];

    public ReadOnlySpan<char> TextOf(int index) => Name.Text.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>The part in the letters a to z: see <see cref="LatinFold"/>.</summary>
    public string FoldOf(int index) => LatinFold.Of(TextOf(index));

    public static NameTokens Of(string text) => Of(NameHygiene.Clean(text));

    public static NameTokens Of(CleanName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var splitter = new NameSplitter(name.Text, stackalloc NameToken[MostParts]);
        splitter.Split();
        return new NameTokens(name, splitter.Tokens.ToArray(), name.Notes | splitter.Notes);
    }
}

/// <summary>One pass over the cleaned text.</summary>
internal ref struct NameSplitter(string text, Span<NameToken> tokens)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<NameToken> _tokens = tokens;
    private int _count;
    private bool _isJoined;
    private bool _isBracketed;
    private bool _hadComma;

    public NameNotes Notes { get; private set; }

    public readonly ReadOnlySpan<NameToken> Tokens => _tokens[.._count];

    public void Split()
    {
        for (var i = 0; i < _text.Length;)
        {
            if (IsPart(_text[i]) && !(_text[i] == '\'' && !HasLetterNext(i)))
            {
                i = Word(i);
            }
            else
            {
                Separator(_text[i]);
                i++;
            }
        }
    }

    private readonly bool HasLetterNext(int i) => i + 1 < _text.Length && char.IsLetter(_text[i + 1]);

    private void Separator(char c)
    {
        _isJoined = c == '-' || (_isJoined && c == '\'');
        switch (c)
        {
            case '.' when _count > 0:
                _tokens[_count - 1] = _tokens[_count - 1] with { Marks = _tokens[_count - 1].Marks | NameTokenMarks.BeforeDot };
                break;
            case ',' when !_hadComma:
                _hadComma = true;
                foreach (ref var token in _tokens[.._count])
                {
                    token = token with { Marks = token.Marks | NameTokenMarks.BeforeComma };
                }

                break;
            case '(' or ')':
                _isBracketed = c == '(';
                break;
            case '&':
                break;
        }
    }

    /// <summary>Letters belong together with their marks and apostrophes; digits are a part of their own.</summary>
    private static bool IsPart(char c) =>
        c < 0x80 ? char.IsAsciiLetterOrDigit(c) || c is '\'' or '&' :
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierLetter;

    private int Word(int start)
    {
        var script = NameScript.Other;
        var isNumber = char.IsDigit(_text[start]);
        var end = start;
        while (end < _text.Length && IsPart(_text[end]) && char.IsDigit(_text[end]) == isNumber && (_text[end] != '&' || end == start))
        {
            var here = NameScripts.Of(_text[end]);
            if (here != NameScript.Other)
            {
                if (script != NameScript.Other && here != script && !AreOneWord(script, here))
                {
                    break;
                }

                script = here;
            }

            if (end > start && IsInnerCapital(start, end))
            {
                break;
            }

            end++;
            if (_text[start] == '&')
            {
                break;
            }
        }

        Add(start, end, script, isNumber);
        _isJoined = end < _text.Length && IsPart(_text[end]) && _text[end] != '&';
        return end;
    }

    private static bool AreOneWord(NameScript a, NameScript b) => a is NameScript.Han or NameScript.Kana && b is NameScript.Han or NameScript.Kana;

    /// <summary>"AlisherUsmanov", not "McKesson", "GmbH" or "O'Neil".</summary>
    private readonly bool IsInnerCapital(int start, int i)
    {
        if (!char.IsUpper(_text[i]) || !char.IsLower(_text[i - 1]) || i + 1 >= _text.Length || !char.IsLetter(_text[i + 1]))
        {
            return false;
        }

        var head = _text[start..i];
        return !head.Equals("Mc", StringComparison.Ordinal) && !head.Equals("Mac", StringComparison.Ordinal);
    }

    private void Add(int start, int end, NameScript script, bool isNumber)
    {
        while (end > start && _text[end - 1] == '\'')
        {
            end--;
        }

        while (start < end && _text[start] == '\'')
        {
            start++;
        }

        if (start == end || _count == _tokens.Length)
        {
            Notes |= start == end ? NameNotes.None : NameNotes.PartsLeftOut;
            return;
        }

        if (end - start > NameTokens.LongestPart)
        {
            Notes |= NameNotes.PartCut;
            end = start + NameTokens.LongestPart;
        }

        var marks = isNumber ? NameTokenMarks.Number : end - start == 1 && script is not (NameScript.Han or NameScript.Hangul) && _text[start] != '&' ? NameTokenMarks.Initial : NameTokenMarks.None;
        marks |= _isJoined && _count > 0 ? NameTokenMarks.Joined : NameTokenMarks.None;
        marks |= _isBracketed ? NameTokenMarks.Bracketed : NameTokenMarks.None;
        _tokens[_count++] = new NameToken(start, end - start, script, marks);
    }
}

using Safeconduct.Core.Names;

namespace Safeconduct.Core.Units;

/// <summary>
/// Reads the words of a unit one after the other. A number begins a unit; an echelon ends it, so that the next number or echelon begins the unit above
/// («1-й батальон 64-й омсбр»). Brackets and commas part units too. Time grows with the length of the text, of which the first 500 characters are read.
/// </summary>
internal sealed partial class UnitReader
{
    private const int MostCharacters = 500;
    private const int MostOrdinalDigits = 4;
    private const int MostUnitNumberDigits = 6;

    private readonly string _key;
    private readonly List<string> _quoted;
    private readonly List<UnitSegment> _segments = [];
    private UnitSegment _now = new();
    private UnitSegment _ahead = new();
    private int _at;
    private bool _afterAnd;
    private bool _unitNumberAhead;
    private bool _isArmyWeak;
    private int _marker;

    public UnitReader(string text)
    {
        (var plain, _quoted) = UnitQuotes.TakeOut(text.Length > MostCharacters ? text[..MostCharacters] : text);
        _key = NameKey.Of(plain);
    }

    public UnitDesignation Read()
    {
        while (_at < _key.Length)
        {
            var c = _key[_at];
            if (char.IsAsciiDigit(c))
            {
                Digits();
            }
            else if (char.IsLetter(c) || c == '&')
            {
                Word();
            }
            else
            {
                Mark(c);
            }
        }

        Close(isFormer: false, inBrackets: false);
        return UnitAssembly.Of(_segments, _quoted);
    }

    private void Mark(char c)
    {
        _at++;
        if (c is '(' or '[')
        {
            Close(_now.IsFormer, inBrackets: true);
        }
        else if (c is ')' or ']')
        {
            Close(isFormer: false, inBrackets: false);
        }
        else if (c is ',' or ';' or '/')
        {
            Close(_now.IsFormer, _now.IsInBrackets);
        }
    }

    private void Digits()
    {
        var start = _at;
        while (_at < _key.Length && char.IsAsciiDigit(_key[_at]))
        {
            _at++;
        }

        var digits = _key[start.._at];
        var isOrdinal = Suffix();
        if (PeekWord() is { Length: > 0 } next && UnitVocabulary.CountsSomethingElse(next))
        {
            _at = SkipTo(_at) + next.Length;
            return;
        }

        if (!isOrdinal && digits.Length <= MostUnitNumberDigits && (_unitNumberAhead || digits.Length > MostOrdinalDigits))
        {
            _now.UnitNumber ??= digits;
            LetterOfAPart();
        }
        else if (digits.Length <= MostOrdinalDigits && digits.TrimStart('0') is { Length: > 0 } number)
        {
            Number(number);
        }
        else
        {
            _now.NotUnderstood(digits);
        }

        (_unitNumberAhead, _afterAnd) = (false, false);
    }

    /// <summary>«64-я», "64th"; letters that are no ending are the next word («64омсбр»).</summary>
    private bool Suffix()
    {
        var from = _at < _key.Length && _key[_at] == '-' ? _at + 1 : _at;
        var end = WordEnd(from);
        if (end == from || !UnitVocabulary.IsOrdinalSuffix(_key.AsSpan(from, end - from)))
        {
            return false;
        }

        _at = end;
        return true;
    }

    /// <summary>12345-Б is a part of 12345.</summary>
    private void LetterOfAPart()
    {
        if (_at + 1 < _key.Length && _key[_at] == '-' && char.IsLetter(_key[_at + 1]) && WordEnd(_at + 1) == _at + 2)
        {
            _at += 2;
        }
    }

    private void Number(string number)
    {
        if (_now.HasNumber)
        {
            if (!_afterAnd || _now.HasEchelon)
            {
                Begin();
            }
        }
        else if (_now.HasEchelon && EchelonFollows())
        {
            Begin();
        }

        _now.Number(number);
    }

    private void Word()
    {
        var start = _at;
        _at = WordEnd(_at);
        if (_at == start)
        {
            _at++;
        }

        var word = _key.AsSpan(start, _at - start);
        if (IsUnitNumberMarker(word))
        {
            return;
        }

        var term = UnitVocabulary.Find(word);
        if (term.Kind == UnitTermKind.And && word is "та" && _now.HasNumber && !_now.HasEchelon && !DigitFollows())
        {
            term = UnitTerm.Abbreviation(UnitArm.Tank, UnitEchelon.Army, isSeparate: false, isGuards: false);
        }

        _afterAnd = term.Kind == UnitTermKind.And;
        Take(term, word);
    }

    private void Take(UnitTerm term, ReadOnlySpan<char> word)
    {
        switch (term.Kind)
        {
            case UnitTermKind.Echelon:
                Echelon(term, word is "army");
                break;
            case UnitTermKind.Abbreviation:
                Abbreviation(term);
                break;
            case UnitTermKind.Piece:
                _now.Pieces |= term.Piece;
                break;
            case UnitTermKind.Guards:
                Target.IsGuards = true;
                break;
            case UnitTermKind.Separate:
                Target.IsSeparate = true;
                break;
            case UnitTermKind.Affiliation:
                _now.Affiliation ??= term.Text;
                break;
            case UnitTermKind.Former:
                Close(isFormer: true, _now.IsInBrackets);
                break;
            case UnitTermKind.Direction:
                Direction(term);
                break;
            case UnitTermKind.Ordinal:
                Number(term.Text!);
                break;
            case UnitTermKind.Unknown:
                Unknown(word);
                break;
        }
    }

    private void Unknown(ReadOnlySpan<char> word)
    {
        if (_now.IsInBrackets && (word.StartsWith("donetsk") || word.StartsWith("донец")))
        {
            _now.Affiliation ??= UnitDesignation.Donetsk;
        }
        else if (_now.IsInBrackets && (word.StartsWith("luhansk") || word.StartsWith("lugansk") || word.StartsWith("луган")))
        {
            _now.Affiliation ??= UnitDesignation.Luhansk;
        }
        else
        {
            _now.NotUnderstood(word.ToString());
        }
    }

    /// <summary>Qualities told after an echelon belong to the unit that comes next: «батальон отдельной 64-й бригады».</summary>
    private UnitSegment Target => _now.HasEchelon ? _ahead : _now;

    private void Echelon(UnitTerm term, bool isEnglishArmy)
    {
        // "Army Corps", "Army Aviation Brigade": the word that comes last says what it is.
        if (_now.HasEchelon && !_isArmyWeak)
        {
            Begin();
        }

        _isArmyWeak = isEnglishArmy;
        _now.Echelon = term.Echelon;
        _now.Pieces |= term.Piece;
        _unitNumberAhead = false;
    }

    private void Abbreviation(UnitTerm term)
    {
        if (_now.HasEchelon)
        {
            Begin();
        }

        _isArmyWeak = false;
        _now.Echelon = term.Echelon;
        _now.Arm |= term.Arm;
        _now.IsSeparate |= term.IsSeparate;
        _now.IsGuards |= term.IsGuards;
    }

    private void Direction(UnitTerm term)
    {
        if (term.Echelon == UnitEchelon.NotTold)
        {
            Target.Direction ??= term.Text;
            return;
        }

        if (_now.IsUnit)
        {
            Begin();
        }

        (_now.Direction, _now.Echelon) = (term.Text, term.Echelon);
    }

    /// <summary>The next unit of the same text.</summary>
    private void Begin() => Close(_now.IsFormer, _now.IsInBrackets);

    private void Close(bool isFormer, bool inBrackets)
    {
        _segments.Add(_now);
        var next = new UnitSegment { IsFormer = isFormer, IsInBrackets = inBrackets };
        next.Absorb(_ahead);
        _ahead = new UnitSegment();
        _now = next;
        _isArmyWeak = false;
    }
}

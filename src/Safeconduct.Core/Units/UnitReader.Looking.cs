namespace Safeconduct.Core.Units;

/// <summary>Looking ahead in the text.</summary>
internal sealed partial class UnitReader
{
    /// <summary>«в/ч», «в.ч.», «вч», «войсковая часть», "military unit": a military-unit number follows.</summary>
    private bool IsUnitNumberMarker(ReadOnlySpan<char> word)
    {
        if (word is "вч" || (word is "в" && PartLetter() is { } end && (_at = end) >= 0))
        {
            return _unitNumberAhead = true;
        }

        var isFirst = word.StartsWith("войсков") || word.StartsWith("військов") || word is "military";
        if (_marker > 0 && (word is "unit" || word.StartsWith("част")))
        {
            _unitNumberAhead = true;
        }

        _marker = isFirst ? 2 : _marker - 1;
        return false;
    }

    /// <summary>Where «ч» ends when it stands behind «в» with at most two marks between.</summary>
    private int? PartLetter()
    {
        var at = _at;
        while (at < _key.Length && at < _at + 2 && _key[at] is '/' or '.' or '-' or ' ' or '\\')
        {
            at++;
        }

        return at < _key.Length && _key[at] == 'ч' && WordEnd(at) == at + 1 ? at + 1 : null;
    }

    /// <summary>Whether an echelon stands between here and the next number or mark.</summary>
    private bool EchelonFollows()
    {
        for (var at = _at; at < _key.Length && !char.IsAsciiDigit(_key[at]) && _key[at] is not (',' or ';' or '(' or ')' or '/');)
        {
            var end = WordEnd(at);
            if (end == at)
            {
                at++;
                continue;
            }

            if (UnitVocabulary.Find(_key.AsSpan(at, end - at)).Echelon != UnitEchelon.NotTold)
            {
                return true;
            }

            at = end;
        }

        return false;
    }

    private bool DigitFollows() => SkipTo(_at) is var at && at < _key.Length && char.IsAsciiDigit(_key[at]);

    private ReadOnlySpan<char> PeekWord()
    {
        var at = SkipTo(_at);
        return _key.AsSpan(at, WordEnd(at) - at);
    }

    private int SkipTo(int at)
    {
        while (at < _key.Length && _key[at] is ' ' or '-' or '.' or '?')
        {
            at++;
        }

        return at;
    }

    private int WordEnd(int at)
    {
        while (at < _key.Length && (char.IsLetter(_key[at]) || (_key[at] == '&' && at == _at)))
        {
            at++;
        }

        return at;
    }
}

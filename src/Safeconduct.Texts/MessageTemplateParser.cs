using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Safeconduct.Texts;

/// <summary>Reads one <see cref="MessageTemplate"/>, once, from left to right.</summary>
internal sealed class MessageTemplateParser(string text)
{
    private static readonly string[] PluralForms = ["zero", "one", "two", "few", "many", "other"];
    private int _at;

    public MessageTemplate ParseAll()
    {
        var template = ParseMessage(countOf: null);
        return _at == text.Length ? template : throw Wrong("a closing brace closes nothing");
    }

    /// <summary>Reads up to the end or to a brace that closes more than was opened.</summary>
    /// <param name="countOf">Inside a plural, the argument that <c>#</c> stands for.</param>
    private MessageTemplate ParseMessage(string? countOf)
    {
        var parts = ImmutableArray.CreateBuilder<MessagePart>();
        var words = new StringBuilder();
        while (_at < text.Length && text[_at] != '}')
        {
            var special = text[_at] == '{' || (text[_at] == '#' && countOf is not null);
            if (!special)
            {
                ReadWords(words, countOf is not null);
                continue;
            }

            Flush(words, parts);
            parts.Add(text[_at] == '#' ? ReadCount(countOf!) : ReadArgument());
        }

        Flush(words, parts);
        return new MessageTemplate(parts.ToImmutable());
    }

    private static void Flush(StringBuilder words, ImmutableArray<MessagePart>.Builder parts)
    {
        if (words.Length > 0)
        {
            parts.Add(new MessagePart.Words(words.ToString()));
            words.Clear();
        }
    }

    private void ReadWords(StringBuilder words, bool inPlural)
    {
        var c = text[_at++];
        if (c != '\'' || _at == text.Length)
        {
            words.Append(c);
            return;
        }

        if (text[_at] == '\'')
        {
            words.Append('\'');
            _at++;
            return;
        }

        if (text[_at] is '{' or '}' || (inPlural && text[_at] == '#'))
        {
            ReadQuoted(words);
            return;
        }

        words.Append(c);
    }

    private void ReadQuoted(StringBuilder words)
    {
        var start = _at - 1;
        while (_at < text.Length)
        {
            var c = text[_at++];
            if (c != '\'')
            {
                words.Append(c);
            }
            else if (_at < text.Length && text[_at] == '\'')
            {
                words.Append('\'');
                _at++;
            }
            else
            {
                return;
            }
        }

        throw Wrong("the quotation has no end", start);
    }

    private MessagePart.Count ReadCount(string name)
    {
        _at++;
        return new MessagePart.Count(name);
    }

    private MessagePart ReadArgument()
    {
        var start = _at++;
        var name = ReadWord("the name of an argument");
        if (name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-')))
        {
            throw Wrong($"'{name}' is no name of an argument", start);
        }

        if (TryTake('}'))
        {
            return new MessagePart.Argument(name);
        }

        Take(',');
        var kind = ReadWord("plural or select");
        Take(',');
        return kind switch
        {
            "plural" => new MessagePart.Plural(name, ReadForms(name, CheckPluralForm)),
            "select" => new MessagePart.Select(name, ReadForms(countOf: null, check: null)),
            _ => throw Wrong($"'{kind}' is neither plural nor select", start),
        };
    }

    private ImmutableDictionary<string, MessageTemplate> ReadForms(string? countOf, Action<string, int>? check)
    {
        var start = _at;
        var forms = ImmutableDictionary.CreateBuilder<string, MessageTemplate>(StringComparer.Ordinal);
        while (!TryTake('}'))
        {
            var at = _at;
            var selector = ReadWord("a selector");
            check?.Invoke(selector, at);
            Take('{');
            if (!forms.TryAdd(selector, ParseMessage(countOf)))
            {
                throw Wrong($"'{selector}' stands twice", at);
            }

            Take('}', skipSpace: false);
        }

        return forms.ContainsKey("other") ? forms.ToImmutable() : throw Wrong("'other' is missing", start);
    }

    private void CheckPluralForm(string selector, int at)
    {
        var exact = selector[0] == '=' && decimal.TryParse(selector.AsSpan(1), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        if (!exact && !PluralForms.Contains(selector, StringComparer.Ordinal))
        {
            throw Wrong($"'{selector}' is no plural form", at);
        }
    }

    private string ReadWord(string what)
    {
        SkipSpace();
        var start = _at;
        while (_at < text.Length && text[_at] is not ('{' or '}' or ',') && !char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        var word = text[start.._at];
        SkipSpace();
        return word.Length > 0 ? word : throw Wrong($"{what} is missing", start);
    }

    private void Take(char c, bool skipSpace = true)
    {
        if (skipSpace)
        {
            SkipSpace();
        }

        if (_at >= text.Length || text[_at] != c)
        {
            throw Wrong($"'{c}' is missing");
        }

        _at++;
    }

    private bool TryTake(char c)
    {
        SkipSpace();
        if (_at < text.Length && text[_at] == c)
        {
            _at++;
            return true;
        }

        return false;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    private FormatException Wrong(string what, int? at = null) => 
        new(string.Create(CultureInfo.InvariantCulture, $"Character {at ?? _at} of the text \"{text}\": {what}."));
}

using System.Collections.Immutable;

namespace Safeconduct.Core.Dates;

/// <summary>
/// Reads EDTF: the profile of the Library of Congress (4 February 2019) of ISO 8601-2:2019, levels 0 to 2.
/// Rulings where the standard is silent or disputed are in docs/formats/dates.md.
/// </summary>
internal sealed class EdtfParser
{
    /// <summary>The most characters that are read; far more than any date needs.</summary>
    public const int MaxLength = 1000;

    private readonly EdtfScanner _scanner;

    private EdtfParser(string text) => _scanner = new EdtfScanner(text);

    public static EdtfReading Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reading = ParseModern(text);
        return reading is EdtfReading.Invalid && text.Length <= MaxLength ? EdtfLegacy.Explain(text) ?? reading : reading;
    }

    /// <summary>Without looking for forms of the draft of 2012.</summary>
    internal static EdtfReading ParseModern(string text) =>
        text.Length > MaxLength ? new EdtfReading.Invalid(MaxLength, EdtfExpected.Length) : new EdtfParser(text).ReadAll();

    private EdtfReading ReadAll()
    {
        var result = _scanner.Peek() switch
        {
            '[' => ReadSet(EdtfKind.OneOf, ']'),
            '{' => ReadSet(EdtfKind.AllOf, '}'),
            _ when _scanner.Text.Contains('/', StringComparison.Ordinal) => ReadInterval(),
            _ => ReadSingle(),
        };
        return _scanner.Failure is { } failure ? failure
            : _scanner.Unsupported is { } feature ? new EdtfReading.Unsupported(feature)
            : new EdtfReading.Read(result!);
    }

    private Edtf? ReadSingle()
    {
        if (ReadRange(inSet: false) is not { } part)
        {
            return null;
        }

        if (part is { IsOneDate: true, From: { } date } && _scanner.Peek() == 'T')
        {
            return ReadDateTime(date);
        }

        if (!ExpectEnd() || Days(part) is not { } days)
        {
            return null;
        }

        var kind = !part.IsOneDate ? EdtfKind.OneOf : part.From!.SubYear is null ? EdtfKind.Date : EdtfKind.Season;
        return Build(kind, [part], days);
    }

    private Edtf? ReadDateTime(EdtfDate date)
    {
        if (date.Day is null || date.IsMasked || date.AnyQualifier != EdtfQualifier.None)
        {
            _scanner.Fail(EdtfExpected.CompleteDate, date.Position);
            return null;
        }

        _scanner.Next();
        if (EdtfTimeReader.Read(_scanner) is not { } time || !ExpectEnd())
        {
            return null;
        }

        var part = EdtfRange.Of(date with { Time = time });
        return Days(part) is { } days ? Build(EdtfKind.DateTime, [part], days) : null;
    }

    private Edtf? ReadSet(EdtfKind kind, char bracket)
    {
        _scanner.Needs(2);
        _scanner.Next();
        var parts = ImmutableArray.CreateBuilder<EdtfRange>();
        do
        {
            _scanner.SkipSpaces();
            if (ReadRange(inSet: true) is not { } part)
            {
                return null;
            }

            parts.Add(part);
            _scanner.SkipSpaces();
        }
        while (_scanner.Take(','));

        if (!_scanner.Take(bracket))
        {
            _scanner.Fail(_scanner.Peek() == 'T' ? EdtfExpected.NoTime : EdtfExpected.CommaOrBracket);
            return null;
        }

        if (!ExpectEnd())
        {
            return null;
        }

        var days = parts.Select(Days).ToList();
        return _scanner.Failure is null && _scanner.Unsupported is null
            ? Build(kind, parts.ToImmutable(), EdtfAlternatives.Union(days.OfType<EdtfAlternatives>().ToList()))
            : null;
    }

    /// <summary>A date, <c>..date</c>, <c>date..</c> or <c>date..date</c>.</summary>
    private EdtfRange? ReadRange(bool inSet)
    {
        if (_scanner.TakeDots())
        {
            _scanner.Needs(2);
            return new EdtfDateReader(_scanner).Read() is { } last ? new EdtfRange(From: null, last) : null;
        }

        if (new EdtfDateReader(_scanner).Read() is not { } first)
        {
            return null;
        }

        if (!_scanner.TakeDots())
        {
            return EdtfRange.Of(first);
        }

        _scanner.Needs(2);
        if (_scanner.AtEnd || _scanner.Peek() == '/' || (inSet && _scanner.Peek() is ',' or ']' or '}' or ' '))
        {
            return new EdtfRange(first, To: null);
        }

        return new EdtfDateReader(_scanner).Read() is { } to ? new EdtfRange(first, to) : null;
    }

    private Edtf? ReadInterval()
    {
        if (ReadEnd('/') is not { } start)
        {
            return null;
        }

        _scanner.Next();
        if (ReadEnd('\0') is not { } end)
        {
            return null;
        }

        if (start.Kind != EdtfEnd.Given && end.Kind != EdtfEnd.Given)
        {
            _scanner.Fail(EdtfExpected.SomeEnd, 0);
            return null;
        }

        return BuildInterval(start, end);
    }

    private Edtf? BuildInterval((EdtfEnd Kind, EdtfRange Part) start, (EdtfEnd Kind, EdtfRange Part) end)
    {
        if (Days(start.Part)?.Hull is not { } first || Days(end.Part)?.Hull is not { } last)
        {
            return null;
        }

        if (first.Earliest > last.Latest)
        {
            _scanner.Fail(EdtfExpected.LaterEnd, _scanner.Text.IndexOf('/', StringComparison.Ordinal) + 1);
            return null;
        }

        // It cannot begin after its last possible day nor end before its first.
        first = first.Intersect(new DayWindow(earliest: null, last.Latest))!.Value;
        last = last.Intersect(new DayWindow(first.Earliest, latest: null))!.Value;
        NeedsForInterval(start.Part);
        NeedsForInterval(end.Part);
        var around = EdtfAlternatives.One(new DayWindow(first.Earliest, last.Latest));
        return new Edtf(_scanner.Text, _scanner.Level, EdtfKind.Interval, [start.Part, end.Part], first, last, around)
        {
            StartEnd = start.Kind,
            EndEnd = end.Kind,
        };
    }

    private (EdtfEnd Kind, EdtfRange Part)? ReadEnd(char terminator)
    {
        if (_scanner.Peek() == terminator && (terminator != '\0' || _scanner.AtEnd))
        {
            _scanner.Needs(1);
            return (EdtfEnd.Unknown, new EdtfRange(From: null, To: null));
        }

        if (_scanner.Peek() == '.' && _scanner.Peek(1) == '.' && _scanner.Peek(2) == terminator)
        {
            _scanner.Needs(1);
            _scanner.TakeDots();
            return ExpectTerminator(terminator) ? (EdtfEnd.Open, new EdtfRange(From: null, To: null)) : null;
        }

        return ReadRange(inSet: false) is { } part && ExpectTerminator(terminator) ? (EdtfEnd.Given, part) : null;
    }

    private bool ExpectTerminator(char terminator)
    {
        if (terminator == '\0' ? _scanner.AtEnd : _scanner.Peek() == terminator)
        {
            return true;
        }

        return _scanner.Fail(_scanner.Peek() switch
        {
            '/' => EdtfExpected.OneSlash,
            'T' => EdtfExpected.NoTime,
            _ => EdtfExpected.End,
        });
    }

    private void NeedsForInterval(EdtfRange part)
    {
        if (part.Dates.Any(d => d.IsMasked || d.SubYear is not null))
        {
            _scanner.Needs(2);
        }
    }

    private bool ExpectEnd() => _scanner.AtEnd || _scanner.Fail(EdtfExpected.End);

    /// <summary>The days of a date or a range; null after a failure, and for a form that is not worked with.</summary>
    private EdtfAlternatives? Days(EdtfRange part)
    {
        if (_scanner.Unsupported is not null)
        {
            return null;
        }

        var days = part.Dates.Select(EdtfWindows.Of).ToList();
        if (days.FindIndex(d => d.Windows.IsEmpty) is >= 0 and var none)
        {
            _scanner.Fail(EdtfExpected.ExistingDay, part.Dates.ElementAt(none).Position);
            return null;
        }

        if (part.IsOneDate)
        {
            return days[0];
        }

        var from = part.From is null ? null : days[0].Hull!.Value.Earliest;
        var to = part.To is null ? null : days[^1].Hull!.Value.Latest;
        return IsInOrder(part, from, to) ? EdtfAlternatives.One(new DayWindow(from, to)) : null;
    }

    private bool IsInOrder(EdtfRange part, Day? from, Day? to)
    {
        if (part is { From: { } first, To: { } last } && first.Precision != last.Precision)
        {
            return _scanner.Fail(EdtfExpected.SamePrecision, last.Position);
        }

        return !(from > to) || _scanner.Fail(EdtfExpected.LaterEnd, part.To!.Position);
    }

    private Edtf Build(EdtfKind kind, ImmutableArray<EdtfRange> parts, EdtfAlternatives days)
    {
        var window = days.Hull!.Value;
        return new Edtf(_scanner.Text, _scanner.Level, kind, parts, window, window, days)
        {
            StartEnd = window.Earliest is null ? EdtfEnd.Open : EdtfEnd.Given,
            EndEnd = window.Latest is null ? EdtfEnd.Open : EdtfEnd.Given,
        };
    }
}

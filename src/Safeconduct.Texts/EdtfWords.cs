using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;

namespace Safeconduct.Texts;

/// <summary>EDTF values in words: intervals, sets and ranges, built of what <see cref="EdtfDateWords"/> says of single dates.</summary>
internal sealed class EdtfWords(Phrasebook book)
{
    private readonly EdtfDateWords _dates = new(book);

    public string Say(Edtf value) => value.Kind switch
    {
        EdtfKind.Interval => Interval(value),
        EdtfKind.OneOf => book.SayAll(Elements(value, isAll: false), alternatives: true),
        EdtfKind.AllOf => book.SayAll(Elements(value, isAll: true)),
        _ => _dates.Say(value.Date!),
    };

    private ImmutableArray<PhraseValue> Elements(Edtf value, bool isAll) => [.. value.Parts.Select(p => (PhraseValue)Range(p, isAll))];

    private string Range(EdtfRange range, bool isAll) => range switch
    {
        { IsOneDate: true, From: { } date } => _dates.Say(date),
        { From: null, To: { } last } => book.Say(isAll ? "edtf.and-before" : "edtf.or-before", ("date", _dates.Say(last))),
        { From: { } first, To: null } => book.Say(isAll ? "edtf.and-after" : "edtf.or-after", ("date", _dates.Say(first))),
        { From: { } first, To: { } last } when !isAll && IsPlainDay(first) && IsPlainDay(last) => book.Say(new DayWindow(DayOf(first), DayOf(last))),
        { From: { } first, To: { } last } => book.Say(isAll ? "edtf.all-between" : "edtf.between", ("first", _dates.Say(first)), ("last", _dates.Say(last))),
        _ => throw new ArgumentOutOfRangeException(nameof(range), range, "A range has a date."),
    };

    private string Interval(Edtf value)
    {
        var (start, end) = (value.Parts[0], value.Parts[1]);
        switch (value.StartEnd, value.EndEnd)
        {
            case (EdtfEnd.Open, _):
                return book.Say("edtf.interval.open-start", ("end", Range(end, isAll: false)));
            case (EdtfEnd.Unknown, _):
                return book.Say("edtf.interval.unknown-start", ("end", Range(end, isAll: false)));
            case (_, EdtfEnd.Open):
                return book.Say("edtf.interval.open-end", ("start", Range(start, isAll: false)));
            case (_, EdtfEnd.Unknown):
                return book.Say("edtf.interval.unknown-end", ("start", Range(start, isAll: false)));
            default:
                var areDays = start is { IsOneDate: true, From: { } a } && end is { IsOneDate: true, From: { } b } && IsPlainDay(a) && IsPlainDay(b);
                return book.Say(areDays ? "edtf.interval.days" : "edtf.interval", ("start", Range(start, isAll: false)), ("end", Range(end, isAll: false)));
        }
    }

    private static bool IsPlainDay(EdtfDate date) => date is { Precision: EdtfPrecision.Day, IsMasked: false, AnyQualifier: EdtfQualifier.None };

    private static Day DayOf(EdtfDate date) => Day.Of(date.Year.Value!.Value, (int)date.Month!.Value.Value!.Value, (int)date.Day!.Value.Value!.Value);
}

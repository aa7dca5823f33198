using System.Globalization;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;

namespace Safeconduct.Texts;

/// <summary>A year as written, in the three places where it can stand in a phrase; languages with cases need each.</summary>
internal sealed class YearWords
{
    private readonly string _kind;
    private readonly (string, PhraseValue)[] _args;

    private YearWords(string kind, params (string, PhraseValue)[] args)
    {
        _kind = kind;
        _args = args;
    }

    /// <summary>By itself: "2022", "some year in the 1980s".</summary>
    public Phrase Alone => new($"edtf.year.{_kind}", [.. _args]);

    /// <summary>After the name of a month: "(August) 2022", "(August) of some year in the 1980s".</summary>
    public PhraseInPhrase After => new(new Phrase($"edtf.year.{_kind}.after", [.. _args]));

    /// <summary>After "in": "(some day in) 2022", "(some day in) the 1980s".</summary>
    public PhraseInPhrase In => new(new Phrase($"edtf.year.{_kind}.in", [.. _args]));

    public static YearWords Of(long year) => year switch
    {
        <= 0 => new("bce", ("year", Digits(1 - year))),
        < 1000 or > 9999 => new("long", ("year", Digits(year))),
        _ => new("known", ("year", Digits(year))),
    };

    public static YearWords Of(EdtfDigits year)
    {
        if (year.Value is { } number)
        {
            return Of(number);
        }

        if (year is { IsUnspecified: true, IsNegative: false })
        {
            return new("any");
        }

        if (!year.IsMaskedFromTheRight)
        {
            return new("pattern", ("pattern", year.ToString()));
        }

        // A hidden last digit is a decade, if it is one that people call by its name.
        var (least, greatest) = (year.Least, year is { IsNegative: true, Greatest: 0 } ? -1 : year.Greatest);
        return greatest - least == 9 && least >= 1000
            ? new("decade", ("decade", Digits(least)))
            : new("span", ("first", Label(least)), ("last", Label(greatest)));
    }

    /// <summary>The bare name of a year: "2022", "45 BCE".</summary>
    public static PhraseValue Label(long year) => year <= 0
        ? new PhraseInPhrase(new Phrase("edtf.year.bce.label", ("year", Digits(1 - year))))
        : new TextValue(Digits(year));

    private static string Digits(long year) => year.ToString("0", CultureInfo.InvariantCulture);
}

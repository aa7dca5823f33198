using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Dates;

namespace Safeconduct.Tests.Dates;

public sealed class EdtfPropertyTests
{
    private static readonly Gen<string> Years = Gen.Elements("2022", "202X", "20X2", "2XXX", "XXXX", "X02X", "1900", "-004X", "0000", "-0044", "2024");
    private static readonly Gen<string> Months = Gen.Elements("01", "02", "12", "0X", "1X", "X2", "X0", "XX", "06", "21", "24", "41");
    private static readonly Gen<string> Days = Gen.Elements("01", "28", "29", "30", "31", "0X", "1X", "2X", "3X", "X0", "X1", "X9", "XX");
    private static readonly Gen<string> Marks = Gen.Elements("", "", "", "?", "~", "%");

    private static readonly Gen<string> Dates = Gen.OneOf(
        from y in Years from q in Marks select y + q,
        from y in Years from m in Months from q in Marks select $"{y}-{m}{q}",
        from a in Marks from y in Years from b in Marks from m in Months from c in Marks from d in Days from e in Marks select $"{a}{y}{b}-{m}-{c}{d}{e}",
        Gen.Elements("Y170000002", "1950S2", "Y-17E7", "2022-08-24T10:00:00Z"));

    private static readonly Gen<string> Texts = Gen.OneOf(
        Dates,
        from a in Gen.OneOf(Dates, Gen.Elements("", "..")) from b in Gen.OneOf(Dates, Gen.Elements("", "..")) select $"{a}/{b}",
        from items in Dates.NonEmptyListOf() from open in Gen.Elements("[]", "{}") from comma in Gen.Elements(",", ", ", "..")
            select open[0] + string.Join(comma, items.Take(6)) + open[1]);

    [Fact]
    public void What_is_read_keeps_its_text_and_its_windows_are_in_order() =>
        Holds(Texts, 3000, text => Edtf.Parse(text).Value is not { } value || IsSound(text, value));

    [Fact]
    public void Most_of_what_is_generated_is_read_so_that_the_properties_say_something() =>
        Gen.Sample(Texts, 500, 50).Count(t => Edtf.Parse(t).Value is not null).ShouldBeGreaterThan(150);

    [Fact]
    public void A_mask_allows_exactly_the_days_of_the_calendar_that_fit_it() =>
        Holds(from y in Masked("2018", "2027") from m in Masked("01", "12") from d in Masked("01", "31") select $"{y}-{m}-{d}", 300, MatchesCalendar);

    [Fact]
    public void A_mask_of_months_allows_exactly_the_days_that_fit_it() =>
        Holds(from y in Masked("2018", "2027") from m in Masked("01", "12") select $"{y}-{m}", 200, MatchesCalendar);

    [Fact]
    public void Saying_one_more_digit_never_adds_a_day() =>
        Holds(
            from text in Dates from digit in Gen.Choose(0, 9) from which in Gen.Choose(0, 7) select (text, digit, which),
            3000,
            t => Narrow(t.text, t.digit, t.which) is not { } narrower
                || Edtf.Parse(t.text).Value is not { } wide
                || Edtf.Parse(narrower).Value is not { } narrow
                || narrow.Date!.SubYear != wide.Date!.SubYear // 2022-X0 is October; 2022-30 is a code and no month
                || (Holds(wide.Window, narrow.Window) && narrow.Alternatives.All(n => wide.Alternatives.Any(w => Holds(w, n)))));

    [Fact]
    public void A_set_holds_the_days_of_its_elements_and_no_others() =>
        Holds(from items in Dates.NonEmptyListOf() select items.Where(i => Edtf.Parse(i).Value is { Kind: not EdtfKind.DateTime }).Take(5).ToArray(), 500, items =>
        {
            if (items.Length == 0)
            {
                return true;
            }

            var set = Edtf.Parse("[" + string.Join(',', items) + "]").Value!;
            var elements = items.Select(i => Edtf.Parse(i).Value!).ToList();
            return set.Window == elements.Select(e => e.Window).Aggregate((a, b) => a.Hull(b))
                && elements.SelectMany(e => e.Alternatives).All(e => set.Alternatives.Any(s => Holds(s, e)))
                && (!set.AlternativesAreComplete || set.Alternatives.Sum(s => s.Days) <= elements.SelectMany(e => e.Alternatives).Sum(s => s.Days));
        });

    [Fact]
    public void No_text_breaks_the_reader()
    {
        const string alphabet = "0123456789XxYESTZu-+/.,:[]{}()?~% ^abé٣\u2212\0\uD800";
        var random = new System.Random(20220824);
        for (var i = 0; i < 60_000; i++)
        {
            var length = random.Next(0, 24);
            Try(string.Concat(Enumerable.Range(0, length).Select(_ => alphabet[random.Next(alphabet.Length)])));
        }
    }

    [Fact]
    public void No_slip_of_the_pen_breaks_the_reader()
    {
        var random = new System.Random(20240412);
        foreach (var text in Gen.Sample(Texts, 1500, 50))
        {
            Try(Mutate(text, random));
            Try(Mutate(Mutate(text, random), random));
        }
    }

    [Theory]
    [InlineData("[", 1_000_000)]
    [InlineData("{[", 500_000)]
    [InlineData("(", 900)]
    [InlineData("(2022-", 150)]
    [InlineData("9", 1_000_000)]
    [InlineData("9", 900)]
    [InlineData("X", 900)]
    [InlineData("Y9", 900)]
    [InlineData("2022,", 200_000)]
    [InlineData("u", 900)]
    [InlineData("unknown/", 120)]
    [InlineData("/", 1000)]
    [InlineData("..", 500)]
    [InlineData("?", 1000)]
    public void Long_and_nested_text_is_refused(string piece, int times)
    {
        foreach (var text in new[] { string.Concat(Enumerable.Repeat(piece, times)), "[" + string.Concat(Enumerable.Repeat(piece, times)) + "]", "Y" + string.Concat(Enumerable.Repeat(piece, times)) })
        {
            Edtf.Parse(text).ShouldNotBeOfType<EdtfReading.Read>();
        }
    }

    [Fact]
    public void The_costliest_texts_of_full_length_end()
    {
        foreach (var element in new[] { "XXXX", "XXXX-XX", "XXXX-XX-XX", "XXXX-X1-X1", "-XXX1-02-29", "XXX1-02-3X" })
        {
            var count = (1000 - 1) / (element.Length + 1);
            Try("[" + string.Join(',', Enumerable.Repeat(element, count)) + "]");
        }
    }

    private static void Try(string text)
    {
        switch (Edtf.Parse(text))
        {
            case EdtfReading.Read r:
                IsSound(text, r.Result).ShouldBeTrue(text);
                break;
            case EdtfReading.Invalid i:
                i.Position.ShouldBeInRange(0, text.Length, text);
                EdtfExpected.All.ShouldContain(i.Expected, text);
                break;
            case EdtfReading.Unsupported u:
                EdtfFeature.All.ShouldContain(u.Feature, text);
                break;
        }
    }

    private static bool IsSound(string text, Edtf value)
    {
        var windows = value.Alternatives;
        var ascending = windows.Zip(windows.Skip(1)).All(p => p.First.Latest!.Value.AddDays(1) < p.Second.Earliest!.Value);
        return string.Equals(value.Text, text, StringComparison.Ordinal)
            && value.Level is >= 0 and <= 2
            && !(value.Window.Earliest > value.Window.Latest)
            && ascending
            && windows.Length is > 0 and <= EdtfAlternatives.Max
            && windows.All(w => Holds(value.Window, w))
            && (windows[0].Earliest, windows[^1].Latest) == (value.Window.Earliest, value.Window.Latest)
            && Holds(value.Window, value.Start)
            && Holds(value.Window, value.End);
    }

    private static bool Holds(DayWindow outer, DayWindow inner) => outer.Hull(inner) == outer;

    /// <summary>Compares with every day from 2010 to 2029, formatted by the BCL and held against the mask character by character.</summary>
    private static bool MatchesCalendar(string mask)
    {
        var fitting = new List<Day>();
        for (var date = new DateOnly(2000, 1, 1); date.Year < 2100; date = date.AddDays(1))
        {
            var iso = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (mask.Select((c, i) => c == 'X' || c == iso[i]).All(fits => fits))
            {
                fitting.Add(Day.From(date));
            }
        }

        var value = Edtf.Parse(mask).Value;
        if (fitting.Count == 0 || value is null)
        {
            return fitting.Count == 0 && value is null;
        }

        return !value.AlternativesAreComplete
            ? value.Window == new DayWindow(fitting[0], fitting[^1])
            : value.Alternatives.Sum(w => w.Days) == fitting.Count && fitting.TrueForAll(d => value.Alternatives.Any(w => w.Contains(d)));
    }

    /// <summary>A number between two others, some of its digits hidden; of a year the last two at most.</summary>
    private static Gen<string> Masked(string least, string greatest) =>
        from number in Gen.Choose(int.Parse(least), int.Parse(greatest))
        from hideTens in Gen.Choose(0, 3)
        from hideOnes in Gen.Choose(0, 2)
        select Hide(number.ToString(new string('0', least.Length)), hideTens == 0, hideOnes == 0);

    private static string Hide(string digits, bool tens, bool ones) => digits[..^2] + (tens ? 'X' : digits[^2]) + (ones ? 'X' : digits[^1]);

    private static string? Narrow(string text, int digit, int which)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => text[i] == 'X').ToList();
        return places.Count == 0 ? null : text.Remove(places[which % places.Count], 1).Insert(places[which % places.Count], digit.ToString());
    }

    private static string Mutate(string text, System.Random random)
    {
        const string inserts = "0123456789X-/.,[]?~%YESTu( ";
        var at = random.Next(text.Length + 1);
        var insert = inserts[random.Next(inserts.Length)].ToString();
        return random.Next(4) switch
        {
            0 => text.Insert(at, insert),
            1 => at < text.Length ? text.Remove(at, 1) : text,
            2 => at < text.Length ? text.Remove(at, 1).Insert(at, insert) : text,
            _ => text[at..] + text[..at],
        };
    }

    private static void Holds<T>(Gen<T> generator, int times, Func<T, bool> property) =>
        Prop.ForAll(generator.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(1815, 17));
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Importers.Csv;

/// <summary>
/// One record while it is read. Reading a cell that is wrong notes the problem and gives a harmless value;
/// <see cref="Finish"/> then rejects the row for the first problem noted.
/// </summary>
internal sealed class CsvRow(Locator at, string[] fields, Columns columns)
{
    private const char NoCharacter = '\uFFFE';

    private ImportItem.Rejected? _rejected;

    public Locator At { get; } = at;

    public IReadOnlyList<string> Fields => fields;

    public bool IsRejected => _rejected is not null;

    /// <summary>The cell without surrounding blanks, in Unicode's composed form (NFC); null when it is empty or the file has no such column.</summary>
    public string? Text(string column)
    {
        var index = columns.IndexOf(column);
        if (index < 0 || index >= fields.Length)
        {
            return null;
        }

        var text = fields[index].AsSpan().Trim();
        if (text.IsEmpty)
        {
            return null;
        }

        var value = text.Length == fields[index].Length ? fields[index] : text.ToString();
        if (value.Contains(NoCharacter, StringComparison.Ordinal))
        {
            // Bytes that UTF-8 allows and Unicode keeps out of every text; nothing can be compared with it.
            Reject(column, new Phrase("import.rejected.no-character"));
            return null;
        }

        return value.IsNormalized(NormalizationForm.FormC) ? value : value.Normalize(NormalizationForm.FormC);
    }

    public string Required(string column)
    {
        if (Text(column) is { } text)
        {
            return text;
        }

        Reject(column, new Phrase("import.rejected.empty-cell"));
        return "-";
    }

    /// <summary>The parts of a cell between <c>|</c>.</summary>
    public ImmutableArray<string> List(string column) => Text(column) is { } text
        ? [.. text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)]
        : [];

    public Grade Grade(string column, Grade otherwise)
    {
        if (Text(column) is not { } text)
        {
            return otherwise;
        }

        if (!Core.Evidence.Grade.TryParse(text, out var grade))
        {
            Reject(column, new Phrase("import.rejected.grade", ("found", text)));
        }

        return grade;
    }

    /// <summary>One of the words of a closed list.</summary>
    public T? Word<T>(string column, params ReadOnlySpan<(string Word, T Value)> words)
        where T : struct
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        foreach (var (word, value) in words)
        {
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        var expected = new List<string>();
        foreach (var (word, _) in words)
        {
            expected.Add(word);
        }

        Reject(column, new Phrase("import.rejected.word", ("found", text), ("expected", ListValue.Of(expected))));
        return null;
    }

    /// <summary>A number that is not negative; null when the cell is empty.</summary>
    public double? Number(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (TryNumber(text, out var number) && number >= 0)
        {
            return number;
        }

        Reject(column, new Phrase("import.rejected.number", ("found", text)));
        return null;
    }

    /// <summary>A date in EDTF; null when the cell is empty. <c>..</c> is for spans: see <see cref="Span"/>.</summary>
    public Edtf? Date(string column) => Text(column) is { } text ? DateOf(column, text) : null;

    /// <summary>A date in EDTF that is a part of a cell.</summary>
    public Edtf? DateOf(string column, string text)
    {
        switch (Edtf.Parse(text))
        {
            case EdtfReading.Read read:
                return read.Result;
            case EdtfReading.Unsupported unsupported:
                Reject(column, new Phrase("import.rejected.date-unsupported", ("found", text), ("feature", unsupported.Feature)));
                return null;
            default:
                Reject(column, new Phrase("import.rejected.date", ("found", text)));
                return null;
        }
    }

    /// <summary>The window of one end of a span: of no bounds when the cell is empty or <c>..</c>.</summary>
    public SpanEnd End(string column)
    {
        var text = Text(column);
        if (text is null or "..")
        {
            return new SpanEnd(DayWindow.Unbounded, IsTold: text is not null);
        }

        if (TryDay(text) is { } day)
        {
            return new SpanEnd(DayWindow.On(day), IsTold: true);
        }

        return new SpanEnd(Date(column)?.Window ?? DayWindow.Unbounded, IsTold: true);
    }

    /// <summary>
    /// The days of something seen, from the columns <c>from</c> and <c>to</c>, both included. An empty end is not known, so that the
    /// other end alone counts; <c>..</c> is an open one. Without any day the row is rejected.
    /// </summary>
    public DayWindow Span()
    {
        var from = End("from");
        var to = End("to");
        if (from.Window.IsUnbounded && to.Window.IsUnbounded && !IsRejected)
        {
            Reject("from", new Phrase("import.rejected.no-days"));
        }

        if (IsRejected)
        {
            return DayWindow.Unbounded;
        }

        var earliest = from.IsTold ? from.Window.Earliest : to.Window.Earliest;
        var latest = to.IsTold ? to.Window.Latest : from.Window.Latest;
        return Ordered(from.Window, to.Window) ? new DayWindow(earliest, latest) : DayWindow.Unbounded;
    }

    /// <summary>Notes a span that begins after it ends.</summary>
    public bool Ordered(DayWindow from, DayWindow to)
    {
        if (!(from.Earliest > to.Latest))
        {
            return true;
        }

        Reject("to", new Phrase("import.rejected.ends-before-it-begins", ("from", from.Earliest!.Value), ("to", to.Latest!.Value)));
        return false;
    }

    /// <summary>The point in two columns; null when both are empty. One alone, a coordinate out of bounds, or two that look swapped reject the row.</summary>
    public GeoPoint? Point(ExpectedArea area, string latColumn = "lat", string lonColumn = "lon")
    {
        var lat = Coordinate(latColumn);
        var lon = Coordinate(lonColumn);
        if (IsRejected || (lat is null && lon is null))
        {
            return null;
        }

        if (lat is null || lon is null)
        {
            Reject(lat is null ? latColumn : lonColumn, new Phrase("import.rejected.half-a-point"));
            return null;
        }

        return Judge(area, lat.Value, lon.Value, latColumn);
    }

    /// <summary>The point that the row cannot do without.</summary>
    public GeoPoint RequiredPoint(ExpectedArea area, string latColumn = "lat", string lonColumn = "lon")
    {
        var point = Point(area, latColumn, lonColumn);
        if (point is null)
        {
            Reject(latColumn, new Phrase("import.rejected.empty-cell"));
        }

        return point ?? default;
    }

    /// <summary>ISO 3166-1 alpha-2 in capitals, whatever the row writes.</summary>
    public string? Side(string column) => Text(column)?.ToUpperInvariant();

    /// <summary>Rejects a row of a side that was not asked for, and says so: nothing is left out silently.</summary>
    public void KeepTo(string? wanted, string? side, string column)
    {
        if (wanted is not null && side is not null && !string.Equals(wanted, side, StringComparison.OrdinalIgnoreCase))
        {
            Reject(column, new Phrase("import.rejected.other-side", ("side", side), ("wanted", wanted.ToUpperInvariant())));
        }
    }

    /// <summary>Notes a problem; the first one noted is the one told.</summary>
    public void Reject(string? column, Phrase reason) => _rejected ??= new ImportItem.Rejected(At with { Column = column }, reason);

    public ImportItem Finish(Func<ImmutableArray<EvidenceRecord>> records) => (ImportItem?)_rejected ?? new ImportItem.Accepted(At, records());

    /// <summary>The quick way for a plain day; anything else goes to the EDTF reader.</summary>
    internal static Day? TryDay(string text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || !int.TryParse(text.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day))
        {
            return null;
        }

        return month is >= 1 and <= 12 && day >= 1 && day <= Day.DaysInMonth(year, month) ? Day.Of(year, month, day) : null;
    }

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private double? Coordinate(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (TryNumber(text, out var number))
        {
            return number;
        }

        Reject(column, new Phrase("import.rejected.coordinate", ("found", text)));
        return null;
    }

    private GeoPoint? Judge(ExpectedArea area, double lat, double lon, string column)
    {
        if (area.Problem(lat, lon) is { } problem)
        {
            Reject(column, problem);
            return null;
        }

        return new GeoPoint(lat, lon);
    }
}

/// <summary>One end of a span as a cell gives it: empty means not told, <c>..</c> told and open.</summary>
internal readonly record struct SpanEnd(DayWindow Window, bool IsTold);

using System.Globalization;

namespace Safeconduct.Tools.NameFrequencies;

/// <summary>How many people bear a form; <see cref="Gender"/> is m, f or u (both).</summary>
internal sealed record FrequencyLine(string Form, string Gender, long Count);

/// <summary>The forms of one kind of part: s surname, g given name, p patronymic, w part of a name of any country in Latin letters.</summary>
internal sealed record FrequencyTable(string Kind, IReadOnlyList<FrequencyLine> Lines);

/// <summary>Reads the public tables as they are published.</summary>
internal static class SourceTables
{
    /// <summary>Below this the counts say more about slips of the pen than about people.</summary>
    private const long FewestPatronymics = 10;

    /// <summary>A part that stands in fewer labels than this says little about how common it is.</summary>
    private const long FewestLabels = 4;

    public static IReadOnlyList<FrequencyTable> Read(string folder) =>
    [
        new("s", Csv(Path.Combine(folder, "russian_surnames.csv"))),
        new("g", Csv(Path.Combine(folder, "russian_names.csv"))),
        new("p", Patronymics(Path.Combine(folder, "midnames.tsv"))),
        new("w", Labels(Path.Combine(folder, "wd_russian_64"))),
    ];

    private static List<FrequencyLine> Csv(string path) => Sorted(
        from line in File.ReadLines(path).Skip(1)
        let cells = line.Split(',')
        where cells[0].Length > 0 // people whose name the source does not have
        select new FrequencyLine(cells[0], cells[2], Number(cells[1])));

    private static List<FrequencyLine> Patronymics(string path) => Sorted(
        from line in File.ReadLines(path)
        let cells = line.Split('\t')
        where Number(cells[1]) >= FewestPatronymics && cells[0].Length > 0 && cells[0].All(c => char.IsLetter(c) || c is '-' or ' ')
        select new FrequencyLine(cells[0], cells[2] is "m" or "f" ? cells[2] : "u", Number(cells[1])));

    /// <summary>One Latin form with several Cyrillic ones has a line for each; together they are how often it occurs.</summary>
    private static List<FrequencyLine> Labels(string path) => Sorted(
        from line in File.ReadLines(path)
        let cells = line.Split('\t')
        group Number(cells[2]) by cells[0] into form
        let count = form.Sum()
        where count >= FewestLabels && form.Key.Length > 0 && form.Key.All(char.IsLetter)
        select new FrequencyLine(form.Key, "u", count));

    private static long Number(string cell) => long.Parse(cell, CultureInfo.InvariantCulture);

    private static List<FrequencyLine> Sorted(IEnumerable<FrequencyLine> lines) =>
        [.. lines.OrderByDescending(l => l.Count).ThenBy(l => l.Form, StringComparer.Ordinal).ThenBy(l => l.Gender, StringComparer.Ordinal)];
}

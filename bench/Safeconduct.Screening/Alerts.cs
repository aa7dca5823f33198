using Safeconduct.Core.Names;
using Safeconduct.Core.Screening;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Screening;

/// <summary>
/// What a threshold costs: people who are not in the register are asked for, and every entry shown is a false alert. Exact namesakes (the same surname, given name and
/// father's name as written) are counted apart: no comparison of names can tell them from the person.
/// </summary>
internal static class Alerts
{
    private static readonly double[] Thresholds = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

    public static void Run(string path, int questions)
    {
        using var opened = SqliteEvidenceBase.Open(path).Base!;
        var screener = new Screener(opened);
        Console.WriteLine("| asked with | threshold | false alerts per 1,000 questions | questions with one, per 1,000 | exact namesakes per 1,000 |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (name, born, patronymic) in new[] { ("three parts", false, true), ("three parts and the year of birth", true, true), ("given name and surname", false, false), ("given name, surname and the year of birth", true, false) })
        {
            Row(screener, name, born, patronymic, questions);
        }
    }

    private static void Row(Screener screener, string name, bool born, bool patronymic, int questions)
    {
        var people = new People(4_711);
        var (alerts, asked, exact) = (new int[Thresholds.Length], new int[Thresholds.Length], new int[Thresholds.Length]);
        for (var i = 0; i < questions; i++)
        {
            var p = people.Next();
            var text = patronymic ? $"{p.Surname} {p.Given} {p.Patronymic}" : $"{p.Surname} {p.Given}";
            var date = born ? Core.Dates.Edtf.Parse(p.Born.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)).Value : null;
            var found = (ScreeningAnswer.Found)screener.Screen(new ScreeningQuery([text], date) { Threshold = Thresholds[0], Limit = 100 });
            for (var t = 0; t < Thresholds.Length; t++)
            {
                var shown = found.Candidates.Where(c => c.Score >= Thresholds[t]).ToList();
                var same = shown.Count(c => NameKey.Of(c.Entry.Name).StartsWith(NameKey.Of(text), StringComparison.Ordinal));
                exact[t] += same;
                alerts[t] += shown.Count - same;
                asked[t] += shown.Count > same ? 1 : 0;
            }
        }

        for (var t = 0; t < Thresholds.Length; t++)
        {
            Console.WriteLine(FormattableString.Invariant($"| {name} | {Thresholds[t]} | {1000.0 * alerts[t] / questions:F0} | {1000.0 * asked[t] / questions:F0} | {1000.0 * exact[t] / questions:F0} |"));
        }
    }
}

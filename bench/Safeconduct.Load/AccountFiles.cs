using System.Globalization;
using System.Text;
using Safeconduct.Core.Dates;

namespace Safeconduct.Load;

/// <summary>Writes accounts of 40 statements each: eight times service, leave, an order, a stay in hospital, a crossing; the same number gives the same account.</summary>
internal static class AccountFiles
{
    private static readonly string[] Places = ["Melitopol", "Berdiansk", "Izium", "Kherson", "Mariupol", "Sievierodonetsk", "Zaporizhzhia region", "Enerhodar"];

    public static void Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < count; i++)
        {
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"L-{i:00000}.yaml")), Account(i));
        }
    }

    private static string Account(int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"safeconduct: account/1\nid: L-{number:00000}\nsubject: {{ born: {1980 + (number % 20)}~ }}\n");
        text.Append("interviews:\n  - { id: I1, on: 2024-10-01, language: ru }\nstatements:\n");
        var relations = new StringBuilder("relations:\n");
        for (var round = 0; round < 8; round++)
        {
            AppendRound(text, relations, number, round);
        }

        return text.Append(relations).ToString();
    }

    private static void AppendRound(StringBuilder text, StringBuilder relations, int number, int round)
    {
        var from = Day.Of(2023, 1, 1).AddDays((round * 60) + (number % 17));
        Round.Append(text, relations, round, (SightingsFile.UnitName(((number * 7) + round) % 400), Places[(number + round) % Places.Length]), (from, from.AddDays(40)), ordered: 10);
    }
}

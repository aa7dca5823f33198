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
            Round(text, relations, number, round);
        }

        return text.Append(relations).ToString();
    }

    private static void Round(StringBuilder text, StringBuilder relations, int number, int round)
    {
        var from = Day.Of(2023, 1, 1).AddDays((round * 60) + (number % 17));
        var to = from.AddDays(40);
        var first = (round * 5) + 1;
        var unit = ((number * 7) + round) % 400;
        text.Append(CultureInfo.InvariantCulture, $"  - {{ id: S{first}, in: I1, served: {{ unit: \"{SightingsFile.UnitName(unit)}\", role: driver, rank: private, category: contract }}, at: \"{Places[(number + round) % Places.Length]}\", from: {from}~, to: {to} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"  - {{ id: S{first + 1}, in: I1, ordered: {{ what: to move, answer: obeyed }}, on: {from.AddDays(10)} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"  - {{ id: S{first + 2}, in: I1, hospital: {{}}, at: \"Rostov-on-Don\", from: {to.AddDays(1)}, to: {to.AddDays(5)} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"  - {{ id: S{first + 3}, in: I1, leave: {{}}, from: \"[{to.AddDays(5)}..{to.AddDays(8)}]\", to: {to.AddDays(12)} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"  - {{ id: S{first + 4}, in: I1, crossed: {{ from: RU, to: UA, way: lorry }}, on: \"[{to.AddDays(12)}..{to.AddDays(16)}]\" }}\n");
        relations.Append(CultureInfo.InvariantCulture, $"  - {{ from: S{first}.end, to: S{first + 2}.start, days: 0..2 }}\n");
        relations.Append(CultureInfo.InvariantCulture, $"  - any: [ {{ from: S{first + 3}.end, to: S{first + 4}, days: 0..2 }}, {{ from: S{first + 3}.start, to: S{first + 4}, days: 0..1 }} ]\n");
        relations.Append(CultureInfo.InvariantCulture, $"  - {{ lasted: S{first}, months: 1..2, vague: true }}\n");
    }
}

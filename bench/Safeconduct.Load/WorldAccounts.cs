using System.Globalization;
using System.Text;

namespace Safeconduct.Load;

/// <summary>Accounts of people of a made world, five statements a round: service, an order, hospital, leave, a crossing. The same number gives the same account.</summary>
internal sealed class WorldAccounts(World world, WorldSize size)
{
    /// <summary>Statements in a round.</summary>
    public const int PerRound = 5;

    public void Write(string folder, int count, int statements)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < count; i++)
        {
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"W-{i:00000}.yaml")), Account(i, statements));
        }
    }

    public string Account(int number, int statements)
    {
        var numbers = new Numbers((uint)number + 7);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"safeconduct: account/1\nid: W-{number:00000}\nsubject: {{ born: {1980 + (number % 20)}~ }}\n");
        text.Append("interviews:\n  - { id: I1, on: 2026-01-10, language: ru }\nstatements:\n");
        var relations = new StringBuilder("relations:\n");
        for (var round = 0; round < statements / PerRound; round++)
        {
            Round(text, relations, numbers, round, statements / PerRound);
        }

        return text.Append(relations).ToString();
    }

    private void Round(StringBuilder text, StringBuilder relations, Numbers numbers, int round, int rounds)
    {
        var unit = (int)(numbers.Next() % (uint)size.Units);
        var from = World.DayOf((round * 1_300 / rounds) + (int)(numbers.Next() % 17));
        var to = from.AddDays(Math.Min(40, 1_000 / rounds));
        var first = (round * PerRound) + 1;
        var place = world.PlaceOf(unit, numbers.Next());
        text.Append(CultureInfo.InvariantCulture, $"  - {{ id: S{first}, in: I1, served: {{ unit: \"{World.UnitName(unit)}\", role: driver, rank: private, category: contract }}, at: \"{World.PlaceName(place)}, {World.Region(place)}\", from: {from}~, to: {to} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"  - {{ id: S{first + 1}, in: I1, ordered: {{ what: to move, answer: obeyed }}, on: {from.AddDays(3)} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"  - {{ id: S{first + 2}, in: I1, hospital: {{}}, at: \"Rostov-on-Don\", from: {to.AddDays(1)}, to: {to.AddDays(5)} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"  - {{ id: S{first + 3}, in: I1, leave: {{}}, from: \"[{to.AddDays(5)}..{to.AddDays(8)}]\", to: {to.AddDays(12)} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"  - {{ id: S{first + 4}, in: I1, crossed: {{ from: RU, to: UA, way: lorry }}, on: \"[{to.AddDays(12)}..{to.AddDays(16)}]\" }}\n");
        relations.Append(CultureInfo.InvariantCulture, $"  - {{ from: S{first}.end, to: S{first + 2}.start, days: 0..2 }}\n");
        relations.Append(CultureInfo.InvariantCulture, $"  - any: [ {{ from: S{first + 3}.end, to: S{first + 4}, days: 0..2 }}, {{ from: S{first + 3}.start, to: S{first + 4}, days: 0..1 }} ]\n");
        relations.Append(CultureInfo.InvariantCulture, $"  - {{ lasted: S{first}, months: 1..2, vague: true }}\n");
    }
}

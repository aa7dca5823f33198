using System.Globalization;
using System.Text;

namespace Safeconduct.Load;

/// <summary>Accounts of people of a made world, five statements a round: service, an order, hospital, leave, a crossing. The same number gives the same account.</summary>
internal sealed class WorldAccounts(World world, WorldSize size)
{
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
        for (var round = 0; round < statements / Round.Statements; round++)
        {
            AppendRound(text, relations, numbers, round, statements / Round.Statements);
        }

        return text.Append(relations).ToString();
    }

    private void AppendRound(StringBuilder text, StringBuilder relations, Numbers numbers, int round, int rounds)
    {
        var unit = (int)(numbers.Next() % (uint)size.Units);
        var from = World.DayOf((round * 1_300 / rounds) + (int)(numbers.Next() % 17));
        var place = world.PlaceOf(unit, numbers.Next());
        Round.Append(text, relations, round, (World.UnitName(unit), $"{World.PlaceName(place)}, {World.Region(place)}"), (from, from.AddDays(Math.Min(40, 1_000 / rounds))), ordered: 3);
    }
}

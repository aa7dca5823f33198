using Safeconduct.Accuracy.Draws;
using Safeconduct.MadeRegister.People;

namespace Safeconduct.MadeRegister.Queries;

/// <summary>The queries of a run: about people of the register in every variant, and about people who are not in it.</summary>
internal static class QuerySet
{
    /// <summary>As many of each variant, with and without the year of birth in turn.</summary>
    public static List<Query> OfEntries(Population people, int each, ulong seed)
    {
        var queries = new List<Query>();
        foreach (var variant in Enum.GetValues<Variant>())
        {
            var draw = new Draw(seed).Sub(variant.ToString());
            var made = 0;
            while (made < each)
            {
                var person = people.Of((long)(draw.Unit() * people.Count));
                if (Asking.Of(person, variant, draw) is { } asked)
                {
                    queries.Add(new Query(person, variant, asked, asksYear: made++ % 2 == 1));
                }
            }
        }

        return queries;
    }

    /// <summary>Queries about people who bear the commonest surname, in every variant.</summary>
    public static List<Query> OfTheCommonest(Population people, int each, ulong seed)
    {
        var bearers = new List<Person>();
        for (var i = 0L; i < people.Count && bearers.Count < each; i++)
        {
            if (people.Of(i) is { Surname: "Иванов" or "Иванова" } bearer)
            {
                bearers.Add(bearer);
            }
        }

        var draw = new Draw(seed).Sub("commonest");
        return [.. from variant in Enum.GetValues<Variant>() from person in bearers
                   let asked = Asking.Of(person, variant, draw) where asked is not null select new Query(person, variant, asked, asksYear: person.Number % 2 == 1)];
    }

    /// <summary>People drawn like those of the register and not in it, asked by their whole name: whoever is found is somebody else.</summary>
    public static List<Query> OfStrangers(Population people, int count, ulong seed)
    {
        var strangers = new Population(seed ^ 0xA5A5A5A5A5A5A5A5, count);
        return [.. Enumerable.Range(0, count).Select(i => strangers.Of(i))
            .Select((p, i) => new Query(p, Variant.AsIs, Asking.Of(p, Variant.AsIs, new Draw(seed))!, asksYear: i % 2 == 1))];
    }
}

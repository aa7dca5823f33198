using Safeconduct.MadeRegister.People;

namespace Safeconduct.MadeRegister.Queries;

/// <summary>A query about a person who is in the register (or, for false alerts, is not), and what an oracle could make of it there.</summary>
internal sealed class Query(Person person, Variant variant, AskedName asked, bool asksYear)
{
    public Person Person { get; } = person;

    public Variant Variant { get; } = variant;

    public AskedName Asked { get; } = asked;

    /// <summary>Whether the year of birth is asked with the name.</summary>
    public bool AsksYear { get; } = asksYear;

    /// <summary>Entries that on all they show agree better with what is asked than the person's own, or as well.</summary>
    public int Better { get; private set; }

    public int Equal { get; private set; }

    /// <summary>People of the register who bear just this name: surname, given name and patronymic.</summary>
    public int Namesakes { get; private set; }

    /// <summary>The chance of an oracle, who knows the true name behind every spelling and guesses among equals, to put the person's own entry among the first <paramref name="n"/>.</summary>
    public double Ceiling(int n) => Better >= n ? 0 : Math.Min(1, (n - Better) / (double)Math.Max(1, Equal));

    public void Meet(Person other)
    {
        if (string.Equals(other.Given, Person.Given, StringComparison.Ordinal) && string.Equals(other.Patronymic, Person.Patronymic, StringComparison.Ordinal))
        {
            Namesakes++;
        }

        if (Agreement(other) is { } theirs && Agreement(Person) is { } own)
        {
            Better += theirs > own ? 1 : 0;
            Equal += theirs == own ? 1 : 0;
        }
    }

    /// <summary>How many things that both show agree; null where one does not.</summary>
    private int? Agreement(Person entry)
    {
        var given = Part(Asked.ShowsGiven && entry.EntryShowsGiven, isInitialShown: true, entry.Given, Person.Given);
        var patronymic = Part(Asked.ShowsPatronymic && entry.EntryShowsPatronymic, Asked.ShowsPatronymicInitial && entry.EntryShowsPatronymicInitial, entry.Patronymic, Person.Patronymic);
        var year = !AsksYear || !entry.EntryHasYear ? 0 : entry.BirthYear == Person.BirthYear ? 1 : (int?)null;
        return given + patronymic + year;
    }

    private static int? Part(bool isShown, bool isInitialShown, string theirs, string own) => (isShown, isInitialShown) switch
    {
        (true, _) => string.Equals(theirs, own, StringComparison.Ordinal) ? 2 : null,
        (_, true) => theirs[0] == own[0] ? 1 : null,
        _ => 0,
    };
}

/// <summary>Goes once through the whole population and tells every query whom it meets.</summary>
internal static class Ceiling
{
    public static void Work(Population people, IEnumerable<Query> queries)
    {
        var bySurname = queries.ToLookup(q => q.Person.Surname, StringComparer.Ordinal);
        for (var i = 0L; i < people.Count; i++)
        {
            var person = people.Of(i);
            foreach (var query in bySurname[person.Surname])
            {
                query.Meet(person);
            }
        }
    }
}

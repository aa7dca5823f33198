using Safeconduct.Accuracy.Draws;
using Safeconduct.Core.Names;

namespace Safeconduct.MadeRegister.People;

/// <summary>
/// Invented people, each made from the seed and a number alone, so that ten million of them need no memory. Names are drawn as often as the product's table of
/// frequencies says (public counts of 18.5 million people, docs/names.md). The table ends at surnames of 50 bearers; a share of people bears a
/// surname that is not in it, made of the halves of two that are.
/// </summary>
internal sealed class Population(ulong seed, long count)
{
    /// <summary>Those whose surname is rarer than any in the table. Our own estimate: the table's source counts 375,000 forms and keeps 48,000.</summary>
    private const double RareSurnames = 0.08;

    private readonly ulong _seed = seed;
    private readonly Shares[] _surnames = [Shares.Of(FrequencyKind.Surname, isFemale: false), Shares.Of(FrequencyKind.Surname, isFemale: true)];
    private readonly Shares[] _given = [Shares.Of(FrequencyKind.Given, isFemale: false), Shares.Of(FrequencyKind.Given, isFemale: true)];
    private readonly Shares[] _patronymics = [Shares.Of(FrequencyKind.Patronymic, isFemale: false), Shares.Of(FrequencyKind.Patronymic, isFemale: true)];

    public long Count { get; } = count;

    public Person Of(long number)
    {
        var draw = new Draw(_seed ^ ((ulong)number * 0xD1342543DE82EF95));
        var isFemale = draw.Chance(0.15); // registers of wanted, fallen and convicted people: mostly men
        var sex = isFemale ? 1 : 0;
        var surname = Surname(draw, sex);
        var given = _given[sex].Draw(draw.Unit());
        var patronymic = _patronymics[sex].Draw(draw.Unit());
        var year = 1950 + (int)(56 * Math.Sqrt(draw.Unit()));
        var day = draw.Between(0, 364);
        var (known, exact) = (draw.Chance(0.85), draw.Chance(0.82));
        return new Person(number, isFemale, surname, given, patronymic, year, day, known, known && exact, StyleOf(draw.Unit()));
    }

    private string Surname(Draw draw, int sex)
    {
        var (isRare, first, second) = (draw.Chance(RareSurnames), draw.Unit(), draw.Unit());
        var common = _surnames[sex].Draw(first);
        if (!isRare)
        {
            return common;
        }

        // The ends of a rare surname are those of common ones, its stem is not.
        var (a, b) = (_surnames[sex].Forms[(int)(first * _surnames[sex].Forms.Count)], _surnames[sex].Forms[(int)(second * _surnames[sex].Forms.Count)]);
        return a[..((a.Length + 1) / 2)] + b[(b.Length / 2)..];
    }

    private static EntryStyle StyleOf(double unit) => unit switch
    {
        < 0.70 => EntryStyle.Full,
        < 0.75 => EntryStyle.GivenFirst,
        < 0.85 => EntryStyle.WithoutPatronymic,
        < 0.90 => EntryStyle.Initials,
        _ => EntryStyle.Latin,
    };
}

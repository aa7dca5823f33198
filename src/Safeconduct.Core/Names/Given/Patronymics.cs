using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Safeconduct.Core.Names.Given;

/// <summary>Whose child a patronymic says a person is.</summary>
/// <param name="Father">The father's name; Сергеевич, Сергійович and Siarheevich all say Сергей.</param>
/// <param name="Gender">Of the child.</param>
public readonly record struct PatronymicReading(GivenName Father, GrammaticalGender Gender);

/// <summary>What the ending alone shows.</summary>
/// <param name="Gender">Of the child.</param>
/// <param name="StemLength">How many letters of the key come before the ending.</param>
public readonly record struct PatronymicShape(GrammaticalGender Gender, int StemLength);

/// <summary>
/// Patronymics of Russians, Ukrainians and Belarusians in Cyrillic and Latin, and the Turkic ones with a word for son or daughter.
/// Some of them are surnames too (Гаврилович, Абрамович): only the place in a name tells. Looking up allocates nothing.
/// </summary>
public static class Patronymics
{
    private static readonly FrozenDictionary<string, ImmutableArray<PatronymicReading>> ByKey = Index();
    private static readonly FrozenDictionary<string, ImmutableArray<PatronymicReading>>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByKey.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words for son and daughter after a father's name: Мамед оглы, Ахмет кызы.</summary>
    private static readonly FrozenDictionary<string, GrammaticalGender> Words = TurkicWords();
    private static readonly FrozenDictionary<string, GrammaticalGender>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Endings, the longest first. Those of Latin follow the same schemes as the names.</summary>
    private static readonly (string Ending, GrammaticalGender Gender)[] Endings =
    [
        .. Spread(GrammaticalGender.Masculine, "ович евич йович овіч евіч авіч ovich evich ovych evych yovych iovych avich ovitch evitch ovič evič ovyč ович ilich ilyich ильич іліч ілліч ільіч"),
        .. Spread(GrammaticalGender.Feminine, "овна евна івна ївна оўна еўна аўна инична ична ічна інічна ovna evna ivna yivna iivna auna ouna euna inichna ichna"),
        .. Spread(GrammaticalGender.Masculine, "оглы оглу угли улы ұлы уулу ogly oglu uly uulu"),
        .. Spread(GrammaticalGender.Feminine, "кызы гызы қызы кизи kyzy gyzy kizi qizi qyzy"),
    ];

    /// <summary>How many patronymics, Cyrillic and Latin, lead to a father's name.</summary>
    public static int KeyCount => ByKey.Count;

    /// <summary>The fathers a patronymic can name; empty if it is none that is known.</summary>
    /// <param name="key">As <see cref="NameKey.Of"/> makes it.</param>
    public static ImmutableArray<PatronymicReading> Find(ReadOnlySpan<char> key) => BySpan.TryGetValue(key, out var readings) ? readings : [];

    /// <inheritdoc cref="Find(ReadOnlySpan{char})"/>
    public static ImmutableArray<PatronymicReading> Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Find(key.AsSpan());
    }

    /// <summary>Whether a word ends as patronymics do, whoever the father; none for a word with fewer than two letters before the ending.</summary>
    public static PatronymicShape? ShapeOf(ReadOnlySpan<char> key)
    {
        foreach (var (ending, gender) in Endings)
        {
            if (key.Length >= ending.Length + 2 && key.EndsWith(ending, StringComparison.Ordinal))
            {
                return new PatronymicShape(gender, key.Length - ending.Length);
            }
        }

        return null;
    }

    /// <summary>The gender of a word for son or daughter that stands apart (оглы, кызы), or none for another word.</summary>
    public static GrammaticalGender? WordFor(ReadOnlySpan<char> key) => WordsBySpan.TryGetValue(key, out var gender) ? gender : null;

    /// <summary>The patronymics that a father's name makes, the usual one first.</summary>
    /// <param name="father">In the nominative, as it is written: Сергей.</param>
    /// <param name="gender">Of the child.</param>
    /// <param name="language">"ru", "uk" or "be"; anything else is taken as Russian.</param>
    public static ImmutableArray<string> Of(string father, GrammaticalGender gender, string language)
    {
        ArgumentNullException.ThrowIfNull(father);
        return [.. PatronymicForms.Of(father, language).Select(p => gender is GrammaticalGender.Masculine ? p.Son : p.Daughter)];
    }

    private static FrozenDictionary<string, ImmutableArray<PatronymicReading>> Index()
    {
        var readings = new Dictionary<string, List<PatronymicReading>>(StringComparer.Ordinal);
        foreach (var entry in GivenNames.All.Where(e => e.Name.Gender is GrammaticalGender.Masculine))
        {
            foreach (var form in entry.Forms.Where(f => f.Language.Length > 0 && f.Link is not GivenNameLink.Diminutive))
            {
                foreach (var (son, daughter) in PatronymicForms.Of(form.Text, form.Language))
                {
                    Add(readings, son, form.Language, new PatronymicReading(entry.Name, GrammaticalGender.Masculine));
                    Add(readings, daughter, form.Language, new PatronymicReading(entry.Name, GrammaticalGender.Feminine));
                }
            }
        }

        return readings.ToFrozenDictionary(r => r.Key, r => r.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, List<PatronymicReading>> readings, string patronymic, string language, PatronymicReading reading)
    {
        var bare = patronymic.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal);
        foreach (var key in LatinSpellings.Of(bare, language).Append(NameKey.Of(patronymic)))
        {
            if (!readings.TryGetValue(key, out var known))
            {
                readings.Add(key, [reading]);
            }
            else if (!known.Contains(reading))
            {
                known.Add(reading);
            }
        }
    }

    private static IEnumerable<(string Ending, GrammaticalGender Gender)> Spread(GrammaticalGender gender, string endings) =>
        endings.Split(' ').Distinct(StringComparer.Ordinal).OrderByDescending(e => e.Length).Select(e => (e, gender));

    private static FrozenDictionary<string, GrammaticalGender> TurkicWords()
    {
        var words = new Dictionary<string, GrammaticalGender>(StringComparer.Ordinal);
        foreach (var word in "оглы оглу огли угли углы улы ұлы уулу ogly oglu oghlu ogli uly ulı uulu ugli oglı".Split(' '))
        {
            words[word] = GrammaticalGender.Masculine;
        }

        foreach (var word in "кызы гызы қызы кизи гизы қизи kyzy gyzy kizi qizi qyzy qızı kızı".Split(' '))
        {
            words[word] = GrammaticalGender.Feminine;
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

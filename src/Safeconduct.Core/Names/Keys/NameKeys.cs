using System.Collections.Immutable;

namespace Safeconduct.Core.Names.Keys;

/// <summary>How two names came to share a key, and so how much that says before they are compared.</summary>
public enum KeyKind
{
    /// <summary>The surname and the given name.</summary>
    Pair,

    /// <summary>All parts written together, so that joined and split parts meet.</summary>
    Whole,

    /// <summary>The given name, the patronymic and the first sound of the surname.</summary>
    GivenAndPatronymic,

    /// <summary>The surname but for one sound, and the given name.</summary>
    OneSoundOff,

    /// <summary>The surname and an initial, of a name that has no more.</summary>
    Initial,

    /// <summary>The surname and the initial of a given name that is written out.</summary>
    InitialOfFull,

    /// <summary>The only part that a name has.</summary>
    Mononym,

    /// <summary>One part of several.</summary>
    Part,
}

/// <summary>A key under which a name stands in the index, with what else is known of the name.</summary>
public readonly record struct IndexedKey(long Key, NameTraits Traits);

/// <summary>A key to look up for a name that is asked for.</summary>
public readonly record struct SoughtKey(long Key, KeyKind Kind);

/// <summary>
/// The keys of a name: a small set of hashes such that the spellings of one name (other scripts and romanisations, case endings, either gender of a surname, a missing
/// patronymic, initials, diminutives, another order, one mistyped sound, joined and split parts) share at least one, and that few other names share it. A key joins two
/// things, so that common surnames do not make long lists: the sounds of the surname with the given name. Roles of parts are possibilities: a name that can be read in
/// several ways has the keys of each.
/// </summary>
public static class NameKeys
{
    /// <summary>Rises when a name gets other keys than before: an index of another version is made anew.</summary>
    public const int Version = 1;

    /// <summary>So many parts of a name are looked at.</summary>
    public const int MostParts = 8;

    /// <summary>So many keys does one name have at most.</summary>
    public const int MostKeys = 64;

    private const int MostReadings = 12;

    /// <summary>The keys under which a name of a person is kept.</summary>
    public static IReadOnlyCollection<IndexedKey> OfPerson(IReadOnlyList<KeyToken> tokens, int? born, int gender)
    {
        var keys = new HashSet<IndexedKey>();
        foreach (var reading in Readings(tokens))
        {
            var traits = reading.TraitsOf(born, gender);
            foreach (var key in Kept(reading).Take(MostKeys - keys.Count))
            {
                keys.Add(new IndexedKey(key, traits));
            }
        }

        return keys;
    }

    /// <summary>The keys to look up for a name of a person, the most telling first.</summary>
    public static IReadOnlyList<SoughtKey> ForPerson(IReadOnlyList<KeyToken> tokens) =>
        [.. Readings(tokens).SelectMany(Sought).Concat(Joined(tokens)).DistinctBy(k => k.Key).OrderBy(k => k.Kind).Take(MostKeys)];

    /// <summary>The traits that a name of a person has in its several readings.</summary>
    public static ImmutableArray<NameTraits> TraitsOf(IReadOnlyList<KeyToken> tokens, int? born, int gender) =>
        [.. Readings(tokens).Select(r => r.TraitsOf(born, gender)).Distinct()];

    /// <summary>The keys under which an organisation or a thing is kept: its telling words, each and two by two.</summary>
    public static IReadOnlyCollection<IndexedKey> OfThing(IReadOnlyList<KeyToken> tokens, NamedKind kind) =>
        [.. ForThing(tokens).Select(k => new IndexedKey(k.Key, NameTraits.Of(null, 0, kind, Sorted(tokens), "", "")))];

    public static IReadOnlyList<SoughtKey> ForThing(IReadOnlyList<KeyToken> tokens)
    {
        var words = Words(tokens).Select(t => t.Skeletons[0]).Distinct(StringComparer.Ordinal).ToArray();
        var pairs = words.SelectMany((a, i) => words.Skip(i + 1).Take(3).Select(b => new SoughtKey(PairKey(a, b), KeyKind.Pair)));
        return [.. pairs.Append(new SoughtKey(KeyHash.Of('W', WholeOf(tokens)), KeyKind.Whole)).Concat(words.Select(w => new SoughtKey(KeyHash.Of('T', w), KeyKind.Part))).Take(MostKeys)];
    }

    private static string Sorted(IReadOnlyList<KeyToken> tokens) => string.Join(' ', Words(tokens).Select(t => t.Middle).Order(StringComparer.Ordinal));

    private static IEnumerable<KeyToken> Words(IReadOnlyList<KeyToken> tokens) => tokens.Where(t => t.Skeletons is [{ Length: > 0 }, ..]).Take(MostParts);

    private static IEnumerable<long> Kept(NameReading reading)
    {
        foreach (var other in reading.Classes)
        {
            foreach (var sounds in reading.Surname.Skeletons)
            {
                yield return PairKey(sounds, other);
            }

            foreach (var key in reading.HasMistypings ? reading.Surname.Deletions : [])
            {
                yield return KeyHash.Of('D', key, other);
            }

            if (reading.Patronymic.Length > 0)
            {
                yield return KeyHash.Of('G', other, reading.Patronymic, reading.Surname.Skeletons[0].AsSpan(0, Math.Min(1, reading.Surname.Skeletons[0].Length)));
            }
        }

        foreach (var sounds in reading.Surname.Skeletons)
        {
            foreach (var initial in reading.Initials)
            {
                yield return KeyHash.Of(reading.IsInitial ? 'I' : 'F', sounds, [initial]);
            }

            yield return KeyHash.Of('T', sounds);
        }

        yield return reading.IsAlone ? KeyHash.Of('M', reading.Surname.Skeletons[0]) : KeyHash.Of('W', reading.Whole);
    }

    private static IEnumerable<SoughtKey> Sought(NameReading reading)
    {
        foreach (var sounds in reading.Surname.Skeletons)
        {
            foreach (var other in reading.Classes)
            {
                yield return new SoughtKey(PairKey(sounds, other), KeyKind.Pair);
                yield return new SoughtKey(KeyHash.Of('D', sounds, other), KeyKind.OneSoundOff);
            }

            foreach (var initial in reading.Initials)
            {
                yield return new SoughtKey(KeyHash.Of('I', sounds, [initial]), KeyKind.Initial);
                if (reading.IsInitial || !reading.IsGivenKnown)
                {
                    yield return new SoughtKey(KeyHash.Of('F', sounds, [initial]), KeyKind.InitialOfFull);
                }
            }

            yield return new SoughtKey(KeyHash.Of('M', sounds), KeyKind.Mononym);
            if (reading.IsAlone)
            {
                yield return new SoughtKey(KeyHash.Of('T', sounds), KeyKind.Part);
            }
        }

        foreach (var other in reading.Classes)
        {
            foreach (var sounds in reading.Surname.Deletions)
            {
                yield return new SoughtKey(KeyHash.Of('D', sounds, other), KeyKind.OneSoundOff);
                yield return new SoughtKey(PairKey(sounds, other), KeyKind.OneSoundOff);
            }

            if (reading.Patronymic.Length > 0)
            {
                yield return new SoughtKey(KeyHash.Of('G', other, reading.Patronymic, reading.Surname.Skeletons[0].AsSpan(0, Math.Min(1, reading.Surname.Skeletons[0].Length))), KeyKind.GivenAndPatronymic);
            }
        }

        foreach (var key in Mistyped(reading))
        {
            yield return new SoughtKey(key, KeyKind.OneSoundOff);
        }

        yield return new SoughtKey(KeyHash.Of('W', reading.Whole), KeyKind.Whole);
    }

    /// <summary>The given name mistyped, in the register or in the question.</summary>
    private static IEnumerable<long> Mistyped(NameReading reading)
    {
        var surname = reading.Surname.Skeletons[0];
        foreach (var other in reading.Mistaken)
        {
            yield return PairKey(surname, other);
        }

        if (reading.GivenToken is { } given && reading.IsGivenKnown)
        {
            yield return KeyHash.Of('D', given.Skeletons[0], surname);
            foreach (var sounds in given.Deletions)
            {
                yield return KeyHash.Of('D', sounds, surname);
                yield return PairKey(sounds, surname);
            }
        }
    }

    /// <summary>Two neighbouring parts may be one in the register: Jong Un, Jongun.</summary>
    private static IEnumerable<SoughtKey> Joined(IReadOnlyList<KeyToken> tokens)
    {
        var words = Words(tokens).Where(t => !t.IsInitial).Select(t => t.Letters).ToArray();
        for (var i = 0; words.Length is > 2 and <= 4 && i + 1 < words.Length; i++)
        {
            var joined = SoundSkeleton.OfFold(words[i] + words[i + 1]);
            foreach (var other in words.Where((_, j) => j != i && j != i + 1))
            {
                yield return new SoughtKey(PairKey(joined, SoundSkeleton.OfFold(other)), KeyKind.OneSoundOff);
            }
        }
    }

    private static long PairKey(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? KeyHash.Of('P', a, b) : KeyHash.Of('P', b, a);

    private static string WholeOf(IReadOnlyList<KeyToken> tokens) => SoundSkeleton.OfFold(string.Concat(tokens.Take(MostParts).Select(t => t.Letters)));

    private static IEnumerable<NameReading> Readings(IReadOnlyList<KeyToken> tokens)
    {
        var words = Words(tokens).ToArray();
        var names = words.Where(t => !t.IsInitial && t.Patronymic.Length == 0).ToArray();
        var patronymics = words.Where(t => t.Patronymic.Length > 0).ToArray();
        var initials = words.Where(t => t.IsInitial).ToArray();
        names = names.Length > 0 ? names : patronymics;
        var context = new ReadingContext(WholeOf(tokens), patronymics is [var p, ..] && names != patronymics ? p : null, names.Length);
        var hasGiven = names.Any(n => n.Given.Length > 0);
        var pairs = names.SelectMany((given, g) => names.Where((_, i) => i != g && (given.Given.Length > 0 || !hasGiven)).Select(s => new NameReading(context, s, given)));
        var readings = pairs.Take(MostReadings).ToList();
        if (readings.Count == 0 && initials.Length > 0)
        {
            readings.AddRange(names.Select(s => new NameReading(context, s, initials[0])));
        }

        return readings.Count > 0 ? readings : names.Select(s => new NameReading(context, s, null)).Take(1);
    }
}

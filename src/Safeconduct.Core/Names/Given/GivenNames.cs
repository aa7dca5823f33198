using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Safeconduct.Core.Names.Given;

/// <summary>
/// Given names and everything the same person may be called by: other languages, variants, short and old forms, in Cyrillic and Latin.
/// Sources: see the tables. Looking up costs O(length) and allocates nothing.
/// </summary>
public static class GivenNames
{
    private static readonly ImmutableArray<GivenNameEntry> Table = GivenNameTable.Read();
    private static readonly FrozenDictionary<string, ImmutableArray<GivenNameReading>> ByKey = Index();
    private static readonly FrozenDictionary<string, ImmutableArray<GivenNameReading>>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByKey.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every name with its written forms, by <see cref="GivenName.Id"/>.</summary>
    public static ImmutableArray<GivenNameEntry> All => Table;

    /// <summary>How many keys, Cyrillic and Latin, lead to a name.</summary>
    public static int KeyCount => ByKey.Count;

    /// <summary>What a form can stand for, one reading a name with the strongest link; empty if it is no known given name.</summary>
    /// <param name="key">As <see cref="NameKey.Of"/> makes it; the form of a Latin spelling without diacritics is known too.</param>
    public static ImmutableArray<GivenNameReading> Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Find(key.AsSpan());
    }

    /// <inheritdoc cref="Find(string)"/>
    public static ImmutableArray<GivenNameReading> Find(ReadOnlySpan<char> key) =>
        BySpan.TryGetValue(key, out var readings) ? readings : [];

    /// <summary>The name that both forms can stand for with the strongest links, or none.</summary>
    /// <returns>The name and the weaker of its two links; a tie goes to the earlier name of the table.</returns>
    public static GivenNameReading? Common(ReadOnlySpan<char> oneKey, ReadOnlySpan<char> otherKey)
    {
        GivenNameReading? best = null;
        var others = Find(otherKey);
        foreach (var one in Find(oneKey))
        {
            foreach (var other in others)
            {
                var link = one.Link > other.Link ? one.Link : other.Link;
                if (one.Name.Id == other.Name.Id && (best is null || link < best.Value.Link))
                {
                    best = new GivenNameReading(one.Name, link);
                }
            }
        }

        return best;
    }

    private static FrozenDictionary<string, ImmutableArray<GivenNameReading>> Index()
    {
        var readings = new Dictionary<string, List<GivenNameReading>>(StringComparer.Ordinal);
        foreach (var entry in Table)
        {
            foreach (var form in entry.Forms)
            {
                Add(readings, NameKey.Of(form.Text), new GivenNameReading(entry.Name, form.Link));
                foreach (var latin in Latin(form))
                {
                    Add(readings, latin, new GivenNameReading(entry.Name, form.Link));
                }
            }
        }

        return readings.ToFrozenDictionary(r => r.Key, r => r.Value.OrderBy(v => v.Link).ThenBy(v => v.Name.Id).ToImmutableArray(), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Latin(GivenNameForm form) =>
        form.Language.Length == 0 ? [] : LatinSpellings.Of(form.Text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal), form.Language);

    private static void Add(Dictionary<string, List<GivenNameReading>> readings, string key, GivenNameReading reading)
    {
        if (!readings.TryGetValue(key, out var known))
        {
            readings.Add(key, [reading]);
            return;
        }

        var at = known.FindIndex(k => k.Name.Id == reading.Name.Id);
        if (at < 0)
        {
            known.Add(reading);
        }
        else if (reading.Link < known[at].Link)
        {
            known[at] = reading;
        }
    }
}

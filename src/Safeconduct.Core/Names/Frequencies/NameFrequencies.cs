using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Safeconduct.Core.Names;

/// <summary>
/// How telling a part of a name is: the share of people who bear it. A rare surname says more than Иванов
/// (Newcombe, Kennedy, Axford and James 1959; Winkler 1990). Immutable; a look-up allocates nothing.
/// </summary>
/// <remarks>Forms with one key count together, so that ё and е, or two scripts, are one name when the key makes them one.</remarks>
public sealed class NameFrequencies
{
    /// <summary>The share of one who is in none of the tables: below the rarest that they hold (50 of 18.5 million surnames, 4 of 390,000 labels).</summary>
    public const double RarestSurname = 1e-6;

    /// <inheritdoc cref="RarestSurname"/>
    public const double RarestGiven = 2e-6;

    private readonly ImmutableArray<FrozenDictionary<string, float>> _shares;
    private readonly ImmutableArray<FrozenDictionary<string, float>.AlternateLookup<ReadOnlySpan<char>>> _lookups;

    private NameFrequencies(ImmutableArray<FrozenDictionary<string, float>> shares)
    {
        _shares = shares;
        _lookups = [.. shares.Select(s => s.GetAlternateLookup<ReadOnlySpan<char>>())];
    }

    /// <summary>How many keys a kind has.</summary>
    public int Count(FrequencyKind kind) => _shares[(int)kind].Count;

    /// <param name="lines">The counts.</param>
    /// <param name="key">The form under which names are looked up; null or empty leaves a line out of the look-up (its people still count).</param>
    public static NameFrequencies Build(IEnumerable<NameFrequency> lines, Func<NameFrequency, string?> key)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(key);
        var tallies = Enum.GetValues<FrequencyKind>().Select(_ => new Tally()).ToList();
        foreach (var line in lines)
        {
            tallies[(int)line.Kind].Add(key(line), line);
        }

        return new NameFrequencies([.. tallies.Select(t => t.Shares())]);
    }

    /// <summary>The share of people (above 0, at most 1) who bear a part with this key, or null where no table has it.</summary>
    public double? Share(FrequencyKind kind, ReadOnlySpan<char> key) =>
        _lookups[(int)kind].TryGetValue(key, out var share) ? share : null;

    /// <summary>
    /// The share of people who bear a part that may be a surname, a given name, a patronymic, or a name of another country; never 0.
    /// A name that several tables hold has the largest of its shares: it is as untelling as it can be.
    /// </summary>
    public double ShareOrRarest(FrequencyKind kind, ReadOnlySpan<char> key)
    {
        var rarest = kind is FrequencyKind.Surname ? RarestSurname : RarestGiven;
        var known = Share(kind, key) ?? 0;
        var world = kind is FrequencyKind.WorldPart ? 0 : Share(FrequencyKind.WorldPart, key) ?? 0;
        return Math.Max(rarest, Math.Max(known, world));
    }

    /// <summary>Counts by key and gender. A form that only men bear is compared with the men of the table.</summary>
    private sealed class Tally
    {
        private readonly Dictionary<string, long[]> _counts = new(StringComparer.Ordinal);
        private readonly long[] _totals = new long[3];

        public void Add(string? key, NameFrequency line)
        {
            _totals[(int)line.Gender] += line.People;
            if (string.IsNullOrEmpty(key))
            {
                return;
            }

            if (!_counts.TryGetValue(key, out var counts))
            {
                _counts.Add(key, counts = new long[3]);
            }

            counts[(int)line.Gender] += line.People;
        }

        public FrozenDictionary<string, float> Shares() =>
            _counts.ToFrozenDictionary(c => c.Key, c => (float)((double)c.Value.Sum() / People(c.Value)), StringComparer.Ordinal);

        private double People(long[] counts)
        {
            var (any, male, female) = (_totals[(int)FormGender.Any], _totals[(int)FormGender.Male], _totals[(int)FormGender.Female]);
            var gendered = (double)male + female;
            var isMale = counts[(int)FormGender.Any] == 0 && counts[(int)FormGender.Female] == 0;
            var isFemale = counts[(int)FormGender.Any] == 0 && counts[(int)FormGender.Male] == 0;
            return isMale ? male + (any * (male / gendered)) : isFemale ? female + (any * (female / gendered)) : any + gendered;
        }
    }
}

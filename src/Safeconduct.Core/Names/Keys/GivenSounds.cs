using System.Collections.Frozen;
using System.Collections.Immutable;
using Safeconduct.Core.Names.Given;

namespace Safeconduct.Core.Names.Keys;

/// <summary>Given names by how they are written and by how they sound: case endings, unknown romanisations and mistypings still lead to the name. Built once, on first use.</summary>
internal static class GivenSounds
{
    /// <summary>A form stands for so many names at most; what stands for more tells nothing.</summary>
    private const int MostNames = 3;

    private const int LeastSounds = 2;

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> Exact = new(() => Index(withDeletions: false));
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> Mistyped = new(() => Index(withDeletions: true));

    /// <summary>The names that a written form stands for, each as a class of its own, with the gender they share; empty when it is none that is known.</summary>
    public static (ImmutableArray<string> Classes, int Gender) Known(ReadOnlySpan<char> key)
    {
        var readings = GivenNames.Find(key);
        return readings.IsEmpty ? ([], 0) : ([.. readings.Take(MostNames).Select(r => ClassOf(r.Name))], SharedGender(readings));
    }

    /// <summary>The names that sound like a word that is none itself.</summary>
    public static ImmutableArray<string> Sounding(string letters, string sounds) => Of(Exact.Value, letters, sounds);

    /// <summary>The names that sound like it but for one sound. For questions only: in the index it would make too many keys.</summary>
    public static ImmutableArray<string> Mistaken(string letters, string sounds) => sounds.Length < LeastSounds + 1 ? []
        : [.. Enumerable.Range(0, sounds.Length).Select(i => sounds.Remove(i, 1)).Prepend(sounds).SelectMany(s => Of(Mistyped.Value, letters, s)).Distinct(StringComparer.Ordinal).Take(MostNames)];

    private static string ClassOf(GivenName name) => "*" + name.Canonical;

    private static int SharedGender(ImmutableArray<GivenNameReading> readings) =>
        readings.Select(r => r.Name.Gender).Distinct().ToArray() is [var one] ? one switch { GrammaticalGender.Masculine => 1, GrammaticalGender.Feminine => 2, _ => 0 } : 0;

    private static ImmutableArray<string> Of(FrozenDictionary<string, ImmutableArray<string>> index, string letters, string sounds) =>
        letters.Length > 0 && index.TryGetValue(letters[0] + sounds, out var found) ? found : [];

    /// <summary>Under the first letter and the sounds: short forms are left out, which sound like too much else.</summary>
    private static FrozenDictionary<string, ImmutableArray<string>> Index(bool withDeletions)
    {
        var names = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var entry in GivenNames.All)
        {
            foreach (var form in entry.Forms.Where(f => f.Link <= GivenNameLink.OtherLanguage))
            {
                var letters = LatinFold.Of(form.Text);
                var sounds = SoundSkeleton.OfFold(letters);
                if (letters.Length > 0 && sounds.Length >= LeastSounds)
                {
                    foreach (var key in withDeletions && sounds.Length > LeastSounds ? Enumerable.Range(0, sounds.Length).Select(i => sounds.Remove(i, 1)).Prepend(sounds) : [sounds])
                    {
                        Add(names, letters[0] + key, ClassOf(entry.Name));
                    }
                }
            }
        }

        return names.ToFrozenDictionary(n => n.Key, n => n.Value.Take(MostNames).ToImmutableArray(), StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, List<string>> names, string key, string name)
    {
        if (!names.TryGetValue(key, out var known))
        {
            names.Add(key, [name]);
        }
        else if (!known.Contains(name, StringComparer.Ordinal))
        {
            known.Add(name);
        }
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Safeconduct.Core.Names.Given;

namespace Safeconduct.Core.Names.Matching;

/// <summary>
/// What is known of a folded word: how common it is as a part of a name, and which given names it can stand for. One look-up a word.
/// Shares come from <see cref="FrequencyTable"/>, given names from <see cref="GivenNames"/>.
/// </summary>
internal static class NameLexicon
{
    /// <summary>The words known, by <see cref="HashOf"/>. Two of the 64-bit hashes of 150,000 words meet with a chance of one in a billion; a test looks.</summary>
    private static readonly FrozenDictionary<ulong, LexiconEntry> Entries = Build();

    public static LexiconEntry Unknown { get; } = new(-(float)Math.Log(NameFrequencies.RarestSurname), IsSurname: false, []);

    public static LexiconEntry Find(ReadOnlySpan<byte> fold) => Entries.TryGetValue(HashOf(fold), out var entry) ? entry : Unknown;

    /// <summary>The word with the given names that it may be another case of: Саше is a case of Саша, Сергею of Сергей.</summary>
    public static LexiconEntry OtherCase(ReadOnlySpan<byte> fold, LexiconEntry own)
    {
        Span<byte> stem = stackalloc byte[LatinFold.Longest + 1];
        for (var cut = 1; cut <= 2 && fold.Length - cut >= 3; cut++)
        {
            var length = fold.Length - cut;
            fold[..length].CopyTo(stem);
            stem[length] = (byte)'a';
            foreach (var ending in (ReadOnlySpan<int>)[1, 0])
            {
                if (Entries.TryGetValue(HashOf(stem[..(length + ending)]), out var entry) && !entry.Given.IsEmpty)
                {
                    return own with { Given = entry.Given, Information = Math.Min(own.Information, entry.Information) };
                }
            }
        }

        return own;
    }

    /// <summary>The word with the given names that its father may have: Григорьевич and Hryhoryavich of Григорий.</summary>
    public static LexiconEntry Father(ReadOnlySpan<char> stem, LexiconEntry own)
    {
        Span<byte> name = stackalloc byte[LatinFold.Longest + 1];
        for (var i = 0; i < stem.Length; i++)
        {
            name[i] = (byte)stem[i];
        }

        foreach (var ending in "\0ia"u8)
        {
            name[stem.Length] = ending;
            if (Entries.TryGetValue(HashOf(name[..(stem.Length + (ending == 0 ? 0 : 1))]), out var entry) && !entry.Given.IsEmpty)
            {
                return own with { Given = entry.Given };
            }
        }

        return own with { Given = [] };
    }

    /// <summary>FNV-1a (Fowler, Noll, Vo 1991), 64 bits.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> fold)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in fold)
        {
            hash = (hash ^ b) * 1099511628211UL;
        }

        return hash;
    }

    private static FrozenDictionary<ulong, LexiconEntry> Build()
    {
        var frequencies = NameFrequencies.Build(FrequencyTable.All, f => LatinFold.Of(f.Form));
        var given = GivenByFold();
        var words = FrequencyTable.All.Select(f => LatinFold.Of(f.Form)).Concat(given.Keys).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal);
        var entries = new Dictionary<ulong, LexiconEntry>();
        foreach (var word in words)
        {
            var share = 0.0;
            foreach (var kind in Enum.GetValues<FrequencyKind>())
            {
                share = Math.Max(share, frequencies.Share(kind, word) ?? 0);
            }

            share = Math.Max(share, NameFrequencies.RarestSurname);
            var isSurname = frequencies.Share(FrequencyKind.Surname, word) is not null;
            entries.TryAdd(HashOf(System.Text.Encoding.ASCII.GetBytes(word)), new LexiconEntry(-(float)Math.Log(share), isSurname, given.GetValueOrDefault(word, [])) { Initials = Initials(given.GetValueOrDefault(word, [])) });
        }

        return entries.ToFrozenDictionary();
    }

    /// <summary>Of the forms that documents use; short forms have no initials of their own.</summary>
    private static uint Initials(ImmutableArray<GivenNameReading> readings)
    {
        var letters = 0u;
        foreach (var reading in readings.Where(r => r.Link <= GivenNameLink.OtherLanguage))
        {
            foreach (var form in GivenNames.All[reading.Name.Id].Forms.Where(f => f.Link <= GivenNameLink.OtherLanguage))
            {
                var fold = LatinFold.Of(form.Text);
                letters |= fold.Length > 0 ? 1u << (fold[0] & 31) : 0;
            }
        }

        return letters;
    }

    /// <summary>Ukrainian and Belarusian г is written h: Oleh, Hryhoriy.</summary>
    private static IEnumerable<string> Folds(GivenNameForm form)
    {
        yield return LatinFold.Of(form.Text);
        if (form.Language is "uk" or "be" && form.Text.Contains('г', StringComparison.OrdinalIgnoreCase))
        {
            yield return LatinFold.Of(form.Text.Replace('г', 'х').Replace('Г', 'Х'));
        }
    }

    private static Dictionary<string, ImmutableArray<GivenNameReading>> GivenByFold() =>
        GivenNames.All.SelectMany(e => e.Forms.SelectMany(f => Folds(f).Select(fold => (Fold: fold, Key: NameKey.Of(f.Text), Reading: new GivenNameReading(e.Name, f.Link)))))
            .GroupBy(f => f.Fold, StringComparer.Ordinal)
            .ToDictionary(f => f.Key, f => Readings([.. f.Select(r => (r.Key, r.Reading))]), StringComparer.Ordinal);

    /// <summary>
    /// One reading a name, the strongest. Where a full name and a short form of another name only sound alike (Мария, and Маря for Марина), the full name is meant.
    /// </summary>
    private static ImmutableArray<GivenNameReading> Readings(List<(string Key, GivenNameReading Reading)> forms)
    {
        var full = forms.Where(f => f.Reading.Link <= GivenNameLink.OtherLanguage).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. forms.Where(f => full.Count == 0 || f.Reading.Link < GivenNameLink.Diminutive || full.Contains(f.Key))
                .GroupBy(f => f.Reading.Name.Id, f => f.Reading).Select(g => g.MinBy(r => r.Link)).OrderBy(r => r.Link).ThenBy(r => r.Name.Id),
        ];
    }
}

/// <param name="Information">−ln of the share of people who bear the word; nats, above 0.</param>
/// <param name="IsSurname">The tables of surnames have it.</param>
/// <param name="Given">The given names it can stand for; often none.</param>
internal sealed record LexiconEntry(float Information, bool IsSurname, ImmutableArray<GivenNameReading> Given)
{
    /// <summary>The first letters of the other forms of these given names, one bit each: Владимир may sign as U., Евгений as Y.</summary>
    public uint Initials { get; init; }
}

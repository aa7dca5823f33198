using FuzzySharp;
using Safeconduct.Core.Names;

namespace Safeconduct.Names;

/// <summary>
/// Pairs whose truth follows from where they come from, to fit and to hold out beside the labelled ones: aliases on the OFAC list that are spellings of the name
/// (by a measure that is not ours), other people of the list who share a word, and Latin and Cyrillic forms of one Wikidata label put together to full names.
/// Always the same pairs: the draws are seeded.
/// </summary>
internal static class DerivedPairs
{
    public static List<LabelledPair> Read(string shared)
    {
        var random = new Random(4);
        return [.. Ofac(Path.Combine(shared, "evidence", "sanctions-lists"), random), .. Russian(random), .. Wikidata(Path.Combine(shared, "suites", "names", "wikidata-train.tsv"), random)];
    }

    private static IEnumerable<LabelledPair> Ofac(string folder, Random random)
    {
        var people = CsvText.Records(File.ReadAllText(Path.Combine(folder, "sdn.csv"))).Where(r => r.Count > 2 && r[2].Trim() == "individual").Select(r => (Id: r[0], Name: r[1])).ToList();
        var names = people.ToDictionary(p => p.Id, p => p.Name);
        foreach (var alias in CsvText.Records(File.ReadAllText(Path.Combine(folder, "alt.csv"))).Where(r => r.Count > 3 && names.ContainsKey(r[0])))
        {
            var name = names[alias[0]];
            if (Fuzz.TokenSortRatio(name.ToLowerInvariant(), alias[3].ToLowerInvariant()) is >= 75 and < 100)
            {
                yield return new LabelledPair("ofac", "Person", name, alias[3], true, "");
            }
        }

        var byWord = people.SelectMany(p => p.Name.Split(' ', ',', '-').Where(w => w.Length > 3).Distinct().Select(w => (w, p))).ToLookup(x => x.w, x => x.p);
        foreach (var group in byWord.Where(g => g.Count() > 1))
        {
            var pair = group.OrderBy(_ => random.Next()).Take(2).ToList();
            if (Fuzz.TokenSortRatio(pair[0].Name.ToLowerInvariant(), pair[1].Name.ToLowerInvariant()) < 85)
            {
                yield return new LabelledPair("ofac", "Person", pair[0].Name, pair[1].Name, false, "");
            }
        }
    }

    private static IEnumerable<LabelledPair> Wikidata(string path, Random random)
    {
        var words = File.ReadLines(path).Select(l => l.Split('\t')).Where(c => c.Length == 3 && c[0].Length > 2)
            .Select(c => (Latin: Title(c[0]), Cyrillic: Title(c[1].Replace(" ", "")), Count: int.Parse(c[2]))).ToList();
        var given = words.FindAll(w => w.Count >= 20);
        for (var i = 0; i < 1000; i++)
        {
            var (g, s, other) = (given[random.Next(given.Count)], words[random.Next(words.Count)], words[random.Next(words.Count)]);
            yield return new LabelledPair("wikidata", "Person", $"{g.Latin} {s.Latin}", $"{g.Cyrillic} {s.Cyrillic}", true, "");
            var change = given[random.Next(given.Count)];
            yield return random.Next(2) == 0
                ? new LabelledPair("wikidata", "Person", $"{g.Latin} {s.Latin}", $"{g.Cyrillic} {other.Cyrillic}", false, "")
                : new LabelledPair("wikidata", "Person", $"{g.Latin} {s.Latin}", $"{change.Cyrillic} {s.Cyrillic}", change.Latin == g.Latin, "");
        }
    }

    /// <summary>Two well-known surnames that look alike are two people; a surname with one slip of the hand is one.</summary>
    private static IEnumerable<LabelledPair> Russian(Random random)
    {
        var surnames = FrequencyTable.All.Where(f => f.Kind == FrequencyKind.Surname && f.Gender == FormGender.Male && f.Form.Length >= 5).Take(5000).Select(f => f.Form).ToList();
        var given = FrequencyTable.All.Where(f => f.Kind == FrequencyKind.Given && f.Gender == FormGender.Male).Take(100).Select(f => f.Form).ToList();
        for (var i = 0; i < 700; i++)
        {
            var (name, surname) = (given[random.Next(given.Count)], surnames[random.Next(surnames.Count)]);
            var other = Enumerable.Range(0, 300).Select(_ => surnames[random.Next(surnames.Count)]).Where(o => o != surname).MaxBy(o => Fuzz.Ratio(o, surname))!;
            yield return new LabelledPair("russian", "Person", $"{surname} {name}", $"{other} {name}", false, "");
            yield return new LabelledPair("russian", "Person", $"{surname} {name}", $"{Slip(surname, random)} {name}", true, "");
        }
    }

    private static string Slip(string word, Random random)
    {
        const string Letters = "абвгдежзиклмнопрстуфхчшыюя";
        var at = 1 + random.Next(word.Length - 2);
        var letter = Letters[random.Next(Letters.Length)];
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter.ToString()),
            2 => word[..at] + letter + word[(at + 1)..],
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }

    private static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

using System.Collections.Immutable;
using Safeconduct.Core.Names.Given;

namespace Safeconduct.Core.Names.Inflection;

/// <summary>
/// From a form back to the nominatives it can belong to, each proved by declining it again. Several are the rule: Иванова is a woman in the nominative
/// or a man in the genitive. The usual come first; the nominative that stands there comes before those that
/// would have to be restored, and the prepositional, which lists and orders hardly use, last.
/// </summary>
public static class Nominatives
{
    private static readonly ReverseTable[] Tables =
    [
        .. from language in Enum.GetValues<InflectionLanguage>()
           from part in Enum.GetValues<NamePart>()
           from gender in Enum.GetValues<GrammaticalGender>()
           select new ReverseTable(DeclensionTables.For(part, gender, language)),
    ];

    /// <summary>Spellings that the language does not have are left out, unless the word itself is one.</summary>
    private const int Impossible = 4;

    /// <summary>Every reading of a word as one part of a name.</summary>
    /// <param name="word">One word in Cyrillic. A word longer than a name is answered with nothing.</param>
    /// <param name="part">As which part of a name it is to be read.</param>
    /// <param name="language">By whose rules.</param>
    public static ImmutableArray<NominativeReading> Of(string word, NamePart part, InflectionLanguage language = InflectionLanguage.Russian)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length is 0 or > NameDeclension.MaxLetters)
        {
            return [];
        }

        var lower = word.ToLowerInvariant();
        var readings = new List<NominativeReading>();
        foreach (var gender in (ReadOnlySpan<GrammaticalGender>)[GrammaticalGender.Masculine, GrammaticalGender.Feminine])
        {
            readings.Add(new NominativeReading(word, part, gender, GrammaticalCase.Nominative, Math.Min(Doubt(lower, part, gender), Impossible - 1)));
            foreach (var (nominative, @case) in Candidates(lower, part, gender, language))
            {
                readings.Add(new NominativeReading(LikeCase(nominative, word), part, gender, @case, Doubt(nominative, part, gender)));
            }
        }

        return [.. readings.Where(r => r.Doubt < Impossible).Distinct().OrderBy(r => r.Doubt + (r.Case is GrammaticalCase.Prepositional ? 1 : 0))
            .ThenBy(r => r.Case is GrammaticalCase.Nominative ? 0 : 1).ThenBy(r => r.Case)];
    }

    private static IEnumerable<(string Nominative, GrammaticalCase Case)> Candidates(string lower, NamePart part, GrammaticalGender gender, InflectionLanguage language)
    {
        var hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        if (hyphen <= 0 || hyphen == lower.Length - 1)
        {
            return Simple(lower, part, gender, language);
        }

        var first = Whole(lower[..hyphen], part, gender, language);
        var second = Whole(lower[(hyphen + 1)..], part, gender, language);
        return from s in second from f in first
               let nominative = f.Nominative + "-" + s.Nominative
               where s.Case is not GrammaticalCase.Nominative
                   && NameDeclension.Forms(nominative, part, gender, s.Case, language).Contains(lower, StringComparer.Ordinal)
               select (nominative, s.Case);
    }

    private static List<(string Nominative, GrammaticalCase Case)> Whole(string lower, NamePart part, GrammaticalGender gender, InflectionLanguage language) =>
        [.. Simple(lower, part, gender, language).Append((lower, GrammaticalCase.Nominative)).Take(24)];

    private static IEnumerable<(string Nominative, GrammaticalCase Case)> Simple(string lower, NamePart part, GrammaticalGender gender, InflectionLanguage language)
    {
        foreach (var (nominative, rule, @case) in Tables[((int)language * 6) + ((int)part * 2) + (int)gender].Read(lower))
        {
            if (nominative.Length > 1 && ReferenceEquals(NameDeclension.RuleFor(nominative, part, gender, language), rule))
            {
                yield return (nominative, @case);
            }
        }
    }

    private static int Doubt(string lower, NamePart part, GrammaticalGender gender)
    {
        switch (part)
        {
            case NamePart.Surname:
                return SurnameShape.Doubt(lower.Contains('-', StringComparison.Ordinal) ? lower[(lower.LastIndexOf('-') + 1)..] : lower, gender);
            case NamePart.Patronymic:
                return Patronymics.ShapeOf(NameKey.Of(lower))?.Gender == gender ? 0 : 3;
            default:
                var key = NameKey.Of(lower);
                var hyphen = key.IndexOf('-', StringComparison.Ordinal);
                var readings = GivenNames.Find(key);
                return readings.IsEmpty && hyphen > 0 ? Math.Max(Doubt(key[..hyphen], part, gender), Doubt(key[(hyphen + 1)..], part, gender))
                    : readings.IsEmpty && SurnameShape.Doubt(lower, gender) == Impossible ? Impossible
                    : readings.Any(r => r.Name.Gender == gender && r.Link is not GivenNameLink.Diminutive) ? 0
                    : readings.Any(r => r.Name.Gender == gender) ? 1 : 3;
        }
    }

    private static string LikeCase(string lower, string word) =>
        word.Length > 1 && !word.Any(char.IsLower) ? lower.ToUpperInvariant()
        : string.Join('-', lower.Split('-').Select((p, i) => p.Length > 0 && IsCapital(word, i) ? char.ToUpperInvariant(p[0]) + p[1..] : p));

    private static bool IsCapital(string word, int part)
    {
        var parts = word.Split('-');
        return part < parts.Length && parts[part].Length > 0 && char.IsUpper(parts[part][0]);
    }
}

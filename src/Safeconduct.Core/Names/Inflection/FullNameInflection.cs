using System.Collections.Immutable;
using Safeconduct.Core.Names.Given;

namespace Safeconduct.Core.Names.Inflection;

/// <summary>A word of a full name and the part it was taken for.</summary>
public readonly record struct NameWord(string Text, NamePart Part);

/// <summary>A full name in the nominative that a text in some case can stand for.</summary>
/// <param name="Words">In the order of the text.</param>
/// <param name="Gender">Of the whole.</param>
/// <param name="Case">The case of the text.</param>
/// <param name="Doubt">The sum of the words' doubts; the less the likelier.</param>
public sealed record FullNameReading(ImmutableArray<NameWord> Words, GrammaticalGender Gender, GrammaticalCase Case, int Doubt)
{
    public string Text => string.Join(' ', Words.Select(w => w.Text));
}

/// <summary>Full names of one to three words in any usual order, declined as a whole and led back as a whole: the words agree in case and gender.</summary>
public static class FullNameInflection
{
    /// <summary>More words are no name of the kind that declines here.</summary>
    public const int MaxWords = 3;

    private static readonly NamePart[][] Orders =
    [
        [NamePart.Surname], [NamePart.Given], [NamePart.Patronymic],
        [NamePart.Surname, NamePart.Given], [NamePart.Given, NamePart.Surname], [NamePart.Given, NamePart.Patronymic], [NamePart.Surname, NamePart.Patronymic],
        [NamePart.Surname, NamePart.Given, NamePart.Patronymic], [NamePart.Given, NamePart.Patronymic, NamePart.Surname],
    ];

    /// <summary>The words of a name in the nominative with the parts they are most likely to be; empty for no words or more than <see cref="MaxWords"/>.</summary>
    public static ImmutableArray<NameWord> Parts(string name, InflectionLanguage language = InflectionLanguage.Russian) =>
        Read(name, language).FirstOrDefault(r => r.Case is GrammaticalCase.Nominative)?.Words ?? [];

    /// <summary>The gender that the words show together, or none.</summary>
    public static GrammaticalGender? GenderOf(ImmutableArray<NameWord> words) =>
        NameGender.Of(TextOf(words, NamePart.Surname), TextOf(words, NamePart.Given), TextOf(words, NamePart.Patronymic));

    /// <summary>A name in a case, word by word.</summary>
    public static string Decline(ImmutableArray<NameWord> words, GrammaticalGender gender, GrammaticalCase @case, InflectionLanguage language = InflectionLanguage.Russian) =>
        string.Join(' ', words.Select(w => NameDeclension.Decline(w.Text, w.Part, gender, @case, language)));

    /// <summary>
    /// What a text in any case can be in the nominative, the likeliest first, at most <paramref name="limit"/>; one reading a nominative and gender.
    /// Empty for no words or more than <see cref="MaxWords"/>.
    /// </summary>
    public static ImmutableArray<FullNameReading> ToNominative(string text, InflectionLanguage language = InflectionLanguage.Russian, int limit = 8)
    {
        var readings = Read(text, language).ToList();
        var best = readings.Count == 0 ? 0 : readings[0].Doubt;
        return [.. readings.Where(r => r.Doubt <= best + 2).DistinctBy(r => (r.Text, r.Gender)).Take(limit)];
    }

    private static IEnumerable<FullNameReading> Read(string text, InflectionLanguage language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split((char[]?)null, MaxWords + 1, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MaxWords)
        {
            return [];
        }

        var parts = words.Select(w => Enum.GetValues<NamePart>().ToDictionary(p => p, p => Nominatives.Of(w, p, language))).ToArray();
        return Orders.Where(o => o.Length == words.Length).SelectMany(o => Agree(parts, o, language))
            .OrderBy(r => r.Doubt).ThenBy(r => r.Case is GrammaticalCase.Nominative ? 0 : 1).ThenBy(r => r.Case);
    }

    private static IEnumerable<FullNameReading> Agree(Dictionary<NamePart, ImmutableArray<NominativeReading>>[] parts, NamePart[] order, InflectionLanguage language)
    {
        foreach (var gender in Enum.GetValues<GrammaticalGender>())
        {
            foreach (var @case in Enum.GetValues<GrammaticalCase>().Where(c => language is InflectionLanguage.Ukrainian || c is not GrammaticalCase.Vocative))
            {
                var chosen = order.Select((p, i) => Fitting(parts[i][p], gender, @case)).ToList();
                if (chosen.TrueForAll(c => c is not null))
                {
                    var isWomanWithSameForms = gender is GrammaticalGender.Feminine && chosen.TrueForAll(c => c!.Value.Doubt > 0) ? 1 : 0;
                    yield return new FullNameReading([.. chosen.Select((c, i) => new NameWord(c!.Value.Text, order[i]))], gender, @case, chosen.Sum(c => c!.Value.Doubt) + isWomanWithSameForms);
                }
            }
        }
    }

    /// <summary>The least doubtful reading in a case; a word that does not decline fits every case.</summary>
    private static NominativeReading? Fitting(ImmutableArray<NominativeReading> readings, GrammaticalGender gender, GrammaticalCase @case)
    {
        foreach (var reading in readings)
        {
            if (reading.Gender == gender && (reading.Case == @case || (reading.Case is GrammaticalCase.Nominative && IsFixed(reading))))
            {
                return reading;
            }
        }

        return null;
    }

    private static bool IsFixed(NominativeReading reading) =>
        string.Equals(NameDeclension.Decline(reading.Text, reading.Part, reading.Gender, GrammaticalCase.Dative), reading.Text, StringComparison.Ordinal);

    private static string TextOf(ImmutableArray<NameWord> words, NamePart part) => words.FirstOrDefault(w => w.Part == part).Text ?? "";
}

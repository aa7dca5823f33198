using Safeconduct.Core.Names.Given;

namespace Safeconduct.Core.Names.Inflection;

/// <summary>The grammatical gender of a name, from the part that shows it best: the patronymic, then the given name, then the surname.</summary>
public static class NameGender
{
    /// <summary>None if the parts show nothing or men and women bear them alike (Саша Андрейчук).</summary>
    /// <param name="surname">Or empty.</param>
    /// <param name="given">Or empty.</param>
    /// <param name="patronymic">Or empty.</param>
    public static GrammaticalGender? Of(string surname, string given, string patronymic) =>
        OfPatronymic(NameKey.Of(patronymic)) ?? OfKnown(NameKey.Of(given)) ?? SurnameShape.GenderOf(NameKey.Of(surname)) ?? OfUnknown(NameKey.Of(given));

    private static GrammaticalGender? OfPatronymic(string key)
    {
        var word = key[(key.LastIndexOfAny([' ', '-']) + 1)..];
        return Patronymics.WordFor(word) ?? Patronymics.ShapeOf(key)?.Gender ?? (key.EndsWith("ич", StringComparison.Ordinal) || key.EndsWith("іч", StringComparison.Ordinal) ? GrammaticalGender.Masculine : null);
    }

    private static GrammaticalGender? OfKnown(string key)
    {
        var isMasculine = false;
        var isFeminine = false;
        foreach (var reading in GivenNames.Find(key))
        {
            // A full name outweighs the short form of another: Рома and Валентина are what they are.
            if (reading.Link is GivenNameLink.WeakEquivalent || (reading.Link is GivenNameLink.Diminutive && GivenNames.Find(key)[0].Link < GivenNameLink.Diminutive))
            {
                continue;
            }

            isMasculine |= reading.Name.Gender is GrammaticalGender.Masculine;
            isFeminine |= reading.Name.Gender is GrammaticalGender.Feminine;
        }

        return isMasculine == isFeminine ? null : isMasculine ? GrammaticalGender.Masculine : GrammaticalGender.Feminine;
    }

    /// <summary>An unknown given name: consonants are men's, а and я women's. Names of both sorts in ь show nothing.</summary>
    private static GrammaticalGender? OfUnknown(string key) =>
        key.Length < 3 || !GivenNames.Find(key).IsEmpty ? null
        : key[^1] is 'а' or 'я' ? GrammaticalGender.Feminine
        : "бвгджзйклмнпрстфхцчшщў".Contains(key[^1]) ? GrammaticalGender.Masculine
        : null;
}

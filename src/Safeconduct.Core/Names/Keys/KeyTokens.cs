using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Safeconduct.Core.Names.Keys;

/// <summary>Reads a name into the parts that keys are made of. Roles are possibilities; nothing here decides what a part is in the end.</summary>
public static class KeyTokens
{
    /// <summary>Words that stand in many names and tell none apart: particles, titles, legal forms.</summary>
    private static readonly FrozenSet<string> Untelling = new[]
    {
        "al", "el", "bin", "ben", "ibn", "bint", "binti", "de", "da", "di", "du", "del", "la", "le", "van", "von", "der", "den", "dos", "das", "the", "of", "and", "und", "et",
        "mr", "mrs", "ms", "dr", "prof", "sheikh", "shaykh", "hajji", "haji", "mullah", "mawlawi", "maulavi", "jr", "sr",
        "ltd", "llc", "inc", "gmbh", "ag", "co", "corp", "corporation", "company", "limited", "plc", "sa", "sarl", "bv", "ооо", "оао", "зао", "пао", "ао", "ип", "тоо", "чп", "фгуп", "г-н", "г-жа", "и",
    }.Select(w => LatinFold.Of(w)).Where(w => w.Length > 1).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Russian: instrumental singular; genitive, dative and prepositional of adjectives; plural.</summary>
    private static readonly string[] Endings = ["ого", "его", "ому", "ему", "ыми", "ими", "ым", "им", "ом", "ем", "ём", "ых", "их"];

    private const int LeastLettersInflected = 5;

    /// <summary>At most <see cref="NameKeys.MostParts"/> parts; none for a text that is no name.</summary>
    public static ImmutableArray<KeyToken> Of(string text) => Of(text, areCut: false);

    /// <summary>
    /// The same without the endings of oblique cases that leave a consonant behind (Ивановым, Иванова-Петровских, Синявского); other endings are vowels and vanish from the
    /// sounds anyway. Empty when no part has one. For questions: in registers names stand in the nominative.
    /// </summary>
    public static ImmutableArray<KeyToken> WithoutEndings(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(text, areCut: true);
    }

    private static ImmutableArray<KeyToken> Of(string text, bool areCut)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = NameTokens.Of(text);
        if (areCut && !Enumerable.Range(0, tokens.Count).Any(i => EndingOf(tokens, i) > 0))
        {
            return [];
        }

        var parts = new List<RawPart>(Math.Min(tokens.Count, NameKeys.MostParts));
        for (var i = 0; i < tokens.Count && parts.Count < NameKeys.MostParts; i++)
        {
            if (RawPart.Of(tokens, i, areCut ? EndingOf(tokens, i) : 0) is { } part)
            {
                parts.Add(part);
            }
        }

        var telling = parts.FindAll(p => !Untelling.Contains(p.Letters));
        return Read(telling.Count > 0 ? telling : parts);
    }

    private static int EndingOf(NameTokens tokens, int i)
    {
        var text = tokens.TextOf(i);
        return tokens[i].Script != NameScript.Cyrillic || text.Length < LeastLettersInflected ? 0
            : Endings.FirstOrDefault(e => tokens.TextOf(i).EndsWith(e, StringComparison.OrdinalIgnoreCase))?.Length ?? 0;
    }

    private static ImmutableArray<KeyToken> Read(List<RawPart> parts)
    {
        var hasGiven = parts.Exists(p => !p.Known.Classes.IsEmpty);
        var patronymic = PatronymicIn(parts);
        return [.. parts.Select((p, i) => p.Read(i == patronymic, guess: !hasGiven))];
    }

    /// <summary>The part that is a father's name: one that looks so and stands behind a given name, or else the last; none where nothing else could be the surname.</summary>
    private static int PatronymicIn(List<RawPart> parts)
    {
        if (parts.Count(p => !p.IsInitial) < 3)
        {
            return -1;
        }

        var last = -1;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Father.Length > 0)
            {
                last = i;
                if (i > 0 && !parts[i - 1].Known.Classes.IsEmpty)
                {
                    return i;
                }
            }
        }

        return last;
    }

    private sealed record RawPart(string Letters, string Key, NameScript Script, bool IsInitial, bool IsNumber, (ImmutableArray<string> Classes, int Gender) Known, string Father, int FatherGender)
    {
        /// <summary>J. and Y. begin Jan, Yuri and Yevgeny alike.</summary>
        private const string AnyVowel = "aeiou";

        public static RawPart? Of(NameTokens tokens, int i, int cut)
        {
            var token = tokens[i];
            var text = tokens.TextOf(i)[..^cut];
            if (token.Is(NameTokenMarks.Number))
            {
                return new RawPart(text.ToString(), "", token.Script, IsInitial: false, IsNumber: true, ([], 0), "", 0);
            }

            var letters = LatinFold.Of(text);
            if (letters.Length == 0)
            {
                return null;
            }

            var key = KeyOf(text, token.Script);
            var isInitial = token.Is(NameTokenMarks.Initial) || (token.Is(NameTokenMarks.BeforeDot) && text.Length <= 2);
            var (father, gender) = isInitial ? ("", 0) : Fathers.Of(letters);
            return new RawPart(letters, key, token.Script, isInitial, IsNumber: false, isInitial ? ([], 0) : GivenSounds.Known(key), father, gender);
        }

        public KeyToken Read(bool isPatronymic, bool guess)
        {
            if (IsNumber)
            {
                return new KeyToken(Letters, ["#" + Letters], [], "", "", IsInitial: false, 0);
            }

            var skeletons = Sounds();
            if (isPatronymic)
            {
                return new KeyToken(Letters, skeletons, [], Father, "", IsInitial, FatherGender);
            }

            var given = !Known.Classes.IsEmpty || !guess || IsInitial ? Known.Classes : GivenSounds.Sounding(Letters, skeletons[0]);
            return new KeyToken(Letters, skeletons, given, "", Initials(given), IsInitial, Known.Gender);
        }

        /// <summary>As the fold hears it, and as the letters may be read elsewhere.</summary>
        private ImmutableArray<string> Sounds()
        {
            var likeliest = SoundSkeleton.OfFold(Letters);
            return Script != NameScript.Latin ? [likeliest]
                : [.. SoundSkeleton.Readings(Key).Prepend(likeliest).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).DefaultIfEmpty(likeliest).Take(2)];
        }

        private string Initials(ImmutableArray<string> given)
        {
            if (IsInitial && Key is "j" or "y")
            {
                return AnyVowel;
            }

            var own = KeyToken.InitialOf(Letters);
            var canonical = given is [var first, ..] ? KeyToken.InitialOf(LatinFold.Of(first.AsSpan(1))) : own;
            return own == canonical ? own.ToString() : string.Concat(own, canonical);
        }

        /// <summary>Small letters without marks, as the table of given names has them.</summary>
        private static string KeyOf(ReadOnlySpan<char> text, NameScript script)
        {
            Span<byte> plain = stackalloc byte[LatinFold.Longest];
            if (script == NameScript.Latin && LatinFold.WriteSpelling(text, plain) is > 0 and var length)
            {
                return System.Text.Encoding.ASCII.GetString(plain[..length]);
            }

            Span<char> key = stackalloc char[Math.Min(text.Length, LatinFold.Longest)];
            var count = 0;
            foreach (var c in text[..key.Length])
            {
                if (c != '\'')
                {
                    var lower = char.ToLowerInvariant(c);
                    key[count++] = lower == 'ё' ? 'е' : lower;
                }
            }

            return key[..count].ToString();
        }
    }
}

namespace Safeconduct.Core.Names.Romanisation;

/// <summary>
/// How unusual a letter is after another in East Slavic names; small whole numbers, 0 for what is common.
/// The rules are those of Russian spelling (Правила русской орфографии и пунктуации, 1956): ы and ю, я not after ж, ш, щ, ч, к, г, х; э at the beginning; й after vowels; ь after consonants.
/// </summary>
internal static class LetterSequence
{
    private const string Vowels = "аеёиоуыэюяіїє";
    private const string NeverBeforeSoft = "жшщчкгхц";

    public static int Penalty(string before, string letters)
    {
        var sum = 0;
        var previous = before.Length == 0 ? '^' : before[^1];
        foreach (var letter in letters)
        {
            sum += Penalty(previous, letter);
            previous = letter;
        }

        return sum;
    }

    private static int Penalty(char previous, char letter)
    {
        var isStart = previous is '^' or '-';
        var isAfterVowel = Vowels.Contains(previous);
        return letter switch
        {
            'ь' or 'ъ' when isStart || isAfterVowel || previous is 'ь' or 'ъ' or 'й' => 20,
            'ь' => "лнстрдз".Contains(previous) ? 0 : "бпвмшжчц".Contains(previous) ? 2 : 9,
            'ъ' => "бдзвнсмтр".Contains(previous) ? 3 : 8,
            'й' => previous is 'и' ? 1 : isAfterVowel ? 0 : isStart ? 3 : 12,
            'и' => isStart ? 0 : previous is 'и' ? 3 : previous is 'й' ? 6 : isAfterVowel ? 2 : 0,
            'ы' => previous is 'ь' or 'ъ' or 'й' ? 20 : isStart || NeverBeforeSoft.Contains(previous) ? (previous is 'ц' ? 2 : 9) : isAfterVowel ? 5 : 0,
            'э' => isStart ? 1 : isAfterVowel ? 2 : 5,
            'ё' => 2,
            'ю' or 'я' => NeverBeforeSoft.Contains(previous) ? 8 : previous is 'й' ? 5 : 0,
            'щ' => 0,
            'ш' or 'ч' => previous is 'ш' or 'с' ? 4 : 0,
            'с' => previous is 'т' ? 1 : 0,
            'у' => previous is 'и' or 'й' or 'ь' ? 4 : isAfterVowel ? 1 : 0,
            'а' => previous is 'и' or 'й' or 'ь' or 'ы' ? 4 : isAfterVowel ? 1 : 0,
            'о' => previous is 'и' or 'й' or 'ь' or 'ы' ? 3 : isAfterVowel ? 1 : 0,
            'е' => previous is 'ы' ? 3 : previous is 'й' ? 4 : 0,
            'х' => previous is 'к' or 'з' or 'с' or 'ц' ? 4 : 0,
            _ => 0,
        };
    }
}

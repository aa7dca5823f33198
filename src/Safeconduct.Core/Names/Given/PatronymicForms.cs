using System.Collections.Frozen;

namespace Safeconduct.Core.Names.Given;

/// <summary>
/// Patronymics made from a father's name. Sources of the rules: Правила русской орфографии и пунктуации (1956) and А. В. Суперанская, Словарь русских личных имён (1998);
/// Український правопис (2019), § 32; Закон Рэспублікі Беларусь № 420-З (2008) and М. Р. Суднік (1965).
/// Where usage wavers (Валериевич, Валерьевич) all forms are given, the commonest first.
/// </summary>
internal static class PatronymicForms
{
    private static readonly FrozenDictionary<string, (string Son, string Daughter)> Russian = Pairs("""
        Павел Павлович Павловна
        Лев Львович Львовна
        Пётр Петрович Петровна
        Яков Яковлевич Яковлевна
        Иаков Иаковлевич Иаковлевна
        Михаил Михайлович Михайловна
        Илья Ильич Ильинична
        Илия Ильич Ильинична
        Лука Лукич Лукинична
        Фома Фомич Фоминична
        Кузьма Кузьмич Кузьминична
        Козьма Козьмич Козьминична
        Никита Никитич Никитична
        Савва Саввич Саввична
        Мина Минич Минична
        Данила Данилович Даниловна
        Гаврила Гаврилович Гавриловна
        Гавриил Гаврилович Гавриловна
        Микола Миколаевич Миколаевна
        Никола Николаевич Николаевна
        """);

    private static readonly FrozenDictionary<string, (string Son, string Daughter)> Ukrainian = Pairs("""
        Ілля Ілліч Іллівна
        Лука Лукич Луківна
        Хома Хомич Хомівна
        Кузьма Кузьмич Кузьмівна
        Сава Савич Савівна
        Яків Якович Яківна
        Йосип Йосипович Йосипівна
        Федір Федорович Федорівна
        Сидір Сидорович Сидорівна
        Антін Антонович Антонівна
        Прокіп Прокопович Прокопівна
        Тиміш Тимошович Тимошівна
        Григорій Григорович Григорівна
        Микола Миколайович Миколаївна
        Лев Левович Левівна
        Ігор Ігорович Ігорівна
        Лазар Лазарович Лазарівна
        """);

    private static readonly FrozenDictionary<string, (string Son, string Daughter)> Belarusian = Pairs("""
        Ілья Ільіч Ільінічна
        Лука Лукіч Лукінічна
        Мікіта Мікіціч Мікіцічна
        Кузьма Кузьміч Кузьмінічна
        Пётр Пятровіч Пятроўна
        Павел Паўлавіч Паўлаўна
        Леў Львовіч Львоўна
        Якаў Якаўлевіч Якаўлеўна
        Міхаіл Міхайлавіч Міхайлаўна
        Юрый Юр'евіч Юр'еўна
        Юры Юр'евіч Юр'еўна
        Васіль Васільевіч Васільеўна
        Ігар Ігаравіч Ігараўна
        Мікола Мікалаевіч Мікалаеўна
        Яўген Яўгенавіч Яўгенаўна
        Яўгеній Яўгеньевіч Яўгеньеўна
        Рыгор Рыгоравіч Рыгораўна
        """);

    /// <summary>The patronymics of a father's name, son and daughter, the usual one first; none for a name that makes none.</summary>
    public static IEnumerable<(string Son, string Daughter)> Of(string father, string language)
    {
        var (exceptions, rule) = language switch
        {
            "uk" => (Ukrainian, (Func<string, IEnumerable<(string, string)>>)OfUkrainian),
            "be" => (Belarusian, OfBelarusian),
            _ => (Russian, OfRussian),
        };
        return father.Length < 2 || !char.IsLetter(father[^1]) ? []
            : exceptions.TryGetValue(father, out var known) ? [known]
            : rule(father);
    }

    private static IEnumerable<(string Son, string Daughter)> OfRussian(string father)
    {
        var stem = father[..^1];
        switch (father[^1])
        {
            // Валерий, Анатолий, Юрий lose the и to a soft sign; after к, г, х, ц and after two consonants it stays: Лукич aside, Дмитриевич, Георгиевич.
            case 'й' when father.EndsWith("ий", StringComparison.Ordinal):
                var isHeavy = father.Length > 3 && (father[^3] is 'к' or 'г' or 'х' or 'ц' || (IsConsonant(father[^3]) && IsConsonant(father[^4]) && father[^4] is not 'н' and not 'р'));
                var soft = (father[..^2] + "ьевич", father[..^2] + "ьевна");
                var full = (stem + "евич", stem + "евна");
                return isHeavy ? [full, soft] : [soft, full];
            case 'й' or 'ь':
                return [(stem + "евич", stem + "евна")];
            case 'а':
                return [(stem + "ович", stem + "овна"), (stem + "ич", stem + "ична")];
            case 'я':
                return [(stem + "евич", stem + "евна")];
            case 'о' or 'у' or 'ы':
                return [(stem + "ович", stem + "овна")];
            case 'и' or 'е' or 'э' or 'ю':
                return [(father + "евич", father + "евна")];
            case 'ж' or 'ш' or 'ч' or 'щ' or 'ц':
                return [(father + "евич", father + "евна"), (father + "ович", father + "овна")];
            default:
                return [(father + "ович", father + "овна")];
        }
    }

    private static IEnumerable<(string Son, string Daughter)> OfUkrainian(string father)
    {
        var stem = father[..^1];
        return father[^1] switch
        {
            'й' => [(father + "ович", stem + "ївна")],
            'ь' => [(father + "ович", stem + "івна")],
            'о' or 'а' => [(stem + "ович", stem + "івна")],
            'я' => [(stem + "йович", stem + "ївна")],
            'і' or 'е' or 'и' or 'є' => [(father + "йович", father + "ївна")],
            _ => [(father + "ович", father + "івна")],
        };
    }

    private static IEnumerable<(string Son, string Daughter)> OfBelarusian(string father)
    {
        var stem = father[..^1];
        return father[^1] switch
        {
            'й' when father.EndsWith("ій", StringComparison.Ordinal) => [(father[..^2] + "ьевіч", father[..^2] + "ьеўна"), (stem + "евіч", stem + "еўна")],
            'й' => [(stem + "евіч", stem + "еўна")],
            'ь' => [(father + "евіч", father + "еўна"), (stem + "евіч", stem + "еўна")],
            'а' or 'о' => [(stem + "авіч", stem + "аўна")],
            'ы' or 'і' => [(father + "евіч", father + "еўна")],
            'я' => [(stem + "евіч", stem + "еўна")],
            _ => [(father + "авіч", father + "аўна"), (father + "овіч", father + "оўна")],
        };
    }

    private static bool IsConsonant(char c) => "бвгджзйклмнпрстфхцчшщ".Contains(char.ToLowerInvariant(c));

    private static FrozenDictionary<string, (string Son, string Daughter)> Pairs(string table) =>
        table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' '))
            .ToFrozenDictionary(w => w[0], w => (w[1], w[2]), StringComparer.Ordinal);
}

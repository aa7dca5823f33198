using Safeconduct.Accuracy.Draws;

namespace Safeconduct.MadeRegister.Queries;

/// <summary>
/// What people do to names, written for this benchmark alone: the product's own tables are what is measured. Each gives null where it does not apply.
/// </summary>
internal static class NameForms
{
    private static readonly Dictionary<string, string> Diminutives = Table("""
        Александр Саша; Алексей Лёша; Анатолий Толя; Андрей Андрюша; Антон Тоша; Борис Боря; Вадим Вадик; Валентин Валя; Валерий Валера; Василий Вася; Виктор Витя;
        Виталий Виталик; Владимир Вова; Владислав Влад; Вячеслав Слава; Геннадий Гена; Георгий Гоша; Григорий Гриша; Даниил Даня; Денис Дэн; Дмитрий Дима; Евгений Женя;
        Иван Ваня; Илья Илюша; Константин Костя; Леонид Лёня; Максим Макс; Михаил Миша; Николай Коля; Павел Паша; Пётр Петя; Петр Петя; Роман Рома; Семен Сёма; Сергей Серёжа;
        Станислав Стас; Степан Стёпа; Фёдор Федя; Федор Федя; Юрий Юра; Яков Яша; Ярослав Ярик; Анастасия Настя; Анна Аня; Валентина Валя; Вера Верочка; Галина Галя; Дарья Даша;
        Евгения Женя; Екатерина Катя; Елена Лена; Елизавета Лиза; Ирина Ира; Ксения Ксюша; Любовь Люба; Людмила Люда; Маргарита Рита; Марина Мариша; Мария Маша; Надежда Надя;
        Наталья Наташа; Наталия Наташа; Оксана Ксана; Ольга Оля; Светлана Света; Татьяна Таня; Юлия Юля; Александра Саша
        """);

    private static readonly Dictionary<string, string> Ukrainian = Table("""
        Александр Олександр; Алексей Олексій; Анатолий Анатолій; Андрей Андрій; Валентин Валентин; Валерий Валерій; Василий Василь; Виктор Віктор; Виталий Віталій; Владимир Володимир;
        Вячеслав В'ячеслав; Геннадий Геннадій; Григорий Григорій; Даниил Данило; Дмитрий Дмитро; Евгений Євген; Иван Іван; Игорь Ігор; Илья Ілля; Константин Костянтин;
        Леонид Леонід; Максим Максим; Михаил Михайло; Николай Микола; Никита Микита; Олег Олег; Павел Павло; Петр Петро; Пётр Петро; Роман Роман; Руслан Руслан; Сергей Сергій; Станислав Станіслав;
        Степан Степан; Юрий Юрій; Ярослав Ярослав; Анастасия Анастасія; Анна Ганна; Виктория Вікторія; Галина Галина; Екатерина Катерина; Елена Олена; Ирина Ірина; Людмила Людмила;
        Мария Марія; Наталья Наталія; Оксана Оксана; Ольга Ольга; Светлана Світлана; Татьяна Тетяна; Юлия Юлія
        """);

    /// <summary>Keyboard neighbours of ЙЦУКЕН, and letters that sound alike.</summary>
    private static readonly string[] Slips = ["ао", "ие", "еи", "оа", "тд", "дт", "бп", "пб", "сз", "зс", "вф", "гк", "шщ", "щш", "ыи", "эе", "ло", "рп", "мн", "нм"];

    public static string? Diminutive(string given) => Diminutives.GetValueOrDefault(given);

    public static string? InUkrainian(string given) => Ukrainian.GetValueOrDefault(given);

    /// <summary>Endings of surnames as Ukrainian writes them.</summary>
    public static string SurnameInUkrainian(string surname)
    {
        var text = surname.Replace('ы', 'и').Replace('э', 'е').Replace('ё', 'е');
        return text switch
        {
            _ when text.EndsWith("ский", StringComparison.Ordinal) => text[..^4] + "ський",
            _ when text.EndsWith("ская", StringComparison.Ordinal) => text[..^4] + "ська",
            _ when text.EndsWith("ин", StringComparison.Ordinal) => text[..^2] + "ін",
            _ when text.EndsWith("ина", StringComparison.Ordinal) => text[..^3] + "іна",
            _ => text,
        };
    }

    public static string? PatronymicInUkrainian(string patronymic, bool isFemale)
    {
        var ending = isFemale ? "евна" : "евич";
        var hard = isFemale ? "овна" : "ович";
        return patronymic.EndsWith(hard, StringComparison.Ordinal) && InUkrainian(Father(patronymic[..^4])) is { } father && "аеиоуьйяю".IndexOf(father[^1], StringComparison.Ordinal) < 0
            ? father + (isFemale ? "івна" : "ович")
            : patronymic.EndsWith(ending, StringComparison.Ordinal) && InUkrainian(patronymic[..^4] + "ей") is { } soft ? soft[..^1] + (isFemale ? "ївна" : "йович") : null;

        static string Father(string stem) => stem;
    }

    public static string? Dative(string surname, string given, string patronymic, bool isFemale)
    {
        var last = surname switch
        {
            _ when !isFemale && EndsWith(surname, "ов", "ев", "ин", "ын") => surname + "у",
            _ when !isFemale && EndsWith(surname, "ский", "цкий") => surname[..^2] + "ому",
            _ when isFemale && EndsWith(surname, "ова", "ева", "ина", "ына") => surname[..^1] + "ой",
            _ when isFemale && EndsWith(surname, "ская", "цкая") => surname[..^2] + "ой",
            _ => null,
        };
        var first = given switch
        {
            _ when EndsWith(given, "ия") => given[..^1] + "и",
            _ when EndsWith(given, "а", "я") => given[..^1] + "е",
            _ when EndsWith(given, "й", "ь") => given[..^1] + "ю",
            _ when isFemale => null,
            _ when given is "Павел" or "Лев" => null,
            _ => given + "у",
        };
        return last is null || first is null ? null : $"{last} {first} {(isFemale ? patronymic[..^1] + "е" : patronymic + "у")}";
    }

    /// <summary>One letter left out, doubled, changed or two swapped, never the first.</summary>
    public static string? Slip(string word, Draw draw)
    {
        if (word.Length < 5)
        {
            return null;
        }

        var at = draw.Between(1, word.Length - 2);
        return draw.Between(0, 3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            _ => word[..at] + (Array.Find(Slips, s => s[0] == word[at])?[1] ?? 'и') + word[(at + 1)..],
        };
    }

    /// <summary>As people write who know no scheme: each of the doubtful letters in one of its usual ways.</summary>
    public static string LatinLoose(string name, Draw draw)
    {
        string Any(params string[] ways) => draw.Pick(ways);
        var latin = string.Concat(name.ToLowerInvariant().Select(c => c switch
        {
            'ж' => Any("zh", "j"), 'й' => Any("y", "i", "j"), 'х' => Any("kh", "h"), 'ц' => Any("ts", "c", "tz"), 'ч' => "ch", 'ш' => "sh", 'щ' => Any("shch", "sch", "sh"),
            'ы' => "y", 'ь' or 'ъ' => "", 'э' => "e", 'ю' => Any("yu", "iu", "ju"), 'я' => Any("ya", "ia", "ja"), 'ё' => Any("yo", "e", "o"), 'е' => Any("e", "e", "ye"),
            'в' => Any("v", "v", "w"), 'к' => Any("k", "k", "c"), 'и' => "i", 'а' => "a", 'б' => "b", 'г' => "g", 'д' => "d", 'з' => "z", 'л' => "l", 'м' => "m", 'н' => "n", 'о' => "o",
            'п' => "p", 'р' => "r", 'с' => Any("s", "s", "ss"), 'т' => "t", 'у' => "u", 'ф' => Any("f", "ph"), _ => c.ToString(),
        }));
        return char.ToUpperInvariant(latin[0]) + latin[1..];
    }

    /// <summary>Some letters in their Latin twins, as in texts that passed through many hands.</summary>
    public static string MixedScripts(string name, Draw draw) => string.Concat(name.Select(c => draw.Chance(0.5)
        ? c switch { 'а' => 'a', 'е' => 'e', 'о' => 'o', 'р' => 'p', 'с' => 'c', 'х' => 'x', 'А' => 'A', 'В' => 'B', 'Е' => 'E', 'К' => 'K', 'М' => 'M', 'Н' => 'H', 'О' => 'O', 'Р' => 'P', 'С' => 'C', 'Т' => 'T', _ => c }
        : c));

    private static bool EndsWith(string text, params string[] endings) => Array.Exists(endings, e => text.EndsWith(e, StringComparison.Ordinal));

    private static Dictionary<string, string> Table(string text) => text.ReplaceLineEndings(" ").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Split(' ')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}

using System.Collections.Frozen;

namespace Safeconduct.Core.Names.Matching;

/// <summary>
/// Words that are no names, by their fold. Written by hand from common knowledge of forms of address and of company law;
/// the legal forms are those of ISO 20275 (Entity Legal Forms code list) that are met in lists of Eastern Europe, and their usual abbreviations.
/// </summary>
internal static class NameWords
{
    private const string Particles =
        "al el ul ad as ar ash ud ur uz bin ibn ben bint abu umm de da do dos das del della di du la le les las los van von der den ter ten zu zur vom af av y e i " +
        "аль эль бин ибн бен бинт абу умм де ла ле ван фон дер ден ди да дю дель делла и й ал ад ас ар аш уд ур";

    private const string PersonTitles =
        "mr mrs ms miss mister dr doctor prof professor sir lord lady dame rev reverend hon honourable honorable herr frau madame monsieur president prime minister senator " +
        "general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal private admiral commander cmdr marshal " +
        "haji hajji hadji haj mullah mulla maulavi mawlawi maulawi qari alhaj sheikh shaikh shaykh sheik ustad engineer " +
        "jr sr junior senior ii iii iv phd md esq " +
        "господин госпожа гражданин гражданка гр г-н г-жа товарищ тов пан пані панове спадар спадарыня доктор профессор професор академик президент министр сенатор " +
        "генерал полковник подполковник подп майор капитан старший лейтенант лейт прапорщик сержант ефрейтор рядовой старшина адмирал капитан маршал мичман матрос " +
        "генерал-майор генерал-лейтенант генерал-полковник рядовий молодший солдат полковник хаджи шейх мулла имам мл ст младший " +
        "llc ltd inc limited ооо оао ао";

    /// <summary>One line a form, its spellings separated by |. Longer spellings of several words are recognised word by word, joined.</summary>
    private const string LegalFormLines = """
        llc|limited liability company|limited liability co|ооо|общество с ограниченной ответственностью|ooo|тов|товариство з обмеженою відповідальністю|tov|тоо|товарищество с ограниченной ответственностью|too|srl|societatea cu raspundere limitata|societatea cu răspundere limitată|s r l|societa a responsabilita limitata|sociedad de responsabilidad limitada|gmbh|gesellschaft mit beschrankter haftung|gesellschaft mit beschränkter haftung|sarl|societe a responsabilite limitee|spzoo|sp z o o|spolka z ograniczona odpowiedzialnoscia|ltd|limited|ltda|limitada|sro|s r o|doo|d o o|kft|bv|b v|besloten vennootschap|oü|osauhing|sia|uab|ood|еоод|оод|ао с ограниченной ответственностью|mmc|mchj|шпк|sdn bhd|pte ltd|pte|pty ltd|pty|co ltd|company limited|private limited|pvt ltd|pvt|ltd co
        jsc|joint stock company|joint stock compan|joint stock co|ао|акционерное общество|ao|оао|открытое акционерное общество|oao|ojsc|open joint stock company|пао|публичное акционерное общество|pao|pjsc|public joint stock company|зао|закрытое акционерное общество|zao|cjsc|closed joint stock company|пат|публічне акціонерне товариство|прат|ат|акціонерне товариство|ag|aktiengesellschaft|sa|s a|societe anonyme|sociedad anonima|spa|s p a|societa per azioni|plc|public limited company|inc|incorporated|corp|corporation|nv|n v|naamloze vennootschap|as|a s|aktieselskab|ab|aktiebolag|aktsionernoe obschestvo|sas|s a s|ad|ad skopje|oyj|oy|asa|kk|kabushiki kaisha|na|n a|se|sca|аат|ааа|адкрытае акцыянернае таварыства|закрытае акцыянернае таварыства|зат
        lp|limited partnership|llp|limited liability partnership|kg|kommanditgesellschaft|ohg|gmbh co kg|sl|s l|gbr|l p|l l p
        ip|индивидуальный предприниматель|ип|фоп|фізична особа підприємець|чп|частное предприятие|пп|приватне підприємство
        fgup|фгуп|федеральное государственное унитарное предприятие|федеральное государственное бюджетное учреждение|фгбу|гуп|государственное унитарное предприятие|муп|фгу|гп|государственное предприятие|дп|державне підприємство|federal state unitary enterprise|state enterprise|fsue
        """;

    private const string StopWords = "the of and for in on to at a an und et de la le les des du dos das der die das e y и в на по для с за та у і з не";

    private const string Generics =
        "company co group holding holdings international global bank trading trade services service industries industry industrial enterprise enterprises corporation limited association foundation fund trust " +
        "capital partners solutions management investment investments technologies technology systems center centre institute organization organisation society union company gruppe groupe gesellschaft firma " +
        "компания группа холдинг банк фонд завод предприятие объединение общество союз организация институт центр управление торговый дом фирма корпорация концерн группа компаний " +
        "компанія група підприємство товариство спілка організація інститут";

    private const string Qualifiers =
        "asia africa europe america russia china japan germany france spain italy ireland netherlands denmark norway norge sweden finland poland ukraine belarus kazakhstan turkey iran iraq india brazil chile mexico canada australia uk usa " +
        "london boston singapore dubai cyprus switzerland austria belgium hong kong taiwan korea vietnam thailand indonesia malaysia saudi arabian arabia emirates israel egypt south north east west berlin moscow kiev kyiv minsk " +
        "россия москва украина беларусь казахстан киев минск питер петербург сибирь урал юг север запад восток";

    private static readonly string[] NumberWords =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] OrdinalWords = ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    private static readonly string[] RussianOrdinals = ["нулевой", "первый", "второй", "третий", "четвертый", "пятый", "шестой", "седьмой", "восьмой", "девятый", "десятый"];
    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly string[] Romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    /// <summary>By <see cref="Plain"/>: the fold would make a title, Qari, of the name Cary.</summary>
    public static FrozenSet<string> PersonParticles { get; } = Plains(Particles);

    /// <inheritdoc cref="PersonParticles"/>
    public static FrozenSet<string> Titles { get; } = Plains(PersonTitles);

    public static FrozenSet<string> StopFolds { get; } = Folds(StopWords);

    public static FrozenSet<string> GenericFolds { get; } = Folds(Generics);

    public static FrozenSet<string> QualifierFolds { get; } = Folds(Qualifiers);

    /// <summary>The words of a legal form, joined and <see cref="Plain"/> → the form's number. The fold would make one of "ООО" and "О".</summary>
    public static FrozenDictionary<string, int> LegalForms { get; } = ReadLegalForms();

    /// <summary>Fold of a word → the number it stands for.</summary>
    public static FrozenDictionary<string, int> Numbers { get; } = ReadNumbers();

    /// <summary>Spelling of a roman number → its value.</summary>
    public static FrozenDictionary<string, int> RomanNumbers { get; } = Romans.Select((r, i) => (r, i)).ToFrozenDictionary(p => p.r, p => p.i + 1, StringComparer.Ordinal);

    /// <summary>Most words of one legal form.</summary>
    public const int LongestLegalForm = 5;

    /// <summary>Small letters without marks, and nothing else; returns how many.</summary>
    public static int Plain(ReadOnlySpan<char> text, Span<char> target)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                var latin = FoldTables.PlainLatin(c);
                target[length++] = latin != '\0' ? latin : char.ToLowerInvariant(c);
            }
        }

        return length;
    }

    private static FrozenSet<string> Plains(string words)
    {
        var plain = new char[NameTokens.LongestPart];
        return words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => new string(plain, 0, Plain(w, plain))).ToFrozenSet(StringComparer.Ordinal);
    }

    private static FrozenSet<string> Folds(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => LatinFold.Of(w)).Where(f => f.Length > 0).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, int> ReadLegalForms()
    {
        var forms = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = LegalFormLines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var spelling in lines[i].Split('|'))
            {
                var plain = new char[spelling.Length];
                forms.TryAdd(new string(plain, 0, Plain(spelling, plain)), i + 1);
            }
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, int> ReadNumbers()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        Add(numbers, NumberWords, 0, 1);
        Add(numbers, OrdinalWords, 0, 1);
        Add(numbers, RussianOrdinals, 0, 1);
        Add(numbers, Tens, 20, 10);
        numbers.TryAdd(LatinFold.Of("fourty"), 40);
        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, int> numbers, string[] words, int from, int step)
    {
        for (var i = 0; i < words.Length; i++)
        {
            numbers.TryAdd(LatinFold.Of(words[i]), from + (i * step));
        }
    }
}

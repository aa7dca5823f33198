using System.Collections.Immutable;

namespace Safeconduct.Core.Accounts.Vocabulary;

/// <summary>What a state can bring against a person.</summary>
public sealed class ProceedingKind : IListed
{
    public static readonly ProceedingKind Criminal = new("criminal", "criminal case|criminal proceeding|criminal proceedings|criminal charge", "уголовное|уголовное дело|уголовка", "кримінальне|кримінальна справа");
    public static readonly ProceedingKind Administrative = new("administrative", "administrative case|administrative offence|fine", "административное|административное дело|штраф", "адміністративне|адміністративна справа");
    public static readonly ProceedingKind Disciplinary = new("disciplinary", "internal inquiry|service inquiry", "дисциплинарное|служебная проверка|служебное разбирательство", "дисциплінарне|службова перевірка");
    public static readonly ProceedingKind Wanted = new("wanted", "wanted list|wanted notice|search notice", "розыск|в розыске|объявлен в розыск|федеральный розыск", "розшук|в розшуку");
    public static readonly ProceedingKind Extradition = new("extradition", "extradition request|extradition case", "экстрадиция|запрос об экстрадиции|выдача", "екстрадиція");
    public static readonly ProceedingKind Asylum = new("asylum", "asylum claim|asylum application|asylum procedure", "убежище|заявление об убежище|ходатайство об убежище", "притулок");
    public static readonly ProceedingKind ForeignAgent = new("foreign-agent", "foreign agent listing", "иноагент|иностранный агент", "іноагент");

    private static readonly ValueList<ProceedingKind> List = new(Criminal, Administrative, Disciplinary, Wanted, Extradition, Asylum, ForeignAgent);

    private ProceedingKind(string key, string english, string russian, string ukrainian)
    {
        Key = key;
        Words = ValueList<ProceedingKind>.Split(english, russian, ukrainian);
    }

    public static ImmutableArray<ProceedingKind> All => List.All;

    public string Key { get; }

    public ImmutableArray<string> Words { get; }

    /// <summary>The kind that the words mean, or null: the list does not know them.</summary>
    public static ProceedingKind? Find(string? words) => List.Find(words);

    public override string ToString() => Key;
}

/// <summary>A step of a proceeding.</summary>
public sealed class ProceedingState : IListed
{
    public static readonly ProceedingState Threatened = new("threatened", "announced|warned of", "угрожали|пригрозили");
    public static readonly ProceedingState Opened = new("opened", "initiated|started|instituted", "возбуждено|открыто|заведено|начато");
    public static readonly ProceedingState Declared = new("declared", "put on the list|listed|issued", "объявлен|объявлено|объявили|внесен в список");
    public static readonly ProceedingState Filed = new("filed", "applied|lodged|requested", "подано|запрошено|направлен запрос");
    public static readonly ProceedingState Charged = new("charged", "indicted|accused", "предъявлено обвинение|обвинен");
    public static readonly ProceedingState Detained = new("detained", "arrested|in custody|remanded", "задержан|арестован|под стражей");
    public static readonly ProceedingState Suspended = new("suspended", "paused", "приостановлено");
    public static readonly ProceedingState Convicted = new("convicted", "sentenced|found guilty|convicted in absentia", "осужден|приговорен|осужден заочно");
    public static readonly ProceedingState Acquitted = new("acquitted", "", "оправдан");
    public static readonly ProceedingState Closed = new("closed", "dropped|ended|discontinued|lifted", "прекращено|закрыто|снят с розыска");
    public static readonly ProceedingState Granted = new("granted", "approved|allowed", "удовлетворено|предоставлено|одобрено");
    public static readonly ProceedingState Refused = new("refused", "denied|rejected", "отказано|отклонено|отказ");

    private static readonly ValueList<ProceedingState> List = new(Threatened, Opened, Declared, Filed, Charged, Detained, Suspended, Convicted, Acquitted, Closed, Granted, Refused);

    private ProceedingState(string key, string english, string russian)
    {
        Key = key;
        Words = ValueList<ProceedingState>.Split(english, russian);
    }

    public static ImmutableArray<ProceedingState> All => List.All;

    public string Key { get; }

    public ImmutableArray<string> Words { get; }

    /// <summary>The step that the words mean, or null: the list does not know them.</summary>
    public static ProceedingState? Find(string? words) => List.Find(words);

    public override string ToString() => Key;
}

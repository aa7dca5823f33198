using System.Collections.Immutable;

namespace Safeconduct.Core.Accounts.Vocabulary;

/// <summary>Papers that play a part in getting out and in being believed.</summary>
public sealed class DocumentKind : IListed
{
    public static readonly DocumentKind InternalPassport = new("internal-passport", isTravelDocument: true, "internal identity card|identity card|national passport",
        "внутренний паспорт|общегражданский паспорт|паспорт гражданина рф|паспорт рф|российский паспорт", "внутрішній паспорт");

    public static readonly DocumentKind ForeignPassport = new("foreign-passport", isTravelDocument: true, "passport for travel abroad|international passport|travel passport|biometric passport",
        "заграничный паспорт|загранпаспорт|загран|биометрический паспорт", "закордонний паспорт");

    public static readonly DocumentKind MilitaryId = new("military-id", isTravelDocument: false, "military identity card|military identification|military card|military ticket",
        "военный билет|удостоверение личности офицера|удостоверение личности военнослужащего|военник", "військовий квиток");

    public static readonly DocumentKind Visa = new("visa", isTravelDocument: false, "humanitarian visa|entry visa", "виза|гуманитарная виза", "віза|гуманітарна віза");

    public static readonly DocumentKind TravelDocument = new("travel-document", isTravelDocument: true, "laissez-passer|alien's passport|refugee travel document|convention travel document",
        "проездной документ|паспорт иностранца", "проїзний документ");

    public static readonly DocumentKind ResidencePermit = new("residence-permit", isTravelDocument: false, "temporary residence permit|permanent residence permit",
        "вид на жительство|внж|разрешение на временное проживание|рвп", "посвідка на проживання");

    public static readonly DocumentKind NoCriminalRecord = new("certificate-of-no-criminal-record", isTravelDocument: false, "no criminal record certificate|police certificate|certificate of good conduct",
        "справка об отсутствии судимости|справка о несудимости", "довідка про відсутність судимості");

    public static readonly DocumentKind Order = new("order", isTravelDocument: false, "written order|military order|extract from an order|deployment order",
        "приказ|выписка из приказа|письменный приказ", "наказ|витяг з наказу");

    public static readonly DocumentKind Contract = new("service-contract", isTravelDocument: false, "contract|military contract", "контракт|контракт о прохождении военной службы", "");

    public static readonly DocumentKind Summons = new("summons", isTravelDocument: false, "call-up papers|draft notice|draft summons|mobilisation order|mobilization order",
        "повестка|мобилизационное предписание|предписание", "повістка");

    public static readonly DocumentKind Medical = new("medical", isTravelDocument: false, "medical record|medical certificate|discharge summary|hospital record|fitness certificate",
        "медицинский документ|выписной эпикриз|эпикриз|медицинская справка|заключение ввк|свидетельство о болезни|медицинская карта", "медична довідка|висновок влк");

    public static readonly DocumentKind LeavePass = new("leave-pass", isTravelDocument: false, "leave ticket|leave certificate|leave warrant", "отпускной билет|отпускное удостоверение", "відпускний квиток");

    public static readonly DocumentKind BirthCertificate = new("birth-certificate", isTravelDocument: false, "", "свидетельство о рождении", "свідоцтво про народження");

    public static readonly DocumentKind MarriageCertificate = new("marriage-certificate", isTravelDocument: false, "", "свидетельство о браке|свидетельство о заключении брака", "свідоцтво про шлюб");

    public static readonly DocumentKind Diploma = new("diploma", isTravelDocument: false, "degree certificate|certificate of education", "диплом|аттестат", "атестат");

    public static readonly DocumentKind CourtPaper = new("court-paper", isTravelDocument: false, "court ruling|court decision|indictment|arrest warrant|decision to open a case",
        "решение суда|приговор|постановление|постановление о возбуждении уголовного дела|обвинительное заключение", "рішення суду|вирок|постанова");

    private static readonly ValueList<DocumentKind> List = new(InternalPassport, ForeignPassport, MilitaryId, Visa, TravelDocument, ResidencePermit, NoCriminalRecord,
        Order, Contract, Summons, Medical, LeavePass, BirthCertificate, MarriageCertificate, Diploma, CourtPaper);

    private DocumentKind(string key, bool isTravelDocument, string english, string russian, string ukrainian)
    {
        Key = key;
        IsTravelDocument = isTravelDocument;
        Words = ValueList<DocumentKind>.Split(english, russian, ukrainian);
    }

    public static ImmutableArray<DocumentKind> All => List.All;

    public string Key { get; }

    /// <summary>A border can be crossed on it (which border is a rule of the countries).</summary>
    public bool IsTravelDocument { get; }

    public ImmutableArray<string> Words { get; }

    /// <summary>The kind that the words mean, or null: the list does not know them. "Passport" alone is not known: which of the two?</summary>
    public static DocumentKind? Find(string? words) => List.Find(words);

    public override string ToString() => Key;
}

/// <summary>What became of a paper.</summary>
public sealed class DocumentState : IListed
{
    public static readonly DocumentState Requested = new("requested", "applied for", "подано заявление|запрошен|запрошена|запрошено");
    public static readonly DocumentState Issued = new("issued", "received|obtained|granted", "выдан|выдана|выдано|получен|получена|получено");
    public static readonly DocumentState Refused = new("refused", "denied|rejected", "отказано|отказ");
    public static readonly DocumentState Expired = new("expired", "no longer valid", "истек|истекла|истекло|просрочен|просрочена|просрочено|истек срок");
    public static readonly DocumentState Lost = new("lost", "", "утерян|утеряна|утеряно|потерян|потеряна|потеряно");
    public static readonly DocumentState Taken = new("taken", "confiscated|withheld|seized", "изъят|изъята|изъято|отобран|отобрана|отобрано|забрали");
    public static readonly DocumentState Destroyed = new("destroyed", "burnt|burned", "уничтожен|уничтожена|уничтожено|сожжен|сожжена|сожжено");
    public static readonly DocumentState Revoked = new("revoked", "cancelled|annulled|invalidated", "аннулирован|аннулирована|аннулировано|отозван|отозвана|отозвано|недействителен");
    public static readonly DocumentState Signed = new("signed", "", "подписан|подписана|подписано");

    private static readonly ValueList<DocumentState> List = new(Requested, Issued, Refused, Expired, Lost, Taken, Destroyed, Revoked, Signed);

    private DocumentState(string key, string english, string russian)
    {
        Key = key;
        Words = ValueList<DocumentState>.Split(english, russian);
    }

    public static ImmutableArray<DocumentState> All => List.All;

    public string Key { get; }

    public ImmutableArray<string> Words { get; }

    /// <summary>The state that the words mean, or null: the list does not know them.</summary>
    public static DocumentState? Find(string? words) => List.Find(words);

    public override string ToString() => Key;
}

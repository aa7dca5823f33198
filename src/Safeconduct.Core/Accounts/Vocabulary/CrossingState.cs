using System.Collections.Immutable;

namespace Safeconduct.Core.Accounts.Vocabulary;

/// <summary>What became of a border crossing. An account that names none means that the crossing happened.</summary>
public sealed class CrossingState : IListed
{
    public static readonly CrossingState Allowed = new("allowed", "crossed|let through|passed", "пропустили|пропущен|пересек");
    public static readonly CrossingState Refused = new("refused", "turned back|denied|not let through", "отказано|развернули|не пропустили|отказ");
    public static readonly CrossingState Detained = new("detained", "arrested|held", "задержан|задержали|арестован");
    public static readonly CrossingState Deported = new("deported", "expelled|handed over|returned", "депортирован|выдворен|передан|выслан");

    private static readonly ValueList<CrossingState> List = new(Allowed, Refused, Detained, Deported);

    private CrossingState(string key, string english, string russian)
    {
        Key = key;
        Words = ValueList<CrossingState>.Split(english, russian);
    }

    public static ImmutableArray<CrossingState> All => List.All;

    public string Key { get; }

    public ImmutableArray<string> Words { get; }

    /// <summary>The state that the words mean, or null: the list does not know them.</summary>
    public static CrossingState? Find(string? words) => List.Find(words);

    public override string ToString() => Key;
}

/// <summary>What became of an order: what the person answered, and what was answered to the person.</summary>
public sealed class OrderAnswer : IListed
{
    public static readonly OrderAnswer Obeyed = new("obeyed", "carried out|complied|followed", "выполнен|выполнил|исполнил|исполнен|подчинился");
    public static readonly OrderAnswer Refused = new("refused", "declined|objected|refused in writing", "отказался|отказ|отказался письменно");
    public static readonly OrderAnswer Overruled = new("overruled", "objection rejected|forced|not accepted", "отклонен|заставили|не приняли");
    public static readonly OrderAnswer Evaded = new("evaded", "avoided|feigned illness", "уклонился|избежал|симулировал");
    public static readonly OrderAnswer Withdrawn = new("withdrawn", "cancelled|revoked|accepted", "отменен|отозван|приняли");
    public static readonly OrderAnswer Unanswered = new("unanswered", "no answer|ignored", "без ответа|проигнорировали");

    private static readonly ValueList<OrderAnswer> List = new(Obeyed, Refused, Overruled, Evaded, Withdrawn, Unanswered);

    private OrderAnswer(string key, string english, string russian)
    {
        Key = key;
        Words = ValueList<OrderAnswer>.Split(english, russian);
    }

    public static ImmutableArray<OrderAnswer> All => List.All;

    public string Key { get; }

    public ImmutableArray<string> Words { get; }

    /// <summary>The answer that the words mean, or null: the list does not know them.</summary>
    public static OrderAnswer? Find(string? words) => List.Find(words);

    public override string ToString() => Key;
}

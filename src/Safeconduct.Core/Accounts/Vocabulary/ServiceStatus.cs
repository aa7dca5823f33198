using System.Collections.Immutable;

namespace Safeconduct.Core.Accounts.Vocabulary;

/// <summary>Where a person stands with an army.</summary>
public sealed class ServiceStatus : IListed
{
    public static readonly ServiceStatus CalledUp = new("called-up", "summoned|drafted", "призван|вызван повесткой");
    public static readonly ServiceStatus Serving = new("serving", "in service", "служит|на службе");
    public static readonly ServiceStatus OnLeave = new("on-leave", "leave", "в отпуске|отпуск");
    public static readonly ServiceStatus Absent = new("absent", "left|deserted|absent without leave|awol", "оставил часть|сочинец|соч|самовольно оставил часть");
    public static readonly ServiceStatus Discharged = new("discharged", "dismissed|retired", "уволен|демобилизован");

    private static readonly ValueList<ServiceStatus> List = new(CalledUp, Serving, OnLeave, Absent, Discharged);

    private ServiceStatus(string key, string english, string russian)
    {
        Key = key;
        Words = ValueList<ServiceStatus>.Split(english, russian);
    }

    public static ImmutableArray<ServiceStatus> All => List.All;

    public string Key { get; }

    public ImmutableArray<string> Words { get; }

    /// <summary>The status that the words mean, or null: the list does not know them.</summary>
    public static ServiceStatus? Find(string? words) => List.Find(words);

    public override string ToString() => Key;
}

/// <summary>Where a person can be listed so that others find them. (The home state's own wanted list is a <see cref="ProceedingKind"/>.)</summary>
public sealed class NoticeList : IListed
{
    /// <summary>The wanted list that the states of a region share.</summary>
    public static readonly NoticeList Interstate = new("interstate", "interstate wanted list", "межгосударственный розыск");

    /// <summary>A notice or a diffusion of INTERPOL.</summary>
    public static readonly NoticeList Interpol = new("interpol", "red notice|diffusion", "интерпол|красное уведомление");

    /// <summary>The system that border guards see.</summary>
    public static readonly NoticeList Border = new("border", "border system|border notice", "пограничная система|рубеж");

    /// <summary>A list of people who may not leave their own country.</summary>
    public static readonly NoticeList ExitBan = new("exit-ban", "travel ban", "запрет на выезд|ограничение на выезд");

    private static readonly ValueList<NoticeList> List = new(Interstate, Interpol, Border, ExitBan);

    private NoticeList(string key, string english, string russian)
    {
        Key = key;
        Words = ValueList<NoticeList>.Split(english, russian);
    }

    public static ImmutableArray<NoticeList> All => List.All;

    public string Key { get; }

    public ImmutableArray<string> Words { get; }

    /// <summary>The list that the words mean, or null: not one of these.</summary>
    public static NoticeList? Find(string? words) => List.Find(words);

    public override string ToString() => Key;
}

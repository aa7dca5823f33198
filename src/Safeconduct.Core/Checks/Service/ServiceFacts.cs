using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Checks.Service;

/// <summary>One statement with its ends, softened where they were told softly.</summary>
internal sealed record DatedClaim<T>(Statement Statement, T Claim, DayWindow Start, DayWindow End, bool IsSoft)
    where T : Claim
{
    public string Id => Statement.Id;
}

/// <summary>What the rules look at: the statements in force, with windows in which a soft date has its tolerance. Words stay words; the rules look them up.</summary>
internal sealed class ServiceFacts
{
    /// <summary>Days given to a date that was told as about, on either side.</summary>
    public const int SoftDays = 30;

    /// <summary>Days given to a birth date that was told as about, on either side.</summary>
    public const int SoftBirthDays = 365;

    public ServiceFacts(AccountInContext account)
    {
        Context = account;
        IsBirthSoft = account.Account.Born is { IsSoft: true };
        Born = account.Account.Born is { } born ? born.Window.Widen(IsBirthSoft ? SoftBirthDays : 0) : DayWindow.Unbounded;
        Served = [.. Of<Claim.Served>().Where(s => !IsOfAnotherArmy(account.UnitOf(s.Statement)))];
        Studied = Of<Claim.Studied>();
        Proceedings = Of<Claim.Proceeding>();
        Documents = Of<Claim.Document>();
    }

    public AccountInContext Context { get; }

    public DayWindow Born { get; }

    public bool IsBirthSoft { get; }

    public ImmutableArray<DatedClaim<Claim.Served>> Served { get; }

    public ImmutableArray<DatedClaim<Claim.Studied>> Studied { get; }

    public ImmutableArray<DatedClaim<Claim.Proceeding>> Proceedings { get; }

    public ImmutableArray<DatedClaim<Claim.Document>> Documents { get; }

    public IEnumerable<DatedClaim<Claim.Served>> ServedAs(ServiceCategory category) => Served.Where(s => ServiceCategory.Find(s.Claim.Category) == category);

    /// <summary>The youngest that the person can have been at the beginning of a window, in full years; null where a date is open.</summary>
    public int? Youngest(DayWindow on) => Born.Latest is { } born && on.Earliest is { } day ? FullYears(born, day) : null;

    /// <summary>The oldest that the person can have been at the end of a window, in full years; null where a date is open.</summary>
    public int? Oldest(DayWindow on) => Born.Earliest is { } born && on.Latest is { } day ? FullYears(born, day) : null;

    private static int FullYears(Day born, Day on)
    {
        var years = (int)(on.Year - born.Year);
        return born.AddMonths(years * 12) > on ? years - 1 : years;
    }

    private ImmutableArray<DatedClaim<T>> Of<T>()
        where T : Claim => [.. Context.Current.Where(s => s.Claim is T).Select(s => Dated(s, (T)s.Claim!))];

    private DatedClaim<T> Dated<T>(Statement statement, T claim)
        where T : Claim
    {
        var softStart = IsSoft(statement, statement.On ?? statement.From);
        var softEnd = IsSoft(statement, statement.On ?? statement.To);
        return new DatedClaim<T>(statement, claim,
            Context.Timeline.StartOf(statement.Id).Widen(softStart ? SoftDays : 0),
            Context.Timeline.EndOf(statement.Id).Widen(softEnd ? SoftDays : 0),
            softStart || softEnd);
    }

    private static bool IsSoft(Statement statement, Edtf? date) => date is not null && (statement.IsVague || date.IsSoft);

    // The rules are Russia's. A unit of unknown side counts as hers: the tool is for people who leave that army.
    private static bool IsOfAnotherArmy(UnitResolution unit) => unit.Unit?.Side is { } side && !string.Equals(side, "RU", StringComparison.OrdinalIgnoreCase);
}

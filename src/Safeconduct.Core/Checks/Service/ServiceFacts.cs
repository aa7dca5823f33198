using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Checks.Service;

/// <summary>One statement with its ends; the chronology has given soft dates their tolerance.</summary>
internal sealed record DatedClaim<T>(Statement Statement, T Claim, DayWindow Start, DayWindow End)
    where T : Claim
{
    public string Id => Statement.Id;
}

/// <summary>What the rules look at: the statements in force, with their windows. Words stay words; the rules look them up.</summary>
internal sealed class ServiceFacts
{
    public ServiceFacts(AccountInContext account)
    {
        Context = account;
        BirthTolerance = account.Account.Born is { IsSoft: true } soft ? Tolerance.OfDate(soft.Window) : 0;
        Born = account.Account.Born is { } born ? born.Window.Widen(BirthTolerance) : DayWindow.Unbounded;
        Served = [.. Of<Claim.Served>().Where(s => !IsOfAnotherArmy(account.UnitOf(s.Statement)))];
        Studied = Of<Claim.Studied>();
        Proceedings = Of<Claim.Proceeding>();
        Documents = Of<Claim.Document>();
    }

    public AccountInContext Context { get; }

    public DayWindow Born { get; }

    /// <summary>Days given to a birth date told as about, on either side; 0 for others.</summary>
    public long BirthTolerance { get; }

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
        where T : Claim =>
        [.. Context.Current.Where(s => s.Claim is T).Select(s => new DatedClaim<T>(s, (T)s.Claim!, Context.Timeline.StartOf(s.Id), Context.Timeline.EndOf(s.Id)))];

    // The rules are Russia's. A unit of unknown side counts as hers: the tool is for people who leave that army.
    private static bool IsOfAnotherArmy(UnitResolution unit) => unit.Unit?.Side is { } side && !string.Equals(side, "RU", StringComparison.OrdinalIgnoreCase);
}

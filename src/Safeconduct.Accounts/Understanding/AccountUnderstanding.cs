using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Accounts.Understanding;

/// <summary>A date of a statement, under its key: <c>from</c>, <c>to</c> or <c>on</c>.</summary>
public sealed record DateUnderstanding(string Key, Edtf Date)
{
    public override string ToString() => $"{Key} {Date}";
}

/// <summary>What the program made of one statement.</summary>
/// <param name="Statement">As it was read.</param>
/// <param name="Kind">The kind of its claim; of a retelling that repeats no claim, the kind of what it tells.</param>
/// <param name="Dates">In the order from, to, on; empty when it carries none.</param>
/// <param name="Place">One, several, none or not named.</param>
/// <param name="Unit">Null when there was no evidence base to look in, or nothing that can name a unit.</param>
/// <param name="Details">The words of the claim and what the value lists make of them.</param>
/// <param name="RetoldIn">The latest telling of the same thing; null when this is it.</param>
public sealed record StatementUnderstanding(Statement Statement, string Kind, ImmutableArray<DateUnderstanding> Dates, PlaceResolution Place,
    UnitResolution? Unit, ImmutableArray<ClaimDetail> Details, Statement? RetoldIn)
{
    public override string ToString() => $"Understanding of {Statement.Id}";
}

/// <summary>How every date, place and unit of an account was understood, before anything is checked. Pure.</summary>
public sealed class AccountUnderstanding
{
    private AccountUnderstanding(Account account, ImmutableArray<StatementUnderstanding> statements)
    {
        Account = account;
        Statements = statements;
    }

    public Account Account { get; }

    /// <summary>One for each statement, in the order of the file.</summary>
    public ImmutableArray<StatementUnderstanding> Statements { get; }

    /// <summary>Looks everything up.</summary>
    /// <param name="account">The account.</param>
    /// <param name="gazetteers">All places that are known.</param>
    /// <param name="units">The units of the evidence base; null without one.</param>
    public static AccountUnderstanding Of(Account account, IReadOnlyList<IGazetteer> gazetteers, IUnitDirectory? units)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new AccountUnderstanding(account, [.. account.Statements.Select(s => Of(account, s, gazetteers, units))]);
    }

    private static StatementUnderstanding Of(Account account, Statement statement, IReadOnlyList<IGazetteer> gazetteers, IUnitDirectory? units)
    {
        var tellings = account.TellingsOf(statement);
        var latest = tellings[^1];
        var kind = (statement.Claim ?? tellings.Select(t => t.Claim).OfType<Claim>().First()).Kind;
        var unit = statement.Claim is Claim.Served served && units is not null ? UnitResolver.Resolve(UnitQuery.Of(served, statement), units) : null;
        return new StatementUnderstanding(statement, kind, DatesOf(statement), PlaceResolver.Resolve(statement.At, gazetteers), unit,
            ClaimDetails.Of(statement.Claim), ReferenceEquals(latest, statement) ? null : latest);
    }

    private static ImmutableArray<DateUnderstanding> DatesOf(Statement statement) =>
    [
        .. new[] { ("from", statement.From), ("to", statement.To), ("on", statement.On) }
            .Where(d => d.Item2 is not null)
            .Select(d => new DateUnderstanding(d.Item1, d.Item2!)),
    ];
}

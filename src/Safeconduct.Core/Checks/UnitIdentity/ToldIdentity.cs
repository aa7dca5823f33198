using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Checks.UnitIdentity;

/// <summary>What one served claim tells of its unit, and what the base makes of it.</summary>
internal sealed class ToldIdentity
{
    private readonly AccountInContext _account;
    private readonly CheckCard _card;

    public ToldIdentity(CheckCard card, AccountInContext account, Statement statement)
    {
        _card = card;
        _account = account;
        Statement = statement;
        Served = (Claim.Served)statement.Claim!;
        Resolution = account.UnitOf(statement);
        Reading = UnitDesignation.Read(Served.Unit ?? "");
        Number = UnitResolver.Digits(Served.Number) ?? Reading.UnitNumber;
        var span = account.SpanOf(statement);
        Days = account.EndsBeforeItBegins(statement) ? DayWindow.Unbounded : span;
    }

    public Statement Statement { get; }

    public Claim.Served Served { get; }

    public UnitResolution Resolution { get; }

    /// <summary>The name as it is read; empty where no name was told.</summary>
    public UnitDesignation Reading { get; }

    /// <summary>The digits of the military-unit number told.</summary>
    public string? Number { get; }

    public DayWindow Days { get; }

    public PlaceResolution Garrison => _account.GarrisonOf(Statement);

    public ImmutableArray<Superior> Superiors(Unit unit) => _account.SuperiorsOf(unit);

    /// <summary>For or against needs rows to point at; a record without any leaves the finding at what it may say without them.</summary>
    public Finding Write(Outcome outcome, Phrase reason, Unit? unit, IEnumerable<Citation> citations, ImmutableArray<Phrase> tried = default, ImmutableArray<Phrase> wouldChange = default,
        ImmutableArray<Phrase> ask = default, ImmutableArray<Phrase> assumptions = default)
    {
        ImmutableArray<Citation> cited = [.. citations.Distinct().OrderBy(c => c.Source, StringComparer.Ordinal).ThenBy(c => c.File, StringComparer.Ordinal).ThenBy(c => c.Row)];
        return new Finding(_card, cited.IsEmpty && outcome == Outcome.Supports ? Outcome.Compatible : outcome, [Statement.Id], reason, unit is null ? null : "unit:" + unit.Id,
            citations: cited, assumptions: assumptions, wouldChange: wouldChange, ask: ask, tried: tried);
    }
}

using System.Collections.Immutable;
using Safeconduct.Accuracy.Lives;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Units;

namespace Safeconduct.Accuracy.Results;

/// <summary>What of a unit's name was understood.</summary>
internal enum Understanding
{
    Right,
    Wrong,
    Several,
    Unknown,
}

/// <summary>One finding, as far as it is counted.</summary>
internal readonly record struct Found(string Check, Question Question, Outcome Outcome, string Reason)
{
    public bool IsEvidence => Check.StartsWith("SC02", StringComparison.Ordinal);

    public bool IsUnitPresence => Check == "SC0202";

    /// <summary>Questions of exclusion open on honest accounts too and are no sign of a falsehood; they are counted apart.</summary>
    public bool IsAgainst(Outcome outcome) => Question == Question.Reliability && Outcome == outcome;
}

/// <summary>What the checks made of one account, and what the simulation knows of it. Never more than a line of a table: it judges the checks, not the account.</summary>
internal sealed record Verdict(int Number, string Cluster, string Text, ImmutableArray<Found> Findings, ImmutableArray<Understanding> Units, double? Km)
{
    public bool Raises(Func<Found, bool>? of = null) => Findings.Any(f => f.IsAgainst(Outcome.Raises) && (of is null || of(f)));

    public bool Contradicts => Findings.Any(f => f.IsAgainst(Outcome.Contradicts));

    public bool RaisesOrMore(Func<Found, bool> of) => Findings.Any(f => (f.IsAgainst(Outcome.Raises) || f.IsAgainst(Outcome.Contradicts)) && of(f));

    /// <summary>Unit presence had nothing to say for or against: silent or not assessable throughout.</summary>
    public bool PresenceSaysNothing => Findings.Where(f => f.IsUnitPresence).All(f => f.Outcome is Outcome.Silent or Outcome.NotAssessable);

    public static Verdict Of(Life life, string text, Assessment assessment) => new(life.Number, life.Cluster, text,
        [.. assessment.Findings.Select(f => new Found(f.Check.Id, f.Question, f.Outcome, f.Reason.Key))],
        [.. assessment.Account.Statements.Where(s => s.Claim is Core.Accounts.Claim.Served && s.Retells is null)
            .Zip(life.Stays.Where(s => !s.IsToldAsDetached), (s, stay) => Of(assessment.Context.UnitOf(s), stay))],
        life.Stays.Where(s => s.UnitName == s.Unit.Name).Select(s => s.Unit.KmTo(s.At, s.From, s.To, 7)).Max());

    public static Understanding Of(UnitResolution resolution, string meantId) => resolution switch
    {
        UnitResolution.One one => one.Result.Id == meantId ? Understanding.Right : Understanding.Wrong,
        UnitResolution.Several => Understanding.Several,
        _ => Understanding.Unknown,
    };

    private static Understanding Of(UnitResolution resolution, Stay stay) => Of(resolution, UnitId.Of(stay.UnitName));
}

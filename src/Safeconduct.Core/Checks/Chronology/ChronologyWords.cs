using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Checks.Chronology;

/// <summary>The phrases of the chronology check about the statements of one group.</summary>
internal sealed class ChronologyWords
{
    private readonly ImmutableDictionary<string, Statement> _statements;
    private readonly ImmutableArray<string> _order;
    private readonly Account _account;

    public ChronologyWords(Account account, AccountNetwork network)
    {
        _account = account;
        _statements = network.Statements.ToImmutableDictionary(s => s.Id, StringComparer.Ordinal);
        _order = Ids(network);
    }

    public ImmutableArray<string> Ids(AccountNetwork network) => [.. network.Statements.Select(s => s.Id)];

    /// <summary>In the order of the account.</summary>
    public ImmutableArray<string> InOrder(IEnumerable<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return [.. _order.Where(wanted.Contains)];
    }

    public ListValue Named(IEnumerable<string> ids) => new([.. ids.Select(Named)]);

    /// <summary>Windows that something else told made narrower, as phrases: "S6 began between 21 and 24 August 2022".</summary>
    public ImmutableArray<Phrase> Narrowed(GroupChronology group) =>
        [.. group.Windows.Zip(group.Told)
            .Where(p => p.First.Because.Length > 1 && p.First.Window.IsBounded && p.First.Window != p.Second.Window)
            .Select(p => new Phrase($"chronology.narrowed-{Word(p.First.End)}", ("statement", p.First.StatementId), ("window", p.First.Window),
                ("because", ListValue.Of(p.First.Because))))];

    /// <summary>"If S1 (service) ended 6 days later, this would fit."</summary>
    public Phrase Mend(Mend mend)
    {
        var constraint = mend.Constraint;
        return constraint.Source switch
        {
            ConstraintSource.Date => new Phrase($"chronology.mend-{Word(constraint.End!.Value.End)}-{(mend.IsUpper ? "later" : "earlier")}",
                ("statement", Named(constraint.Statements[0])), ("days", mend.Days)),
            ConstraintSource.Interview => new Phrase("chronology.mend-told-later", ("statement", Named(constraint.Statements[0])), ("days", mend.Days)),
            ConstraintSource.Birth => new Phrase("chronology.mend-born-earlier", ("days", mend.Days)),
            _ => Mend(constraint.Members[mend.Alternative], mend),
        };
    }

    /// <summary>What was assumed about the constraints: tolerances, months, the latest telling.</summary>
    public ImmutableArray<Phrase> Assumptions(ImmutableArray<AccountConstraint> constraints)
    {
        var assumptions = constraints.SelectMany(Tolerances).Distinct().ToList();
        if (constraints.SelectMany(c => c.Members).Any(m => RangeOf(m).Unit == DurationUnit.Months))
        {
            assumptions.Add(new Phrase("chronology.assume-months"));
        }

        var retelling = InOrder(constraints.SelectMany(c => c.Statements)).Where(s => _statements[s].Retells is not null).ToList();
        if (retelling.Count > 0)
        {
            assumptions.Add(new Phrase("chronology.assume-latest-telling", ("statements", Named(retelling))));
        }

        return [.. assumptions];
    }

    public Phrase Tried((int Multiple, bool IsConsistent) at) =>
        new(at.Multiple == 0 ? "chronology.tried-no-tolerance" : "chronology.tried-tolerance", ("times", at.Multiple), ("fits", at.IsConsistent ? "yes" : "no"));

    /// <summary>One fact, open, and nothing of what we hold: about a recalled date that could mend it, before a firm one.</summary>
    public ImmutableArray<Phrase> Ask(TimelineConflict conflict)
    {
        var first = conflict.Mends.Select(m => m.Constraint).Where(c => c.Statements.Length > 0 && c.Source != ConstraintSource.Birth)
            .OrderBy(c => c.IsFirm).ThenBy(c => c.Source).ThenBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault() ?? conflict.Constraints[0];
        var end = first.Source == ConstraintSource.Date ? Word(first.End!.Value.End) : first.Source == ConstraintSource.Lasted ? "length" : "moment";
        var statement = first.Statements[0];
        var what = What(statement);
        return
        [
            new Phrase($"chronology.ask-{end}", ("about", new KeyValue($"{what.Key}.about")), (Phrase.AboutStatement, statement)),
            new Phrase("chronology.ask-paper", ("what", what), (Phrase.AboutStatement, statement)),
        ];
    }

    private Phrase Mend(Relation told, Mend mend)
    {
        var direction = mend.IsUpper ? "more" : "less";
        return told is Relation.Between between
            ? new Phrase($"chronology.mend-between-{direction}", ("from", Named(between.From)), ("to", Named(between.To)), ("days", mend.Days))
            : new Phrase($"chronology.mend-lasted-{direction}", ("statement", Named(Current(told.Statements[0]))), ("days", mend.Days));
    }

    private IEnumerable<Phrase> Tolerances(AccountConstraint constraint) => constraint.Tolerances.Max() is not (> 0 and var days) ? [] : constraint.Source switch
    {
        ConstraintSource.Date => [new Phrase("chronology.assume-date", ("statement", Named(constraint.Statements[0])), ("days", days))],
        ConstraintSource.Interview => [new Phrase("chronology.assume-interview", ("days", days))],
        ConstraintSource.Birth => [new Phrase("chronology.assume-birth", ("days", days))],
        _ => [new Phrase("chronology.assume-relation", ("statements", Named(InOrder(constraint.Statements))), ("days", days))],
    };

    private static DurationRange RangeOf(Relation relation) => relation switch
    {
        Relation.Between between => between.Range,
        Relation.Lasted lasted => lasted.Range,
        _ => default,
    };

    private PhraseInPhrase Named(string id) => new(new Phrase("chronology.statement", ("id", id), ("what", What(id))));

    private PhraseInPhrase Named(EndRef end)
    {
        var id = Current(end.StatementId);
        return _statements[id].IsMoment || end.End == StatementEnd.Moment
            ? Named(id)
            : new PhraseInPhrase(new Phrase($"chronology.end-{Word(end.End)}", ("statement", Named(id))));
    }

    private KeyValue What(string id) => new("claim." + (_statements[id].Claim?.Kind ?? "retold"));

    /// <summary>A relation may name an older telling; the latest stands for it.</summary>
    private string Current(string told) => CompletedTelling.LatestIdOf(_account, told);

    private static string Word(StatementEnd end) => end switch
    {
        StatementEnd.Start => "start",
        StatementEnd.End => "end",
        _ => "moment",
    };
}

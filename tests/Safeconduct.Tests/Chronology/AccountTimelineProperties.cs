using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Dates;
using static Safeconduct.Tests.Chronology.Accounts;

namespace Safeconduct.Tests.Chronology;

public sealed class AccountTimelineProperties
{
    private static readonly Day First = Day.Of(2022, 1, 20);

    [Fact]
    public void Widening_any_date_or_relation_never_creates_a_conflict() => ForAll(account =>
    {
        if (!AccountTimeline.Of(account).IsConsistent)
        {
            return true;
        }

        return account.Statements.All(s => AccountTimeline.Of(With(account, s, Widened(s))).IsConsistent)
            && account.Relations.All(r => AccountTimeline.Of(With(account, r, Widened(r))).IsConsistent);
    });

    [Fact]
    public void The_order_of_statements_and_relations_changes_nothing() => ForAll(account =>
    {
        var turned = new Account(account.Id, account.Born, account.Interviews, [.. account.Statements.Reverse()], [.. account.Relations.Reverse()]);
        var (a, b) = (AccountTimeline.Of(account), AccountTimeline.Of(turned));
        return a.IsConsistent == b.IsConsistent
            && a.Windows.Select(w => w.ToString()).Order().SequenceEqual(b.Windows.Select(w => w.ToString()).Order())
            && a.Windows.Select(Because).Order().SequenceEqual(b.Windows.Select(Because).Order())
            && a.Conflicts.Select(Shape).Order().SequenceEqual(b.Conflicts.Select(Shape).Order());
    });

    [Fact]
    public void Every_mend_told_into_the_account_mends_the_conflict() => ForAll(account =>
    {
        var timeline = AccountTimeline.Of(account);
        return timeline.Conflicts.Count() != 1 || timeline.Conflicts.All(c => !c.IsMendedAlone || c.Mends.All(m => AccountTimeline.Of(Told(account, m)).IsConsistent));
    });

    [Fact]
    public void One_day_less_than_a_mend_does_not_mend() => ForAll(account =>
    {
        var conflicts = AccountTimeline.Of(account).Conflicts.ToList();
        return conflicts.TrueForAll(c => c.Mends.All(m => m.Days == 0 || !AccountTimeline.Of(Told(account, m with { Days = m.Days - 1 })).IsConsistent));
    });

    [Fact]
    public void A_conflict_of_an_account_is_inconsistent_and_minimal() => ForAll(account => AccountTimeline.Of(account).Groups.All(g => g.Conflicts.All(c =>
    {
        var members = c.Constraints.Select(x => x.At(Tolerance.Judged)).ToList();
        return c.IsMinimal && !Reference.IsConsistent(g.Network.PointCount, members)
            && members.TrueForAll(m => Reference.IsConsistent(g.Network.PointCount, members.Where(x => x != m)));
    })));

    [Fact]
    public void Windows_are_as_tight_as_trying_everything_makes_them() => ForAll(account =>
    {
        var timeline = AccountTimeline.Of(account);
        return !timeline.IsConsistent || timeline.Groups.Where(g => g.Network.Statements.Length > 1).All(g => g.Windows.All(w =>
            Reference.Hull(g.Network.PointCount, g.Network.Constraints.Select(c => c.At(Tolerance.Judged)), 0, g.Network.PointOf(new EndRef(w.StatementId, w.End)))
                == (w.Window.Earliest?.Number, w.Window.Latest?.Number)));
    });

    [Fact]
    public void The_statements_a_window_names_are_enough_for_it() => ForAll(account =>
    {
        var timeline = AccountTimeline.Of(account);
        return !timeline.IsConsistent || timeline.Windows.Where(w => w.Because.Length > 1).All(w =>
        {
            var fewer = new Account(account.Id, null, account.Interviews, [.. account.Statements.Where(s => w.Because.Contains(s.Id))],
                [.. account.Relations.Where(r => r.Statements.All(s => w.Because.Contains(s)))]);
            return AccountTimeline.Of(fewer).Windows.Single(x => x.StatementId == w.StatementId && x.End == w.End).Window == w.Window;
        });
    });

    [Fact]
    public void What_truly_happened_is_never_a_conflict_and_lies_in_every_window() => Prop.ForAll(Truths().ToArbitrary(), truth =>
    {
        var timeline = AccountTimeline.Of(truth.Account);
        return timeline.IsConsistent && truth.Days.All(d => timeline.StartOf(d.Key).Contains(d.Value.Start) && timeline.EndOf(d.Key).Contains(d.Value.End));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static string Because(StatementWindow window) => $"{window} {string.Join('+', window.Because.Order())}";

    private static string Shape(TimelineConflict conflict) =>
        $"{string.Join('|', conflict.Constraints)} {conflict.MissesByDays} {string.Join('|', conflict.Mends.Select(m => $"{m.Constraint} {m.IsUpper} {m.Days}").Order())}";

    private static void ForAll(Func<Account, bool> isTrue) => Prop.ForAll(AnyAccount().ToArbitrary(), isTrue).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static Account Told(Account account, Mend mend)
    {
        // Told as hard, with the tolerance of a soft date or relation written out: the days of a mend are counted from what was told.
        var tolerance = mend.Constraint.Tolerances[mend.Alternative];
        var (below, above) = mend.IsUpper ? (tolerance, mend.Days) : (mend.Days, tolerance);
        if (mend.Constraint is { Source: ConstraintSource.Date, End: { } end })
        {
            var statement = account[end.StatementId];
            return With(account, statement, With(statement, end.End, d => Moved(d, below, above)));
        }

        return With(account, mend.Constraint.Relation!, WithRange(mend.Constraint.Members[mend.Alternative],
            r => r with { Min = (int?)(r.Min - below), Max = (int?)(r.Max + above), IsVague = false }));
    }

    private static Account With(Account account, Statement old, Statement changed) =>
        new(account.Id, account.Born, account.Interviews, account.Statements.Replace(old, changed), account.Relations);

    private static Account With(Account account, Relation old, Relation changed) =>
        new(account.Id, account.Born, account.Interviews, account.Statements, account.Relations.Replace(old, changed));

    private static Statement Widened(Statement s) =>
        With(With(With(s, StatementEnd.Start, d => Wider(d, 2, 3)), StatementEnd.End, d => Wider(d, 4, 1)), StatementEnd.Moment, d => Wider(d, 1, 2));

    // A soft date told as a wider hard one must be wider than its tolerance.
    private static Edtf Wider(Edtf date, long earlier, long later) => date.IsSoft ? Moved(date, earlier + 3, later + 3) : Moved(date, earlier, later);

    private static Statement With(Statement s, StatementEnd end, Func<Edtf, Edtf> change) => new()
    {
        Id = s.Id,
        In = s.In,
        Claim = s.Claim,
        From = end == StatementEnd.Start && s.From is { } from ? change(from) : s.From,
        To = end == StatementEnd.End && s.To is { } to ? change(to) : s.To,
        On = end == StatementEnd.Moment && s.On is { } on ? change(on) : s.On,
    };

    private static Edtf Moved(Edtf date, long earlier, long later) =>
        Edtf.Parse($"[{date.Window.Earliest!.Value.AddDays(-earlier)}..{date.Window.Latest!.Value.AddDays(later)}]").Value!;

    private static Relation Widened(Relation relation) => relation is Relation.Any any
        ? new Relation.Any(any.Id, 0, [.. any.Members.Select(Widened)])
        : WithRange(relation, r => r with { Min = r.Min - 1, Max = r.Max + 2 });

    private static Relation WithRange(Relation relation, Func<DurationRange, DurationRange> change) => relation switch
    {
        Relation.Between b => new Relation.Between(b.Id, 0, b.From, b.To, change(b.Range)),
        Relation.Lasted l => new Relation.Lasted(l.Id, 0, l.StatementId, change(l.Range)),
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };

    private static Gen<Account> AnyAccount() =>
        from count in Gen.Choose(2, 5)
        from statements in Gen.CollectToList(Enumerable.Range(1, count), AnyStatement)
        from relationCount in Gen.Choose(1, 5)
        from relations in Gen.CollectToList(Enumerable.Range(1, relationCount), i => AnyRelation($"R{i}", [.. statements]))
        select Account(statements, relations);

    private static Gen<Statement> AnyStatement(int number) =>
        from isMoment in Gen.Choose(0, 2)
        from a in AnyDate(0)
        from b in AnyDate(10)
        select isMoment == 0 ? Say($"S{number}", Crossed, null, null, a) : Say($"S{number}", Leave, a, b);

    private static Gen<string?> AnyDate(int offset) =>
        from day in Gen.Choose(0, 40)
        from width in Gen.Choose(0, 8)
        from kind in Gen.Choose(0, 5)
        select kind switch
        {
            0 => null,
            1 => $"{First.AddDays(day + offset)}",
            2 => $"{First.AddDays(day + offset)}~",
            _ => $"[{First.AddDays(day + offset)}..{First.AddDays(day + width + offset)}]",
        };

    private static Gen<Relation> AnyRelation(string id, ImmutableArray<Statement> statements) =>
        from kind in Gen.Choose(0, 4)
        from relation in AnySimple(id, statements)
        from one in AnySimple(id + ".1", statements)
        from other in AnySimple(id + ".2", statements)
        select kind == 0 ? new Relation.Any(id, 0, [one, other]) : relation;

    private static Gen<Relation> AnySimple(string id, ImmutableArray<Statement> statements) =>
        from a in Gen.Elements(statements.AsEnumerable())
        from b in Gen.Elements(statements.AsEnumerable())
        from ends in Gen.Choose(0, 3)
        from kind in Gen.Choose(0, 5)
        from min in Gen.Choose(-10, 20)
        from width in Gen.Choose(0, 5)
        from open in Gen.Choose(0, 5)
        from vague in Gen.Choose(0, 6)
        let range = new DurationRange(DurationUnit.Days, open == 0 ? null : min, open == 1 ? null : min + width, vague == 0)
        select kind switch
        {
            0 when !a.IsMoment => new Relation.Lasted(id, 0, a.Id, range),
            _ => (Relation)new Relation.Between(id, 0, EndOf(a, ends % 2 == 0), EndOf(b, ends / 2 == 0), range),
        };

    private static EndRef EndOf(Statement s, bool isStart) => new(s.Id, s.IsMoment ? StatementEnd.Moment : isStart ? StatementEnd.Start : StatementEnd.End);

    /// <summary>Days that happened, told in windows that hold them and with distances that are right.</summary>
    private static Gen<(Account Account, Dictionary<string, (Day Start, Day End)> Days)> Truths() =>
        from starts in Gen.ArrayOf(Gen.Choose(0, 900), 5)
        from lengths in Gen.ArrayOf(Gen.Choose(0, 200), 5)
        from slack in Gen.ArrayOf(Gen.Choose(0, 30), 20)
        from months in Gen.Choose(0, 1)
        let days = Enumerable.Range(0, 5).ToDictionary(i => $"S{i}", i => (Start: First.AddDays(starts[i]), End: First.AddDays(starts[i] + lengths[i])))
        select (Account(
            days.Select((d, i) => Say(d.Key, Served,
                $"[{d.Value.Start.AddDays(-slack[i])}..{d.Value.Start.AddDays(slack[i + 5])}]",
                i == 2 ? null : $"[{d.Value.End.AddDays(-slack[i + 10])}..{d.Value.End.AddDays(slack[i + 5])}]")),
            Enumerable.Range(0, 4).Select(i => i % 2 == months
                ? Between($"R{i}", $"S{i}.end", $"S{i + 1}.start", Gap(days, i) - slack[i], Gap(days, i) + slack[i + 1])
                : Lasted($"R{i}", $"S{i}", DurationUnit.Months, WholeMonths(days[$"S{i}"]), WholeMonths(days[$"S{i}"]) + 1))), days);

    private static int Gap(Dictionary<string, (Day Start, Day End)> days, int i) => (int)(days[$"S{i + 1}"].Start - days[$"S{i}"].End);

    private static int WholeMonths((Day Start, Day End) span)
    {
        var months = 0;
        while (span.Start.AddMonths(months + 1) <= span.End)
        {
            months++;
        }

        return months;
    }
}

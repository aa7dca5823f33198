using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Answers;

/// <summary>The last days of stays and duties for one person, if the person stays in the country of today.</summary>
internal sealed class LastDays(FactSheet facts, Day today, Knowledge knowledge)
{
    private readonly DayWindow? _entered = facts.Entered(today);

    private readonly int? _country = knowledge.Possible(FactCatalogue.Whereabouts).Single;

    /// <summary>The last day under a rule that is met today; null: the rule counts no days, or it is not known from which day.</summary>
    public DayWindow? Of(PackRule rule)
    {
        var ends = new List<DayWindow>();
        if (rule is { Days: { } days, Within: null } && _entered is { } entered)
        {
            ends.Add(new DayWindow(entered.Earliest?.AddDays(days - 1), entered.Latest?.AddDays(days - 1)));
        }

        if (rule.Door.Kind == DoorKind.MayStay)
        {
            ends.AddRange(Needed(rule.When).Select(EndOf).OfType<DayWindow>());
        }

        return FirstOf([.. ends]);
    }

    /// <summary>The end of something that lasts while all of these last; null: there are none. An open first day is not known, an open last day has no bound.</summary>
    public static DayWindow? FirstOf(ImmutableArray<DayWindow> ends) => ends.IsEmpty ? null
        : new DayWindow(ends.Any(e => e.Earliest is null) ? null : ends.Min(e => e.Earliest), ends.Where(e => e.Latest is not null).Select(e => e.Latest).DefaultIfEmpty(null).Min());

    /// <summary>The end of something that lasts while one of these lasts; null: there are none.</summary>
    public static DayWindow? LongestOf(ImmutableArray<DayWindow> ends) => ends.IsEmpty ? null
        : new DayWindow(ends.Max(e => e.Earliest), ends.Any(e => e.Latest is null) ? null : ends.Max(e => e.Latest));

    // Tests that must hold: those that are joined by "all".
    private static IEnumerable<Condition.Test> Needed(Condition condition) => condition switch
    {
        Condition.Test t => [t],
        Condition.All a => a.Parts.SelectMany(Needed),
        _ => [],
    };

    // Each day ahead is one more where the person stays in a country of the count, and days at the beginning fall out of the window. After a whole window nothing changes any more.
    private DayWindow? EndOf(Condition.Test test)
    {
        if (StayWithin.Of(test.Fact) is not { } stay)
        {
            return null;
        }

        var isThere = _country is { } country && stay.Numbers.Contains(country);
        Day? earliest = null;
        for (var ahead = 1; ahead <= stay.Days; ahead++)
        {
            var day = today.AddDays(ahead);
            var (least, most) = facts.DaysIn(stay, day.AddDays(1 - stay.Days), today);
            var more = isThere ? ahead : 0;
            var truth = test.Allowed.Holds(ValueSet.Range(least + more, most + more));
            earliest = truth == Truth.True ? earliest : earliest ?? day.AddDays(-1);
            if (truth == Truth.False)
            {
                return new DayWindow(earliest, day.AddDays(-1));
            }
        }

        return earliest is null ? null : new DayWindow(earliest, null);
    }
}

using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Texts.Pathways;

namespace Safeconduct.Web.Reports;

/// <summary>What the rules say of the facts that an account tells, for its report.</summary>
/// <param name="Words">The words of the packs.</param>
/// <param name="Result">The answer of the day of the assessment.</param>
/// <param name="Statements">The statements from which the facts were taken.</param>
public sealed record ReportPathway(PathwayWords Words, PathwayResult Result, ImmutableArray<string> Statements)
{
    private const int MostQuestions = 5;

    public IEnumerable<DoorAnswer> Open => Result.Answer.Doors.Where(d => d.Value == DoorValue.Yes && d.Door.IsWay);

    public IEnumerable<DoorAnswer> Dangers => Result.Answer.Doors.Where(d => d.Value == DoorValue.Yes && !d.Door.IsWay);

    public IEnumerable<DoorAnswer> Disagreeing => Result.Answer.Doors.Where(d => d.Value == DoorValue.Conflict);

    /// <summary>Each question once: several facts can ask the same.</summary>
    public IEnumerable<string> Questions => Result.Answer.Questions.Select(q => Words.Ask(q.Fact)).Distinct(StringComparer.Ordinal).Take(MostQuestions);

    /// <summary>What closes on a day, the most urgent first.</summary>
    public ImmutableArray<Closing.OnDay> OnDays => [.. Result.Closings.OfType<Closing.OnDay>()];

    public IEnumerable<Closing.OnEvent> OnEvents => Result.Closings.OfType<Closing.OnEvent>();

    /// <summary>How far along the days that are drawn a closing lies, 0 to 100; the last one is at the end.</summary>
    public int Place(Closing.OnDay closing)
    {
        ArgumentNullException.ThrowIfNull(closing);
        var (first, last) = (Result.Answer.Day, OnDays[^1].LastDay);
        return (int)Math.Clamp(100 * Ahead(closing.LastDay, first) / Math.Max(1, Ahead(last, first)), 0, 100);
    }

    private static long Ahead(Day day, Day from) => day - from;
}

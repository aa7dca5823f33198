using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Checks.Retelling;

/// <summary>Two tellings of one thing, the earlier first.</summary>
internal sealed record TellingPair(Statement Earlier, Statement Later);

/// <summary>Chains of statements that tell the same thing.</summary>
internal static class Tellings
{
    /// <summary>Every thing that was told more than once, its tellings from the first to the latest.</summary>
    public static IEnumerable<ImmutableArray<Statement>> Of(Account account) =>
        account.Statements
            .GroupBy(s => FirstTelling(account, s).Id, StringComparer.Ordinal)
            .Where(g => g.Skip(1).Any())
            .Select(g => g.OrderBy(s => Depth(account, s)).ThenBy(s => account.InterviewOf(s).On?.Window.Latest ?? default).ThenBy(s => s.Id, StringComparer.Ordinal).ToImmutableArray());

    private static Statement FirstTelling(Account account, Statement statement) => Chain(account, statement)[^1];

    private static int Depth(Account account, Statement statement) => Chain(account, statement).Length;

    /// <summary>The statement and what it retells, back to the first telling. A circle, which the reader of accounts refuses, ends at its least id.</summary>
    private static ImmutableArray<Statement> Chain(Account account, Statement statement)
    {
        var chain = ImmutableArray.CreateBuilder<Statement>();
        for (var s = statement; s is not null; s = s.Retells is { } id ? account.Find(id) : null)
        {
            if (chain.Contains(s))
            {
                return [statement, chain.Skip(chain.IndexOf(s)).MinBy(c => c.Id, StringComparer.Ordinal)!];
            }

            chain.Add(s);
        }

        return chain.ToImmutable();
    }
}

/// <summary>
/// How far two tellings of a date may lie apart before the difference asks for an explanation: a month for each year between what is told and the later
/// telling, at least a week; twice that when either date was told softly.
/// </summary>
/// <remarks>
/// Errors in dating an event grow in proportion to the time since it: by 0.4 days a day for talks heard, over two years
/// (D. C. Rubin, A. D. Baddeley, "Telescoping is not time compression: a model", Memory and Cognition 17, 1989). A month a year is a fifth of that,
/// chosen because what a person lived through is dated better than talks heard; four times the tolerance is near the measured rate.
/// </remarks>
internal static class DateTolerance
{
    public const int DaysPerYear = 30;
    public const int LeastDays = 7;

    public static long Days(DayWindow told, Day tellingOn, bool isSoft)
    {
        var elapsed = told.Earliest is { } since ? Math.Max(0, tellingOn - since) : 0;
        var days = Math.Max(LeastDays, (long)Math.Ceiling(elapsed * DaysPerYear / 365.25));
        return isSoft ? days * 2 : days;
    }
}

using Safeconduct.Accuracy.Draws;
using Safeconduct.Core.Dates;

namespace Safeconduct.Accuracy.Telling;

/// <summary>
/// How far from the truth an honest date lies. Of one episode in four the day is known: an anniversary, a paper, a message that was kept. For the others the
/// error is Laplace, without a direction, and its mean size grows in proportion to the time since (Rubin and Baddeley, Memory and Cognition 17, 1989: errors
/// unbiased and linear in delay). Its size is set by the nearest population that was measured: of service members deployed once, 82 % told the start of the
/// deployment within a month of the record (Smith and others, Annals of Epidemiology 17, 2007, 51,741 participants). With some two years between,
/// 0.25 + 0.75 P(|error| ≤ 30 days) = 0.82 gives a mean error of 21 days in 730, or 0.029 days a day. Rubin and Baddeley's own figure, for talks heard, is 0.4.
/// Nobody dates a stay at the front before the invasion or after the interview (bounding: Huttenlocher, Hedges and Bradburn, 1990).
/// </summary>
internal sealed class Recall(double daysPerDay, Draw draw)
{
    /// <summary>Mean days of error a day since, where the day is not known.</summary>
    public const double Measured = 0.029;

    private const double KnownShare = 0.25;
    private static readonly Day Invasion = Day.Of(2022, 2, 24);

    public bool IsKnown(string episode) => daysPerDay <= 0 || draw.Sub(episode + " known").Chance(KnownShare);

    /// <summary>The error that all dates of one episode have in common: what lies a day or two apart is misdated together.</summary>
    public long ErrorOf(string episode, Day on, Day toldOn) =>
        IsKnown(episode) ? 0 : (long)Math.Round(draw.Sub(episode).Laplace(daysPerDay * Math.Max(1, toldOn - on)));

    /// <summary>Telling a thing again gives another error, a fifth as large, beside the first.</summary>
    public long ErrorAgain(string episode, Day on, Day toldOn) =>
        ErrorOf(episode, on, toldOn) + (IsKnown(episode) ? 0 : (long)Math.Round(draw.Sub(episode + " again").Laplace(0.2 * daysPerDay * Math.Max(1, toldOn - on))));

    public static Day Bounded(Day day, Day toldOn) => Day.Min(Day.Max(day, Invasion), toldOn.AddDays(-1));
}

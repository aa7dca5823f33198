using Safeconduct.Core.Dates;

namespace Safeconduct.Accuracy.Telling;

/// <summary>
/// The days of a life and when each is recalled to have been. Days that are known stand fast; the others keep their order around them, and lie between the
/// invasion and the interview (bounding: Huttenlocher, Hedges and Bradburn, 1990), whatever their error.
/// </summary>
internal sealed class RecalledDays(Day toldOn)
{
    private readonly SortedDictionary<Day, (string Episode, Day? Recalled)> _days = [];
    private Dictionary<Day, Day>? _ordered;

    public void Know(string episode, Day day) => _days[day] = (episode, null);

    public void Recall(string episode, Day day, long error) => _days.TryAdd(day, (episode, Telling.Recall.Bounded(day.AddDays(error), toldOn)));

    public Day Of(Day day) => (_ordered ??= Ordered())[day];

    private Dictionary<Day, Day> Ordered()
    {
        var days = _days.ToList();
        var ordered = new Dictionary<Day, Day>();
        for (var i = 0; i < days.Count; i++)
        {
            ordered[days[i].Key] = days[i].Value.Recalled is { } recalled
                ? Fitted(recalled, days[i], i == 0 ? null : days[i - 1], i == 0 ? null : ordered[days[i - 1].Key], NextKnown(days, i))
                : days[i].Key;
        }

        return ordered;
    }

    /// <summary>Within an episode the days between are kept, because people count them; otherwise not before what came before.</summary>
    private static Day Fitted(Day recalled, KeyValuePair<Day, (string Episode, Day? Recalled)> day, KeyValuePair<Day, (string Episode, Day? Recalled)>? before, Day? beforeRecalled, Day? nextKnown)
    {
        if (before is { } b && beforeRecalled is { } r)
        {
            recalled = b.Value.Episode == day.Value.Episode ? r.AddDays(day.Key - b.Key) : Day.Max(r, recalled);
        }

        return nextKnown is { } known ? Day.Min(known, recalled) : recalled;
    }

    private static Day? NextKnown(List<KeyValuePair<Day, (string Episode, Day? Recalled)>> days, int after) =>
        days.Skip(after + 1).Where(d => d.Value.Recalled is null).Select(d => (Day?)d.Key).FirstOrDefault();
}

using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Web.Reports.Timeline;

namespace Safeconduct.Web.Reports.Map;

/// <summary>
/// Fills one drawing, the most important first: places told, crossings, incidents, positions with their days, towns, countries.
/// Symbols take their room before any label does, so that no label covers one.
/// </summary>
internal sealed class MapFilling(MapLayout layout, MapContents contents, ReportView view)
{
    private const double PlaceRadius = 6;
    private const double PositionRadius = 6;
    private const double IncidentRadius = 6;
    private const double TownRadius = 2;
    private const double CountriesFrom = 0.5; // kilometres a unit
    private readonly MapFrame _frame = layout.Frame;
    private readonly MapDays _days = layout.Panel.Days;
    private readonly LabelPlacer _labels = new(layout.Frame.Width, layout.Frame.Height);
    private readonly double _font = layout.Frame.Width > 600 ? 12.5 : 11;

    private double TownFont => _font - 1.5;

    private double LongestLabel => Math.Min(260, _frame.Width * 0.6);

    public void Fill()
    {
        var places = Shown().Select(p => (Place: p, At: _frame.At(p.Circle.At))).ToList();
        var positions = Positions();
        var incidents = Incidents();
        places.ForEach(p => _labels.Take(Taken.Around(p.At, PlaceRadius)));
        places.ForEach(p => _labels.Take(BoxesOf(p.At, StatusesOf(p.Place).Length)));
        positions.ForEach(p => _labels.Take(Taken.Around(p.At, PositionRadius)));
        incidents.ForEach(i => _labels.Take(Taken.Around(i.At, IncidentRadius)));
        _labels.Take(new Taken(0, _frame.Height - 34, layout.Scale.Units + 24, _frame.Height)); // the scale bar
        ImmutableArray<PlacedPlace> placed = [.. places.Select(p => Label(p.Place, p.At))];
        ImmutableArray<PlacedCrossing> crossings = [.. Crossings()];
        ImmutableArray<PlacedIncidents> labelled = [.. incidents.Select(Label)];
        ImmutableArray<PlacedPositions> dated = [.. positions.Select(Label)];
        layout.Put(placed, dated, labelled, crossings, [.. Towns(placed)], [.. Countries()]);
    }

    /// <summary>On a map of some days, only what was told of them.</summary>
    private IEnumerable<ToldPlace> Shown() => contents.Places
        .Select(p => p with { Statements = [.. p.Statements.Where(s => _days.Touch(view.Assessment.Context.SpanOf(s)))] })
        .Where(p => !p.Statements.IsEmpty && (_frame.Shows(_frame.At(p.Circle.At))));

    private List<PlacedPositions> Positions()
    {
        var shown = contents.Runs.Where(r => _days.Touch(r.Days)).Select(r => (Run: r, At: _frame.At(r.At))).Where(r => _frame.Shows(r.At, 4)).ToList();
        return [.. Clusters.Of(shown, r => (r.Run.UnitId, r.Run.Kind), r => r.At, 2 * PositionRadius, MostFor(_frame.Width))
            .Select(g => new PlacedPositions(g[0].Run.Number, [.. g.Select(r => r.Run)], Clusters.Middle([.. g.Select(r => r.At)]), g.Max(r => _frame.Units(r.Run.WithinKm, r.Run.At.Latitude)), null))];
    }

    private List<PlacedIncidents> Incidents()
    {
        var shown = contents.Incidents.Where(i => _days.Touch(i.Incident.Days)).Select(i => (Shown: i, At: _frame.At(i.Incident.At))).Where(i => _frame.Shows(i.At, 4)).ToList();
        return [.. Clusters.Of(shown, _ => 0, i => i.At, 2 * IncidentRadius, MostFor(_frame.Width))
            .Select(g => new PlacedIncidents(g[0].Shown.Number, [.. g.Select(i => i.Shown)], Clusters.Middle([.. g.Select(i => i.At)]), null))];
    }

    private static int MostFor(double width) => width > 600 ? MapLayout.MostMarks : MapLayout.MostMarks / 2;

    private PlacedPlace Label(ToldPlace place, Spot at)
    {
        var words = $"{string.Join(", ", place.Statements.Select(s => s.Id))} {place.Place.Name}";
        var label = _labels.Beside(Fit(words), at, PlaceRadius, _font, rings: 6);
        return new PlacedPlace(place, at, _frame.Units(place.Circle.WithinKm, place.Circle.At.Latitude), label, StatusesOf(place));
    }

    /// <summary>What lists say of the place on the days of the map.</summary>
    private ImmutableArray<TerritoryStatus> StatusesOf(ToldPlace place) => [.. place.Periods.Where(p => _days.Touch(Days(p))).Select(p => p.Status).Distinct().Order()];

    /// <summary>Where the mark of a place has its little boxes of statuses, from right to left below the dot.</summary>
    private static Taken BoxesOf(Spot at, int count) => new(at.X - 6 - (Math.Max(0, count - 1) * 15), at.Y, at.X + 6, at.Y + (count > 0 ? 18 : 0));

    private PlacedPositions Label(PlacedPositions mark)
    {
        var days = new DayWindow(mark.Runs.Min(r => r.Days.Earliest), mark.Runs.Max(r => r.Days.Latest));
        return mark with { Label = _labels.Beside(ShortDays.Of(days, view.Book) + (mark.Rows > 1 ? $" ×{view.Book.Say(mark.Rows)}" : ""), mark.At, PositionRadius, TownFont) };
    }

    private PlacedIncidents Label(PlacedIncidents mark) => mark.Incidents.Length == 1
        ? mark with { Label = _labels.Beside(ShortDays.Of(mark.Incidents[0].Incident.Days, view.Book), mark.At, IncidentRadius, TownFont) }
        : mark with { Label = _labels.Beside($"×{view.Book.Say(mark.Incidents.Length)}", mark.At, IncidentRadius, TownFont) };

    private IEnumerable<PlacedCrossing> Crossings()
    {
        foreach (var crossing in contents.Crossings.Where(c => _days.Touch(view.Assessment.Context.SpanOf(c.Statement))))
        {
            var lines = Ground.BorderOf(crossing.From, crossing.To, _frame);
            if (lines.IsEmpty)
            {
                continue;
            }

            var longest = lines.MaxBy(l => l.Length);
            var words = Fit($"{crossing.Statement.Id} {crossing.From}\u2192{crossing.To}");
            var label = new[] { 0.5, 0.25, 0.75, 0.1, 0.9 }.Select(part => _labels.Beside(words, longest[(int)((longest.Length - 1) * part)], 6, _font, rings: 2)).FirstOrDefault(l => l is not null);
            yield return new PlacedCrossing(crossing, Ground.Path(lines), label);
        }
    }

    /// <summary>The largest first, as many as a map of this size bears.</summary>
    private IEnumerable<PlacedTown> Towns(ImmutableArray<PlacedPlace> places)
    {
        var most = (int)(_frame.Width * _frame.Height / (_frame.Width > 600 ? 17_000 : 11_000));
        var tried = 0;
        foreach (var town in Map.Towns.Settlements.Where(t => _frame.Box.Holds(t.At.Latitude, t.At.Longitude)))
        {
            var at = _frame.At(town.At);
            if (!_frame.Shows(at, 6) || places.Any(p => p.At.To(at) < 10))
            {
                continue;
            }

            if (most == 0 || tried++ > 300)
            {
                yield break;
            }

            if (!_labels.TryTake(at, TownRadius) || _labels.Beside(town.In(view.Book.Language), at, TownRadius, TownFont) is not { } label)
            {
                continue;
            }

            most--;
            yield return new PlacedTown(at, label);
        }
    }

    private IEnumerable<PlacedLabel> Countries()
    {
        if (_frame.KmPerUnit < CountriesFrom)
        {
            yield break;
        }

        foreach (var country in Map.Towns.Countries.Where(c => _frame.Box.Holds(c.At.Latitude, c.At.Longitude) && _frame.Shows(_frame.At(c.At))))
        {
            if (_labels.Over(country.In(view.Book.Language).ToUpper(view.Book.Culture), _frame.At(country.At), TownFont) is { } label)
            {
                yield return label;
            }
        }
    }

    private static DayWindow Days(TerritoryPeriod period)
    {
        var (from, to) = (period.From.Earliest, period.To.Latest ?? period.To.Earliest);
        return from > to ? new DayWindow(from, from) : new DayWindow(from, to);
    }

    private string Fit(string words) => TimelineLayout.Fit(SafeText.Show(words), LongestLabel, _font);
}

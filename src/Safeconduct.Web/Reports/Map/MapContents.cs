using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Web.Reports.Map;

/// <summary>A place that the account tells, with everything told about it. <paramref name="Periods"/>: what lists say of it.</summary>
public sealed record ToldPlace(int Number, Place Place, GeoCircle Circle, ImmutableArray<Statement> Statements, ImmutableArray<TerritoryPeriod> Periods);

/// <summary>A border crossing that names both countries.</summary>
public sealed record ToldCrossing(int Number, Statement Statement, string From, string To);

/// <summary>An incident that the checks looked at.</summary>
public sealed record ShownIncident(int Number, Incident Incident);

/// <summary>
/// Everything of an assessment that has a place. Only the latest telling is drawn, as on the timeline; what is withheld from the assessment is not here either.
/// </summary>
public sealed class MapContents
{
    /// <summary>So many incidents are drawn; those that a source ties to some unit come first.</summary>
    public const int MostIncidents = 200;

    internal MapContents(ReportView view)
    {
        var context = view.Assessment.Context;
        Places = [.. context.Current.Select(s => (Statement: s, Found: context.PlaceOf(s) as PlaceResolution.One)).Where(x => x.Found?.Result.Point is not null)
            .GroupBy(x => new GeoCircle(x.Found!.Result.Point!.Value, x.Found.WithinKm))
            .Select((g, i) => new ToldPlace(i + 1, g.First().Found!.Result, g.Key, [.. g.Select(x => x.Statement)], view.Assessment.TerritoryOf(g.First().Found!.Result)))];
        Crossings = [.. context.Current.Where(s => s.Claim is Claim.Crossed { From: not null, To: not null })
            .Select((s, i) => new ToldCrossing(i + 1, s, ((Claim.Crossed)s.Claim!).From!, ((Claim.Crossed)s.Claim!).To!))];
        Runs = view.Runs;
        Incidents = [.. view.Incidents.Where(i => IsDrawn(i.Incident))];
        NotPlaced = [.. context.Current.Where(s => (s.At is not null || s.IsPlaceWithheld) && !Places.Any(p => p.Statements.Contains(s)))];
    }

    /// <summary>In the order in which the account first names them.</summary>
    public ImmutableArray<ToldPlace> Places { get; }

    public ImmutableArray<ToldCrossing> Crossings { get; }

    public ImmutableArray<RecordedRun> Runs { get; }

    public ImmutableArray<ShownIncident> Incidents { get; }

    /// <summary>Statements whose place is told but not settled, has no known point, or is withheld.</summary>
    public ImmutableArray<Statement> NotPlaced { get; }

    public bool IsEmpty => Places.IsEmpty && Runs.IsEmpty && Incidents.IsEmpty;

    /// <summary>The incidents that are shown at all, numbered by day.</summary>
    public static ImmutableArray<ShownIncident> Shown(ImmutableArray<Incident> incidents)
    {
        var kept = incidents.OrderBy(i => i.AllegedUnits.IsEmpty).Take(MostIncidents).ToHashSet();
        return [.. incidents.Where(kept.Contains).Select((incident, i) => new ShownIncident(i + 1, incident))];
    }

    /// <summary>A place as large as a country is no place to put a cross.</summary>
    private static bool IsDrawn(Incident incident) => incident.WithinKm <= 150;
}

/// <summary>What a map shows of the contents: the days chosen; null for all of them.</summary>
public sealed record MapDays(DayWindow? Window)
{
    public bool Touch(DayWindow days) => Window is not { } w || days.Intersects(w);
}

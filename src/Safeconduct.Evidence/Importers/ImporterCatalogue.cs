using System.Collections.Immutable;
using Safeconduct.Evidence.Importers.Bellingcat;
using Safeconduct.Evidence.Importers.Forms;
using Safeconduct.Evidence.Importers.Katottg;
using Safeconduct.Evidence.Importers.Layers.GeoJson;
using Safeconduct.Evidence.Importers.Layers.Kml;
using Safeconduct.Evidence.Importers.Osintnav;
using Safeconduct.Evidence.Importers.Places;
using Safeconduct.Evidence.Importers.Registers.FollowTheMoney;
using Safeconduct.Evidence.Importers.Registers.Ofac;
using Safeconduct.Evidence.Importers.Registers.UnitedNations;
using Safeconduct.Evidence.Importers.SecurityForceMonitor;
using Safeconduct.Evidence.Importers.Uawardata;

namespace Safeconduct.Evidence.Importers;

/// <summary>Every importer, one line each. The first that recognises a file reads it: other people's formats come before the tool's own forms.</summary>
public static class ImporterCatalogue
{
    public static ImmutableArray<IImporter> All { get; } =
    [
        new UawardataUnits(),
        new UawardataBattalionGroups(),
        new KodifikatorImporter(),
        new TerritoryListImporter(),
        new OccupationPeriodsImporter(),
        new OsintnavForces(),
        new OsintnavGarrisons(),
        new CivilianHarm(),
        new GeoNamesCities(),
        new OpenStreetMapPlaces(),
        new StrongholdPlaces(),
        new SfmUnits(),
        new SfmPersons(),
        new SfmSources(),
        new GeoJsonImporter(),
        new KmlImporter(),
        new KmzImporter(),
        new FtmImporter(),
        new OfacEntries(),
        new OfacAliases(),
        new OfacAddresses(),
        new ConsolidatedList(),
        new RegisterForm(),
        new IncidentsForm(),
        new SightingsForm(),
        new TerritoryForm(),
        new PlacesForm(),
        new UnitsForm(),
        new CoverageForm(),
        new SourcesForm(),
    ];

    /// <summary>The importer for a file, or null when nothing reads it.</summary>
    public static IImporter? For(FileSniff sniff) => All.FirstOrDefault(i => i.Recognises(sniff));

    /// <summary>The importer that <c>--as</c> names.</summary>
    public static IImporter? Named(string id) => All.FirstOrDefault(i => string.Equals(i.Card.Id, id, StringComparison.OrdinalIgnoreCase));
}

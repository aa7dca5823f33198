using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.SystemTests.Evidence;

/// <summary>Short words for what the tests do over and over.</summary>
internal static class Importing
{
    public const string Sightings = "unit,number,from,to,lat,lon,within_km,kind,side,grade,source,url,note\n";
    public const string Incidents = "id,from,to,lat,lon,within_km,place,title,alleged_units,kind,grade,source,url,note\n";
    public const string Units = "id,name,number,parent,from,to,branch,echelon,garrison,lat,lon,side,source,url\n";

    public static ImportResult.Done Import(string into, params string[] paths) => ImportRun.Run(new ImportRequest([.. paths], into)).ShouldBeOfType<ImportResult.Done>();

    public static SqliteEvidenceBase Open(string path) => SqliteEvidenceBase.Open(path).Base.ShouldNotBeNull();

    public static string Sighting(string unit, string day, double lat = 47.1, double lon = 36.2, string source = "S", string number = "", string to = "", string side = "ru") =>
        FormattableString.Invariant($"{unit},{number},{day},{to},{lat},{lon},0,observed,{side},B2,{source},,\n");

    public static IEnumerable<T> All<T>(this IEnumerable<EvidenceRecord> records) => records.OfType<T>();
}

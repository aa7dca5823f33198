using System.Collections.Immutable;
using System.Globalization;
using Safeconduct.Accounts;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Gazetteer;

namespace Safeconduct.Tests.Demo;

public sealed class ExamplePlacesTests
{
    private static readonly ImmutableArray<IGazetteer> Gazetteers = [BuiltInGazetteer.Instance, new Listed([.. ExampleFolder.Rows("places.csv").Select(Place)])];

    [Fact]
    public void Every_place_of_the_accounts_is_one_place_with_a_point_except_the_name_that_many_villages_bear()
    {
        var unsettled = new List<string>();
        foreach (var account in ExampleFolder.Accounts.Select(Read))
        {
            foreach (var statement in account.Statements.Where(s => s.At is not null))
            {
                if (PlaceResolver.Resolve(statement.At, Gazetteers) is not PlaceResolution.One { Result.Point: not null })
                {
                    unsettled.Add($"{account.Id} {statement.Id} {statement.At}: {Show(PlaceResolver.Resolve(statement.At, Gazetteers))}");
                }
            }
        }

        unsettled.ShouldHaveSingleItem().ShouldStartWith("D-02 S3 Николаевка: several", Case.Sensitive);
    }

    [Fact]
    public void Places_of_service_in_Ukraine_keep_the_official_code_by_which_the_list_of_territories_is_asked()
    {
        foreach (var at in new[] { "Kreminna, Luhansk region", "Beryslav, Kherson region", "Skadovsk, Kherson region", "Balakliia, Kharkiv region" })
        {
            var place = PlaceResolver.Resolve(new PlaceText.Named(at, isNear: false), Gazetteers).Place.ShouldNotBeNull(at);
            ExampleFolder.Rows("territory.csv").ShouldContain(t => t["code"] == place.Code, at);
        }
    }

    private static string Show(PlaceResolution resolution) => resolution switch
    {
        PlaceResolution.Several several => "several " + string.Join(" | ", several.Candidates.Select(c => $"{c.Id} {c.Region} {c.Point}")),
        PlaceResolution.One one => "no point " + one.Result,
        _ => "unknown",
    };

    private static Account Read(string file) => AccountReader.Read(File.ReadAllText(file), Path.GetFileName(file)).ShouldBeOfType<AccountReading.Read>().Account;

    private static Place Place(Dictionary<string, string> row) => new(row["id"], row["name"], PlaceKind.Settlement,
        [.. row["alt_names"].Split('|', StringSplitOptions.RemoveEmptyEntries)], row["country"], Text(row["region"]), Text(row["district"]),
        new GeoPoint(Number(row["lat"]), Number(row["lon"])), Number(row["within_km"]), code: Text(row["code"]));

    private static string? Text(string cell) => cell.Length == 0 ? null : cell;

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private sealed class Listed(ImmutableArray<Place> places) : IGazetteer
    {
        private readonly ILookup<string, Place> _byKey = places.SelectMany(p => p.AllNames.Select(n => (Key: NameKey.Of(n), Place: p)).DistinctBy(e => e.Key))
            .ToLookup(e => e.Key, e => e.Place, StringComparer.Ordinal);

        public IReadOnlyList<Place> Named(string nameKey) => [.. _byKey[nameKey]];
    }
}

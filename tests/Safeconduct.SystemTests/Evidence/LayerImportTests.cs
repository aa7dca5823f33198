using System.Globalization;
using Microsoft.Data.Sqlite;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Sqlite;
using Safeconduct.SystemTests.Cli;
using Safeconduct.TestData;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Evidence;

/// <summary>Map layers in the base: where their mapping is found, what another mapping does, and what was carried forward.</summary>
public sealed class LayerImportTests
{
    private const string Mapping = "safeconduct: layer/1\nholds: sightings\nsource: Map\nside: RU\ngrade: C3\nunit: { property: unit }\non: { property: day }\n";

    /// <summary>A day without data.</summary>
    private const string Empty = """{"type":"FeatureCollection","features":[]}""";

    [Fact]
    public void The_nearest_mapping_counts_the_named_one_before_the_layers_own_before_the_folders()
    {
        using var folder = new TemporaryFolder();
        var layer = folder.Write("in/a.geojson", Day("2022-04-01"));
        folder.Write("in/layer.yaml", Named("folder"));
        SourceOf(folder, "1.db", layer).ShouldBe("folder");
        folder.Write("in/a.layer.yaml", Named("short"));
        SourceOf(folder, "2.db", layer).ShouldBe("short");
        folder.Write("in/a.geojson.layer.yaml", Named("own"));
        SourceOf(folder, "3.db", layer).ShouldBe("own");
        SourceOf(folder, "4.db", layer, folder.Write("elsewhere.yaml", Named("named"))).ShouldBe("named");
    }

    [Fact]
    public void Mappings_in_a_folder_are_no_files_of_their_own_and_a_layer_without_one_does_no_harm_there()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.geojson", Day("2022-04-01"));
        folder.Write("in/a.layer.yaml", Mapping);
        folder.Write("in/b.geojson", Day("2022-04-02"));
        var done = Import(folder["e.db"], folder["in"]);
        done.Files.Select(f => f.GetType().Name).ShouldBe(["Imported", "NotRecognised"]);
        done.Files.OfType<FileOutcome.NotRecognised>().Single().Nearest!.Key.ShouldBe("layers.no-mapping-in-folder");
        done.IsWrongInput.ShouldBeFalse();
    }

    [Fact]
    public void The_same_bytes_with_the_same_mapping_change_nothing_and_with_another_replace_what_was_made_of_them()
    {
        using var folder = new TemporaryFolder();
        var layer = folder.Write("a.geojson", Day("2022-04-01", ("A", 36), ("B", 37)));
        folder.Write("layer.yaml", Mapping);
        var first = Import(folder["e.db"], layer);
        var before = File.ReadAllBytes(folder["e.db"]);
        Import(folder["e.db"], layer).Files.Single().ShouldBeOfType<FileOutcome.AlreadyThere>();
        File.ReadAllBytes(folder["e.db"]).ShouldBe(before);

        folder.Write("layer.yaml", Mapping.Replace("source: Map", "source: Other") + "only: { property: unit, is: A }\n");
        var second = Import(folder["e.db"], layer);
        second.Files.Single().ShouldBeOfType<FileOutcome.Imported>().Warnings.Single().Key.ShouldBe("layers.warning.replaced");
        second.Fingerprint.ShouldNotBe(first.Fingerprint);
        using (var evidence = Open(folder["e.db"]))
        {
            Of(evidence, "a").Single().Citation.Source.ShouldBe("Other");
            Of(evidence, "b").ShouldBeEmpty();
            evidence.Files.Single().Source.ShouldBe("Other");
        }

        folder.Write("layer.yaml", Mapping);
        Import(folder["e.db"], layer).Fingerprint.ShouldBe(first.Fingerprint);
    }

    [Fact]
    public void A_new_mapping_that_fails_leaves_what_the_old_one_made()
    {
        using var folder = new TemporaryFolder();
        var layer = folder.Write("a.geojson", Day("2022-04-01").Replace("2022-04-01", "04/01/2022", StringComparison.Ordinal));
        folder.Write("layer.yaml", Mapping.Replace("property: day", "property: day, format: MM/DD/YYYY"));
        var first = Import(folder["e.db"], layer);
        folder.Write("layer.yaml", Mapping);
        var failed = Import(folder["e.db"], layer);
        failed.Files.Single().ShouldBeOfType<FileOutcome.Refused>().Item.Reason.Key.ShouldBe("layers.refused.ambiguous-date");
        failed.Fingerprint.ShouldBe(first.Fingerprint);
        using var evidence = Open(folder["e.db"]);
        Of(evidence, "a").Length.ShouldBe(1);
    }

    [Fact]
    public void The_mapping_is_kept_byte_for_byte_and_its_hash_stands_in_the_settings_of_the_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("layer.yaml", Mapping + "# a remark\n");
        Import(folder["e.db"], folder.Write("a.geojson", Day("2022-04-01")));
        using var connection = new SqliteConnection($"Data Source={folder["e.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT m.data, m.name, m.sha256, f.settings FROM layer_mapping m JOIN file f ON f.id = m.file_id";
        using var row = command.ExecuteReader();
        row.Read().ShouldBeTrue();
        System.Text.Encoding.UTF8.GetString((byte[])row.GetValue(0)).ShouldBe(Mapping + "# a remark\n");
        row.GetString(1).ShouldBe("layer.yaml");
        row.GetString(3).ShouldEndWith(";mapping=" + row.GetString(2));
    }

    [Fact]
    public void A_position_equal_to_the_one_before_is_carried_forward_across_files_in_whatever_order_they_come()
    {
        using var folder = new TemporaryFolder();
        folder.Write("layer.yaml", Mapping);
        var files = new[] { Day("2022-04-01", ("A", 36)), Empty, Day("2022-04-03", ("A", 36), ("A", 37)), Day("2022-04-05", ("A", 37)), Day("2022-04-06", ("A", 36)) }
            .Select((text, i) => folder.Write($"{i}.geojson", text)).ToArray();
        var expected = new[] { SightingKind.Assessed, SightingKind.CarriedForward, SightingKind.Assessed, SightingKind.CarriedForward, SightingKind.Assessed };
        foreach (var order in new[] { new[] { 0, 1, 2, 3, 4 }, [4, 3, 2, 1, 0], [2, 4, 0, 3, 1] })
        {
            var into = folder[string.Concat(order) + ".db"];
            Array.ForEach(order, i => Import(into, files[i]));
            using var evidence = Open(into);
            Of(evidence, "a").OrderBy(s => s.Days.Earliest!.Value.Number).ThenBy(s => s.At.Longitude).Select(s => s.Kind).ShouldBe(expected, string.Concat(order));
        }
    }

    [Fact]
    public void A_day_that_comes_between_or_is_taken_out_changes_what_was_carried()
    {
        using var folder = new TemporaryFolder();
        folder.Write("layer.yaml", Mapping);
        Import(folder["e.db"], folder.Write("1.geojson", Day("2022-04-01", ("A", 36))), folder.Write("3.geojson", Day("2022-04-03", ("A", 36))));
        KindsOf(folder["e.db"]).ShouldBe([SightingKind.Assessed, SightingKind.CarriedForward]);
        var between = folder.Write("2.geojson", Day("2022-04-02", ("A", 39)));
        Import(folder["e.db"], between);
        KindsOf(folder["e.db"]).ShouldBe([SightingKind.Assessed, SightingKind.Assessed, SightingKind.Assessed]);
        folder.Write("2.layer.yaml", Mapping.Replace("source: Map", "source: Other"));
        Import(folder["e.db"], between);
        KindsOf(folder["e.db"]).ShouldBe([SightingKind.Assessed, SightingKind.Assessed, SightingKind.CarriedForward]);
    }

    [Fact]
    public void What_a_layer_calls_observed_was_seen_again_and_another_source_carries_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("o/layer.yaml", Mapping + "kind: observed\n");
        folder.Write("o/1.geojson", Day("2022-04-01", ("A", 36)));
        folder.Write("o/2.geojson", Day("2022-04-02", ("A", 36)));
        folder.Write("p/layer.yaml", Named("P"));
        folder.Write("p/3.geojson", Day("2022-04-03", ("A", 36)));
        Import(folder["e.db"], folder["o"], folder["p"]);
        KindsOf(folder["e.db"]).ShouldBe([SightingKind.Observed, SightingKind.Observed, SightingKind.Assessed]);
    }

    [Fact]
    public void The_real_map_of_2022_as_daily_layers_says_the_same_as_its_table()
    {
        var path = SharedData.PathOf("evidence", "uawardata", "units_all.csv");
        using var folder = new TemporaryFolder();
        Import(folder["table.db"], path);
        var expected = FromTable(path);
        folder.Write("in/layer.yaml", Mapping.Replace("source: Map", "source: uawardata"));
        foreach (var day in expected.GroupBy(s => s.Days.Earliest!.Value))
        {
            folder.Write($"in/{day.Key}.geojson", Day(day.Key.ToString(), [.. day.Select(s => (s.UnitName, s.At.Longitude, s.At.Latitude))]));
        }

        // The later half first: the order of imports must not matter.
        var files = Directory.GetFiles(folder["in"], "*.geojson").Order(StringComparer.Ordinal).ToList();
        Import(folder["layers.db"], [.. files.Skip(files.Count / 2)]);
        Import(folder["layers.db"], [.. files.Take(files.Count / 2)]);
        using var evidence = Open(folder["layers.db"]);
        var found = expected.Select(s => s.UnitId).Distinct(StringComparer.Ordinal).SelectMany(u => Of(evidence, u)).ToList();
        Facts(found).Except(Facts(expected)).Concat(Facts(expected).Except(Facts(found))).Take(5).ShouldBeEmpty();
        (found.Count, found.Count(s => s.Kind == SightingKind.CarriedForward)).ShouldBe((1601, expected.Count(s => s.Kind == SightingKind.CarriedForward)));
    }

    [Fact]
    public void The_command_takes_the_mapping_and_a_mapping_that_is_not_there_is_wrong_input()
    {
        using var folder = new TemporaryFolder();
        var layer = folder.Write("a.geojson", Day("2022-04-01"));
        CliRun.Run("import", layer, "--into", folder["e.db"], "--map", folder.Write("m.yaml", Mapping)).ExitCode.ShouldBe(0);
        var missing = CliRun.Run("import", layer, "--into", folder["f.db"], "--map", folder["none.yaml"]);
        (missing.ExitCode, missing.Out).ShouldBe((2, ""));
        missing.Err.ShouldContain("none.yaml");
        var wrong = CliRun.Run("import", layer, "--into", folder["f.db"], "--map", folder.Write("w.yaml", Mapping + "colour: red\n"));
        wrong.ExitCode.ShouldBe(2);
        wrong.Err.ShouldContain("w.yaml cannot be used: line 8, column 1");
        File.Exists(folder["f.db"]).ShouldBeFalse();
    }

    [Fact]
    public void A_mapping_that_no_file_needed_is_said_to_be_unused()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Run("import", folder.Write("s.csv", Sightings + Sighting("A", "2022-03-01")), "--into", folder["e.db"], "--map", folder.Write("m.yaml", Mapping));
        run.ExitCode.ShouldBe(0);
        run.Err.ShouldContain("m.yaml was not used");
    }

    [Fact]
    public void Json_carries_the_sketch_of_a_mapping()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Run("import", folder.Write("a.geojson", Day("2022-04-01")), "--into", folder["e.db"], "--json");
        using var json = System.Text.Json.JsonDocument.Parse(run.Out);
        json.RootElement.GetProperty("files")[0].GetProperty("sketch").GetString()!.ShouldStartWith("safeconduct: layer/1");
    }

    private static List<Sighting> FromTable(string path)
    {
        using var stream = File.OpenRead(path);
        return [.. ImporterCatalogue.Named("uawardata-units")!.Read(stream, new ImportContext("units_all.csv", "sha256:00"), CancellationToken.None)
            .OfType<ImportItem.Accepted>().SelectMany(a => a.Records).OfType<EvidenceRecord.OfSighting>().Select(s => s.Sighting)];
    }

    private static List<string> Facts(IEnumerable<Sighting> sightings) =>
        [.. sightings.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.UnitId} {s.Days} {s.At.Latitude:0.000000} {s.At.Longitude:0.000000} {s.Kind}")).Order(StringComparer.Ordinal)];

    private static List<SightingKind> KindsOf(string path)
    {
        using var evidence = Open(path);
        return [.. Of(evidence, "a").OrderBy(s => s.Days.Earliest!.Value.Number).Select(s => s.Kind)];
    }

    private static System.Collections.Immutable.ImmutableArray<Sighting> Of(SqliteEvidenceBase evidence, string unit)
    {
        var query = new SightingsQuery(unit, DayWindow.Unbounded);
        return evidence.Answer([query]).Of(query);
    }

    private static string SourceOf(TemporaryFolder folder, string into, string layer, string? map = null)
    {
        ImportRun.Run(new ImportRequest([layer], folder[into], Map: map)).ShouldBeOfType<ImportResult.Done>();
        using var evidence = Open(folder[into]);
        return evidence.Files.Single().Source;
    }

    private static string Named(string source) => Mapping.Replace("source: Map", "source: " + source, StringComparison.Ordinal);

    private static string Day(string day) => Day(day, ("A", 36));

    private static string Day(string day, params (string Unit, double Longitude)[] markers) => Day(day, [.. markers.Select(m => (m.Unit, m.Longitude, 47.0))]);

    private static string Day(string day, (string Unit, double Longitude, double Latitude)[] markers) => "{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(",\n", markers.Select(m =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"type\":\"Feature\",\"properties\":{{\"unit\":{System.Text.Json.JsonSerializer.Serialize(m.Unit)},\"day\":\"{day}\"}},\"geometry\":{{\"type\":\"Point\",\"coordinates\":[{m.Longitude},{m.Latitude}]}}}}"))) + "]}";
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Safeconduct.Core.Evidence;
using Safeconduct.SystemTests.Cli;
using Safeconduct.TestData;
using static Safeconduct.SystemTests.Evidence.Importing;
using static Safeconduct.SystemTests.Evidence.RegistersInTheBaseTests;

namespace Safeconduct.SystemTests.Evidence;

public sealed partial class FtmExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_import_of_an_export_gives_the_entries_again()
    {
        Import(_folder["e.db"], _folder.Write("r.csv", """
            id,register,name,alt_names,weak_names,former_names,original_names,given,patronymic,middle,surname,kind,gender,born,died,citizenship,country,topics,programmes,unit,number,note,from,to,source,url,grade
            7,List A,Maria Petrova,Masha P.|M. Petrova,Mary,Maria Ivanova,Мария Петрова|Maria Pietrowa,Maria,,,Petrova,person,f,1980~|1982-05,2023-01,ru|former Soviet Union,ge,wanted|own word,EO 1|EO 2,64th Brigade,51460,A note,2022-03,2024-01-05,S,https://example.org/7,B2
            7,List B,Anna,,,,,,,,,person,,"[1970..1972]",,,,,,,,,,,S,,
            8,List A,North Star,,,,,,,,,vessel,,,,,pa,,,,,,,,S,,C3
            O-9,List A,Wagner,,,PMC,,,,,,organisation,,,,ru,,mil,,,,,,,S,,
            X-1,List A,Somebody,,,,,,,,,other,,1990,,,,,,,,,,,S,,

            """));
        Again(_folder["e.db"]);
    }

    [Fact]
    public void An_import_of_an_export_of_the_real_lists_gives_the_entries_again()
    {
        Import(_folder["e.db"], SharedData.PathOf("evidence", "sanctions-lists", "sdn.csv"), SharedData.PathOf("evidence", "sanctions-lists", "alt.csv"),
            SharedData.PathOf("evidence", "sanctions-lists", "add.csv"), SharedData.PathOf("evidence", "sanctions-lists", "UN_consolidated.xml"));
        Again(_folder["e.db"]);
    }

    [Fact]
    public void Every_property_of_every_line_is_one_of_the_model_and_of_its_type()
    {
        var model = FtmModel.Read(SharedData.PathOf("suites", "followthemoney", "defaultModel.json"));
        Import(_folder["e.db"], SharedData.PathOf("evidence", "sanctions-lists", "sdn.csv"), SharedData.PathOf("evidence", "sanctions-lists", "alt.csv"),
            SharedData.PathOf("evidence", "sanctions-lists", "UN_consolidated.xml"), SharedData.PathOf("evidence", "osintnav-forces", "forces-raw.json"), SharedData.PathOf("evidence", "uawardata", "btgs_all.csv"));
        var lines = Export(_folder["e.db"]);
        lines.Count.ShouldBeGreaterThan(6_000);
        lines.SelectMany(l => model.Problems(l)).Take(10).ShouldBeEmpty();
        var entities = lines.Select(l => l.GetProperty("id").GetString()!).ToList();
        entities.ShouldBeUnique();
        var ids = entities.ToHashSet(StringComparer.Ordinal);
        var members = lines.Where(l => l.GetProperty("schema").GetString() == "Membership").ToList();
        members.Count.ShouldBeGreaterThan(100);
        members.ShouldAllBe(m => ids.Contains(m.GetProperty("properties").GetProperty("member")[0].GetString()!) && ids.Contains(m.GetProperty("properties").GetProperty("organization")[0].GetString()!));
    }

    [Fact]
    public void Registers_and_units_can_be_asked_for_apart()
    {
        Import(_folder["e.db"], _folder.Write("r.csv", "id,register,name\n1,R,Ivan\n"),
            _folder.Write("u.csv", Units + "a,First Division,11111,Some Army,2022-01-01,2022-12-31,,division,,,,ru,S,\n"));
        Export(_folder["e.db"], "--registers").Select(l => l.GetProperty("schema").GetString()).ShouldBe(["Person"]);
        Export(_folder["e.db"], "--units").Select(l => l.GetProperty("id").GetString())
            .ShouldBe(["unit-first-division", "unit-some-army", "under-first-division-some-army-2022-01-01-2022-12-31"], ignoreOrder: true);
        Export(_folder["e.db"]).Count.ShouldBe(4);
        CliRun.Run("export", "ftm", "--evidence", _folder["none.db"]).ExitCode.ShouldBe(3);
    }

    private void Again(string path)
    {
        var file = _folder.Write("again.ftm.json", CliRun.Run("export", "ftm", "--registers", "--evidence", path).Out);
        var run = CliRun.Run("import", file, "--into", _folder["again.db"]);
        run.ExitCode.ShouldBe(0, run.Err + run.Out);
        var (told, again) = (EntriesOf(path).Select(Describe).ToList(), EntriesOf(_folder["again.db"]).Select(Describe).ToList());
        again.Except(told, StringComparer.Ordinal).Take(3).ShouldBeEmpty();
        told.Except(again, StringComparer.Ordinal).Take(3).ShouldBeEmpty();
        again.Count.ShouldBe(told.Count);
    }

    /// <summary>Everything but the row and the order of what has none. Where another name has the same words as a name with parts, it may gain them.</summary>
    private static string Describe(RegisterEntry e) => string.Join(" ; ",
        e.Register, e.Id, e.Party, e.Name, e.Names[0].Parts is { } p ? $"{p.Given}/{p.Patronymic}/{p.Middle}/{p.Surname}" : "-",
        string.Join('|', e.Names.Skip(1).Select(n => $"{n.Kind}:{n.Text}").Order(StringComparer.Ordinal)), string.Join('|', e.Born.Select(b => b.Text)), e.Died?.Text, e.Gender,
        Set(e.Citizenships), Set(e.Countries), Set(e.Topics), Set(e.Programmes), e.Unit, e.Number, e.Note, e.From, e.To, e.Citation.Source, e.Citation.Grade, e.Citation.Url);

    private static string Set(ImmutableArray<string> words) => string.Join('|', words.Order(StringComparer.Ordinal));

    private static List<JsonElement> Export(string path, params string[] options)
    {
        var run = CliRun.Run([.. new[] { "export", "ftm", "--evidence", path }.Concat(options)]);
        run.ExitCode.ShouldBe(0, run.Err);
        return [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
    }

    /// <summary>The model as FollowTheMoney publishes it.</summary>
    private sealed partial record FtmModel(JsonElement Schemata, JsonElement Types)
    {
        public static FtmModel Read(string path)
        {
            var root = JsonDocument.Parse(File.ReadAllText(path)).RootElement;
            return new FtmModel(root.GetProperty("schemata"), root.GetProperty("types"));
        }

        public IEnumerable<string> Problems(JsonElement line)
        {
            var schema = line.GetProperty("schema").GetString()!;
            var properties = Properties(schema).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
            foreach (var property in line.GetProperty("properties").EnumerateObject())
            {
                if (!properties.TryGetValue(property.Name, out var definition))
                {
                    yield return $"{schema} has no property {property.Name}";
                    continue;
                }

                foreach (var value in property.Value.EnumerateArray().Select(v => v.GetString()!))
                {
                    if (!IsOf(definition.GetProperty("type").GetString()!, value))
                    {
                        yield return $"{schema}.{property.Name}: {value}";
                    }
                }
            }

            foreach (var required in Required(schema).Where(r => !line.GetProperty("properties").TryGetProperty(r, out _)))
            {
                yield return $"{schema} lacks {required}";
            }
        }

        private IEnumerable<JsonProperty> Properties(string schema) => Ancestors(schema).SelectMany(s => Schemata.GetProperty(s).GetProperty("properties").EnumerateObject()).DistinctBy(p => p.Name);

        private IEnumerable<string> Required(string schema) => Ancestors(schema).SelectMany(s => Schemata.GetProperty(s).TryGetProperty("required", out var r) ? r.EnumerateArray().Select(v => v.GetString()!) : []).Distinct();

        private IEnumerable<string> Ancestors(string schema) => Schemata.GetProperty(schema).GetProperty("schemata").EnumerateArray().Select(s => s.GetString()!);

        private bool IsOf(string type, string value) => type switch
        {
            "country" or "topic" or "gender" => Types.GetProperty(type).GetProperty("values").TryGetProperty(value, out _),
            "date" => IsoDate().IsMatch(value),
            "url" => Uri.TryCreate(value, UriKind.Absolute, out _),
            _ => value.Length > 0,
        };

        [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d)?)?\z")]
        private static partial Regex IsoDate();
    }
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Importers;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Evidence;

/// <summary>Whatever is imported and whatever is asked, the store answers as the reference does.</summary>
public sealed class EvidenceBaseConformanceTests
{
    private const int Bases = 12;

    private static readonly string[] Names = ["1st Brigade", "1-st brigade", "Second Division", "b2", "97-я обрмп", "97th Naval Infantry Brigade", "97th Marine Brigade (ex-96th Marine Regiment)", "2nd Tank Division", "2 тд", "2nd Tank Division (DPR)", ""];
    private static readonly string[] Numbers = ["", "", "11111", "22222"];
    private static readonly string[] Days = ["2022-03-01", "2022-03-10", "2022-03-28", "2022-05-30", "2022-04", "", ".."];
    private static readonly string[] Sources = ["S", "T", "U"];
    private static readonly string[] Codes = ["UA65100150010064384", "UA65100150000022556", "UA65100000000031009", "UA65000000000030969"];

    [Fact]
    public void The_store_answers_as_the_reference_does()
    {
        var text = Files();
        var answered = new HashSet<Type>();
        foreach (var files in text.Sample(Bases))
        {
            using var folder = new TemporaryFolder();
            var paths = files.Select((f, i) => folder.Write(FormattableString.Invariant($"{i}.csv"), f)).ToArray();
            Import(folder["e.db"], paths);
            using var store = Open(folder["e.db"]);
            Compare(store, new InMemoryEvidenceBase([.. paths.SelectMany(Records)]), answered);
        }

        // No form gives origins of sources here; everything else has to have been answered with something.
        Queries().Select(q => q.GetType()).Distinct().Except(answered).ShouldBe([typeof(OriginsQuery)]);
    }

    private static Gen<string[]> Files()
    {
        var sighting = from unit in Gen.Elements(Names) from number in Gen.Elements(Numbers) from a in Gen.Elements(Days) from b in Gen.Elements(Days)
                       from lat in Gen.Choose(450, 520) from lon in Gen.Choose(300, 380) from side in Gen.Elements("ru", "ua", "") from source in Gen.Elements(Sources) from km in Gen.Elements("", "7.5")
                       select FormattableString.Invariant($"{unit},{number},{a},{b},{lat / 10.0},{lon / 10.0},{km},observed,{side},C3,{source},,\n");
        var unitRow = from name in Gen.Elements(Names) from other in Gen.Elements(Names) from number in Gen.Elements(Numbers) from source in Gen.Elements(Sources) from parent in Gen.Elements(Names)
                      from a in Gen.Elements(Days) from garrison in Gen.Elements("", "Omsk") from at in Gen.Elements(",", "54.9,73.3")
                      select $",{name}|{other},{number},{parent},{a},,,,{garrison},{at},ru,{source},\n";
        var incident = from id in Gen.Choose(1, 400) from a in Gen.Elements(Days) from b in Gen.Elements(Days) from lat in Gen.Choose(450, 520) from lon in Gen.Choose(300, 380) from km in Gen.Elements("", "3", "40")
                       from words in Gen.Elements(Names.Concat(["11111", "в/ч 22222", "a brigade"]).ToArray()) from other in Gen.Elements(Names) from source in Gen.Elements(Sources)
                       select FormattableString.Invariant($"{id},{a},{b},{lat / 10.0},{lon / 10.0},{km},P,T,{words}|{other},K,B2,{source},,\n");
        var coverage = from source in Gen.Elements(Sources) from unit in Gen.Elements(Names) from a in Gen.Elements(Days) from b in Gen.Elements(Days) select $"{source},{unit},{a},{b}\n";
        var territory = from code in Gen.Elements(Codes) from a in Gen.Elements(Days) from b in Gen.Elements(Days) select $"P,{code},R,,,occupied,{a},{b},S,\n";
        return from s in sighting.ListOf(30) from u in unitRow.ListOf(3) from c in coverage.ListOf(2) from t in territory.ListOf(6) from i in incident.ListOf(25)
               select new[]
               {
                   Sightings + string.Concat(s.Take(15)), Sightings + string.Concat(s.Skip(15)), Units + string.Concat(u), "source,unit,from,to\n" + string.Concat(c),
                   "place,code,region,lat,lon,status,from,to,source,url\n" + string.Concat(t),
                   Incidents + string.Concat(i),
                   "id,name,alt_names,kind,code,parent\n1,Херсон,Kherson|Cherson,settlement," + Codes[0] + "," + Codes[1] + "\n2,Х,,community," + Codes[1] + "," + Codes[2] + "\n3,Y,,district," + Codes[2] + "," + Codes[3] + "\n",
               };
    }

    private static void Compare(IEvidenceBase store, InMemoryEvidenceBase reference, HashSet<Type> answered)
    {
        foreach (var name in Names.Where(n => n.Length > 0).Select(Core.Names.NameKey.Of))
        {
            store.Units.Named(name).Select(u => (u.Id, string.Join('|', u.Numbers))).ShouldBe(reference.Units.Named(name).Select(u => (u.Id, string.Join('|', u.Numbers))));
        }

        foreach (var number in Numbers.Where(n => n.Length > 0))
        {
            store.Units.Numbered(number).Select(u => u.Id).ShouldBe(reference.Units.Numbered(number).Select(u => u.Id));
        }

        foreach (var key in new[] { "1", "2", "96", "97", "western-district", "" })
        {
            store.Units.Designated(key).Select(u => u.Id).ShouldBe(reference.Units.Designated(key).Select(u => u.Id), key);
        }

        store.Places.Named("kherson").Select(p => p.Id).ShouldBe(reference.Places.Named("kherson").Select(p => p.Id));
        foreach (var query in Queries())
        {
            var answer = Answer(reference, query);
            Answer(store, query).ShouldBe(answer, query.ToString());
            if (answer.Trim() is not ("" or "0") && answer != default(IncidentBaseRate).ToString() && answer != default(NearnessCount).ToString())
            {
                answered.Add(query.GetType());
            }
        }
    }

    private static IEnumerable<EvidenceQuery> Queries()
    {
        DayWindow[] windows = [DayWindow.Unbounded, new(Day.Of(2022, 3, 5), Day.Of(2022, 3, 20)), new(null, Day.Of(2022, 3, 1)), new(Day.Of(2022, 5, 1), null)];
        string[] ids = ["1-brigade", "second-division", "b-2", "97-obrmp", "97-naval-infantry-brigade", "97-marine-brigade-ex-96-marine-regiment", "2-td", "2-tank-division", "2-tank-division-dpr", "number-11111", "number-22222", "nobody"];
        return ids.SelectMany(id => windows.Select(w => (EvidenceQuery)new SightingsQuery(id, w)).Append(new CoverageQuery(id)))
            .Concat(windows.SelectMany(w => new[] { 20.0, 200 }.Select(km => new NearnessQuery("RU", new GeoPoint(48, 34), km, w))))
            .Concat(Codes.Select(c => new TerritoryQuery(c)))
            .Concat(ids.SelectMany(id => windows.Select(w => (EvidenceQuery)new IncidentsOfUnitQuery(id, w)).Append(new GarrisonsQuery(id)).Append(new OriginsQuery(id))))
            .Concat(ids.SelectMany(id => windows.SelectMany(w => Enum.GetValues<UnitRelation>().Select(r => new RelatedUnitsQuery(id, r, "ru", new GeoPoint(48, 34), 150, w)))))
            .Concat(windows.SelectMany(w => new[] { (5.0, 3), (120.0, 4), (300.0, 100), (20_000.0, 7) }.Select(n => new IncidentsNearQuery(new GeoPoint(48.2, 34.1), n.Item1, w, n.Item2))))
            .Concat(windows.Where(w => w.IsBounded).SelectMany(w => new[] { 20.0, 100 }.Select(km => new IncidentBaseRateQuery("RU", km, w))))
            .Append(new IncidentBaseRateQuery("ru", 60, new DayWindow(Day.Of(2022, 2, 1), Day.Of(2022, 6, 30)))).Append(new IncidentCoverageQuery());
    }

    private static string Answer(IEvidenceBase evidence, EvidenceQuery query)
    {
        var answers = evidence.Answer([query]);
        return query switch
        {
            SightingsQuery q => string.Join('\n', answers.Of(q)),
            CoverageQuery q => string.Join('\n', answers.Of(q).Select(c => c with { UnitName = c.IsDerived ? null : c.UnitName })),
            TerritoryQuery q => string.Join('\n', answers.Of(q)),
            NearnessQuery q => answers.Of(q).ToString(),
            IncidentsOfUnitQuery q => string.Join('\n', answers.Of(q).Select(Said)),
            IncidentsNearQuery q => answers.Of(q).Count + "\n" + string.Join('\n', answers.Of(q).Nearest.Select(Said)),
            IncidentCoverageQuery q => string.Join('\n', answers.Of(q)),
            IncidentBaseRateQuery q => answers.Of(q).ToString(),
            RelatedUnitsQuery q => answers.Of(q).Recorded + "\n" + string.Join('\n', answers.Of(q).Near),
            GarrisonsQuery q => string.Join('\n', answers.Of(q)),
            OriginsQuery q => string.Join('\n', answers.Of(q)),
            _ => throw new ArgumentOutOfRangeException(nameof(query)),
        };
    }

    private static string Said(Incident i) => $"{i} {string.Join('|', i.AllegedUnits)}";

    /// <summary>Of an id that a file uses twice the base keeps the first row.</summary>
    private static IEnumerable<EvidenceRecord> Records(string path) => Read(path).DistinctBy(r => r is EvidenceRecord.OfIncident i ? i.Incident.Id : (object)r);

    private static IEnumerable<EvidenceRecord> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var importer = ImporterCatalogue.For(FileSniff.Of(Path.GetFileName(path), bytes))!;
        var sha = "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        return importer.Read(new MemoryStream(bytes), new ImportContext(Path.GetFileName(path), sha), CancellationToken.None).OfType<ImportItem.Accepted>().SelectMany(a => a.Records).ToList();
    }
}

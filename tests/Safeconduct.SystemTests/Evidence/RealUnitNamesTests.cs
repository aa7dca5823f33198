using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Units;

namespace Safeconduct.SystemTests.Evidence;

/// <summary>
/// Every unit name of the position maps, as it is and in generated Russian and Ukrainian forms, resolved against a base of those maps and of the garrison list:
/// it means that unit, or several with it, and never another one.
/// </summary>
public sealed class RealUnitNamesTests
{
    private static readonly (UnitArm Arm, string Short, string Russian, string Ukrainian)[] Arms =
    [
        (UnitArm.MotorRifle, "мс", "мотострелков", "мотострілецьк"), (UnitArm.Tank, "т", "танков", "танков"), (UnitArm.AirAssault, "дш", "десантно-штурмов", "десантно-штурмов"),
        (UnitArm.Airborne, "вд", "воздушно-десантн", "повітрянодесантн"), (UnitArm.Artillery, "а", "артиллерийск", "артилерійськ"), (UnitArm.RocketArtillery, "реа", "реактивн", "реактивн"),
        (UnitArm.Reconnaissance, "р", "разведывательн", "розвідувальн"), (UnitArm.CombinedArms, "о", "общевойсков", "загальновійськов"),
    ];

    private static readonly (UnitArm Arm, string Short, string Russian, string Ukrainian)[] Trailing =
    [
        (UnitArm.NavalInfantry, "мп", "морской пехоты", "морської піхоти"), (UnitArm.SpecialPurpose, "спн", "специального назначения", "спеціального призначення"),
        (UnitArm.CoastalDefence, "бо", "береговой обороны", "берегової оборони"), (UnitArm.Covering, "п", "прикрытия", "прикриття"),
    ];

    private static readonly Dictionary<UnitEchelon, (string Short, string Russian, string Ukrainian, bool IsFeminine)> Echelons = new()
    {
        [UnitEchelon.Brigade] = ("бр", "бригада", "бригада", true), [UnitEchelon.Division] = ("д", "дивизия", "дивізія", true), [UnitEchelon.Regiment] = ("п", "полк", "полк", false),
        [UnitEchelon.Battalion] = ("б", "батальон", "батальйон", false), [UnitEchelon.Army] = ("А", "армия", "армія", true), [UnitEchelon.Corps] = ("АК", "армейский корпус", "армійський корпус", false),
    };

    [Fact]
    public void Every_name_of_the_maps_means_its_unit_however_it_is_written()
    {
        using var folder = new TemporaryFolder();
        var maps = SharedData.PathOf("evidence", "uawardata");
        Importing.Import(folder["e.db"], maps);
        using var evidence = Importing.Open(folder["e.db"]);
        var (own, one, several, forms) = (0, 0, 0, 0);
        var wrong = new List<string>();
        foreach (var name in Names(Path.Combine(maps, "units_all.csv")))
        {
            var unit = UnitResolver.Resolve(name, null, evidence.Units).ShouldBeOfType<UnitResolution.One>(name).Result;
            own++;
            foreach (var form in Forms(UnitDesignation.Read(name)).Distinct())
            {
                forms++;
                switch (UnitResolver.Resolve(form, null, evidence.Units))
                {
                    case UnitResolution.One found when found.Result.Id == unit.Id:
                        one++;
                        break;
                    case UnitResolution.Several found when found.Candidates.Any(c => c.Id == unit.Id):
                        several++;
                        break;
                    case var other:
                        wrong.Add($"{form} of {name}: {other.GetType().Name} {other.Unit?.Name}");
                        break;
                }
            }
        }

        wrong.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{own} names, {forms} forms: {one} one unit, {several} several with it"));
        (own, forms, one, several).ShouldBe((134, 743, 735, 8));
    }

    [Fact]
    public void Names_of_two_lists_that_say_the_same_are_one_unit_and_what_is_ambiguous_is_not()
    {
        using var folder = new TemporaryFolder();
        var garrisons = folder.Write("garrisons.csv", Garrisons(SharedData.PathOf("evidence", "osintnav-forces", "russian_units_garrisons.csv")));
        Importing.Import(folder["e.db"], SharedData.PathOf("evidence", "uawardata"), garrisons);
        using var evidence = Importing.Open(folder["e.db"]);
        var brigade = UnitResolver.Resolve("64 омсбр", null, evidence.Units).ShouldBeOfType<UnitResolution.One>().Result;
        brigade.AllNames.Select(NameKey.Of).ShouldBe(["64th mechanized brigade", "64th separate motorized rifle brigade"], ignoreOrder: true);
        brigade.Numbers.ShouldContain("51460");
        evidence.Answer([new SightingsQuery(brigade.Id, default)]).Of(new SightingsQuery(brigade.Id, default)).ShouldNotBeEmpty();

        // Two of the maps' units could be the list's 7th brigade (one of Donetsk, one of Luhansk): nothing is joined.
        UnitResolver.Resolve("7th Mechanized Brigade", null, evidence.Units).Unit!.AllNames.ShouldNotContain(n => n.Contains("PR)"));
        var joined = Names(SharedData.PathOf("evidence", "uawardata", "units_all.csv")).Count(n => UnitResolver.Resolve(n, null, evidence.Units).Unit!.Citations.Select(c => c.Source).Distinct().Count() > 1);
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{joined} of 134 units are in both lists"));
        joined.ShouldBeGreaterThan(80);
    }

    /// <summary>The forms that people write, made of the parts of a name.</summary>
    private static IEnumerable<string> Forms(UnitDesignation d)
    {
        if (d.Numbers is not [var number] || !Echelons.TryGetValue(d.Echelon, out var echelon))
        {
            yield break;
        }

        var affiliation = d.Affiliation switch { UnitDesignation.Donetsk => " ДНР", UnitDesignation.Luhansk => " ЛНР", _ => "" };
        var (separate, guards) = (d.IsSeparate ? "о" : "", d.IsGuards ? " гв." : "");
        foreach (var leading in Arms.Where(a => a.Arm == d.Arms))
        {
            var word = leading.Arm == UnitArm.CombinedArms ? "ОА" : separate + leading.Short + echelon.Short;
            yield return $"{number} {word}{affiliation}";
            yield return $"{number}-я{guards} {word}{affiliation}";
            yield return $"{number}{Ending(echelon.IsFeminine, "я", "й")} {Adjective(leading.Russian, echelon.IsFeminine, "ая", "ый")} {echelon.Russian}{affiliation}";
            yield return $"служил в {number}-{(echelon.IsFeminine ? "й" : "м")} {Adjective(leading.Russian, echelon.IsFeminine, "ой", "ом")} {InCase(echelon.Russian)}{affiliation}";
            yield return $"{number}-{(echelon.IsFeminine ? "та" : "й")} {Adjective(leading.Ukrainian, echelon.IsFeminine, "а", "ий")} {echelon.Ukrainian}{affiliation}";
        }

        foreach (var trailing in Trailing.Where(a => a.Arm == d.Arms))
        {
            yield return $"{number} {separate}{echelon.Short}{trailing.Short}";
            yield return $"{number}-я{guards} {echelon.Russian} {trailing.Russian}{affiliation}";
            yield return $"в {number}-й {InCase(echelon.Russian)} {trailing.Russian}";
            yield return $"{number}-та {echelon.Ukrainian} {trailing.Ukrainian}";
        }

        if (d.Echelon == UnitEchelon.Corps)
        {
            yield return $"{number} АК{affiliation}";
            yield return $"{number}-й {echelon.Russian}{affiliation}";
            yield return $"{number}-й {echelon.Ukrainian}{affiliation}";
        }

        yield return $"{number}-{(echelon.IsFeminine ? "я" : "й")} {echelon.Russian}{affiliation}";
    }

    private static string Ending(bool isFeminine, string feminine, string masculine) => "-" + (isFeminine ? feminine : masculine);

    private static string Adjective(string stem, bool isFeminine, string feminine, string masculine) => stem + (isFeminine ? feminine : stem.EndsWith('к') && masculine == "ый" ? "ий" : masculine);

    private static string InCase(string noun) => noun switch { "полк" => "полку", "батальон" => "батальоне", "бригада" => "бригаде", "дивизия" => "дивизии", "армия" => "армии", _ => noun };

    private static IEnumerable<string> Names(string path) =>
        new SortedSet<string>(Rows(path).Where(r => r["country"] == "ru").Select(r => r["unit"]), StringComparer.Ordinal);

    /// <summary>The garrison list as a table of the tool's own form: titles, numbers and garrisons, nothing else.</summary>
    private static string Garrisons(string path)
    {
        var rows = Rows(path).Where(r => r["layer"] == "ground" && char.IsAsciiDigit(r["title"][0])).Select(r =>
            $"{Quoted(r["title"].Replace('|', ' '))},{r["unit_numbers"].Split(' ')[0]},,{Quoted(r["garrison"].Replace('|', ' '))},{r["lat"]},{r["lng"]},ru,osintnav");
        return "name,number,parent,garrison,lat,lon,side,source\n" + string.Join('\n', rows) + "\n";
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>An independent reading of the tables: RFC 4180, a record at a time.</summary>
    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        var records = System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(path), "(?<cell>\"(?:[^\"]|\"\")*\"|[^,\"\r\n]*)(?<end>,|\r?\n|$)")
            .Select(m => (Cell: m.Groups["cell"].Value is ['"', .., '"'] q ? q[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : m.Groups["cell"].Value, IsLast: m.Groups["end"].Value != ","));
        List<string>? header = null;
        var record = new List<string>();
        foreach (var (cell, isLast) in records)
        {
            record.Add(cell);
            if (!isLast)
            {
                continue;
            }

            if (header is null)
            {
                header = record;
            }
            else if (record.Count == header.Count)
            {
                yield return header.Zip(record).ToDictionary(p => p.First, p => p.Second);
            }

            record = [];
        }
    }
}

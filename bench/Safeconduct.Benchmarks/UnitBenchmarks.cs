using System.Globalization;
using BenchmarkDotNet.Attributes;
using Safeconduct.Core.Names;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Benchmarks;

/// <summary>
/// The words of a unit against 20,000 units: reading, looking up, deciding. Beside it, in the same run, what one would write first: a dictionary of normalized names, and the name
/// that is nearest by Levenshtein distance. <see cref="Setup"/> prints how many of the spellings each of them gets right.
/// </summary>
public class UnitBenchmarks
{
    private const int Texts = 64;

    private readonly (string Text, string Name)[] _told = UnitWorld.Spellings(Texts);
    private readonly string[] _names = [.. UnitWorld.Names()];
    private IUnitDirectory _memory = new UnitWorld([]);
    private SqliteEvidenceBase? _base;
    private Dictionary<string, string> _byKey = [];
    private string _file = "";

    [GlobalSetup]
    public void Setup()
    {
        _memory = new UnitWorld(_names);
        _byKey = _names.ToDictionary(NameKey.Of, n => n);
        _file = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"units-{Environment.ProcessId}.db"));
        var table = Path.ChangeExtension(_file, ".csv");
        File.WriteAllLines(table, _names.Select(n => n + ",,ru,bench").Prepend("name,parent,side,source"));
        File.Delete(_file);
        ImportRun.Run(new ImportRequest([table], _file));
        File.Delete(table);
        _base = SqliteEvidenceBase.Open(_file).Base;
        Console.WriteLine($"// {_names.Length} units; right of {Texts} spellings: Safeconduct {Right(t => UnitResolver.Resolve(t, null, _memory).Unit?.Name)}, "
            + $"SQLite {Right(t => UnitResolver.Resolve(t, null, _base!.Units).Unit?.Name)}, dictionary {Right(Dictionary)}, Levenshtein {Right(Nearest)} (wrong unit: {_told.Count(t => Nearest(t.Text) != t.Name)})");
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _base?.Dispose();
        File.Delete(_file);
    }

    [Benchmark(OperationsPerInvoke = Texts)]
    public int InMemory() => Array.FindAll(_told, t => UnitResolver.Resolve(t.Text, null, _memory).Unit is not null).Length;

    [Benchmark(OperationsPerInvoke = Texts)]
    public int Sqlite() => Array.FindAll(_told, t => UnitResolver.Resolve(t.Text, null, _base!.Units).Unit is not null).Length;

    [Benchmark(OperationsPerInvoke = Texts)]
    public int ReadingOnly() => Array.FindAll(_told, t => UnitDesignation.Read(t.Text).NamesAUnit).Length;

    [Benchmark(OperationsPerInvoke = Texts, Baseline = true)]
    public int DictionaryOfNames() => Array.FindAll(_told, t => Dictionary(t.Text) is not null).Length;

    [Benchmark]
    public string LevenshteinScan() => Nearest(_told[7].Text);

    private int Right(Func<string, string?> answer) => _told.Count(t => answer(t.Text) == t.Name);

    private string? Dictionary(string text) => _byKey.GetValueOrDefault(NameKey.Of(text));

    private string Nearest(string text) => _names.MinBy(n => Levenshtein(text, n))!;

    private static int Levenshtein(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[b.Length];
    }
}

/// <summary>Two thousand numbers, ten units each: more than any army has, and every number taken by every kind.</summary>
internal sealed class UnitWorld : IUnitDirectory
{
    private static readonly (string English, string Russian, string Short)[] Kinds =
    [
        ("Separate Motorized Rifle Brigade", "отдельная мотострелковая бригада", "омсбр"), ("Guards Motorized Rifle Regiment", "мотострелковый полк", "мсп"), ("Motorized Rifle Division", "мотострелковая дивизия", "мсд"),
        ("Tank Regiment", "танковый полк", "тп"), ("Guards Tank Division", "танковая дивизия", "тд"), ("Separate Naval Infantry Brigade", "отдельная бригада морской пехоты", "обрмп"),
        ("Guards Air Assault Regiment", "десантно-штурмовой полк", "дшп"), ("Artillery Brigade", "артиллерийская бригада", "абр"), ("Separate Special Purpose Brigade", "бригада специального назначения", "обрспн"),
        ("Anti-Aircraft Missile Regiment", "зенитный ракетный полк", "зрп"),
    ];

    private readonly Dictionary<string, Unit[]> _byKey;
    private readonly Dictionary<string, Unit[]> _byName;

    public UnitWorld(IEnumerable<string> names)
    {
        var units = names.Select(n => new Unit(UnitId.Of(n), n)).ToList();
        _byName = units.GroupBy(u => NameKey.Of(u.Name)).ToDictionary(g => g.Key, g => g.ToArray());
        _byKey = units.SelectMany(u => UnitDesignations.KeysOf(u.Name), (u, k) => (u, k)).GroupBy(x => x.k, x => x.u).ToDictionary(g => g.Key, g => g.ToArray());
    }

    public static IEnumerable<string> Names() => Enumerable.Range(1, 2_000).SelectMany(n => Kinds.Select(k => Name(n, k.English)));

    /// <summary>English as recorded, English otherwise, Russian in full and in a sentence, and short.</summary>
    public static (string Text, string Name)[] Spellings(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            var (number, kind) = ((i * 37 % 2_000) + 1, Kinds[i % Kinds.Length]);
            var text = (i % 5) switch
            {
                0 => Name(number, kind.English),
                1 => string.Create(CultureInfo.InvariantCulture, $"{number} {kind.Short}"),
                2 => string.Create(CultureInfo.InvariantCulture, $"{number}-я {kind.Russian}"),
                3 => string.Create(CultureInfo.InvariantCulture, $"служил в {number}-й {kind.Short}, 2-й батальон"),
                _ => Name(number, kind.English.Replace("Motorized", "Motor", StringComparison.Ordinal).Replace("Separate ", "", StringComparison.Ordinal)),
            };
            return (text, Name(number, kind.English));
        }),
    ];

    public IReadOnlyList<Unit> Named(string nameKey) => _byName.GetValueOrDefault(nameKey, []);

    public IReadOnlyList<Unit> Numbered(string number) => [];

    public IReadOnlyList<Unit> Designated(string key) => _byKey.GetValueOrDefault(key, []);

    private static string Name(int number, string kind) => string.Create(CultureInfo.InvariantCulture, $"{number}{Suffix(number)} {kind}");

    private static string Suffix(int n) => (n % 100 is 11 or 12 or 13 ? 0 : n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
}

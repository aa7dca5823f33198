using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Names.Keys;
using Safeconduct.Core.Screening;
using Safeconduct.Evidence.Importers;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Screening;

/// <summary>Whatever is imported and whoever is asked for, a store answers as the reference in memory does.</summary>
public sealed class RegisterIndexConformanceTests
{
    private const int Bases = 10;

    private static readonly string[] Surnames = ["Иванов", "Иванова", "Ivanov", "Кузнецов", "Щербак", "Shcherbak", "Obama", "王", "Kim"];
    private static readonly string[] Given = ["Сергей", "Sergey", "Саша", "Александр", "Анна", "Barack", "С.", ""];
    private static readonly string[] Patronymics = ["Петрович", "Петровна", "Ильич", "", ""];
    private static readonly string[] Born = ["1985-03-12", "1985", "1990~", "", "1985|1986"];
    private static readonly string[] Registers = ["A", "B", "В розыске"];

    [Fact]
    public void SQLite_answers_as_the_reference_does() => Compare((folder, files) =>
    {
        Import(folder["e.db"], files);
        return Open(folder["e.db"]);
    });

    internal static void Compare(Func<TemporaryFolder, string[], IRegisterIndex> make)
    {
        foreach (var (first, second, names) in Cases().Sample(Bases))
        {
            using var folder = new TemporaryFolder();
            string[] files = [folder.Write("1.csv", Header + string.Concat(first)), folder.Write("2.csv", Header + string.Concat(second))];
            var reference = new InMemoryRegisterIndex(files.SelectMany(Entries));
            var store = make(folder, files);
            using (store as IDisposable)
            {
                store.Registers.Select(r => (r.Name, r.Entries)).ShouldBe(reference.Registers.Select(r => (r.Name, r.Entries)));
                foreach (var name in names)
                {
                    Same(store, reference, name);
                }
            }
        }
    }

    private const string Header = "id,register,name,alt_names,born,gender,kind,source\n";

    private static Gen<(string[] First, string[] Second, string[] Names)> Cases()
    {
        var name = from s in Gen.Elements(Surnames) from g in Gen.Elements(Given) from p in Gen.Elements(Patronymics) from order in Gen.Elements(true, false)
                   select (order ? $"{s} {g} {p}" : $"{g} {p} {s}").Trim();
        var row = from id in Gen.Choose(1, 1_000_000) from register in Gen.Elements(Registers) from n in name from other in name from born in Gen.Elements(Born)
                  from gender in Gen.Elements("", "m", "f") from kind in Gen.Elements("", "", "", "organisation")
                  select FormattableString.Invariant($"{id},{register},{n},{other},{born},{gender},{kind},S\n");
        return from first in row.ListOf(25) from second in row.ListOf(10) from names in name.ListOf(12)
               select (first.DistinctBy(Id).ToArray(), second.DistinctBy(Id).ToArray(), names.ToArray());
    }

    private static string Id(string row) => string.Join(',', row.Split(',').Take(2));

    private static void Same(IRegisterIndex store, IRegisterIndex reference, string name)
    {
        var asked = AskedName.Of(name)!;
        foreach (var atMost in new[] { 3, 10_000 })
        {
            Hits(store, asked, [], atMost).ShouldBe(Hits(reference, asked, [], atMost), name);
        }

        foreach (var register in reference.Registers)
        {
            var other = store.Registers.Single(r => r.Name == register.Name);
            Hits(store, asked, [other.Id], 10_000).ShouldBe(Hits(reference, asked, [register.Id], 10_000), name);
            var parts = asked.Parts.Select(p => p.Key).Append(1).ToList();
            store.Bearers(parts, other.Id).OrderBy(b => b.Key).ShouldBe(reference.Bearers(parts, register.Id).OrderBy(b => b.Key));
        }

        Found(store, name).ShouldBe(Found(reference, name), name);
    }

    /// <summary>The order of registers and entries is that of a store's own ids, which are given in the order of import; what a bound cuts off is the same for all.</summary>
    private static List<string> Hits(IRegisterIndex index, AskedName asked, ImmutableArray<int> registers, int atMost)
    {
        var hits = new Collected();
        index.Find(asked.Keys, registers, atMost, hits);
        var entries = index.Entries([.. hits.Rows.Select(r => r.Entry).Distinct()]).ToDictionary(e => e.Id, e => e.Entry);
        return [.. hits.Rows.Select(r => FormattableString.Invariant($"{r.Kind} {entries[r.Entry].Register}/{entries[r.Entry].Id}/{entries[r.Entry].Citation.File} {r.Traits.Packed}"))];
    }

    private static IEnumerable<string> Found(IRegisterIndex index, string name) =>
        new Screener(index).Screen(new ScreeningQuery([name]) { Threshold = 0 }).ShouldBeOfType<ScreeningAnswer.Found>()
            .Candidates.Select(c => FormattableString.Invariant($"{c.Entry} {c.Entry.Citation.Row} {c.Name.Text} {c.Score:F4} {c.LogRatio:F4} {c.Namesakes!.Expected:F6}"));

    private static IEnumerable<Core.Evidence.RegisterEntry> Entries(string path)
    {
        using var stream = File.OpenRead(path);
        var sha = "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
        return [.. ImporterCatalogue.Named("register")!.Read(stream, new ImportContext(path, sha, null, null, null), default)
            .OfType<ImportItem.Accepted>().SelectMany(a => a.Records).OfType<Core.Evidence.EvidenceRecord.OfRegister>().Select(r => r.Entry)];
    }

    private sealed class Collected : IKeyHits
    {
        public List<(KeyKind Kind, long Entry, NameTraits Traits)> Rows { get; } = [];

        public void Add(KeyKind kind, long entry, int register, NameTraits traits) => Rows.Add((kind, entry, traits));
    }
}

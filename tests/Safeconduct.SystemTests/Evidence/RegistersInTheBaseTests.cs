using Microsoft.Data.Sqlite;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Sqlite;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Evidence;

public sealed class RegistersInTheBaseTests
{
    [Fact]
    public void An_entry_comes_back_whole()
    {
        using var folder = new TemporaryFolder();
        Import(folder["e.db"], folder.Write("r.csv", """
            id,register,name,alt_names,weak_names,former_names,original_names,given,patronymic,middle,surname,kind,gender,born,died,citizenship,country,topics,programmes,unit,number,note,from,to,source,url,grade
            7,List A,Maria Petrova,Masha P.|M. Petrova,Mary,Maria Ivanova,Мария Петрова,Maria,Ivanovna,,Petrova,person,f,1980~|1982-05,2023-01,ru|by,ge,wanted|sanction,EO 1|EO 2,64th Brigade,51460,A note,2022-03,..,S,https://example.org/7,B2
            8,List A,North Star,,,,,,,,,vessel,,,,,,,,,,,,,S,,

            """));
        var entries = EntriesOf(folder["e.db"]);
        entries.Select(e => (e.Id, e.Party)).ShouldBe([("7", RegisterParty.Person), ("8", RegisterParty.Vessel)]);
        var e = entries[0];
        e.Names.Select(n => (n.Kind, n.Text)).ShouldBe([(RegisterNameKind.Primary, "Maria Petrova"), (RegisterNameKind.Strong, "Masha P."), (RegisterNameKind.Strong, "M. Petrova"),
            (RegisterNameKind.Weak, "Mary"), (RegisterNameKind.Former, "Maria Ivanova"), (RegisterNameKind.OriginalScript, "Мария Петрова")]);
        e.Names[0].Parts.ShouldBe(new RegisterNameParts("Maria", "Ivanovna", null, "Petrova"));
        e.Names[1].Parts.ShouldBeNull();
        e.Born.Select(b => b.Text).ShouldBe(["1980~", "1982-05"]);
        (e.Died!.Text, e.Gender, e.Unit, e.Number, e.Note).ShouldBe(("2023-01", RegisterGender.Female, "64th Brigade", "51460", "A note"));
        (string.Join('|', e.Citizenships), string.Join('|', e.Countries), string.Join('|', e.Topics), string.Join('|', e.Programmes)).ShouldBe(("RU|BY", "GE", "wanted|sanction", "EO 1|EO 2"));
        (e.From, e.To).ShouldBe((new DayWindow(Day.Of(2022, 3, 1), Day.Of(2022, 3, 31)), DayWindow.Unbounded));
        (e.Citation.Source, e.Citation.Row, e.Citation.Grade.ToString(), e.Citation.Url).ShouldBe(("S", 1, "B2", "https://example.org/7"));
    }

    [Fact]
    public void An_id_that_a_file_has_used_before_costs_the_later_row_but_another_register_has_ids_of_its_own()
    {
        using var folder = new TemporaryFolder();
        var done = Import(folder["e.db"], folder.Write("r.csv", "id,register,name\n1,A,Ivan\n1,A,Pyotr\n1,B,Pavel\n"));
        done.Files.OfType<Safeconduct.Evidence.Importing.FileOutcome.Imported>().Single().File.Rejected.ShouldBe(1);
        EntriesOf(folder["e.db"]).Select(e => (e.Register, e.Name)).ShouldBe([("A", "Ivan"), ("B", "Pavel")]);
    }

    [Fact]
    public void A_base_of_before_keeps_its_entries_when_it_is_brought_up_to_date()
    {
        using var folder = new TemporaryFolder();
        FifthVersion(folder["e.db"]);
        Import(folder["e.db"], folder.Write("x.csv", "nothing,that,anybody,reads\n"));
        var entries = EntriesOf(folder["e.db"]);
        entries.Select(e => string.Join('/', e.Names.Select(n => n.Text))).ShouldBe(["Ivan Petrov/Иван Петров/I. Petrov", "A B", "Anna"]);
        entries.ShouldAllBe(e => e.Party == RegisterParty.Person && e.Names[0].Kind == RegisterNameKind.Primary && e.Citation.Source == "S");
        var first = entries[0];
        (first.Born.Single().Text, string.Join('|', first.Citizenships), first.Note, first.Citation.Row).ShouldBe(("1980~", "RU|BY", "A note", 3));
        (first.From.Earliest, entries[1].Register).ShouldBe((Day.FromNumber(19000), "Other"));
    }

    internal static IReadOnlyList<RegisterEntry> EntriesOf(string path)
    {
        using var evidence = Open(path);
        var entries = new List<RegisterEntry>();
        evidence.EachRegisterEntry(entries.Add);
        return entries;
    }

    private static void FifthVersion(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        BaseFile.Execute(connection, FormattableString.Invariant($"PRAGMA application_id = {BaseFile.ApplicationId}; PRAGMA user_version = 5;"));
        var assembly = typeof(BaseFile).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.Contains(".Sqlite.", StringComparison.Ordinal) && n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(5))
        {
            using var script = new StreamReader(assembly.GetManifestResourceStream(name)!);
            BaseFile.Execute(connection, script.ReadToEnd());
        }

        const string Columns = "id, own_id, register, name, alt_names, born, citizenship, from_first, from_last, to_first, to_last, source_id, file_id, row_no, grade, note";
        const string Open = "-9223372036854775808, 9223372036854775807";
        BaseFile.Execute(connection, $"""
            INSERT INTO source (id, name) VALUES (1, 'S');
            INSERT INTO file (id, sha256, name, importer, status, settings, grade, bytes, rows_read, accepted, rejected, facts) VALUES (1, 'ab', 'old.csv', 'register/1', 'imported', '', 'B2', 1, 3, 3, 0, 3);
            INSERT INTO register_entry ({Columns}) VALUES (1, '7', 'R', 'Ivan Petrov', 'Иван Петров|I. Petrov', '1980~', 'RU|BY', 19000, 19000, {Open}, 1, 1, 3, 'B2', 'A note');
            INSERT INTO register_entry ({Columns}) VALUES (2, '7', 'Other', 'A' || char(10) || 'B', '', NULL, '', {Open}, {Open}, 1, 1, 4, 'B2', NULL);
            INSERT INTO register_entry ({Columns}) VALUES (5, '9', 'R', 'Anna', '', NULL, '', {Open}, {Open}, 1, 1, 5, 'B2', NULL);
            INSERT INTO register_name (name_key, entry_id) VALUES ('anna', 5);
            """);
    }
}

using Microsoft.Data.Sqlite;
using Safeconduct.Core.Screening;
using Safeconduct.Evidence.Indexing;
using Safeconduct.Evidence.Sqlite;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Screening;

/// <summary>The index follows the entries: nothing is missed, nothing is left behind.</summary>
public sealed class NameIndexTests
{
    private const string Header = "id,register,name,alt_names,born,source\n";

    [Fact]
    public void A_file_that_is_imported_again_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("r.csv", Header + "1,A,Иванов Сергей Петрович,,1985,S\n2,A,Anna Shcherbak,Щербак Анна,,S\n");
        Import(folder["e.db"], file);
        var before = Dump(folder["e.db"]);
        before.ShouldNotBeEmpty();
        Import(folder["e.db"], file);
        Dump(folder["e.db"]).ShouldBe(before);
    }

    [Fact]
    public void Files_that_come_one_by_one_make_the_index_that_they_make_together()
    {
        using var folder = new TemporaryFolder();
        var a = folder.Write("a.csv", Header + "1,A,Иванов Сергей,,,S\n2,A,Петров Пётр,,,S\n");
        var b = folder.Write("b.csv", Header + "1,B,Ivanov Sergey,,,S\n3,A,Иванов Иван,,,S\n");
        Import(folder["one.db"], a, b);
        Import(folder["two.db"], a);
        Import(folder["two.db"], b);
        Dump(folder["two.db"]).ShouldBe(Dump(folder["one.db"]));
    }

    [Fact]
    public void What_is_taken_out_of_the_base_is_gone_from_the_index()
    {
        using var folder = new TemporaryFolder();
        var kept = folder.Write("kept.csv", Header + "1,A,Иванов Сергей,,,S\n");
        Import(folder["kept.db"], kept);
        Import(folder["e.db"], kept);
        Import(folder["e.db"], folder.Write("gone.csv", Header + "1,A,Иванова Анна Петровна,Anna Ivanova,1990,S\n2,B,Сергей Иванов,,,S\n"));
        using (var connection = BaseFile.Open(folder["e.db"], SqliteOpenMode.ReadWrite))
        using (var files = new FileTable(connection))
        {
            files.Clear((long)BaseFile.Scalar(connection, "SELECT id FROM file WHERE name = 'gone.csv'")!);
        }

        Dump(folder["e.db"]).Where(l => !l.StartsWith("name_register", StringComparison.Ordinal)).ShouldBe(Dump(folder["kept.db"]).Where(l => !l.StartsWith("name_register", StringComparison.Ordinal)));
        using var opened = Open(folder["e.db"]);
        ((IRegisterIndex)opened).Registers.Select(r => (r.Name, r.Entries)).ShouldBe([("A", 1L)]);
    }

    [Fact]
    public void A_base_of_before_the_index_gets_one_when_it_is_brought_up_to_date()
    {
        using var folder = new TemporaryFolder();
        Import(folder["e.db"], folder.Write("r.csv", Header + "1,A,Иванов Сергей Петрович,Serge Ivanov,,S\n"));
        var whole = Dump(folder["e.db"]);
        using (var connection = BaseFile.Open(folder["e.db"], SqliteOpenMode.ReadWrite))
        {
            foreach (var table in new[] { "name_key", "name_part", "name_register", "name_indexed" })
            {
                BaseFile.Execute(connection, $"DROP TABLE {table}");
            }

            BaseFile.Execute(connection, "PRAGMA user_version = 6");
        }

        SqliteEvidenceBase.Open(folder["e.db"]).Problem!.Kind.ShouldBe(StoreProblemKind.Older);
        Import(folder["e.db"], folder.Write("x.csv", "nothing,that,anybody,reads\n"));
        Dump(folder["e.db"]).ShouldBe(whole);
    }

    [Fact]
    public void Keys_of_another_version_are_made_anew()
    {
        using var folder = new TemporaryFolder();
        Import(folder["e.db"], folder.Write("r.csv", Header + "1,A,Иванов Сергей Петрович,Serge Ivanov,,S\n"));
        var whole = Dump(folder["e.db"]);
        using (var connection = BaseFile.Open(folder["e.db"], SqliteOpenMode.ReadWrite))
        {
            BaseFile.Execute(connection, "UPDATE name_indexed SET version = 0; DELETE FROM name_key; INSERT INTO name_key VALUES (1, 1, 1, 1)");
        }

        SqliteEvidenceBase.Open(folder["e.db"]).Problem!.Kind.ShouldBe(StoreProblemKind.Older);
        Import(folder["e.db"], folder.Write("x.csv", "nothing,that,anybody,reads\n"));
        Dump(folder["e.db"]).ShouldBe(whole);
    }

    [Fact]
    public void Rows_beyond_what_is_held_in_memory_come_back_in_order()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 10_000).Select(_ => new KeyRow(random.Next(500), random.Next(3), random.Next(100), random.Next(5))).ToList();
        using var sorter = new KeySorter(mostInMemory: 1_500);
        rows.ForEach(sorter.Add);
        sorter.Sorted().ShouldBe(rows.Order());
        sorter.Count.ShouldBe(10_000);
    }

    /// <summary>Every row of the index, with the names of registers and the ids of entries in place of row numbers.</summary>
    private static List<string> Dump(string path)
    {
        using var connection = BaseFile.Open(path, SqliteOpenMode.ReadOnly);
        return
        [
            .. Rows("SELECT 'name_key ' || k.key || ' ' || r.name || ' ' || e.own_id || ' ' || k.traits FROM name_key k JOIN register r ON r.id = k.register_id JOIN register_entry e ON e.id = k.entry_id"),
            .. Rows("SELECT 'name_part ' || r.name || ' ' || p.part || ' ' || p.bearers FROM name_part p JOIN register r ON r.id = p.register_id"),
            .. Rows("SELECT 'name_register ' || r.name || ' ' || n.entries FROM name_register n JOIN register r ON r.id = n.register_id"),
            .. Rows("SELECT 'name_indexed ' || f.name || ' ' || n.version FROM name_indexed n JOIN file f ON f.id = n.file_id"),
        ];

        IEnumerable<string> Rows(string sql)
        {
            using var select = new Statement(connection, sql);
            return select.Rows(r => r.GetString(0)).Order(StringComparer.Ordinal);
        }
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importing;
using Safeconduct.SystemTests.Cli;
using static Safeconduct.SystemTests.Evidence.Importing;
using static Safeconduct.SystemTests.Evidence.RegistersInTheBaseTests;

namespace Safeconduct.SystemTests.Evidence;

public sealed class RegisterImportTests : IDisposable
{
    private const string Entries = "36,\"ABU, Ali\",individual,SDGT,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n38,\"AERO\",-0- ,CUBA,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
    private const string Aliases = "36,1,aka,\"ABOU, Ali\",-0- \n36,2,fka,\"ABU, Aly\",-0- \n99,3,aka,NOBODY,-0- \n";
    private const string Addresses = "36,1,-0- ,Baku,Azerbaijan,-0- \n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Aliases_find_their_entries_whatever_the_order_of_the_files()
    {
        var files = new[] { _folder.Write("sdn.csv", Entries), _folder.Write("alt.csv", Aliases), _folder.Write("add.csv", Addresses) };
        var orders = new[] { new[] { 0, 1, 2 }, [2, 1, 0], [1, 0, 2] };
        foreach (var (order, n) in orders.Select((o, n) => (o, n)))
        {
            var together = _folder[string.Create(CultureInfo.InvariantCulture, $"t{n}.db")];
            Import(together, [.. order.Select(i => files[i])]);
            Joined(together);
            var apart = _folder[string.Create(CultureInfo.InvariantCulture, $"a{n}.db")];
            foreach (var i in order)
            {
                Import(apart, files[i]);
            }

            Joined(apart);
        }

        static void Joined(string path)
        {
            var entries = EntriesOf(path);
            entries[0].Names.Select(n => n.Text).ShouldBe(["ABU, Ali", "ABOU, Ali", "ABU, Aly"]);
            entries[0].Countries.ShouldBe(["AZ"]);
            entries[1].Names.Length.ShouldBe(1);
        }
    }

    [Fact]
    public void More_additions_than_are_joined_at_once_all_find_their_entries()
    {
        var entries = new StringBuilder();
        var aliases = new StringBuilder();
        for (var n = 1; n <= 3_000; n++)
        {
            entries.Append(CultureInfo.InvariantCulture, $"{n},N{n},individual,X,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n");
            aliases.Append(CultureInfo.InvariantCulture, $"{n},1,aka,A{n},-0- \n{n},2,aka,B{n},-0- \n");
        }

        Import(_folder["e.db"], _folder.Write("alt.csv", aliases.ToString()), _folder.Write("sdn.csv", entries.ToString()));
        EntriesOf(_folder["e.db"]).ShouldAllBe(e => e.Names.Length == 3);
    }

    [Theory]
    [InlineData("sdn.csv", "1,A,individual,X,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n2,\"B is cut", "\",individual,X,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n")]
    [InlineData("r.csv", "id,register,name\n1,R,A\n2,R,\"B is cut", "\"\n")]
    [InlineData("e.ftm.json", "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}\n{\"id\":\"2\",\"schema\":\"Person\",\"properties\":{\"name\":[\"B is cut", "\"]}}\n")]
    [InlineData("un.xml", "<CONSOLIDATED_LIST><INDIVIDUAL><REFERENCE_NUMBER>1</REFERENCE_NUMBER><FIRST_NAME>A</FIRST_NAME></INDIVIDUAL><INDIVIDUAL><REFERENCE_NUMBER>2</REFERENCE_NUMBER><FIRST_NAME>B is cut", "</FIRST_NAME></INDIVIDUAL></CONSOLIDATED_LIST>")]
    public void Of_a_file_that_was_cut_the_rows_before_are_in_the_cut_is_told_and_the_whole_file_takes_its_place(string name, string before, string after)
    {
        var path = _folder.Write(name, before);
        var run = CliRun.Run("import", path, "--into", _folder["e.db"]);
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain("The 1 row before it are in the base");
        run.Out.ShouldContain("1 row read = 1 accepted + 0 rejected");
        CliRun.Run("import", path, "--into", _folder["j.db"], "--json").Out.ShouldContain("\"cut\"");
        EntriesOf(_folder["e.db"]).Select(e => e.Id).ShouldBe(["1"]);

        var whole = Import(_folder["e.db"], _folder.Write("whole/" + name, before + after)).Files.OfType<FileOutcome.Imported>().Single();
        (whole.Cut, whole.Superseded.Single()).ShouldBe((null, name));
        EntriesOf(_folder["e.db"]).Select(e => e.Id).ShouldBe(["1", "2"]);

        // And the cut copy brings nothing where the whole is there.
        Import(_folder["w.db"], _folder["whole/" + name]);
        Import(_folder["w.db"], path).Files.Single().ShouldBeOfType<FileOutcome.DerivedCopy>();
        EntriesOf(_folder["w.db"]).Select(e => e.Id).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void A_file_cut_before_its_first_row_an_empty_one_a_compressed_one_and_one_in_another_encoding_are_refused_with_the_reason()
    {
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write("{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{}}\n"u8);
        }

        Refused("cut.csv", Encoding.UTF8.GetBytes("id,register,name\n1,R,\"A")).ShouldContain("cut off");
        Refused("empty.csv", []).ShouldContain("empty");
        Refused("e.json.gz", zipped.ToArray()).ShouldContain("gunzip");
        Refused("u.csv", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("id,register,name\n1,R,A\n")).ToArray()).ShouldContain("UTF-16");
        File.Exists(_folder["e.db"]).ShouldBeFalse();
    }

    [Fact]
    public void The_real_lists_are_imported_whole()
    {
        var run = CliRun.Run("import", TestData.SharedData.PathOf("evidence", "sanctions-lists"), "--into", _folder["e.db"]);
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("18,225 rows read = 18,225 accepted + 0 rejected");
        var entries = EntriesOf(_folder["e.db"]);
        entries.Count.ShouldBe(5_464);
        entries.Count(e => e.Party == RegisterParty.Person).ShouldBe(3_017);
        entries.Sum(e => e.Names.Length).ShouldBeGreaterThan(15_000);
        entries.Single(e => e is { Register: "OFAC SDN", Id: "7328" }).Names.Select(n => n.Text).ShouldContain("NURJAMAN, Encep");
    }

    private string Refused(string name, byte[] bytes)
    {
        File.WriteAllBytes(_folder[name], bytes);
        var run = CliRun.Run("import", _folder[name], "--into", _folder["e.db"]);
        run.ExitCode.ShouldBe(2);
        return run.Err;
    }
}

using System.Text;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;

namespace Safeconduct.Tests.Importers.Registers;

public sealed class OfacTests
{
    private const string Rest = ",\"SDGT] [IFSR\",\"Director\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,";

    [Fact]
    public void A_person_keeps_parts_dates_aliases_and_countries_of_the_remarks()
    {
        var e = Entry($"2674,\"ABU, Ali Hasan\",\"individual\"{Rest}\"DOB 13 Oct 1953; alt. DOB 1954; POB Baku, Azerbaijan; nationality Russia; alt. nationality Syria; Gender Male; Passport 12 (Iran); a.k.a. 'PACHO'; f.k.a. 'OLD, Name'.\"\r\n");
        (e.Id, e.Register, e.Party, e.Gender).ShouldBe(("2674", "OFAC SDN", RegisterParty.Person, RegisterGender.Male));
        e.Names.Select(n => (n.Kind, n.Text)).ShouldBe([(RegisterNameKind.Primary, "ABU, Ali Hasan"), (RegisterNameKind.Weak, "PACHO"), (RegisterNameKind.Former, "OLD, Name")]);
        e.Names[0].Parts.ShouldBe(new RegisterNameParts("Ali Hasan", null, null, "ABU"));
        e.Born.Select(b => b.Text).ShouldBe(["1953-10-13", "1954"]);
        (string.Join('|', e.Citizenships), string.Join('|', e.Countries), string.Join('|', e.Programmes), string.Join('|', e.Topics)).ShouldBe(("RU|SY", "AZ", "SDGT|IFSR", "sanction"));
        e.Note.ShouldNotBeNull().ShouldStartWith("Director; DOB 13 Oct 1953");
        (e.Citation.Row, e.Citation.Grade.ToString()).ShouldBe((1, "B2"));
    }

    [Theory]
    [InlineData("13 Oct 1953", "1953-10-13")]
    [InlineData("Sep 1977", "1977-09")]
    [InlineData("1961", "1961")]
    [InlineData("circa 1965", "1965~")]
    [InlineData("circa Mar 1965", "1965-03~")]
    [InlineData("1961 to 1963", "[1961..1963]")]
    [InlineData("1961-1963", "[1961..1963]")]
    [InlineData("01 Jan 1970 to 31 Dec 1970", "[1970-01-01..1970-12-31]")]
    [InlineData("31 Feb 1970", null)]
    [InlineData("late 1970s", null)]
    [InlineData("1963 to 1961", null)]
    public void Dates_in_words_become_EDTF_and_a_date_that_is_none_costs_no_entry(string words, string? edtf)
    {
        var item = Reading.Of("ofac-sdn", $"2,\"A, B\",individual{Rest}\"DOB {words}.\"\n").Accepted.Single();
        var born = item.Records.OfType<EvidenceRecord.OfRegister>().Single().Entry.Born;
        born.Select(b => b.Text).ShouldBe(edtf is null ? [] : [edtf]);
        item.Notes.Length.ShouldBe(edtf is null ? 1 : 0);
    }

    [Theory]
    [InlineData("-0- ", RegisterParty.Organisation)]
    [InlineData("individual", RegisterParty.Person)]
    [InlineData("vessel", RegisterParty.Vessel)]
    [InlineData("aircraft", RegisterParty.Other)]
    public void What_is_listed_is_told_by_its_type(string type, RegisterParty party) => Entry($"2,\"A, B\",{type}{Rest}-0- \n").Party.ShouldBe(party);

    [Fact]
    public void Aliases_and_addresses_are_additions_to_the_entries_of_the_list()
    {
        Additions("ofac-alt", "36,12,aka,AERO-CARIBBEAN,-0- \n36,13,fka,\"OLD, Name\",-0- \n36,14,nka,New,-0- \n")
            .Select(a => (a.Register, a.EntryId, a.Names.Single().Kind)).ShouldBe([("OFAC SDN", "36", RegisterNameKind.Strong), ("OFAC SDN", "36", RegisterNameKind.Former), ("OFAC SDN", "36", RegisterNameKind.Strong)]);
        var addresses = Reading.Of("ofac-add", "36,25,-0- ,Havana,Cuba,-0- \n36,26,-0- ,-0- ,-0- ,-0- \n36,27,-0- ,-0- ,\"Korea, North\",-0- \n");
        addresses.Accepted.Count.ShouldBe(3);
        addresses.Records.OfType<EvidenceRecord.OfRegisterAddition>().Select(a => a.Addition.Countries.Single()).ShouldBe(["CU", "KP"]);
    }

    [Fact]
    public void The_end_of_file_sign_of_older_systems_is_no_row()
    {
        var reading = Reading.Of("ofac-alt", "36,12,aka,A,-0- \r\n36,13,aka,B,-0- \r\n\u001A");
        (reading.Items.Count, reading.Accepted.Count).ShouldBe((2, 2));
        Reading.Of("ofac-alt", "36,12,aka,A,-0- \r\n\u001A\r\n").Items.Count.ShouldBe(1);
    }

    [Fact]
    public void Rows_that_are_none_of_the_list_are_rejected_with_their_reason()
    {
        var reading = Reading.Of("ofac-alt", "x,12,aka,A,-0- \n36,12,aka\n36,12,zzz,A,-0- \n36,12,aka,-0- ,-0- \n");
        reading.Rejected.Select(r => r.Reason.Key).ShouldBe(["import.rejected.number", "import.rejected.field-count", "import.rejected.word", "import.rejected.empty-cell"]);
    }

    [Theory]
    [InlineData("36,12,aka,AERO-CARIBBEAN,-0- \n", "ofac-alt")]
    [InlineData("36,25,-0- ,Havana,Cuba,-0- \n", "ofac-add")]
    [InlineData("306,199,\"Zweierstrasse 35, 2\",\"Zurich\",Switzerland,-0- \n", "ofac-add")]
    [InlineData("480,\"CECOEX, S.A.\",-0- ,CUBA,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n", "ofac-sdn")]
    [InlineData("id,register,name\n", "register")]
    [InlineData("1,2,3,4,5\n", null)]
    [InlineData("1,2,3,4,5,6\n", null)]
    public void Files_without_header_are_known_by_their_first_record(string text, string? importer) =>
        ImporterCatalogue.For(FileSniff.Of("x.csv", Encoding.UTF8.GetBytes(text)))?.Card.Id.ShouldBe(importer);

    [Fact]
    public void The_real_list_is_read_row_by_row()
    {
        var folder = SharedData.PathOf("evidence", "sanctions-lists");
        var entries = Real("ofac-sdn", folder, "sdn.csv", 4_461).OfType<EvidenceRecord.OfRegister>().Select(r => r.Entry).ToList();
        entries.CountBy(e => e.Party).OrderBy(c => c.Key).Select(c => c.Value).ShouldBe([2_287, 1_833, 205, 136]);
        entries.Count(e => e.Born.Length > 0).ShouldBe(2_188);
        entries.Sum(e => e.Names.Count(n => n.Kind == RegisterNameKind.Weak)).ShouldBeGreaterThan(600);
        var aliases = Real("ofac-alt", folder, "alt.csv", 5_793).OfType<EvidenceRecord.OfRegisterAddition>().ToList();
        aliases.Count(a => a.Addition.Names.Single().Kind == RegisterNameKind.Former).ShouldBe(182);
        Real("ofac-add", folder, "add.csv", 6_968).OfType<EvidenceRecord.OfRegisterAddition>().Count().ShouldBe(5_753);
    }

    private static IReadOnlyList<EvidenceRecord> Real(string importer, string folder, string name, int rows)
    {
        using var stream = File.OpenRead(Path.Combine(folder, name));
        var reading = Reading.Of(importer, stream);
        (reading.Accepted.Count, reading.Rejected.Count, reading.Refused).ShouldBe((rows, 0, null));
        return reading.Records;
    }

    private static RegisterEntry Entry(string text) => Reading.Of("ofac-sdn", text).Records.OfType<EvidenceRecord.OfRegister>().Single().Entry;

    private static IEnumerable<RegisterAddition> Additions(string importer, string text) => Reading.Of(importer, text).Records.OfType<EvidenceRecord.OfRegisterAddition>().Select(a => a.Addition);
}

using System.Text;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;

namespace Safeconduct.Tests.Importers.Registers;

public sealed class FtmImporterTests
{
    private const string Person = """
        {"id":"NK-1","caption":"Ivan Petrov","schema":"Person","properties":{"name":["Иван Петров","Ivan Petrov","Petrov Ivan"],"alias":["Ваня"],"weakAlias":["The Cat"],"previousName":["Ivan Sidorov"],"firstName":["Ivan","Иван"],"fatherName":["Сергеевич"],"lastName":["Petrov","Петров"],"birthDate":["1980","1980-05-03T00:00:00"],"deathDate":["2023-01-02"],"gender":["male"],"citizenship":["ru"],"nationality":["by","ru"],"country":["ge"],"topics":["sanction","wanted"],"program":["EO 1"],"position":["Commander"],"notes":["A note"],"sourceUrl":["ftp://x","https://example.org/1"],"addressEntity":["addr-1"]},"referents":["x"],"datasets":["us_ofac_sdn"],"first_seen":"2023-01-01T00:00:00","target":true}

        """;

    [Fact]
    public void A_person_is_read_whole()
    {
        var e = Entries(Person).Single();
        (e.Id, e.Register, e.Party, e.Gender, e.Note).ShouldBe(("NK-1", "us_ofac_sdn", RegisterParty.Person, RegisterGender.Male, "Commander; A note"));
        e.Names.Select(n => (n.Kind, n.Text)).ShouldBe([(RegisterNameKind.Primary, "Ivan Petrov"), (RegisterNameKind.OriginalScript, "Иван Петров"), (RegisterNameKind.Strong, "Petrov Ivan"),
            (RegisterNameKind.Strong, "Ваня"), (RegisterNameKind.Weak, "The Cat"), (RegisterNameKind.Former, "Ivan Sidorov")]);
        e.Names.Select(n => n.Parts).ShouldBe([new("Ivan", null, null, "Petrov"), new("Иван", null, null, "Петров"), new("Ivan", null, null, "Petrov"), null, null, null]);
        (string.Join('|', e.Born.Select(b => b.Text)), e.Died!.Text, e.Citation.Url, e.Citation.Source).ShouldBe(("1980|1980-05-03", "2023-01-02", "https://example.org/1", "us_ofac_sdn"));
        (string.Join('|', e.Citizenships), string.Join('|', e.Countries), string.Join('|', e.Topics), string.Join('|', e.Programmes)).ShouldBe(("RU|BY", "GE", "sanction|wanted", "EO 1"));
    }

    [Fact]
    public void An_entity_of_several_datasets_stands_in_the_register_of_its_file_and_names_them_all()
    {
        var e = Entries("""{"id":"1","schema":"Company","properties":{"name":["A"]},"datasets":["eu_fsf","us_ofac_sdn"]}""" + "\n").Single();
        (e.Register, e.Party, string.Join('|', e.Programmes)).ShouldBe(("file", RegisterParty.Organisation, "eu_fsf|us_ofac_sdn"));
    }

    [Fact]
    public void A_name_is_made_of_its_parts_where_there_is_no_other()
    {
        var e = Entries("""{"id":"1","schema":"Person","properties":{"firstName":["Олег"],"fatherName":["Иванович"],"lastName":["Ткач"]}}""" + "\n").Single();
        (e.Name, e.Names[0].Parts).ShouldBe(("Олег Иванович Ткач", new RegisterNameParts("Олег", "Иванович", null, "Ткач")));
    }

    [Fact]
    public void A_sanction_is_an_addition_to_the_entry_it_belongs_to()
    {
        var additions = Reading.Of("followthemoney", """{"id":"s","schema":"Sanction","properties":{"entity":["NK-1"],"program":["EO 2"],"startDate":["2022-03-01"],"endDate":["2023"]},"datasets":["us_ofac_sdn"]}""" + "\n")
            .Records.OfType<EvidenceRecord.OfRegisterAddition>().Select(a => a.Addition).ToList();
        additions.Select(a => (a.Register, a.EntryId)).ShouldBe([("us_ofac_sdn", "NK-1"), ("file", "NK-1")]);
        var whole = Entries(Person).Single().With(additions[0]);
        (string.Join('|', whole.Programmes), whole.From.Earliest, whole.To.Latest).ShouldBe(("EO 1|EO 2", Day.Of(2022, 3, 1), Day.Of(2023, 12, 31)));
    }

    [Fact]
    public void A_nested_sanction_is_read_with_its_entity()
    {
        var nested = Person.Replace("\"addressEntity\":[\"addr-1\"]",
            "\"sanctions\":[{\"id\":\"s\",\"schema\":\"Sanction\",\"properties\":{\"entity\":[\"NK-1\"],\"program\":[\"EO 9\"],\"startDate\":[\"2022\"]}}]", StringComparison.Ordinal);
        var e = Entries(nested).Single();
        (string.Join('|', e.Programmes), e.From.Latest).ShouldBe(("EO 1|EO 9", Day.Of(2022, 12, 31)));
    }

    [Theory]
    [InlineData("Address")]
    [InlineData("Passport")]
    [InlineData("Family")]
    [InlineData("Ownership")]
    public void What_is_no_party_is_accepted_and_carries_no_entry(string schema)
    {
        var item = Reading.Of("followthemoney", "{\"id\":\"1\",\"schema\":\"" + schema + "\",\"properties\":{\"name\":[\"A\"]}}\n").Items.Single();
        item.ShouldBeOfType<ImportItem.Accepted>().Records.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"id\":\"1\",}", "registers.rejected.json")]
    [InlineData("{\"id\":\"1\",\"id\":\"2\"}", "registers.rejected.json")]
    [InlineData("[]", "import.rejected.json-type")]
    [InlineData("{\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}", "import.rejected.empty-cell")]
    [InlineData("{\"id\":\"1\",\"schema\":\"Nobody\",\"properties\":{}}", "registers.rejected.schema")]
    [InlineData("{\"id\":\"1\",\"schema\":\"Person\"}", "import.rejected.empty-cell")]
    [InlineData("{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[]}}", "registers.rejected.no-name")]
    [InlineData("{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"\\ud800\"]}}", "import.rejected.no-character")]
    public void A_bad_line_costs_itself_and_says_why(string line, string key)
    {
        var reading = Reading.Of("followthemoney", Person + line + "\n\n" + Person.Replace("NK-1", "NK-2", StringComparison.Ordinal));
        reading.Accepted.Count.ShouldBe(2);
        var rejected = reading.Rejected.Single();
        (rejected.Reason.Key, rejected.At.Row, rejected.At.Line).ShouldBe((key, 2, 2));
        reading.Accepted[1].At.ShouldBe(new Locator(3, 4));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_cost_their_line()
    {
        var bytes = Encoding.UTF8.GetBytes(Person).Concat(Encoding.Latin1.GetBytes("{\"id\":\"é\"}\n")).Concat(Encoding.UTF8.GetBytes(Person)).ToArray();
        var reading = Reading.Of("followthemoney", bytes);
        (reading.Accepted.Count, reading.Rejected.Single().Reason.Key).ShouldBe((2, "registers.rejected.not-utf8"));
    }

    [Fact]
    public void A_file_that_breaks_off_gives_the_lines_before_and_says_where()
    {
        var text = Person.Trim() + "\n" + Person.Trim();
        for (var length = Person.Trim().Length + 2; length < text.Length; length += 37)
        {
            var reading = Reading.Of("followthemoney", text[..length]);
            reading.Accepted.Count.ShouldBe(1);
            (reading.Refused!.Reason.Key, reading.Refused.At.Row, reading.Refused.At.Line).ShouldBe(("registers.refused.lines-cut-off", 2, 2));
        }

        Reading.Of("followthemoney", text).Accepted.Count.ShouldBe(2);
    }

    [Fact]
    public void A_line_beyond_every_limit_costs_itself()
    {
        var reading = Reading.Of("followthemoney", "{\"id\":\"" + new string('x', 17 << 20) + "\"}\n" + Person);
        (reading.Rejected.Single().Reason.Key, reading.Accepted.Single().At.Row).ShouldBe(("registers.rejected.record-too-large", 2));
    }

    [Fact]
    public void Thousands_of_names_are_read_as_they_stand()
    {
        var names = string.Join(',', Enumerable.Range(0, 4_000).Select(n => $"\"Name {n} Surname\""));
        Entries("{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[" + names + "],\"firstName\":[" + names + "],\"lastName\":[" + names + "]}}\n").Single().Names.Length.ShouldBe(4_000);
    }

    [Theory]
    [InlineData("{\"id\":\"1\",\"caption\":\"A\",\"schema\":\"Person\",\"properties\":{}}\n", "followthemoney")]
    [InlineData("{\"caption\":\"A\",\"id\":\"1\",\"properties\":{\"name\":[\"", "followthemoney")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", "geojson")]
    [InlineData("{\"type\":\"Feature\",\"id\":\"1\",\"properties\":{},\"geometry\":null}", null)]
    [InlineData("[{\"id\":\"1\",\"schema\":\"Person\"}]", null)]
    public void It_is_known_by_the_keys_of_its_first_line(string text, string? importer)
    {
        var found = ImporterCatalogue.For(FileSniff.Of("x.json", Encoding.UTF8.GetBytes(text)))?.Card.Id;
        (importer is null ? found != "followthemoney" : found == importer).ShouldBeTrue(found);
    }

    private static IEnumerable<RegisterEntry> Entries(string text) => Reading.Of("followthemoney", text).Records.OfType<EvidenceRecord.OfRegister>().Select(r => r.Entry);
}

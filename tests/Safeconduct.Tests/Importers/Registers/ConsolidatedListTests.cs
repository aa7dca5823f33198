using System.Text;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importers.Registers.UnitedNations;

namespace Safeconduct.Tests.Importers.Registers;

public sealed class ConsolidatedListTests
{
    private const string Person = """
        <INDIVIDUAL><FIRST_NAME>ERIC</FIRST_NAME><SECOND_NAME>BADEGE</SECOND_NAME><UN_LIST_TYPE>DRC</UN_LIST_TYPE><REFERENCE_NUMBER>CDi.001</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON>
          <NAME_ORIGINAL_SCRIPT>صدام</NAME_ORIGINAL_SCRIPT><GENDER>Male</GENDER><COMMENTS1>He fled
          to Rwanda.</COMMENTS1><NATIONALITY><VALUE>Democratic Republic of the Congo</VALUE></NATIONALITY><DESIGNATION><VALUE>General</VALUE></DESIGNATION>
          <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Eric B.</ALIAS_NAME></INDIVIDUAL_ALIAS>
          <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Aigle</ALIAS_NAME></INDIVIDUAL_ALIAS>
          <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
          <INDIVIDUAL_ADDRESS><COUNTRY>Rwanda</COUNTRY></INDIVIDUAL_ADDRESS>
          <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1971</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
        </INDIVIDUAL>
        """;

    [Fact]
    public void A_person_is_read_whole()
    {
        var e = Entries(List(Person)).Single();
        (e.Id, e.Register, e.Party, e.Gender, e.Note).ShouldBe(("CDi.001", "UN consolidated list", RegisterParty.Person, RegisterGender.Male, "General; He fled to Rwanda."));
        e.Names.Select(n => (n.Kind, n.Text)).ShouldBe([(RegisterNameKind.Primary, "ERIC BADEGE"), (RegisterNameKind.OriginalScript, "صدام"), (RegisterNameKind.Strong, "Eric B."), (RegisterNameKind.Weak, "Aigle")]);
        (e.Born.Single().Text, string.Join('|', e.Citizenships), string.Join('|', e.Countries), e.Programmes.Single(), e.From).ShouldBe(("1971", "CD", "RW", "DRC", DayWindow.On(Day.Of(2012, 12, 31))));
    }

    [Theory]
    [InlineData("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1978-04-28</DATE>", "1978-04-28")]
    [InlineData("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1966</YEAR>", "1966~")]
    [InlineData("<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1973</FROM_YEAR><TO_YEAR>1974</TO_YEAR>", "[1973..1974]")]
    [InlineData("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Nov. 1973 </NOTE>", "1973-11")]
    [InlineData("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1958</YEAR><NOTE>Sep.</NOTE>", "1958-09")]
    [InlineData("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><NOTE>30-35 years old</NOTE>", "")]
    [InlineData("<TYPE_OF_DATE/>", "")]
    public void Birth_dates_are_read_in_every_form_of_the_list(string date, string edtf)
    {
        var text = List(Person.Replace("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1971</YEAR>", date, StringComparison.Ordinal));
        string.Join('|', Entries(text).Single().Born.Select(b => b.Text)).ShouldBe(edtf);
    }

    [Fact]
    public void An_element_without_number_or_name_is_rejected_and_the_next_is_read()
    {
        var reading = Reading.Of("un-consolidated", List(Person.Replace("CDi.001", "", StringComparison.Ordinal) + Person.Replace("ERIC", "", StringComparison.Ordinal).Replace("BADEGE", " ", StringComparison.Ordinal) + Person));
        reading.Rejected.Select(r => (r.At.Row, r.At.Column)).ShouldBe([(1, "REFERENCE_NUMBER"), (2, "FIRST_NAME")]);
        reading.Accepted.Single().At.Row.ShouldBe(3);
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(0.7)]
    [InlineData(0.95)]
    public void A_list_that_breaks_off_gives_what_stood_before_and_says_where(double share)
    {
        var text = List(string.Concat(Enumerable.Range(1, 10).Select(n => Person.Replace("CDi.001", FormattableString.Invariant($"CDi.{n:000}"), StringComparison.Ordinal))));
        var cut = text[..(int)(text.Length * share)];
        var reading = Reading.Of("un-consolidated", cut);
        reading.Accepted.Count.ShouldBe(cut.Split("</INDIVIDUAL>").Length - 1);
        var refused = reading.Refused.ShouldNotBeNull();
        (refused.Reason.Key, refused.At.Row).ShouldBe(("registers.refused.xml", reading.Accepted.Count + 1));
        refused.At.Line.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_document_type_is_refused() =>
        Reading.Of("un-consolidated", "<!DOCTYPE a [<!ENTITY x \"y\">]>" + "<CONSOLIDATED_LIST/>").Refused!.Reason.Key.ShouldBe("layers.refused.dtd");

    [Fact]
    public void A_record_that_is_too_large_or_too_deep_is_rejected_and_the_next_is_read()
    {
        var large = Person.Replace("He fled", new string('x', XmlRecords.MaxCharacters + 1), StringComparison.Ordinal);
        var deep = Person.Replace("<VALUE>General</VALUE>", string.Concat(Enumerable.Repeat("<D>", 40)) + string.Concat(Enumerable.Repeat("</D>", 40)), StringComparison.Ordinal);
        var reading = Reading.Of("un-consolidated", List(large + deep + Person));
        reading.Rejected.Select(r => r.At.Row).ShouldBe([1, 2]);
        reading.Accepted.Single().At.Row.ShouldBe(3);
    }

    [Fact]
    public void It_is_known_by_its_root_and_read_in_the_encoding_that_it_declares()
    {
        ImporterCatalogue.For(FileSniff.Of("x.xml", Encoding.UTF8.GetBytes(List(Person))))!.Card.Id.ShouldBe("un-consolidated");
        var utf16 = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(List(Person).Replace("UTF-8", "UTF-16", StringComparison.Ordinal))).ToArray();
        Reading.Of("un-consolidated", utf16).Accepted.Count.ShouldBe(1);
    }

    [Fact]
    public void The_real_list_is_read_element_by_element()
    {
        using var stream = File.OpenRead(SharedData.PathOf("evidence", "sanctions-lists", "UN_consolidated.xml"));
        var reading = Reading.Of("un-consolidated", stream);
        (reading.Accepted.Count, reading.Rejected.Count, reading.Refused).ShouldBe((1_003, 0, null));
        var entries = reading.Records.OfType<EvidenceRecord.OfRegister>().Select(r => r.Entry).ToList();
        entries.Count(e => e.Party == RegisterParty.Person).ShouldBe(730);
        entries.Count(e => e.Born.Length > 0).ShouldBe(678);
        entries.ShouldAllBe(e => e.From.IsDayCertain);
        reading.Accepted.Sum(a => a.Notes.Length).ShouldBe(3);
    }

    private static string List(string records) => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CONSOLIDATED_LIST>\n<INDIVIDUALS>\n{records}\n</INDIVIDUALS>\n<ENTITIES/>\n</CONSOLIDATED_LIST>";

    private static IEnumerable<RegisterEntry> Entries(string text) => Reading.Of("un-consolidated", text).Records.OfType<EvidenceRecord.OfRegister>().Select(r => r.Entry);
}

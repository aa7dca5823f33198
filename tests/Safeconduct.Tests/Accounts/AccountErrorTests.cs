using System.Text;
using Safeconduct.Accounts;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Accounts;

/// <summary>Bad files, each with every error that it must give: line, column, reason.</summary>
public sealed class AccountErrorTests
{
    // Statements begin on line 6.
    private const string Frame = "safeconduct: account/1\nid: K-1\ninterviews:\n  - { id: I1, on: 2024-04-12, language: ru }\nstatements:\n";

    [Theory]
    [InlineData("- { id: S1, in: I1, sevred: { unit: x } }", "6:3 account.statement.no-claim", "6:21 account.key.unknown-near")]
    [InlineData("- { id: S1, in: I1, served: { unti: x } }", "6:31 account.key.unknown-near")]
    [InlineData("- { id: S1, in: I1, served: { graduated_as: x } }", "6:31 account.key.unknown")]
    [InlineData("- { id: S1, in: I1, studied: { graduated_as: x } }", "6:32 account.key.unknown-near")]
    [InlineData("- { id: S1, in: I1, leave: {}, leave: {} }", "6:32 account.key.twice")]
    [InlineData("- { id: S1, in: I1, leave: {}, hospital: {} }", "6:32 account.statement.several-claims")]
    [InlineData("- { in: I1, leave: {} }", "6:3 account.key.missing")]
    [InlineData("- { id: S1, leave: {} }", "6:3 account.key.missing")]
    [InlineData("- { id: S 1, in: I1, leave: {} }", "6:9 account.id.invalid")]
    [InlineData("- { id: S.1, in: I1, leave: {} }", "6:9 account.id.invalid")]
    [InlineData("- { id: S1, in: I2, leave: {} }", "6:17 account.reference.no-interview")]
    [InlineData("- { id: S1, in: I1, leave: {} }\n- { id: S1, in: I1, leave: {} }", "7:9 account.id.twice")]
    [InlineData("- { id: S1, in: I1, leave: { reason: [a, b] } }", "6:38 account.value.not-text")]
    [InlineData("- { id: S1, in: I1, leave: { reason: } }", "6:38 account.value.missing")]
    [InlineData("- { id: S1, in: I1, leave: { reason: null } }", "6:38 account.value.missing")]
    [InlineData("- { id: S1, in: I1, leave: yes }", "6:28 account.value.not-map")]
    [InlineData("- { id: S1, in: I1, leave: {}, vague: yes, on: 2022 }", "6:39 account.value.not-flag")]
    [InlineData("- { id: S1, in: I1, leave: {}, vague: \"true\", on: 2022 }", "6:39 account.value.not-flag")]
    [InlineData("- just words", "6:3 account.value.not-map")]
    [InlineData("- ", "6:2 account.value.not-map")]
    public void A_statement_with_a_slip_is_refused_at_its_place(string statements, params string[] expected) => Errors(Frame + statements + "\n").ShouldBe(expected);

    [Theory]
    [InlineData("from: 2022-02-31", "6:43 account.date.invalid")]
    [InlineData("from: \"2022-02-31\"", "6:44 account.date.invalid")]
    [InlineData("from: in autumn", "6:35 account.date.invalid")]
    [InlineData("from: 24.08.2022", "6:35 account.date.invalid")]
    [InlineData("from: [2022-08-21..soon]", "6:35 account.date.invalid")]
    [InlineData("from: Y99999999999999", "6:35 account.date.unsupported")]
    [InlineData("from: 20220824", "6:39 account.date.invalid-near")]
    [InlineData("from: []", "6:35 account.value.not-text")]
    [InlineData("from: [[2022]]", "6:35 account.value.not-text")]
    [InlineData("from: {2022-08-21, 2022-08-24}", "6:35 account.date.braces")]
    [InlineData("from: ~", "6:35 account.value.missing")]
    [InlineData("on: 2022, to: 2023", "6:39 account.statement.on-with-span")]
    [InlineData("at: { lat: 147.25, lon: 35.7 }", "6:40 account.place.swapped")]
    [InlineData("at: { lat: 191, lon: 192 }", "6:40 account.place.out-of-range")]
    [InlineData("at: { lat: NaN, lon: 35.7 }", "6:40 account.value.not-number")]
    [InlineData("at: { lat: \"47,25\", lon: 35.7 }", "6:40 account.value.not-number")]
    [InlineData("at: { lat: 47.25 }", "6:33 account.place.shape")]
    [InlineData("at: { lat: 47.25, lon: 35.7, name: x }", "6:33 account.place.shape")]
    [InlineData("at: { lat: 47.25, lon: 35.7, within_km: -1 }", "6:69 account.place.radius")]
    [InlineData("at: { lat: 47.25, long: 35.7 }", "6:33 account.place.shape", "6:47 account.key.unknown-near")]
    [InlineData("at: { lat: 47.25, lon: 35.7, near: true }", "6:33 account.place.near-with-point")]
    [InlineData("at: [a, b]", "6:33 account.value.not-text")]
    [InlineData("near: true", "6:29 account.place.near-without-place")]
    [InlineData("people: [P1, Ivan]", "6:42 account.value.not-person")]
    [InlineData("commander: Ivan Petrov", "6:40 account.value.not-person")]
    [InlineData("quote: \"a\\eb\"", "6:36 account.text.control")]
    [InlineData("<<: { at: x }", "6:29 account.yaml.merge")]
    [InlineData("? [a] : b", "6:31 account.yaml.key-no-word")]
    public void A_part_of_a_statement_with_a_slip_is_refused_at_its_place(string part, params string[] expected) =>
        Errors(Frame + "- { id: S1, in: I1, was: {}," + part + " }\n").ShouldBe(expected);

    [Theory]
    [InlineData("crossed: { from: Russia, to: KZ }", "6:38 account.value.not-country")]
    [InlineData("crossed: { from: UK, to: KZ }", "6:38 account.value.not-country")]
    [InlineData("crossed: { from: RU, to: KZ }, from: 2022-08-24", "6:52 account.statement.moment-with-span")]
    [InlineData("document: { kind: visa }, to: 2022-08-24", "6:47 account.statement.moment-with-span")]
    [InlineData("served: { commander: P1 }, commander: P2", "6:48 account.statement.commander-twice")]
    [InlineData("served: { commander: Petrov }", "6:42 account.value.not-person")]
    [InlineData("served: { witnesses: [P1, Petrov] }", "6:47 account.value.not-person")]
    public void A_claim_with_a_slip_is_refused_at_its_place(string claim, params string[] expected) =>
        Errors(Frame + "- { id: S1, in: I1, " + claim + " }\n").ShouldBe(expected);

    [Theory]
    [InlineData("retells: S2", "7:30 account.statement.retells-itself")]
    [InlineData("retells: S9", "7:30 account.reference.no-statement")]
    [InlineData("retells: s1", "7:30 account.reference.no-statement-near")]
    [InlineData("retells: S1, hospital: {}", "7:34 account.statement.retells-other-kind")]
    public void A_retelling_points_to_another_statement_of_its_kind(string part, string expected) =>
        Errors(Frame + "- { id: S1, in: I1, leave: {} }\n- { id: S2, in: I1, " + part + " }\n").ShouldBe([expected]);

    [Fact]
    public void Tellings_in_a_circle_are_refused_once() =>
        Errors(Frame + "- { id: S1, in: I1, retells: S3 }\n- { id: S2, in: I1, retells: S1 }\n- { id: S3, in: I1, retells: S2 }\n- { id: S4, in: I1, retells: S3 }\n")
            .ShouldBe(["6:30 account.statement.retells-circle"]);

    [Theory]
    [InlineData("{ from: S1.end, to: S2 }", "9:5 account.relation.no-range")]
    [InlineData("{ from: S1.end, to: S2, days: 1, months: 1 }", "9:38 account.relation.two-ranges")]
    [InlineData("{ from: S1, to: S2, days: 1 }", "9:13 account.relation.end-missing")]
    [InlineData("{ from: S1.middle, to: S2, days: 1 }", "9:13 account.relation.not-end")]
    [InlineData("{ from: S1.end., to: S2, days: 1 }", "9:13 account.relation.not-end")]
    [InlineData("{ from: .end, to: S2, days: 1 }", "9:13 account.relation.not-end")]
    [InlineData("{ from: S7.end, to: S2, days: 1 }", "9:13 account.reference.no-statement")]
    [InlineData("{ from: S1.end, to: S1.end, days: 1 }", "9:25 account.relation.self")]
    [InlineData("{ from: S2.start, to: S2, days: 0 }", "9:27 account.relation.self")]
    [InlineData("{ from: S1.end, days: 1 }", "9:5 account.relation.shape")]
    [InlineData("{ days: 1 }", "9:5 account.relation.shape")]
    [InlineData("{ lasted: S2, days: 1 }", "9:15 account.relation.moment-lasted")]
    [InlineData("{ lasted: S1, days: -3 }", "9:25 account.relation.negative-length")]
    [InlineData("{ lasted: S1, from: S1.start, days: 3 }", "9:19 account.relation.unfit")]
    [InlineData("{ lasted: S1, days: 5..3 }", "9:25 account.relation.range-reversed")]
    [InlineData("{ lasted: S1, days: six }", "9:25 account.relation.not-range")]
    [InlineData("{ lasted: S1, days: 1.5 }", "9:25 account.relation.not-range")]
    [InlineData("{ lasted: S1, days: .. }", "9:25 account.relation.not-range")]
    [InlineData("{ lasted: S1, days: 99999999999 }", "9:25 account.relation.not-range")]
    [InlineData("{ lasted: S1, days: 999999999 }", "9:25 account.relation.not-range")]
    [InlineData("{ lasted: S1, days: [5..6] }", "9:25 account.value.not-text")]
    [InlineData("{ lasted: S1, weeks: 2 }", "9:5 account.relation.no-range", "9:19 account.key.unknown")]
    [InlineData("{ any: [] }", "9:12 account.relation.empty-any")]
    [InlineData("{ any: S1 }", "9:12 account.value.not-list")]
    [InlineData("{ any: [ { lasted: S1, days: x } ], days: 3 }", "9:34 account.relation.not-range", "9:41 account.relation.unfit")]
    public void A_relation_with_a_slip_is_refused_at_its_place(string relation, params string[] expected) =>
        Errors(Frame + "- { id: S1, in: I1, was: {} }\n- { id: S2, in: I1, crossed: { to: KZ } }\nrelations:\n  - " + relation + "\n").ShouldBe(expected);

    [Theory]
    [InlineData("", "1:1 account.file.empty")]
    [InlineData("# nothing\n", "1:1 account.file.empty")]
    [InlineData("---\n...\n", "1:1 account.file.no-version")]
    [InlineData("just words\n", "1:1 account.file.no-version")]
    [InlineData("- a\n- b\n", "1:1 account.file.no-version")]
    [InlineData("id: x\n", "1:1 account.file.no-version")]
    [InlineData("safeconduct: account/2\nfuture: {}\n", "1:14 account.file.newer-version")]
    [InlineData("safeconduct: account/17\n", "1:14 account.file.newer-version")]
    [InlineData("safeconduct: assessment/1\n", "1:14 account.file.other-version")]
    [InlineData("safeconduct: account/1\n", "1:1 account.key.missing", "1:1 account.key.missing", "1:1 account.key.missing")]
    [InlineData("safeconduct: account/1\nid: K/1\ninterviews: []\nstatements: []\n", "2:5 account.id.account")]
    [InlineData("safeconduct: account/1\nid: ../../etc\ninterviews: []\nstatements: []\n", "2:5 account.id.account")]
    [InlineData("safeconduct: account/1\nid: K\ninterviews: {}\nstatements: no\n", "3:13 account.value.not-list", "4:13 account.value.not-list")]
    [InlineData("safeconduct: account/1\nid: K\nsubject: { name: X, born: x }\ninterviews: [{ id: I1, language: russian }]\nstatements: []\n", "3:12 account.key.unknown", "3:27 account.date.invalid", "4:34 account.value.not-language")]
    [InlineData("safeconduct: account/1\nid: K\ninterviews: [{ id: I1 }, { id: I1 }]\nstatements: []\nanswers: [{ in: I3 }]\n", "3:32 account.id.twice", "5:11 account.key.missing", "5:17 account.reference.no-interview")]
    [InlineData("safeconduct: account/1\nid: K\ninterviews: [{ id: I1 }]\nstatements: [{ id: R1, in: I1, was: {} }]\nrelations: [{ lasted: R1, days: 3 }]\n", "4:20 account.id.reserved")]
    public void A_file_that_is_no_account_says_so(string text, params string[] expected) => Errors(text).ShouldBe(expected);

    [Theory]
    [InlineData("safeconduct: account/1\nid:\n\t- K\n", "3:1 account.yaml.tab")]
    [InlineData("safeconduct: account/1\nid: K\nsubject:\n  born: 1998\n\tx: 1\n", "5:1 account.yaml.tab")]
    [InlineData("safeconduct: account/1\nid: K\n  subject: {}\n", "3:10 account.yaml.colon")]
    [InlineData("safeconduct: account/1\nid: \"K\nsubject: { born: \"1998\" }\n", "2:5 account.yaml.quote-not-closed")]
    [InlineData("safeconduct: account/1\nsubject: { born: [1998 }\n", "2:24 account.yaml.list-not-closed")]
    [InlineData("safeconduct: account/1\ninterviews:\n  - : 2024, language: ru }\nid: K\n", "4:1 account.yaml.unreadable")]
    [InlineData("safeconduct: account/1\nid: %k\n", "2:5 account.yaml.sign")]
    [InlineData("%YAML 2.0\n---\nsafeconduct: account/1\n", "1:1 account.yaml.unreadable")]
    [InlineData("safeconduct: account/1\nid: a\u2028b\n", "2:6 account.text.control")]
    [InlineData("safeconduct: account/1\nid: \"K\n", "2:5 account.yaml.quote-not-closed")]
    [InlineData("safeconduct: account/1\nid: 'it's'\n", "2:9 account.yaml.not-a-key")]
    [InlineData("safeconduct: account/1\nsubject: { born: 1998\nid: K\n", "2:10 account.yaml.opened-here")]
    [InlineData("safeconduct: account/1\ninterviews: [ { id: I1 }\n", "3:1 account.yaml.list-not-closed")]
    [InlineData("safeconduct: account/1\nsubject: { born: 1998\n", "3:1 account.yaml.braces-not-closed")]
    [InlineData("safeconduct: account/1\nid: a: b\n", "2:6 account.yaml.colon")]
    [InlineData("safeconduct: account/1\nid: @k\n", "2:5 account.yaml.sign")]
    [InlineData("safeconduct: account/1\nid: - k\n", "2:5 account.yaml.dash")]
    [InlineData("safeconduct: account/1\nid: \"a\\qb\"\n", "2:5 account.yaml.backslash")]
    [InlineData("safeconduct: account/1\nid: \"\\uD800\"\n", "2:5 account.yaml.backslash")]
    [InlineData("safeconduct: account/1\nid\ninterviews: []\n", "2:1 account.yaml.not-a-key")]
    [InlineData("safeconduct: account/1\nid: *k\ninterviews: []\nstatements: []\n", "2:5 account.yaml.alias", "2:5 account.value.missing")]
    [InlineData("safeconduct: account/1\nid: &k K\ninterviews: []\nstatements: []\n", "2:5 account.yaml.anchor")]
    [InlineData("safeconduct: account/1\nid: !!str K\ninterviews: []\nstatements: []\n", "2:5 account.yaml.tag")]
    [InlineData("safeconduct: account/1\nid: ! K\ninterviews: []\nstatements: []\n", "2:5 account.yaml.tag")]
    [InlineData("safeconduct: account/1\nid: K\ninterviews: []\nstatements: []\n---\nid: L\n", "5:1 account.yaml.second-document")]
    [InlineData("safeconduct: account/1\nsubject: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n", "2:33 account.yaml.too-deep")]
    public void What_is_no_plain_YAML_is_refused_at_its_place_in_plain_words(string text, params string[] expected) => Errors(text).ShouldBe(expected);

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x73, 0x00 }, "1:1 account.file.utf16")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x73 }, "1:1 account.file.utf16")]
    [InlineData(new byte[] { 0x73, 0x00, 0x61, 0x00 }, "1:1 account.file.utf16")]
    [InlineData(new byte[] { 0x61, 0x62, 0x0A, 0x00 }, "2:1 account.file.binary")]
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0xFF }, "2:2 account.file.not-utf8")]
    [InlineData(new byte[] { 0x61, 0x0A, 0xD0, 0x96, 0xD0 }, "2:2 account.file.not-utf8")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, "1:1 account.file.empty")]
    [InlineData(new byte[] { 0x61, 0xED, 0xA0, 0x80 }, "1:2 account.file.not-utf8")]
    public void Bytes_that_are_no_UTF8_text_are_refused(byte[] bytes, string expected) => Errors(bytes).ShouldBe([expected]);

    [Fact]
    public void A_lone_surrogate_in_a_text_is_refused() => Errors("a\n\uD83D!").ShouldBe(["2:1 account.file.not-utf8"]);

    [Fact]
    public void A_file_beyond_the_limit_is_refused_without_being_read_whole()
    {
        using var endless = new EndlessStream();
        Reading(endless).Select(Text).ShouldBe(["1:1 account.file.too-large"]);
        endless.Given.ShouldBeLessThan(40L * 1024 * 1024);
    }

    [Fact]
    public void Errors_beyond_a_thousand_are_counted()
    {
        var text = Frame + string.Concat(Enumerable.Range(1, 3_000).Select(n => $"- {{ id: S{n}, in: I1, leaf: {{}}, was: {{}} }}\n"));
        var errors = ((AccountReading.Refused)AccountReader.Read(text, "x")).Errors;
        errors.Length.ShouldBe(1_001);
        Phrasebook.For("en").Say(errors[^1].Reason).ShouldStartWith("And 2,000 more errors");
    }

    [Fact]
    public void An_error_says_what_was_expected_and_what_was_found()
    {
        var errors = ((AccountReading.Refused)AccountReader.Read(Frame + "- { id: S1, in: I1, servd: {}, from: \"soon\\n" + new string('x', 500) + "\" }\n", "x")).Errors;
        var words = errors.Select(e => Phrasebook.For("en").Say(e.Reason)).ToList();
        words[1].ShouldBe("“statement” has no key “servd”. Did you mean “served”?");
        words[2].ShouldStartWith("“from” takes a date; found “soon xxx");
        words[2].Length.ShouldBeLessThan(300);
    }

    private static IReadOnlyList<string> Errors(string text) => ((AccountReading.Refused)AccountReader.Read(text, "x.yaml")).Errors.Select(Text).ToList();

    private static IReadOnlyList<string> Errors(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Reading(stream).Select(Text).ToList();
    }

    private static IEnumerable<AccountError> Reading(Stream stream) => ((AccountReading.Refused)AccountReader.Read(stream, "x.yaml")).Errors;

    private static string Text(AccountError error)
    {
        foreach (var language in Phrasebook.Languages)
        {
            Phrasebook.For(language).Say(error.Reason).ShouldNotBeNullOrWhiteSpace();
        }

        return $"{error.Line}:{error.Column} {error.Reason.Key}";
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Encoding.ASCII.GetBytes(new string('x', count)).CopyTo(buffer, offset);
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

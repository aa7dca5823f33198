using System.Text;
using Safeconduct.Accounts;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;

namespace Safeconduct.Tests.Accounts;

/// <summary>What an account file means.</summary>
public sealed class AccountReaderTests
{
    private const string Everything = """
        # An invented person. Every key of the format stands here once or more.
        safeconduct: account/1
        id: K-014
        subject: { born: 1998~ }
        interviews:
          - { id: I1, on: 2024-04-12, language: ru, kind: interview }
          - { id: I2, on: 2024-05, language: uk-UA, kind: form }
        statements:
          - { id: S0, in: I1, studied: { school: signals school, graduatedAs: lieutenant }, from: 2016/2017, to: ../2021-06 }
          - id: S1
            in: I1
            quote: "  Служил: в связи  "
            served:
              unit: "97-я обрмп"
              number: 099997
              role: communications
              rank: lieutenant
              category: contract
              branch: navy
              garrison: Sputnik
              parent: 14th Army Corps
              commander: P1
              witnesses: [P2, P3, P2]
            people: P4
            at: "Tokmak, Polohy district"
            near: true
            from: 2022-02-24
            to: 2022-08-2X
          - { id: S2, in: I1, leave: { reason: rest }, from: [2022-08-21..2022-08-31], to: [2022-09-01, 2022-09-03] }
          - { id: S3, in: I1, crossed: { from: ru, to: KZ, way: by train, document: internal-passport, state: allowed } }
          - { id: S4, in: I1, proceeding: { kind: criminal, article: 337, country: RU, state: opened }, on: 2022-11, vague: true }
          - { id: S5, in: I2, retells: S1, from: 2022-02-24, to: 2022-09 }
          - { id: S6, in: I1, hospital: { reason: knee }, at: { lat: 47.25, lon: 35.7, within_km: 12.5 }, from: 2022-05?, to: 2022-06~ }
          - { id: S7, in: I1, was: { for: a course }, at: { name: Melitopol, near: true }, on: 2022-22 }
          - { id: S8, in: I1, ordered: { what: to open fire, answer: refused, by: P1 }, on: 2022-06-10, commander: P1, witness: [P2] }
          - { id: S9, in: I1, event: { what: shelling, how: heard } , from: 2022-06, to: 2022-07 }
          - { id: S10, in: I1, event: { what: parade, how: saw } }
          - { id: S11, in: I2, document: { kind: visa, from: FR, state: issued }, on: 2024-05 }
          - { id: S12, in: I2, contact: { with: the unit, how: telephone }, on: 2022-09-10 }
          - { id: S13, in: I2, online: { what: a page, where: a network, state: deleted }, at: { lat: -1, lon: 180 } }
          - id: S14
            in: I2
            leave:
            retells: S2
        relations:
          - { lasted: S1, months: 5..6, vague: true }
          - { from: S1.end, to: S2.start, days: 0 }
          - any:
              - { from: S2.start, to: S3, days: 0..1 }
              - any: [ { from: S2.end, to: S3, days: -1.. }, { from: S2.end, to: S3, days: ..-5 } ]
            vague: true
          - { from: S10, to: S12, months: 6..~ }
        answers:
          - { finding: "SC0202/S1/far/unit:97-obrmp", in: I2, on: 2024-05-03, quote: "We were detached." }
        """;

    private static readonly Account Full = Good(Everything);

    [Fact]
    public void Every_key_of_the_table_stands_in_the_file_that_has_everything()
    {
        foreach (var key in AccountKeys.All.SelectMany(s => s.Keys))
        {
            Everything.ShouldContain(key.Name + ":");
        }
    }

    [Fact]
    public void The_account_its_interviews_and_its_answers_are_read()
    {
        (Full.Id, Full.Born!.Text, Full.Statements.Length, Full.Relations.Length).ShouldBe(("K-014", "1998~", 15, 4));
        Full.Interviews.Select(i => (i.Id, i.On!.Text, i.Language, i.Kind)).ShouldBe([("I1", "2024-04-12", "ru", "interview"), ("I2", "2024-05", "uk-UA", "form")]);
        Full.Answers.ShouldBe([new Answer("SC0202/S1/far/unit:97-obrmp", "I2", Date("2024-05-03"), "We were detached.")]);
    }

    [Fact]
    public void A_served_claim_keeps_its_words_and_its_leading_zero()
    {
        var statement = Full["S1"];
        var served = statement.Claim.ShouldBeOfType<Claim.Served>();
        (served.Unit, served.Number, served.Role, served.Rank, served.Category, served.Branch).ShouldBe(("97-я обрмп", "099997", "communications", "lieutenant", "contract", "navy"));
        (served.Commander, served.Witnesses.ToArray()).Item2.ShouldBe(["P2", "P3"]);
        served.Commander.ShouldBe("P1");
        statement.People.ShouldBe(["P4", "P1", "P2", "P3"]);
        statement.Quote.ShouldBe("  Служил: в связи  ");
        statement.Line.ShouldBe(10);
        var place = statement.At.ShouldBeOfType<PlaceText.Named>();
        (place.Text, place.IsNear).ShouldBe(("Tokmak, Polohy district", true));
    }

    [Fact]
    public void Dates_stay_as_they_were_written()
    {
        (Full["S0"].From!.Text, Full["S0"].To!.Text).ShouldBe(("2016/2017", "../2021-06"));
        (Full["S1"].From!.Text, Full["S1"].To!.Text).ShouldBe(("2022-02-24", "2022-08-2X"));
        (Full["S6"].From!.Text, Full["S6"].To!.Text).ShouldBe(("2022-05?", "2022-06~"));
        Full["S4"].On!.Text.ShouldBe("2022-11");
        Full["S4"].IsVague.ShouldBeTrue();
    }

    [Fact]
    public void A_set_without_quotes_is_the_same_as_a_set_with_quotes()
    {
        (Full["S2"].From!.Text, Full["S2"].To!.Text).ShouldBe(("[2022-08-21..2022-08-31]", "[2022-09-01,2022-09-03]"));
        Full["S2"].From!.Window.ToString().ShouldBe("2022-08-21/2022-08-31");
        Good(Everything.Replace("[2022-08-21..2022-08-31]", "\"[2022-08-21..2022-08-31]\""))["S2"].From.ShouldBe(Full["S2"].From);
    }

    [Fact]
    public void Every_claim_is_read_with_all_its_keys()
    {
        As<Claim.Studied>("S0").ShouldSatisfyAllConditions(c => (c.School, c.GraduatedAs).ShouldBe(("signals school", "lieutenant")));
        As<Claim.Leave>("S2").ShouldSatisfyAllConditions(c => c.Reason.ShouldBe("rest"));
        As<Claim.Crossed>("S3").ShouldSatisfyAllConditions(c => (c.From, c.To, c.Way, c.DocumentUsed, c.State).ShouldBe(("RU", "KZ", "by train", "internal-passport", "allowed")));
        As<Claim.Proceeding>("S4").ShouldSatisfyAllConditions(c => (c.ProceedingKind, c.Article, c.Country, c.State).ShouldBe(("criminal", "337", "RU", "opened")));
        As<Claim.Hospital>("S6").ShouldSatisfyAllConditions(c => c.Reason.ShouldBe("knee"));
        As<Claim.Was>("S7").ShouldSatisfyAllConditions(c => c.For.ShouldBe("a course"));
        As<Claim.Ordered>("S8").ShouldSatisfyAllConditions(c => (c.What, c.Answer, c.By).ShouldBe(("to open fire", "refused", "P1")));
        As<Claim.Event>("S9").ShouldSatisfyAllConditions(c => (c.What, c.How).ShouldBe(("shelling", "heard")));
        As<Claim.Document>("S11").ShouldSatisfyAllConditions(c => (c.DocumentKind, c.From, c.State).ShouldBe(("visa", "FR", "issued")));
        As<Claim.Contact>("S12").ShouldSatisfyAllConditions(c => (c.With, c.How).ShouldBe(("the unit", "telephone")));
        As<Claim.Online>("S13").ShouldSatisfyAllConditions(c => (c.What, c.Where, c.State).ShouldBe(("a page", "a network", "deleted")));
        Full["S8"].People.ShouldBe(["P2", "P1"]);
    }

    [Fact]
    public void Places_are_names_names_with_surroundings_or_points()
    {
        var point = Full["S6"].At.ShouldBeOfType<PlaceText.Around>();
        (point.Point.Latitude, point.Point.Longitude, point.WithinKm).ShouldBe((47.25, 35.7, 12.5));
        Full["S7"].At.ShouldBeOfType<PlaceText.Named>().IsNear.ShouldBeTrue();
        Full["S13"].At.ShouldBeOfType<PlaceText.Around>().WithinKm.ShouldBe(0);
    }

    [Fact]
    public void Relations_are_numbered_and_an_inner_any_joins_the_outer_one()
    {
        Full.Relations.Select(r => r.Id).ShouldBe(["R1", "R2", "R3", "R4"]);
        Full.Relations[0].ShouldBeOfType<Relation.Lasted>().Range.ShouldBe(new DurationRange(DurationUnit.Months, 5, 6, IsVague: true));
        var between = Full.Relations[1].ShouldBeOfType<Relation.Between>();
        (between.From.ToString(), between.To.ToString(), between.Range).ShouldBe(("S1.end", "S2.start", new DurationRange(DurationUnit.Days, 0, 0, IsVague: false)));
        var any = Full.Relations[2].ShouldBeOfType<Relation.Any>();
        any.Members.Select(m => m.Id).ShouldBe(["R3.1", "R3.2.1", "R3.2.2"]);
        any.Members.Cast<Relation.Between>().Select(m => (m.Range.Min, m.Range.Max, m.Range.IsVague)).ShouldBe([(0, 1, true), (-1, null, true), (null, -5, true)]);
        Full.Relations[3].ShouldBeOfType<Relation.Between>().Range.ShouldBe(new DurationRange(DurationUnit.Months, 6, null, IsVague: true));
    }

    [Fact]
    public void The_latest_telling_is_the_one_in_the_last_interview()
    {
        Full.IsRetold(Full["S1"]).ShouldBeTrue();
        Full.IsRetold(Full["S5"]).ShouldBeFalse();
        Full["S5"].Claim.ShouldBeNull();
        Full.TellingsOf(Full["S1"]).Select(s => s.Id).ShouldBe(["S1", "S5"]);
        var twice = Good(Head("I1", "I2", "I3") + "- { id: A, in: I1, leave: {} }\n- { id: B, in: I3, retells: A }\n- { id: C, in: I2, retells: A }\n");
        twice.TellingsOf(twice["C"]).Select(s => s.Id).ShouldBe(["A", "C", "B"]);
        twice.Statements.Where(s => !twice.IsRetold(s)).Select(s => s.Id).ShouldBe(["B"]);
    }

    [Theory]
    [InlineData("id: Иван Петров", "2:5 account.warning.name")]
    [InlineData("id: Anna Maria", "2:5 account.warning.name")]
    [InlineData("id: Ivan_Petrov", "2:5 account.warning.name")]
    [InlineData("id: K-014")]
    [InlineData("id: case seven")]
    public void An_id_that_looks_like_a_name_is_pointed_out(string id, params string[] expected) =>
        Warnings(Head("I1").Replace("id: K-1", id) + "- { id: S1, in: I1, leave: {} }\n").ShouldBe(expected);

    [Theory]
    [InlineData("was: {}, from: 2022-08-24, to: 2022-08-20", "7:52 account.warning.ends-before-begins")]
    [InlineData("was: {}, from: 2022-08, to: 2022-08-01")]
    [InlineData("was: {}, vague: true", "7:30 account.warning.vague-nothing")]
    [InlineData("crossed: { way: on foot }", "7:30 account.warning.crossing-without-countries")]
    public void What_is_probably_not_meant_is_pointed_out_and_read(string claim, params string[] expected) =>
        Warnings(Head("I1") + "- { id: S1, in: I1, " + claim + " }\n").ShouldBe(expected);

    [Fact]
    public void Interviews_out_of_their_order_are_pointed_out() =>
        Warnings("safeconduct: account/1\nid: K\ninterviews: [ { id: I1, on: 2024-05-03 }, { id: I2, on: 2024-04 } ]\nstatements: []\n")
            .ShouldBe(["3:57 account.warning.interview-order", "4:13 account.warning.no-statements"]);

    [Fact]
    public void Windows_line_ends_a_byte_order_mark_and_comments_change_nothing()
    {
        using var stream = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Everything.Replace("\r", "").Replace("\n", "\r\n"))]);
        var account = AccountReader.Read(stream, "x").ShouldBeOfType<AccountReading.Read>().Account;
        account.Statements.Select(s => (s.Id, s.Line, s.From)).ShouldBe(Full.Statements.Select(s => (s.Id, s.Line, s.From)));
        Good("\uFEFF" + Everything).Id.ShouldBe("K-014");
    }

    [Fact]
    public void Words_are_read_in_one_Unicode_form()
    {
        var text = Head("I1") + "- { id: S1, in: I1, was: {}, at: Наи\u0306менование }\n";
        Good(text)["S1"].At!.ToString().ShouldBe("Найменование");
    }

    [Fact]
    public void An_account_cut_off_anywhere_is_refused_or_read_and_never_breaks_the_reader()
    {
        for (var length = 0; length < Everything.Length; length++)
        {
            AccountReader.Read(Everything[..length], "cut").ShouldNotBeNull();
        }
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_read()
    {
        var account = Good(Head("I1") + "- { id: S1, in: I1, leave: {}, quote: \"" + new string('ж', 5_000_000) + "\" }\n");
        account["S1"].Quote!.Length.ShouldBe(5_000_000);
    }

    [Fact]
    public void The_first_worked_case_is_read_without_errors()
    {
        using var stream = File.OpenRead(SharedData.PathOf("cases", "officer.yaml"));
        var read = AccountReader.Read(stream, "officer.yaml").ShouldBeOfType<AccountReading.Read>();
        (read.Account.Statements.Length, read.Account.Relations.Length, read.Warnings.Length).ShouldBe((13, 5, 0));
    }

    private static string Head(params string[] interviews) =>
        "safeconduct: account/1\nid: K-1\ninterviews:\n" + string.Concat(interviews.Select(i => $"  - {{ id: {i} }}\n")) + (interviews.Length == 1 ? "# one\n" : "") + "statements:\n";

    private static Account Good(string text)
    {
        var reading = AccountReader.Read(text, "x");
        (reading as AccountReading.Refused)?.Errors.Select(e => e.ToString()).ShouldBeEmpty();
        return ((AccountReading.Read)reading).Account;
    }

    private static IEnumerable<string> Warnings(string text) =>
        AccountReader.Read(text, "x").ShouldBeOfType<AccountReading.Read>().Warnings.Select(w => $"{w.Line}:{w.Column} {w.Reason.Key}");

    private static TClaim As<TClaim>(string id)
        where TClaim : Claim => Full[id].Claim.ShouldBeOfType<TClaim>();

    private static Edtf Date(string text) => Edtf.Parse(text).Value!;
}

using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Accounts;
using Safeconduct.Accounts.Identities;
using Safeconduct.Core.Accounts;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Accounts;

public sealed class IdentityReaderTests
{
    private const string Whole = """
        safeconduct: identity/1
        account: K-014
        subject:
          names: [Мария Ивановна Петрова, Mariia Petrova]
          former_names: [Мария Сидорова]
          born: 1990~
          citizenships: [ru, KZ]
        persons:
          P2: { names: Сергей Иванов, role: company commander }
          P1: { names: [Ivan Smirnov], born: "[1970..1972]", citizenships: BY }
        """;

    [Fact]
    public void An_identity_is_read_whole()
    {
        var identity = Read(Whole).ShouldBeOfType<IdentityReading.Read>().Identity;
        identity.AccountId.ShouldBe("K-014");
        identity.Subject.Names.ShouldBe(["Мария Ивановна Петрова", "Mariia Petrova"]);
        identity.Subject.FormerNames.ShouldBe(["Мария Сидорова"]);
        identity.Subject.Born!.IsApproximate.ShouldBeTrue();
        identity.Subject.Citizenships.ShouldBe(["RU", "KZ"]);
        identity.PersonIds.ShouldBe(["P1", "P2"]);
        identity.Find("P2")!.Role.ShouldBe("company commander");
        identity.Find("P1")!.Born!.Window.Days.ShouldBe(1096);
        identity.Find("P7").ShouldBeNull();
    }

    [Theory]
    [InlineData("safeconduct: account/1\nid: K", 1, 14, "identity.no-version")]
    [InlineData("safeconduct: identity/2", 1, 14, "identity.newer-version")]
    [InlineData("", 1, 1, "identity.no-version")]
    [InlineData("safeconduct: identity/1\naccount: K\nsubject: { names: A, formernames: Hidden }", 3, 22, "account.key.unknown-near")]
    [InlineData("safeconduct: identity/1\naccount: K\nsubject: { names: [] }", 3, 19, "identity.names")]
    [InlineData("safeconduct: identity/1\naccount: K\nsubject: Hidden", 3, 10, "account.value.not-map")]
    [InlineData("safeconduct: identity/1\naccount: K", 1, 1, "account.key.missing")]
    [InlineData("safeconduct: identity/1\naccount: K\nsubject: { names: A, born: Hidden }", 3, 28, "identity.date")]
    [InlineData("safeconduct: identity/1\naccount: K\nsubject: { names: A, citizenships: [Hidden] }", 3, 37, "account.value.not-country")]
    [InlineData("safeconduct: identity/1\naccount: K\nsubject: { names: A }\npersons: { Hidden: { names: B } }", 4, 12, "identity.person-id")]
    [InlineData("safeconduct: identity/1\naccount: K\nsubject: { names: A }\npersons: [Hidden]", 4, 10, "identity.persons")]
    [InlineData("safeconduct: identity/1\naccount: K\nsubject: { names: \"Hidden }", 3, 19, "account.yaml.quote-not-closed")]
    public void What_is_wrong_is_told_with_its_place_and_without_what_stands_there(string text, int line, int column, string key)
    {
        var error = Read(text).ShouldBeOfType<IdentityReading.Refused>().Errors[0];
        (error.Line, error.Column, error.Reason.Key).ShouldBe((line, column, key));
        foreach (var language in new[] { "en", "ru" })
        {
            Phrasebook.For(language).Say(error.Reason).ShouldNotContain("Hidden");
        }
    }

    /// <summary>Whatever is damaged in the file, no message, and no text of an object, holds a name from it.</summary>
    [Fact]
    public void No_damage_brings_a_name_into_a_message()
    {
        const string Secret = "Zxqvw";
        var text = Whole.Replace("Petrova", Secret, StringComparison.Ordinal).Replace("Сидорова", Secret, StringComparison.Ordinal).Replace("Smirnov", Secret, StringComparison.Ordinal).Replace("Иванов", Secret, StringComparison.Ordinal);
        var cuts = Gen.Choose(0, text.Length - 1);
        var signs = Gen.Elements('\"', '\'', '[', '{', '}', ':', '-', '&', '*', '!', '\t', '\n', '#', '%', ',', '\0', '\u0007', 'P', '1');
        Prop.ForAll(cuts.Zip(signs, (at, sign) => (at, sign)).ListOf(3).ToArbitrary(), damage =>
        {
            var damaged = damage.Aggregate(text, (t, d) => t.Remove(d.at, 1).Insert(d.at, d.sign.ToString()));
            var reading = Read(damaged);
            foreach (var error in (reading as IdentityReading.Refused)?.Errors ?? [])
            {
                foreach (var language in new[] { "en", "ru" })
                {
                    Phrasebook.For(language).Say(error.Reason).ShouldNotContain(Secret);
                }

                error.ToString().ShouldNotContain(Secret);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nothing_of_an_identity_prints_a_name()
    {
        var identity = Read(Whole).ShouldBeOfType<IdentityReading.Read>().Identity;
        var printed = string.Join(' ', identity, identity.Subject, identity.Find("P1"), Read(Whole));
        foreach (var name in new[] { "Petrova", "Петрова", "Smirnov", "Иванов" })
        {
            printed.ShouldNotContain(name);
        }
    }

    [Fact]
    public void Everybody_whom_statements_cite_is_found_with_the_statements_that_do()
    {
        var account = AccountReader.Read("""
            safeconduct: account/1
            id: K-014
            interviews: [{ id: I1 }]
            statements:
              - { id: S1, in: I1, served: { unit: A, garrison: B, commander: P3 }, witness: P1 }
              - { id: S2, in: I1, ordered: { what: go, by: P1 }, on: 2022-05 }
              - { id: S3, in: I1, contact: { with: a friend }, people: [P7, P3], on: 2022-06 }
              - { id: S4, in: I1, contact: { with: P2 }, on: 2022-06 }
            """, "a.yaml").ShouldBeOfType<AccountReading.Read>().Account;
        CitedPerson.Of(account).Select(c => $"{c.Id}: {string.Join(' ', c.Statements)}").ShouldBe(["P1: S1 S2", "P3: S1 S3", "P7: S3", "P2: S4"]);
        Read(Whole).ShouldBeOfType<IdentityReading.Read>().Identity.NotNamed(account).Select(c => c.Id).ShouldBe(["P3", "P7"]);
    }

    [Fact]
    public void A_commander_told_beside_the_service_takes_nothing_from_it()
    {
        var account = AccountReader.Read("""
            safeconduct: account/1
            id: K-014
            interviews: [{ id: I1 }]
            statements:
              - { id: S1, in: I1, served: { unit: A, garrison: B, parent: C }, commander: P1 }
            """, "a.yaml").ShouldBeOfType<AccountReading.Read>().Account;
        var served = account["S1"].Claim.ShouldBeOfType<Claim.Served>();
        (served.Garrison, served.Parent, served.Commander).ShouldBe(("B", "C", "P1"));
    }

    [Fact]
    public void The_schema_has_the_keys_of_the_reader_and_no_others()
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Checkout.PathOf("docs", "schemas", "identity-1.schema.json"))).RootElement;
        foreach (var (set, part) in new[] { (IdentityKeys.Identity, schema), (IdentityKeys.Subject, Def("subject")), (IdentityKeys.Person, Def("person")) })
        {
            part.GetProperty("properties").EnumerateObject().Select(p => p.Name).ShouldBe(set.Keys.Select(k => k.Name));
            part.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
            part.GetProperty("required").EnumerateArray().Select(r => r.GetString()).ShouldBe(set.Required.Select(k => k.Name));
            part.GetProperty("properties").EnumerateObject().ShouldAllBe(p => p.Value.GetProperty("description").GetString()!.Length > 0);
        }

        JsonElement Def(string name) => schema.GetProperty("$defs").GetProperty(name);
    }

    [Fact]
    public void The_example_of_the_page_is_an_identity_and_the_page_names_every_key()
    {
        var page = File.ReadAllText(Checkout.PathOf("docs", "formats", "identity.md"));
        var start = page.IndexOf("```yaml\n", StringComparison.Ordinal) + "```yaml\n".Length;
        Read(page[start..page.IndexOf("```", start, StringComparison.Ordinal)]).ShouldBeOfType<IdentityReading.Read>();
        foreach (var key in new[] { IdentityKeys.Identity, IdentityKeys.Subject, IdentityKeys.Person }.SelectMany(s => s.Keys))
        {
            page.ShouldContain($"`{key.Name}`");
        }
    }

    private static IdentityReading Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return IdentityReader.Read(stream, "identity.yaml");
    }
}

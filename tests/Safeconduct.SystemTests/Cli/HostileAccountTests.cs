using System.Globalization;
using System.Text;
using System.Text.Json;
using Safeconduct.SystemTests.Verify;

namespace Safeconduct.SystemTests.Cli;

/// <summary>Broken and hostile account files, as the command line answers them.</summary>
public sealed class HostileAccountTests : IDisposable
{
    private const string Good = "safeconduct: account/1\nid: K-1\ninterviews: [ { id: I1 } ]\nstatements:\n  - { id: S1, in: I1, was: {}, at: Astana, on: 2022-08-2X }\n";

    private readonly TemporaryFolder _place = new();

    public static TheoryData<string, byte[], string> Broken => new()
    {
        { "empty", [], ":1:1:" },
        { "cut off", Utf8(Good[..^20]), ":6:1:" },
        { "UTF-16", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Good)).ToArray(), "UTF-16" },
        { "Windows-1251", Encoding.Latin1.GetBytes(Good.Replace("Astana", "\u00C0\u00F1\u00F2", StringComparison.Ordinal)), ":5:36:" },
        { "binary", [0x7F, 0x45, 0x4C, 0x46, 0, 1, 0, 0, 0, 3], ":1:5:" },
        { "an id twice", Utf8(Good + "  - { id: S1, in: I1, was: {} }\n"), ":6:11:" },
        { "the 31st of February", Utf8(Good.Replace("2022-08-2X", "2022-02-31", StringComparison.Ordinal)), ":5:56:" },
        { "coordinates swapped", Utf8(Good.Replace("at: Astana", "at: { lat: 147, lon: 35, within_km: 5 }", StringComparison.Ordinal)), "swapped" },
        { "tellings in a circle", Utf8(Good + "  - { id: S2, in: I1, was: {}, retells: S3 }\n  - { id: S3, in: I1, was: {}, retells: S2 }\n"), "circle" },
        { "a bomb of anchors", Utf8("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n"), ":3:4:" },
        { "a hundred thousand brackets", Utf8(new string('[', 100_000)), "24 levels" },
        { "an id that climbs", Utf8(Good.Replace("K-1", "../../x", StringComparison.Ordinal)), ":2:5:" },
        { "a very long id", Utf8(Good.Replace("K-1", new string('x', 5_000), StringComparison.Ordinal)), ":2:5:" },
        { "what is no character", Utf8(Good.Replace("Astana", "\"A\uFFFE\"", StringComparison.Ordinal)), ":5:36:" },
        { "half a character", Utf8(Good.Replace("Astana", "\"A\\uD800\"", StringComparison.Ordinal)), ":5:" },
        { "a character beyond all", Utf8(Good.Replace("Astana", "\"A\\UFFFFFFFF\"", StringComparison.Ordinal)), ":5:" },
        { "an escape sequence", Utf8(Good.Replace("Astana", "\"\\e[31mRED\"", StringComparison.Ordinal)), "U+001B" },
    };

    public void Dispose() => _place.Dispose();

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_account_is_wrong_input_with_its_place_and_nothing_is_half_done(string name, byte[] bytes, string said)
    {
        File.WriteAllBytes(_place["bad.yaml"], bytes);
        var evidence = Example.BaseIn(_place);
        foreach (var run in new[]
        {
            CliRun.Run("account", "check", _place["bad.yaml"]),
            CliRun.Run("verify", _place["bad.yaml"], "--evidence", evidence, "--report", _place["reports"], "--json"),
        })
        {
            run.ExitCode.ShouldBe(2, name);
            run.Out.ShouldBeEmpty();
            run.Err.ShouldContain("bad.yaml:");
            run.Err.ShouldContain(said);
            run.Err.ShouldNotContain("   at ");
        }

        Directory.Exists(_place["reports"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_ends_a_mark_at_the_beginning_and_a_line_of_ten_megabytes_are_read(string end)
    {
        var text = "\uFEFF" + Good.Replace("was: {}", "was: {}, quote: \"" + new string('x', 10_000_000) + "\"", StringComparison.Ordinal).Replace("\n", end, StringComparison.Ordinal);
        CliRun.Run("verify", _place.Write("good.yaml", text), "--evidence", Example.BaseIn(_place), "--report", _place["r.html"]).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void An_account_of_ten_thousand_statements_is_verified_and_what_was_left_out_is_named()
    {
        var random = new Random(3);
        var text = new StringBuilder("safeconduct: account/1\nid: B-1\ninterviews: [ { id: I1 } ]\nstatements:\n");
        for (var i = 0; i < 10_000; i++)
        {
            var place = i % 2 == 0 ? "Astana" : "Moscow";
            text.Append(CultureInfo.InvariantCulture, $"  - {{ id: S{i}, in: I1, was: {{}}, at: {place}, on: 2022-{random.Next(1, 13):00}-{random.Next(1, 29):00}~ }}\n");
        }

        var run = CliRun.Run("verify", _place.Write("big.yaml", text.ToString()), "--evidence", Example.BaseIn(_place), "--json", "--report", _place["big.html"]);
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("journey.too-many-stops");
        new FileInfo(_place["big.html"]).Length.ShouldBeGreaterThan(1_000_000);
    }

    [Fact]
    public void An_account_without_statements_and_one_given_twice_are_answered_once_each()
    {
        var evidence = Example.BaseIn(_place);
        var account = _place.Write("a.yaml", Good);
        CliRun.Run("verify", account, account, "--evidence", evidence, "--json").OutLines.Length.ShouldBe(1);
        var copy = CliRun.Run("verify", account, _place.Write("b.yaml", Good), "--evidence", evidence, "--json");
        copy.ExitCode.ShouldBe(2);
        copy.OutLines.Length.ShouldBe(1);
        copy.Err.ShouldContain("b.yaml");
        CliRun.Run("verify", _place.Write("none.yaml", "safeconduct: account/1\nid: K-2\ninterviews: []\nstatements: []\n"), "--evidence", evidence, "--json").Out
            .ShouldSatisfyAllConditions(o => JsonDocument.Parse(o));
    }

    [Fact]
    public void Pseudonyms_that_come_to_one_file_name_do_not_overwrite_each_other()
    {
        var accounts = new[] { "A.B", "A_B", "a_b", "index", "CON" };
        var files = accounts.Select((id, i) => _place.Write($"{i}.yaml", Good.Replace("K-1", id, StringComparison.Ordinal))).ToArray();
        CliRun.Run(["verify", .. files, "--evidence", Example.BaseIn(_place), "--report", _place["reports"]], stdin: "").ExitCode.ShouldBe(0);
        var names = Directory.GetFiles(_place["reports"]).Select(f => Path.GetFileName(f).ToUpperInvariant()).ToList();
        names.ShouldBeUnique();
        names.Count.ShouldBe(accounts.Length + 1);
        names.ShouldNotContain("CON.HTML");
        File.ReadAllText(_place["reports/index.html"]).ShouldContain("href=\"index_2.html\"");
    }

    [Fact]
    public void A_run_without_an_account_leaves_an_earlier_list_of_reports_alone()
    {
        Directory.CreateDirectory(_place["empty"]);
        Directory.CreateDirectory(_place["reports"]);
        _place.Write("reports/index.html", "earlier");
        CliRun.Run("verify", _place["empty"], "--evidence", Example.BaseIn(_place), "--report", _place["reports"]).ExitCode.ShouldBe(2);
        File.ReadAllText(_place["reports/index.html"]).ShouldBe("earlier");
    }

    [Fact]
    public void A_linked_folder_is_not_gone_round_in()
    {
        Directory.CreateDirectory(_place["accounts"]);
        _place.Write("accounts/a.yaml", Good);
        Directory.CreateSymbolicLink(_place["accounts/up"], _place["accounts"]);
        var run = CliRun.Run("account", "check", "--json", _place["accounts"]);
        run.ExitCode.ShouldBe(0);
        run.OutLines.Length.ShouldBe(1);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}

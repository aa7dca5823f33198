using Safeconduct.Accounts.Pathways;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Texts;
using Safeconduct.Texts.Pathways;

namespace Safeconduct.Tests.Pathways;

/// <summary>Every pack under packs/: without worked cases, without a source, stale, or at odds with another, it fails the build here.</summary>
public sealed class ShippedPacksTests
{
    [Fact]
    public void Every_shipped_pack_is_read_and_without_fault()
    {
        var packs = Packs();
        packs.ShouldNotBeEmpty();
        var asOf = Some.Day(File.ReadAllText(Checkout.PathOf("packs", "as-of.txt")).Trim());
        PackAudit.Of(packs, asOf).Select(f => $"{f.Place}: {Phrasebook.For("en").Say(f.Reason)}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_shipped_pack_is_said_in_plain_sentences_in_every_language()
    {
        var packs = Packs();
        foreach (var words in Phrasebook.Languages.Select(l => new PathwayWords(Phrasebook.For(l), packs)))
        {
            foreach (var pack in packs)
            {
                PackSentences.Of(pack, words).Count().ShouldBeGreaterThan(pack.Rules.Length);
            }

            packs.SelectMany(p => p.Rules).SelectMany(r => r.When.Facts()).Distinct().Select(words.Ask).ShouldAllBe(q => q.Length > 10);
        }
    }

    [Fact]
    public void Every_rule_step_alarm_and_case_of_a_shipped_pack_is_said_in_Russian_too_with_what_to_check()
    {
        foreach (var pack in Packs())
        {
            var bases = pack.Rules.Select(r => r.Basis).Concat(pack.Steps.Select(s => s.Basis)).Concat(pack.Alarms.Select(a => a.Basis));
            IEnumerable<LocalText?> texts =
            [
                pack.Title, .. pack.Rules.Select(r => r.Says), .. pack.Steps.Select(s => s.Says), .. pack.Steps.SelectMany(s => s.Risks).Select(r => r.Says), .. pack.Steps.Select(s => s.Before),
                .. pack.Ends.Select(e => e.Says), .. pack.Alarms.Select(a => a.Says), .. pack.Alarms.SelectMany(a => a.Do).Select(s => s.Says), .. pack.Facts.Select(f => f.Ask), .. pack.Facts.Select(f => f.Says), .. pack.Words.Values, .. pack.Cases.Select(c => c.Says), .. bases.Select(b => b.ToCheck),
            ];
            texts.OfType<LocalText>().Where(text => !text.Others.ContainsKey("ru")).Select(text => $"{pack.Id}: {text}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_alarm_outside_the_own_country_says_in_the_first_hour_to_sign_nothing()
    {
        var alarms = Packs().SelectMany(p => p.Alarms).Where(a => a.Id != "ru-held").ToList();
        alarms.Count.ShouldBeGreaterThan(5);
        alarms.ShouldAllBe(a => a.Do[0].WithinHours == 1 && a.Do[0].Says.In("en").StartsWith("Sign nothing", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_on_the_packs_counts_what_they_hold_and_how_it_was_read()
    {
        var packs = Packs();
        var page = File.ReadAllText(Checkout.PathOf("docs", "packs.md"));
        var (rules, sources) = (packs.SelectMany(p => p.Rules).ToList(), packs.SelectMany(p => p.Sources).ToList());
        var counts = $"{rules.Count} rules, {packs.Sum(p => p.Steps.Length)} steps, {packs.Sum(p => p.Alarms.Length)} alarms and {packs.Sum(p => p.Cases.Length)} worked cases";
        page.ShouldContain(counts);
        page.ShouldContain($"rest on {sources.Count} sources");
        foreach (var reading in Enum.GetValues<SourceReading>())
        {
            page.ShouldContain($"`{reading.ToString().ToLowerInvariant()}` ({sources.Count(s => s.Read == reading)})");
        }

        page.ShouldContain($"`likely` ({rules.Count(r => r.Basis.Sure == Sureness.Likely)})");
        page.ShouldContain($"`practice-varies` ({rules.Count(r => r.Basis.Sure == Sureness.PracticeVaries)})");
        page.ShouldContain($"`uncertain` ({rules.Count(r => r.Basis.Sure == Sureness.Uncertain)})");
    }

    internal static List<Pack> Packs()
    {
        var packs = new List<Pack>();
        foreach (var file in Directory.GetFiles(Checkout.PathOf("packs"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var reading = PackReader.Read(File.ReadAllText(file), Path.GetRelativePath(Checkout.Root, file));
            (reading as PackReading.Refused)?.Errors.Select(e => $"{reading.FileName}:{e.Line}:{e.Column}: {Phrasebook.For("en").Say(e.Reason)}").ShouldBeEmpty();
            packs.Add(reading.ShouldBeOfType<PackReading.Read>().Pack);
        }

        return packs;
    }
}

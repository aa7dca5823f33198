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

using Safeconduct.Accuracy;
using Safeconduct.Accuracy.Falsehoods;
using Safeconduct.Accuracy.Results;
using Safeconduct.Accuracy.Telling;
using Safeconduct.Accuracy.Tracks;

namespace Safeconduct.SystemTests.Accuracy;

/// <summary>What the checks make of false accounts: bounds well under what was measured, and honesty about what cannot be shown.</summary>
public sealed class FalseAccountsTests(WorldFixture fixture)
{
    public static TheoryData<string> Kinds => [.. Falsehood.All.Select(f => f.Name)];

    [Theory]
    [InlineData("other-front", 0.35, 0.9)]
    [InlineData("place-far", 0.35, 0.9)]
    [InlineData("borrowed-story", 0.3, 0.6)]
    [InlineData("denied-presence", 0.35, 0.7)]
    public void A_unit_told_far_from_where_it_was_is_asked_about(string kind, double ofAll, double whereItCanSpeak)
    {
        var verdicts = Fabricated(kind);
        Share.Among(verdicts, v => v.RaisesOrMore(f => f.IsEvidence)).Value.ShouldBeGreaterThan(ofAll);
        Share.Among([.. verdicts.Where(v => !v.PresenceSaysNothing)], v => v.RaisesOrMore(f => f.IsEvidence)).Value.ShouldBeGreaterThan(whereItCanSpeak);
    }

    /// <summary>Units at the front stand close together, so what is told near the truth, or of a unit that nobody knows, passes. The tool must not pretend otherwise.</summary>
    [Fact]
    public void A_place_near_the_truth_and_an_unknown_unit_pass()
    {
        Share.Among(Fabricated("place-near"), v => v.RaisesOrMore(f => f.IsUnitPresence)).Value.ShouldBeLessThan(0.45);
        Fabricated("invented-unit").ShouldAllBe(v => v.PresenceSaysNothing);
    }

    [Theory]
    [InlineData("borrowed-whole")]
    [InlineData("desk-job")]
    [InlineData("never-served")]
    [InlineData("conduct")]
    [InlineData("role")]
    public void What_leaves_unit_place_and_days_true_is_raised_no_oftener_than_honest_accounts(string kind)
    {
        var honest = Share.Among(fixture.Truthful, v => v.RaisesOrMore(f => f.IsEvidence));
        var told = Share.Among(Fabricated(kind), v => v.RaisesOrMore(f => f.IsEvidence));
        told.Low.ShouldBeLessThan(honest.High);
        told.High.ShouldBeGreaterThan(honest.Low);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_is_told_in_full_and_none_is_called_impossible_for_the_evidence_it_is_held_against(string kind)
    {
        var verdicts = Fabricated(kind);
        verdicts.Length.ShouldBe(WorldFixture.OfEachKind);
        // Distance never contradicts: a battalion may have been sent.
        verdicts.ShouldAllBe(v => v.Findings.All(f => !f.IsEvidence || f.Outcome != Core.Checks.Outcome.Contradicts));
    }

    [Fact]
    public void On_the_real_positions_another_front_is_asked_about_wherever_the_evidence_can_speak()
    {
        using var real = new World(RealTracks.In(SharedData.PathOf("evidence"), withTerritory: false)!, Mask.Weeks(1), 1);
        var verdicts = Run.Fabricated(real, Falsehood.All.Single(f => f.Name == "other-front"), 150, WorldFixture.Told).Where(v => !v.PresenceSaysNothing).ToList();
        verdicts.Count.ShouldBeGreaterThan(40);
        Share.Among(verdicts, v => v.RaisesOrMore(f => f.IsUnitPresence)).Low.ShouldBeGreaterThan(0.8);
    }

    private System.Collections.Immutable.ImmutableArray<Verdict> Fabricated(string kind) => fixture.Fabricated(kind);
}

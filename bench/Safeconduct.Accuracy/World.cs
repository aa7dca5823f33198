using Safeconduct.Accounts;
using Safeconduct.Accuracy.Draws;
using Safeconduct.Accuracy.Lives;
using Safeconduct.Accuracy.Results;
using Safeconduct.Accuracy.Telling;
using Safeconduct.Accuracy.Tracks;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Evidence.Gazetteer;

namespace Safeconduct.Accuracy;

/// <summary>
/// Tracks, a mask, and the two bases that the mask leaves: the one without the even weeks and the one without the odd. A life of one half is verified against
/// the base from which exactly the rows that it was drawn from are missing.
/// </summary>
internal sealed class World : IDisposable
{
    private static readonly Day AsOf = Day.Of(2026, 1, 1);
    private readonly MaskedBase[] _bases;
    private readonly IReadOnlyList<ICheck> _checks;
    private readonly Verifier[] _verifiers;
    private readonly PlaceWording _places;

    /// <param name="tracks">Where the units were.</param>
    /// <param name="mask">Which weeks are held out.</param>
    /// <param name="seed">Everything that is drawn.</param>
    /// <param name="checks">The checks to be judged: those of the product, or the same with other constants.</param>
    public World(ITracks tracks, Mask mask, ulong seed, IEnumerable<ICheck>? checks = null)
        : this(tracks, mask, seed, [.. Enumerable.Range(0, 2).Select(half => MaskedBase.Of(tracks, d => mask.IsKept(d, half)))], checks?.ToList() ?? [.. CheckCatalogue.All])
    {
    }

    private World(ITracks tracks, Mask mask, ulong seed, MaskedBase[] bases, IReadOnlyList<ICheck> checks)
    {
        (Tracks, Mask, Draw, _bases, _checks) = (tracks, mask, new Draw(seed), bases, checks);
        Settlements = new Settlements();
        Lives = new LifeDraw(tracks, mask);
        _places = new PlaceWording(Settlements);
        _verifiers = [.. _bases.Select(b => new Verifier(b.Evidence, [BuiltInGazetteer.Instance], checks, "accuracy"))];
    }

    public ITracks Tracks { get; }

    public Mask Mask { get; }

    public Draw Draw { get; }

    public Settlements Settlements { get; }

    public LifeDraw Lives { get; }

    /// <summary>Other draws over the same bases. Only the first world disposes of them.</summary>
    public World WithSeed(ulong seed) => new(Tracks, Mask, seed, _bases, _checks);

    public Life Life(int number, Distortions distortions) => Lives.Draw(number, Draw.Sub("life").Sub(number), distortions);

    public string Tell(Life life, Distortions distortions, double daysPerDay = Recall.Measured) =>
        new Teller(_places, distortions, daysPerDay).Tell(life, Draw.Sub("telling").Sub(life.Number));

    /// <summary>Reads, verifies and sums up; what the account says and what the simulation knows meet only here.</summary>
    public Verdict Verify(Life life, string text) => Verdict.Of(life, text, Assess(life.Half, text));

    public Assessment Assess(int half, string text) => _verifiers[half].Verify(Read(text), AsOf);

    /// <summary>What a name is understood as by the base of a half.</summary>
    public Core.Units.UnitResolution Understood(int half, string name)
    {
        var account = Read("safeconduct: account/1\nid: N\ninterviews:\n  - { id: I1 }\nstatements:\n  - { id: S1, in: I1, served: { unit: " + AccountText.Quoted(name) + " }, from: 2022-05, to: 2022-06 }\n");
        var context = _verifiers[half].Resolve(account, AsOf);
        return context.UnitOf(account.Statements[0]);
    }

    public void Dispose() => Array.ForEach(_bases, b => b.Dispose());

    private static Account Read(string text) => AccountReader.Read(text, "simulated") switch
    {
        AccountReading.Read read => read.Account,
        AccountReading.Refused refused => throw new InvalidOperationException($"The simulation wrote an account that cannot be read: {refused.Errors[0]}\n{text}"),
        _ => throw new InvalidOperationException(),
    };
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Safeconduct.Accuracy;
using Safeconduct.Accuracy.Falsehoods;
using Safeconduct.Accuracy.Results;
using Safeconduct.Accuracy.Telling;
using Safeconduct.Accuracy.Tracks;

[assembly: AssemblyFixture(typeof(Safeconduct.SystemTests.Accuracy.WorldFixture))]

namespace Safeconduct.SystemTests.Accuracy;

/// <summary>One world of made tracks and the accounts told in it, for all tests that only look at them.</summary>
public sealed class WorldFixture : IDisposable
{
    internal const int OfEachKind = 60;

    /// <summary>The names that a resolver knows are its own matter: what accounts show is tried with names that every base knows.</summary>
    internal const Distortions Told = Distortions.Usual & ~Distortions.Spelling;

    private readonly Lazy<World> _world = new(() => new World(new MadeTracks(1), Mask.Weeks(1), 1));
    private readonly Lazy<ImmutableArray<Verdict>> _truthful;
    private readonly ConcurrentDictionary<string, Lazy<ImmutableArray<Verdict>>> _fabricated = new();

    public WorldFixture() => _truthful = new(() => Run.Truthful(World, 1000, Told));

    internal World World => _world.Value;

    /// <summary>A thousand honest accounts.</summary>
    internal ImmutableArray<Verdict> Truthful => _truthful.Value;

    internal ImmutableArray<Verdict> Fabricated(string kind) =>
        _fabricated.GetOrAdd(kind, k => new(() => Run.Fabricated(World, Falsehood.All.Single(f => f.Name == k), OfEachKind, Told))).Value;

    public void Dispose()
    {
        if (_world.IsValueCreated)
        {
            World.Dispose();
        }
    }
}

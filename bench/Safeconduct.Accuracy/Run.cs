using System.Collections.Immutable;
using Safeconduct.Accuracy.Falsehoods;
using Safeconduct.Accuracy.Results;
using Safeconduct.Accuracy.Telling;

namespace Safeconduct.Accuracy;

/// <summary>Whole series of accounts.</summary>
internal static class Run
{
    /// <summary>Lives told honestly, with those distortions. The same numbers are the same lives, whatever is switched off.</summary>
    public static ImmutableArray<Verdict> Truthful(World world, int accounts, Distortions distortions, double daysPerDay = Recall.Measured) =>
        [.. Enumerable.Range(0, accounts).Select(i => One(world, i, distortions, daysPerDay))];

    public static Verdict One(World world, int number, Distortions distortions, double daysPerDay = Recall.Measured)
    {
        var life = world.Life(number, distortions);
        return world.Verify(life, world.Tell(life, distortions, daysPerDay));
    }

    /// <summary>So many accounts of one kind. Lives that give no occasion for it are passed over.</summary>
    public static ImmutableArray<Verdict> Fabricated(World world, Falsehood falsehood, int accounts, Distortions distortions)
    {
        var draw = world.Draw.Sub(falsehood.Name);
        // A detachment under a falsehood would blur which of the two was raised; what nothing can show is drawn exactly as the truth is.
        var lived = falsehood.Reach == Reach.Showable ? distortions & ~Distortions.Detachment : distortions;
        var first = 100_000 * (1 + Falsehood.All.IndexOf(falsehood));
        return
        [
            .. Enumerable.Range(first, 6 * accounts).Select(number => falsehood.Tell(world.Life(number, lived), world, draw.Sub(number)))
                .Where(life => life is not null).Take(accounts).Select(life => world.Verify(life!, world.Tell(life!, distortions))),
        ];
    }
}

using System.Collections.Immutable;
using Safeconduct.Accuracy.Telling;

namespace Safeconduct.Accuracy.Results;

/// <summary>
/// Why an honest account was asked about: the same life is told again with one distortion fewer, all other draws unchanged. What makes the finding of that check
/// go away was its cause; where any of several would, the first in the list is named, and where none alone does, that is said.
/// </summary>
internal static class Causes
{
    public const string Together = "several together";
    public const string Evidence = "none: the held-out days themselves";

    public static ImmutableArray<Distortions> Single { get; } =
    [
        Distortions.Detachment, Distortions.RecallError, Distortions.Rounding, Distortions.Forgetting, Distortions.LoosePlaces,
        Distortions.Absence, Distortions.Transfer, Distortions.Retelling, Distortions.Spelling,
    ];

    public static string Of(World world, Verdict raised, string check, Distortions told)
    {
        if (Raises(world, raised.Number, check, Distortions.None))
        {
            return Evidence;
        }

        foreach (var one in Single.Where(d => told.HasFlag(d)))
        {
            if (!Raises(world, raised.Number, check, told & ~one))
            {
                return Name(one);
            }
        }

        return Together;
    }

    public static string Name(Distortions distortion) => distortion switch
    {
        Distortions.Detachment => "detachment",
        Distortions.RecallError => "errors of memory in dates",
        Distortions.Rounding => "rounded dates",
        Distortions.Forgetting => "an end not told",
        Distortions.LoosePlaces => "places named loosely",
        Distortions.Absence => "leave and hospital",
        Distortions.Transfer => "a second unit",
        Distortions.Retelling => "a second interview",
        Distortions.Spelling => "the unit's name as people write it",
        Distortions.SureOfWrongDays => "sure of wrong days",
        _ => distortion.ToString(),
    };

    private static bool Raises(World world, int number, string check, Distortions distortions) => Run.One(world, number, distortions).RaisesOrMore(f => f.Check == check);
}

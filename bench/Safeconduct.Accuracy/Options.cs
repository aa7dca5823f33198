using System.Globalization;

namespace Safeconduct.Accuracy;

/// <summary>What the program is asked for.</summary>
/// <param name="Accounts">How many truthful accounts; half as many in each line of the comparisons, a fifth of each kind of falsehood.</param>
/// <param name="Seed">Everything that is drawn.</param>
/// <param name="Evidence">The folder that holds <c>uawardata</c> and, if it is there, <c>katottg</c>.</param>
/// <param name="Show">Write this one truthful account and what was found, instead of the tables.</param>
/// <param name="Kind">With <paramref name="Show"/>: a false account of this kind.</param>
internal sealed record Options(int Accounts, ulong Seed, string Evidence, int? Show, string? Kind)
{
    public const string Usage = "Expected: [--accounts NUMBER] [--seed NUMBER] [--evidence FOLDER] [--show NUMBER [--kind FALSEHOOD]]";

    private const string Shared = "../shared/evidence";

    /// <summary>Null where the words are not understood.</summary>
    public static Options? Of(string[] args)
    {
        var options = new Options(1000, 1, Shared, null, null);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            if ((args[i], value) switch
            {
                ("--accounts", _) when Number(value) is > 0 and var n => options with { Accounts = n },
                ("--seed", _) when ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) => options with { Seed = seed },
                ("--evidence", not "") => options with { Evidence = value },
                ("--show", _) when Number(value) is { } n => options with { Show = n },
                ("--kind", not "") => options with { Kind = value },
                _ => null,
            } is not { } next)
            {
                return null;
            }

            options = next;
        }

        return options;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Sqlite;
using Safeconduct.Texts;

namespace Safeconduct.Cli;

/// <summary>Opens an evidence base for reading, or says why it cannot be used and ends with <see cref="ExitCode.StoreUnusable"/>.</summary>
internal static class OpenedBase
{
    public static async Task<int> UseAsync(string path, Phrasebook words, Func<IEvidenceBase, Task<int>> use)
    {
        var opening = SqliteEvidenceBase.Open(path);
        if (opening.Base is not { } evidence)
        {
            return await Refuse(opening.Problem!, words).ConfigureAwait(false);
        }

        using (evidence)
        {
            try
            {
                return await use(evidence).ConfigureAwait(false);
            }
            catch (Exception e) when (ProblemIn(e) is { } problem)
            {
                return await Refuse(problem, words).ConfigureAwait(false);
            }
        }
    }

    private static async Task<int> Refuse(StoreProblem problem, Phrasebook words)
    {
        await Console.Error.WriteLineAsync(words.Say(problem.Phrase)).ConfigureAwait(false);
        return ExitCode.StoreUnusable;
    }

    /// <summary>Several accounts at once fail together.</summary>
    private static StoreProblem? ProblemIn(Exception exception) => exception switch
    {
        StoreException store => store.Problem,
        AggregateException several => several.Flatten().InnerExceptions.OfType<StoreException>().FirstOrDefault()?.Problem,
        _ => null,
    };
}

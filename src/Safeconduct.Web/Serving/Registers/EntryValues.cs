using System.Globalization;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Screening;

namespace Safeconduct.Web.Serving.Registers;

/// <summary>What an entry holds under the properties that clients can ask for.</summary>
internal static class EntryValues
{
    public static IEnumerable<string> Of(RegisterEntry entry, string property) => property switch
    {
        "name" => [entry.Name],
        "alias" => entry.Names.Skip(1).Select(n => n.Text),
        "birthDate" => entry.Born.Select(b => b.Text),
        "citizenship" => entry.Citizenships,
        "gender" => entry.Gender is { } gender ? [gender.ToString().ToLowerInvariant()] : [],
        "topics" => entry.Topics,
        "unit" => Present(entry.Unit),
        "number" => Present(entry.Number),
        "register" => [entry.Register],
        "source" => [entry.Citation.Source],
        "row" => [entry.Citation.Row.ToString(CultureInfo.InvariantCulture)],
        "sourceUrl" => Present(entry.Citation.Url),
        _ => [],
    };

    private static IEnumerable<string> Present(string? value) => value is null ? [] : [value];
}

/// <summary>What a score is made of, in the form that both protocols have for it.</summary>
internal static class Features
{
    public static IEnumerable<(string Id, double Value)> Of(Candidate candidate)
    {
        yield return ("name_score", Math.Round(candidate.Match.Score, 4));
        yield return ("name_log_likelihood_ratio", Math.Round(candidate.Match.LogRatio, 2));
        yield return ("birth_log_likelihood_ratio", Math.Round(candidate.Birth.LogRatio, 2));
        if (candidate.Namesakes is { } namesakes)
        {
            yield return ("expected_namesakes", Math.Round(namesakes.Expected, 2));
        }
    }
}

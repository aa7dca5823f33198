using System.Collections.Immutable;
using System.Text.Json;
using Safeconduct.Core.Assessments;

namespace Safeconduct.Texts.Json;

/// <summary>The findings of earlier runs by account, as read back from what <see cref="AssessmentJson"/> wrote.</summary>
public abstract class EarlierAssessments
{
    private EarlierAssessments()
    {
    }

    /// <summary>Reads one assessment a line. Never throws for bad text.</summary>
    public static EarlierAssessments Read(TextReader input)
    {
        var accounts = ImmutableDictionary.CreateBuilder<string, ImmutableArray<EarlierFinding>>(StringComparer.Ordinal);
        var number = 0;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var document = JsonDocument.Parse(line);
                if (Take(document.RootElement) is not { } taken)
                {
                    return new Refused(number);
                }

                accounts[taken.Account] = taken.Findings;
            }
            catch (JsonException)
            {
                return new Refused(number);
            }
        }

        return accounts.Count == 0 ? new Refused(Math.Max(1, number)) : new Known(accounts.ToImmutable());
    }

    private static (string Account, ImmutableArray<EarlierFinding> Findings)? Take(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || Text(root, "safeconduct") is not AssessmentJson.Schema || Text(root, "account") is not { } account
            || !root.TryGetProperty("findings", out var findings) || findings.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var taken = ImmutableDictionary.CreateBuilder<string, EarlierFinding>(StringComparer.Ordinal);
        foreach (var finding in findings.EnumerateArray())
        {
            if (finding.ValueKind != JsonValueKind.Object || Text(finding, "id") is not { } id || Text(finding, "basis") is not { } basis || Text(finding, "outcome") is not { } outcome)
            {
                return null;
            }

            taken[id] = new EarlierFinding(id, basis, outcome, Text(finding, "text") ?? "");
        }

        return (account, [.. taken.Values]);
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public sealed class Known(ImmutableDictionary<string, ImmutableArray<EarlierFinding>> byAccount) : EarlierAssessments
    {
        public IEnumerable<string> Accounts => byAccount.Keys.Order(StringComparer.Ordinal);

        public bool Has(string account) => byAccount.ContainsKey(account);

        /// <summary>Empty when the earlier run did not have the account.</summary>
        public ImmutableArray<EarlierFinding> Of(string account) => byAccount.GetValueOrDefault(account, []);
    }

    /// <summary>The line is not an assessment of a version that this program knows.</summary>
    public sealed class Refused(int line) : EarlierAssessments
    {
        public int Line { get; } = line;
    }
}

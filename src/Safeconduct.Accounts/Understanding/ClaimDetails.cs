using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Accounts.Vocabulary;

namespace Safeconduct.Accounts.Understanding;

/// <summary>
/// One detail of a claim: its key in the file and the words of the account. <see cref="List"/> is the value list where there is one, and
/// <see cref="Meaning"/> the entry that the words mean; null there says that the list does not know them, which is no error.
/// </summary>
public sealed record ClaimDetail(string Key, string Text, string? List = null, string? Meaning = null)
{
    /// <summary>The resource key of the meaning, such as <c>rank.lieutenant</c>.</summary>
    public string? MeaningKey => Meaning is null ? null : $"{List}.{Meaning}";

    public override string ToString() => $"{Key} {MeaningKey}";
}

/// <summary>Takes a claim apart into its details, in the order of the table of keys.</summary>
public static class ClaimDetails
{
    /// <summary>The details that were given. Unit and number of a served claim are not among them: they are resolved.</summary>
    public static ImmutableArray<ClaimDetail> Of(Claim? claim) => claim is null ? [] : [.. All(claim).OfType<ClaimDetail>()];

    private static ClaimDetail?[] All(Claim claim) => claim switch
    {
        Claim.Studied c => [Plain("school", c.School), Listed("graduatedAs", c.GraduatedAs, "rank", Rank.Find)],
        Claim.Served c =>
        [
            Plain("role", c.Role), Listed("rank", c.Rank, "rank", Rank.Find), Listed("category", c.Category, "category", ServiceCategory.Find), Plain("branch", c.Branch),
            Plain("garrison", c.Garrison), Plain("parent", c.Parent),
            Plain("commander", c.Commander), Plain("witnesses", c.Witnesses.IsEmpty ? null : string.Join(", ", c.Witnesses)),
        ],
        Claim.Leave c => [Plain("reason", c.Reason)],
        Claim.Hospital c => [Plain("reason", c.Reason)],
        Claim.Was c => [Plain("for", c.For)],
        Claim.Ordered c => [Plain("what", c.What), Listed("answer", c.Answer, "order-answer", OrderAnswer.Find), Plain("by", c.By)],
        Claim.Event c => [Plain("what", c.What), Plain("how", c.How)],
        Claim.Crossed c =>
        [
            Plain("from", c.From), Plain("to", c.To), Plain("way", c.Way), Listed("document", c.DocumentUsed, "document-kind", DocumentKind.Find),
            Listed("state", c.State, "crossing-state", CrossingState.Find),
        ],
        Claim.Document c => [Listed("kind", c.DocumentKind, "document-kind", DocumentKind.Find), Plain("from", c.From), Listed("state", c.State, "document-state", DocumentState.Find)],
        Claim.Proceeding c =>
        [
            Listed("kind", c.ProceedingKind, "proceeding-kind", ProceedingKind.Find), Plain("article", c.Article), Plain("country", c.Country),
            Listed("state", c.State, "proceeding-state", ProceedingState.Find),
        ],
        Claim.Contact c => [Plain("with", c.With), Plain("how", c.How)],
        Claim.Online c => [Plain("what", c.What), Plain("where", c.Where), Plain("state", c.State)],
        _ => throw new ArgumentOutOfRangeException(nameof(claim)),
    };

    private static ClaimDetail? Plain(string key, string? text) => text is null ? null : new ClaimDetail(key, text);

    private static ClaimDetail? Listed(string key, string? text, string list, Func<string?, IListed?> find) =>
        text is null ? null : new ClaimDetail(key, text, list, find(text)?.Key);
}

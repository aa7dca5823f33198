using System.Collections.Immutable;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;

namespace Safeconduct.Accounts.Pathways;

/// <summary>What reading a facts file gave: the facts, or everything that is wrong with the file, in its order.</summary>
public abstract record FactsReading(string FileName)
{
    /// <summary>The file holds facts.</summary>
    public sealed record Read(string FileName, FactSheet Facts) : FactsReading(FileName);

    /// <summary>It does not; there is at least one error.</summary>
    public sealed record Refused(string FileName, ImmutableArray<AccountError> Errors) : FactsReading(FileName);
}

/// <summary>What reading a pack gave: the pack, or everything that is wrong with the file, in its order.</summary>
public abstract record PackReading(string FileName)
{
    /// <summary>The file is a pack. Whether its rules and cases hold is for <see cref="Core.Pathways.Packs.PackAudit"/> to say.</summary>
    public sealed record Read(string FileName, Pack Pack) : PackReading(FileName);

    /// <summary>It is not; there is at least one error.</summary>
    public sealed record Refused(string FileName, ImmutableArray<AccountError> Errors) : PackReading(FileName);
}

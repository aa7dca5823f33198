using System.Collections.Immutable;
using Safeconduct.Core.Accounts;

namespace Safeconduct.Accounts.Identities;

/// <summary>What reading an identity file gave. No reason holds anything that stands in the file but its own keys and P1, P2….</summary>
public abstract class IdentityReading
{
    private IdentityReading(string fileName) => FileName = fileName;

    /// <summary>As it was handed to the reader; for messages only.</summary>
    public string FileName { get; }

    public sealed class Read(string fileName, Identity identity) : IdentityReading(fileName)
    {
        public Identity Identity { get; } = identity;
    }

    /// <summary>Errors stand in the order of the file; there is at least one.</summary>
    public sealed class Refused(string fileName, ImmutableArray<AccountError> errors) : IdentityReading(fileName)
    {
        public ImmutableArray<AccountError> Errors { get; } = errors;
    }
}

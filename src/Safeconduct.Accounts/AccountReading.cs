using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;

namespace Safeconduct.Accounts;

/// <summary>Why a file is not an account. Lines and columns count from 1; a column counts UTF-16 code units, as editors do.</summary>
public sealed record AccountError(int Line, int Column, Phrase Reason)
{
    public override string ToString() => FormattableString.Invariant($"{Line}:{Column} {Reason}");
}

/// <summary>Something that can be read and is probably not meant.</summary>
public sealed record AccountWarning(int Line, int Column, Phrase Reason)
{
    public override string ToString() => FormattableString.Invariant($"{Line}:{Column} {Reason}");
}

/// <summary>What reading an account file gave: an account, or everything that is wrong with the file.</summary>
public abstract class AccountReading
{
    private AccountReading(string fileName) => FileName = fileName;

    /// <summary>As it was handed to the reader; for messages only.</summary>
    public string FileName { get; }

    /// <summary>The file is an account. Warnings stand in the order of the file.</summary>
    public sealed class Read(string fileName, Account account, ImmutableArray<AccountWarning> warnings) : AccountReading(fileName)
    {
        public Account Account { get; } = account;

        public ImmutableArray<AccountWarning> Warnings { get; } = warnings;
    }

    /// <summary>The file is no account that this version can read. Errors stand in the order of the file; there is at least one.</summary>
    public sealed class Refused(string fileName, ImmutableArray<AccountError> errors) : AccountReading(fileName)
    {
        public ImmutableArray<AccountError> Errors { get; } = errors;
    }
}

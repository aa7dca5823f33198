using System.Collections.Immutable;
using System.Globalization;
using Safeconduct.Accounts.Identities;
using Safeconduct.Core.Accounts;
using Safeconduct.Texts;

namespace Safeconduct.Cli;

/// <summary>The identity files of a run, by the account each is for. What is said of them goes to standard error and holds nothing that stands in them but P1, P2….</summary>
internal sealed class IdentityFiles
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private readonly Dictionary<string, Identity> _byAccount;

    private IdentityFiles(Dictionary<string, Identity> byAccount, ImmutableArray<string> warnings, ImmutableArray<string> errors) => (_byAccount, Warnings, Errors) = (byAccount, warnings, errors);

    /// <summary>Lines to be told; the run goes on.</summary>
    public ImmutableArray<string> Warnings { get; }

    /// <summary>Lines to be told; the input is wrong.</summary>
    public ImmutableArray<string> Errors { get; }

    public IEnumerable<string> Accounts => _byAccount.Keys.Order(StringComparer.Ordinal);

    public static IdentityFiles Read(IEnumerable<string> paths, Phrasebook words)
    {
        var byAccount = new Dictionary<string, Identity>(StringComparer.Ordinal);
        var (warnings, errors) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            try
            {
                using var stream = File.OpenRead(path);
                if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(stream.SafeFileHandle) & Others) != UnixFileMode.None)
                {
                    warnings.Add(words.Say("identity.readable-by-others", ("path", path)));
                }

                Take(path, IdentityReader.Read(stream, path), byAccount, errors, words);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                errors.Add(words.Say("cli.file.not-readable", ("path", path), ("reason", e.Message)));
            }
        }

        return new IdentityFiles(byAccount, warnings.ToImmutable(), errors.ToImmutable());
    }

    /// <summary>Null where none of the files is for this account.</summary>
    public Identity? Of(Account account) => _byAccount.GetValueOrDefault(account.Id);

    /// <summary>Whom the account cites without being named in its identity file.</summary>
    public IEnumerable<string> Missing(Account account, Phrasebook words) => Of(account)?.NotNamed(account)
        .Select(p => words.Say("identity.person-missing", ("account", account.Id), ("person", p.Id), ("statements", Core.Checks.ListValue.Of(p.Statements)))) ?? [];

    private static void Take(string path, IdentityReading reading, Dictionary<string, Identity> byAccount, ImmutableArray<string>.Builder errors, Phrasebook words)
    {
        if (reading is IdentityReading.Refused refused)
        {
            errors.AddRange(refused.Errors.Select(e => string.Create(CultureInfo.InvariantCulture, $"{path}:{e.Line}:{e.Column}: {words.Say(e.Reason)}")));
            errors.Add(words.Say("identity.refused", ("path", path), ("count", refused.Errors.Length)));
        }
        else if (reading is IdentityReading.Read read && !byAccount.TryAdd(read.Identity.AccountId, read.Identity))
        {
            errors.Add(words.Say("identity.twice", ("path", path), ("account", read.Identity.AccountId)));
        }
    }
}

using System.Globalization;
using Safeconduct.Accounts;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Texts;

namespace Safeconduct.Cli;

/// <summary>One account file, read: the account, or what is wrong with the file.</summary>
internal sealed class AccountFile
{
    private readonly string? _unreadable;

    private AccountFile(string path, AccountReading? reading, string? unreadable)
    {
        Path = path;
        Reading = reading;
        _unreadable = unreadable;
    }

    public string Path { get; }

    /// <summary>Null where the file could not be opened.</summary>
    public AccountReading? Reading { get; }

    /// <summary>Null where there is none to be had.</summary>
    public Account? Account => (Reading as AccountReading.Read)?.Account;

    public static AccountFile Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return new AccountFile(path, AccountReader.Read(stream, path), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new AccountFile(path, null, e.Message);
        }
    }

    /// <summary>What is to be said of it on standard error, line by line: every error and every warning at its place.</summary>
    public IEnumerable<string> Remarks(Phrasebook words) => Reading switch
    {
        AccountReading.Refused when System.IO.Path.GetExtension(Path) is ".csv" or ".tsv" or ".xlsx" => [words.Say("cli.account-file.looks-like-table", ("path", Path))],
        AccountReading.Refused refused => refused.Errors.Select(e => At(e.Line, e.Column, words.Say(e.Reason)))
            .Append(words.Say("cli.account-file.refused", ("path", Path), ("count", refused.Errors.Length))),
        AccountReading.Read read => read.Warnings.Select(w => At(w.Line, w.Column, words.Say("cli.account-file.warning", ("text", new PhraseInPhrase(w.Reason))))),
        _ => [words.Say("cli.file.not-readable", ("path", Path), ("reason", _unreadable ?? ""))],
    };

    private string At(int line, int column, string text) => string.Create(CultureInfo.InvariantCulture, $"{Path}:{line}:{column}: {text}");
}

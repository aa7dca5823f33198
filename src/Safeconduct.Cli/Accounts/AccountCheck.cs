using System.Globalization;
using Safeconduct.Accounts;
using Safeconduct.Accounts.Understanding;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Accounts;

/// <summary>Reads account files one after the other and shows how each was understood; bad ones are reported and the others run.</summary>
internal sealed class AccountCheck(Phrasebook words, IReadOnlyList<IGazetteer> gazetteers, IUnitDirectory? units, bool isJson, Stream output, TextWriter errors)
{
    /// <summary>The exit status: wrong input as soon as one file could not be read.</summary>
    public int Run(IEnumerable<string> paths)
    {
        var files = AccountFiles.Of(paths);
        foreach (var missing in files.Missing)
        {
            errors.WriteLine(words.Say("account.check.no-file", ("path", missing)));
        }

        // Every file is read, whatever became of those before it.
        var isGood = files.Paths.Select(Check).ToList().TrueForAll(good => good);
        return isGood && files.Missing.IsEmpty ? ExitCode.Done : ExitCode.WrongInput;
    }

    private bool Check(string path)
    {
        AccountReading reading;
        try
        {
            using var stream = File.OpenRead(path);
            reading = AccountReader.Read(stream, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(words.Say("account.check.unreadable-file", ("path", path), ("detail", e.Message)));
            return false;
        }

        return Show(reading);
    }

    private bool Show(AccountReading reading)
    {
        if (reading is AccountReading.Refused refused)
        {
            foreach (var error in refused.Errors)
            {
                errors.WriteLine(Place(refused.FileName, error.Line, error.Column, words.Say(error.Reason)));
            }

            errors.WriteLine(words.Say("account.check.refused", ("path", refused.FileName), ("count", refused.Errors.Length)));
            if (isJson)
            {
                JsonText.Write(output, o => AccountCheckJson.Write(o, refused, words));
            }

            return false;
        }

        Show((AccountReading.Read)reading);
        return true;
    }

    private void Show(AccountReading.Read read)
    {
        foreach (var warning in read.Warnings)
        {
            errors.WriteLine(Place(read.FileName, warning.Line, warning.Column, words.Say("account.check.warning", ("text", new PhraseInPhrase(warning.Reason)))));
        }

        var understanding = AccountUnderstanding.Of(read.Account, gazetteers, units);
        if (isJson)
        {
            JsonText.Write(output, o => AccountCheckJson.Write(o, read, understanding, words));
        }
        else
        {
            new AccountCheckText(words, output).Write(understanding);
        }
    }

    private static string Place(string file, int line, int column, string text) => string.Create(CultureInfo.InvariantCulture, $"{file}:{line}:{column}: {text}");
}

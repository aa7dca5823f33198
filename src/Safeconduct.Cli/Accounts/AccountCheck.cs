using Safeconduct.Accounts;
using Safeconduct.Accounts.Understanding;
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
            errors.WriteLine(words.Say("cli.account-file.none", ("path", missing)));
        }

        // Every file is read, whatever became of those before it.
        var isGood = files.Paths.Select(Check).ToList().TrueForAll(good => good);
        return isGood && files.Missing.IsEmpty ? ExitCode.Done : ExitCode.WrongInput;
    }

    private bool Check(string path)
    {
        var file = AccountFile.Read(path);
        foreach (var remark in file.Remarks(words))
        {
            errors.WriteLine(remark);
        }

        if (file.Reading is AccountReading.Read read)
        {
            Show(read);
        }
        else if (isJson && file.Reading is AccountReading.Refused refused)
        {
            JsonText.Write(output, o => AccountCheckJson.Write(o, refused, words));
        }

        return file.Account is not null;
    }

    private void Show(AccountReading.Read read)
    {
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
}

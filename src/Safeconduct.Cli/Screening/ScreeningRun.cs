using Safeconduct.Core.Screening;
using Safeconduct.Evidence.Postgres;
using Safeconduct.Evidence.Sqlite;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Screening;

/// <summary>One run of <c>screen</c>. Of a batch every good row is answered as it is read; a bad one is reported and the others run.</summary>
internal sealed class ScreeningRun(Phrasebook words, ScreeningQuery query, string evidence, string? batch, bool isJson)
{
    private int _exit = ExitCode.Done;

    public int Run(CancellationToken cancel)
    {
        var opening = OpenedIndex.Open(evidence);
        if (opening.Index is not { } index)
        {
            Console.Error.WriteLine(words.Say(opening.Problem!));
            return ExitCode.StoreUnusable;
        }

        using (index as IDisposable)
        {
            try
            {
                var screener = new Screener(index);
                if (batch is null)
                {
                    Answer(screener, null, query, words.Say("screening.where.name"));
                }
                else
                {
                    Batch(screener, cancel);
                }

                return _exit;
            }
            catch (StoreException e)
            {
                Console.Error.WriteLine(words.Say(e.Problem.Phrase));
                return ExitCode.StoreUnusable;
            }
            catch (PostgresStoreException e)
            {
                Console.Error.WriteLine(words.Say(e.Problem));
                return ExitCode.StoreUnusable;
            }
        }
    }

    private void Batch(Screener screener, CancellationToken cancel)
    {
        using var input = Input();
        if (input is null)
        {
            return;
        }

        var any = false;
        foreach (var row in BatchRows.Of(input, query, cancel))
        {
            any = true;
            if (row.Query is null)
            {
                Complain(words.Say("screening.batch.bad-row", ("file", Name), ("row", row.Row), ("line", row.Line), ("column", row.Column ?? "-"), ("reason", words.Say(row.Problem!))));
            }
            else
            {
                Answer(screener, row, row.Query, words.Say("screening.where.row", ("file", Name), ("row", row.Row), ("line", row.Line)));
            }
        }

        if (!any)
        {
            Complain(words.Say("screening.batch.empty", ("file", Name)));
        }
    }

    private string Name => batch is "-" ? words.Say("screening.where.standard-input") : batch!;

    private void Answer(Screener screener, Evidence.Batches.ScreeningRow? row, ScreeningQuery asked, string where)
    {
        var answer = screener.Screen(asked);
        if (answer is ScreeningAnswer.Refused refused)
        {
            Complain(words.Say(refused.Why == ScreeningRefusal.NoName ? "screening.refused.name" : "screening.refused.register",
                ("where", where), ("register", refused.Register), ("registers", Core.Checks.ListValue.Of(screener.Registers.Select(r => r.Name)))));
            return;
        }

        var found = (ScreeningAnswer.Found)answer;
        if (isJson)
        {
            JsonText.WriteLine(ScreeningJson.Of(asked, row, found, words));
        }
        else
        {
            Console.Out.Write(new ScreeningText(words).Of(asked, row, found));
        }
    }

    private Stream? Input()
    {
        try
        {
            return batch is "-" ? Console.OpenStandardInput() : File.OpenRead(batch!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Complain(words.Say("cli.file.not-readable", ("path", batch!), ("reason", e.Message)));
            return null;
        }
    }

    private void Complain(string problem)
    {
        _exit = ExitCode.WrongInput;
        Console.Error.WriteLine(problem);
    }
}

using Safeconduct.Screening;

switch (args)
{
    case ["keys", var path]:
        KeyRecall.Run(path);
        return 0;
    case ["keys-of", .. var names]:
        KeyList.Print(names);
        return 0;
    case ["build", var folder, var people]:
        IndexLoad.Build(folder, int.Parse(people, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["ask", var path, var questions]:
        IndexLoad.Ask(path, int.Parse(questions, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["alerts", var path, var questions]:
        Alerts.Run(path, int.Parse(questions, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine("keys PAIRS.tsv | keys-of NAME… | build FOLDER PEOPLE | ask BASE QUESTIONS | alerts BASE QUESTIONS");
        return 2;
}

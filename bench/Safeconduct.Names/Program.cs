using Safeconduct.Core.Names.Matching;
using Safeconduct.Names;

System.Globalization.CultureInfo.DefaultThreadCurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
switch (args)
{
    case ["accuracy", var path]:
        Accuracy.Report(LabelledPair.Read(path), Console.Out);
        return 0;
    case ["errors", var path]:
        foreach (var pair in Directory.Exists(path) ? DerivedPairs.Read(path) : LabelledPair.Read(path))
        {
            var score = Accuracy.Score(pair);
            if (score >= 0.5 != pair.IsMatch)
            {
                var comparison = NameComparer.Compare(PreparedName.Of(pair.Left, pair.Kind), PreparedName.Of(pair.Right, pair.Kind));
                Console.WriteLine($"{(pair.IsMatch ? "+" : "-")} {score:F2} [{pair.Group} {pair.Schema}] {pair.Left} | {pair.Right} :: {string.Join("; ", comparison.Parts.Select(p => $"{p.Left}~{p.Right} {p.Link} {p.Weight:F1}"))}");
            }
        }

        return 0;
    case ["fit", var path, var shared]:
        var derived = DerivedPairs.Read(shared);
        Fit.Report(LabelledPair.Read(path), derived, NameKind.Person, Console.Out);
        Fit.Report(LabelledPair.Read(path), derived, NameKind.Organisation, Console.Out);
        return 0;
    case ["speed", var path]:
        Speed.Report(LabelledPair.Read(path), Console.Out);
        return 0;
    case ["explain", var left, var right]:
        Console.WriteLine(string.Join('\n', NameComparer.Compare(PreparedName.Of(left), PreparedName.Of(right)).Parts) + " " + Accuracy.Score(new LabelledPair("", "Person", left, right, true, "")));
        return 0;
    default:
        Console.Error.WriteLine("Usage: accuracy PAIRS.csv | errors PAIRS.csv | fit PAIRS.csv SHARED | speed PAIRS.csv");
        return 2;
}

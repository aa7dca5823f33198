using Safeconduct.Core.Names.Matching;

namespace Safeconduct.Names;

/// <summary>Two names that somebody says are one or two.</summary>
internal sealed record LabelledPair(string Group, string Schema, string Left, string Right, bool IsMatch, string Quality)
{
    public NameKind Kind => Schema.Length == 0 || Schema.Equals("Person", StringComparison.OrdinalIgnoreCase) ? NameKind.Person : NameKind.Organisation;

    public static List<LabelledPair> Read(string path)
    {
        var records = CsvText.Records(File.ReadAllText(path)).ToList();
        var at = records[0].Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i);
        var pairs = records.Skip(1).Where(r => r.Count >= records[0].Count)
            .Select(r => new LabelledPair(r[at["case_group"]], r[at["schema"]], r[at["name1"]], r[at["name2"]], bool.Parse(r[at["is_match"]]), r[at["quality"]])).ToList();
        return pairs;
    }
}

using System.Text;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Sqlite;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Import;

/// <summary>What a base holds of one unit, in words.</summary>
internal sealed class UnitReport(Phrasebook words)
{
    /// <summary>So many relations are told; the rest is in the JSON.</summary>
    private const int MostParents = 10;

    private readonly StringBuilder _text = new();

    /// <summary>Where the words mean no unit, or several.</summary>
    public string Of(string told, UnitResolution resolution) => words.Say(resolution is UnitResolution.Several several
        ? new Phrase("overview.unit.several", ("text", told), ("units", ListValue.Of(several.Candidates.Select(u => u.Name))))
        : new Phrase("overview.unit.unknown", ("text", told))) + "\n";

    public string Of(UnitOverview overview)
    {
        var unit = overview.Unit;
        Line("overview.unit", ("name", unit.Name), ("id", unit.Id));
        List("overview.unit.names", "names", unit.OtherNames);
        List("overview.unit.numbers", "numbers", unit.Numbers);
        foreach (var parent in unit.Parents.Take(MostParents))
        {
            Line(parent.Days.IsUnbounded ? "overview.unit.parent-undated" : "overview.unit.parent", ("parent", parent.ParentName), ("days", new SpanValue(parent.Days)), ("source", parent.Citation.Source));
        }

        foreach (var garrison in overview.Garrisons.DistinctBy(g => (g.Name, g.At, g.Origin)))
        {
            Line("overview.unit.garrison", ("garrison", garrison.Name ?? "-"), ("point", garrison.At?.ToString() ?? "-"), ("origin", garrison.Origin));
        }

        if (overview.Commanders > 0)
        {
            Line("overview.unit.commanders", ("count", overview.Commanders));
        }

        Coverage(overview);
        foreach (var conflict in overview.Conflicts)
        {
            _text.Append(words.Say(ConflictWords.Of(conflict))).Append('\n');
        }

        return _text.ToString();
    }

    private void Coverage(UnitOverview overview)
    {
        foreach (var source in overview.Coverage.GroupBy(c => (c.Source, c.IsDerived)))
        {
            Line(source.Key.IsDerived ? "overview.unit.covers-derived" : "overview.unit.covers", ("source", source.Key.Source), ("days", new ListValue([.. source.Select(c => (PhraseValue)new SpanValue(c.Days))])));
        }

        if (overview.Months is not { } months)
        {
            Line("overview.unit.no-positions");
            return;
        }

        Line("overview.months-lead");
        foreach (var line in new CoverageTable([months]).Lines(words.Say("overview.months.all")))
        {
            _text.Append(line).Append('\n');
        }
    }

    private void List(string key, string name, IReadOnlyCollection<string> items)
    {
        if (items.Count > 0)
        {
            Line(key, (name, ListValue.Of(items)));
        }
    }

    private void Line(string key, params ReadOnlySpan<(string, PhraseValue)> args) => _text.Append(words.Say(key, args)).Append('\n');
}

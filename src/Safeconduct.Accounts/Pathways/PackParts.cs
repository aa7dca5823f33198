using System.Collections.Immutable;
using Safeconduct.Accounts.Yaml;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Accounts.Pathways;

/// <summary>Reads the rules, steps, ends, alarms and worked cases of a pack.</summary>
internal sealed class PackParts
{
    private const int MostDays = 10_000;

    private readonly PackHead _head;
    private readonly Words _words;
    private readonly Problems _problems;
    private readonly DoorReader _doors;
    private readonly ConditionReader _conditions;
    private readonly ImmutableDictionary<string, NamedFact> _named;

    public PackParts(PackHead head, Words words)
    {
        _head = head;
        _words = words;
        _problems = words.Problems;
        _doors = new DoorReader(words, head.Jurisdiction, head.Words);
        _named = NamedFact.Common.Concat(head.Facts).DistinctBy(f => f.Id, StringComparer.Ordinal).ToImmutableDictionary(f => f.Id, StringComparer.Ordinal);
        _conditions = new ConditionReader(words, _doors, _named);
    }

    public ImmutableArray<PackRule> Rules(ImmutableArray<YamlNode> nodes) => [.. nodes.Select(Rule).OfType<PackRule>()];

    public PackStep? Step(YamlNode node)
    {
        if (MapView.Of(node, PathwayKeys.Step, _problems) is not { } view || _words.Id(view, "id") is not { } id)
        {
            return null;
        }

        var (when, can) = WhenAndCan(view);
        var (least, most) = _words.Range(view, "takes", 0, MostDays) ?? (0, 0);
        var bring = _words.OneOrMany(view, "bring").Select(b => _doors.Thing(b.Word, b.Node, "bring")).OfType<string>().ToImmutableArray();
        var does = view.List("does").Select(Effect).OfType<(Fact, ValueSet)>().ToImmutableArray();
        var (says, basis) = (_words.Text(view, "says"), Basis(view, "step"));
        return says is null || basis is null ? null : new PackStep
        {
            Id = id,
            PackId = _head.Id,
            Says = says,
            When = when,
            Can = can,
            Does = does,
            LeastDays = least,
            MostDays = most,
            Bring = bring,
            Risks = [.. view.List("risks").Select(Risk).OfType<StepRisk>()],
            Before = _words.Text(view, "before"),
            Basis = basis,
            Place = Place(node),
        };
    }

    public PackEnd? End(YamlNode node)
    {
        if (MapView.Of(node, PathwayKeys.End, _problems) is not { } view || _words.Id(view, "id") is not { } id)
        {
            return null;
        }

        if (!view.Has("when") && !view.Has("can"))
        {
            _problems.Add(node, PathwayReasons.OneOf("end", ["when", "can"]));
        }

        var (when, can) = WhenAndCan(view);
        return new PackEnd(id, _head.Id, _words.Text(view, "says"), when, can, Place(node));
    }

    public PackAlarm? Alarm(YamlNode node)
    {
        if (MapView.Of(node, PathwayKeys.Alarm, _problems) is not { } view || _words.Id(view, "id") is not { } id)
        {
            return null;
        }

        var steps = view.List("do").Select(AlarmStep).OfType<AlarmStep>().OrderBy(s => s.WithinHours).ToImmutableArray();
        var (when, says, basis) = (_conditions.Read(view, "when"), _words.Text(view, "says"), Basis(view, "alarm"));
        return says is null || basis is null ? null : new PackAlarm(id, _head.Id, says, when, steps, basis, Place(node));
    }

    public WorkedCase? Case(YamlNode node)
    {
        if (MapView.Of(node, PathwayKeys.Case, _problems) is not { } view || _words.Id(view, "id") is not { } id)
        {
            return null;
        }

        var facts = view.ValueNode("facts") is { } body && MapView.Of(body, PathwayKeys.CaseFacts, _problems) is { } inner ? new SpellReader(_words, _named).Read(inner, id) : null;
        var expect = view.List("expect").Select(Expectation).OfType<Expectation>().ToImmutableArray();
        return facts is null ? null : new WorkedCase(id, _words.Text(view, "says") ?? LocalText.Of(id), facts, expect, Place(node));
    }

    private PackRule? Rule(YamlNode node)
    {
        if (MapView.Of(node, PathwayKeys.Rule, _problems) is not { } view || _words.Id(view, "id") is not { } id)
        {
            return null;
        }

        var door = view.ValueNode("then") is { } then ? _doors.Read(then) : null;
        var when = _conditions.Read(view, "when");
        var (says, basis, holds) = (_words.Text(view, "says"), Basis(view, "rule"), Holds(view));
        var overrides = _words.OneOrMany(view, "overrides").Select(o => o.Word.Contains('/', StringComparison.Ordinal) ? o.Word : _head.Id + "/" + o.Word);
        return door is null || says is null || basis is null ? null : new PackRule
        {
            Id = id,
            PackId = _head.Id,
            Door = door.Door,
            Opens = door.Opens,
            When = WithStay(when, door),
            Holds = holds,
            Days = door.Days,
            Within = door.Within,
            Level = door.Level,
            Years = door.Years,
            Says = says,
            Basis = basis,
            Overrides = [.. overrides],
            Place = Place(node),
        };
    }

    // A stay of so many days, from the entry or within a window: the person is there, and the days are not over.
    private static Condition WithStay(Condition when, DoorText door) => door is { Door.Kind: DoorKind.MayStay, Opens: true, Days: { } days }
        ? new Condition.All([
            when, new Condition.Test(FactCatalogue.Whereabouts, ValueSet.Of(FactCatalogue.NumberOfCountry(door.Door.Country))),
            door.Within is { } within
                ? new Condition.Test(new StayWithin([door.Door.Country], within).Fact, ValueSet.Range(0, days))
                : new Condition.Test(FactCatalogue.StayDays, ValueSet.Range(1, days))])
        : when;

    private (Condition When, ImmutableArray<Door> Can) WhenAndCan(MapView view)
    {
        _conditions.Can = [];
        var when = _conditions.Read(view, "when");
        var can = _conditions.Can.Concat(view.List("can").Select(n => _doors.Read(n)?.Door).OfType<Door>()).Distinct().ToImmutableArray();
        _conditions.Can = null;
        return (when, can);
    }

    private DayWindow Holds(MapView view)
    {
        if (view.ValueNode("holds") is not { } node || MapView.Of(node, PathwayKeys.Holds, _problems) is not { } holds)
        {
            return DayWindow.Unbounded;
        }

        var (from, to) = (_words.Day(holds, "from"), _words.Day(holds, "to"));
        if (from > to)
        {
            _problems.Add(holds.ValueNode("to")!, PathwayReasons.EndBeforeStart());
            return DayWindow.Unbounded;
        }

        return new DayWindow(from, to);
    }

    private PackBasis? Basis(MapView view, string part)
    {
        var citations = Citations(view);
        if (citations.IsEmpty)
        {
            _problems.Add(view.Node, PathwayReasons.NoSource(part));
        }

        var sure = view.Has("sure") ? Sure(_words.OneOf(view, "sure", ["certain", "likely", "uncertain", "practice-varies"])) : Sureness.Uncertain;
        var toCheck = _words.Text(view, "to-check");
        if (sure != Sureness.Certain && toCheck is null)
        {
            _problems.Add(view.Node, PathwayReasons.NoToCheck(part));
        }

        var isChecked = view.ValueNode("checked") is { } node && MapView.Of(node, PathwayKeys.Checked, _problems) is { } inner && inner.Text("by") is { } by && _words.Day(inner, "on") is { } on
            ? new PackCheck(by, on)
            : _head.Checked;
        return citations.IsEmpty ? null : new PackBasis(citations, sure, toCheck, isChecked);
    }

    private static Sureness Sure(string? word) => word switch
    {
        "certain" => Sureness.Certain,
        "likely" => Sureness.Likely,
        "practice-varies" => Sureness.PracticeVaries,
        _ => Sureness.Uncertain,
    };

    private ImmutableArray<PackCitation> Citations(MapView view) => [.. view.List("sources").Select(Citation).OfType<PackCitation>()];

    private PackCitation? Citation(YamlNode node)
    {
        if (MapView.Of(node, PathwayKeys.Citation, _problems) is not { } view || view.Text("source") is not { } id)
        {
            return null;
        }

        if (_head.Sources.TryGetValue(id, out var source))
        {
            return new PackCitation(source, view.Text("at"));
        }

        _problems.Add(view.ValueNode("source")!, PathwayReasons.UnknownWord("source", id, _head.Sources.Keys.Order(StringComparer.Ordinal)));
        return null;
    }

    private (Fact, ValueSet)? Effect(YamlNode node)
    {
        var condition = _conditions.Read(node);
        if (condition is Condition.Test test && !test.Fact.Key.StartsWith("stay/", StringComparison.Ordinal) && (test.Allowed.Single is not null || test.Allowed.Equals(FactCatalogue.IsValid) || test.Fact.Key.StartsWith("document/", StringComparison.Ordinal)))
        {
            return (test.Fact, test.Allowed);
        }

        _problems.Add(node, PathwayReasons.OneValue("does"));
        return null;
    }

    private StepRisk? Risk(YamlNode node) =>
        MapView.Of(node, PathwayKeys.StepRisk, _problems) is { } view && _doors.Danger(view, "risk") is { } danger && _doors.Level(view) is { } level
            ? new StepRisk(danger, level, _words.Text(view, "says"))
            : null;

    private AlarmStep? AlarmStep(YamlNode node) =>
        MapView.Of(node, PathwayKeys.AlarmStep, _problems) is { } view && _words.Whole(view, "within-hours", 0, 24 * 60) is { } hours && _words.Text(view, "says") is { } says
            ? new AlarmStep(hours, says, Citations(view))
            : null;

    private Expectation? Expectation(YamlNode node)
    {
        if (MapView.Of(node, PathwayKeys.Expectation, _problems) is not { } view || view.ValueNode("that") is not { } that || ThatOf(that) is not { } door)
        {
            return null;
        }

        var value = _words.OneOf(view, "is", Enum.GetValues<DoorValue>().Select(v => v.Word())) is { } word ? DoorValues.Find(word) : null;
        var ask = _words.OneOrMany(view, "ask").Select(a => a.Word).ToImmutableArray();
        return _words.Day(view, "on") is { } on && value is { } expected ? new Expectation(on, door, expected, ask, Place(node)) : null;
    }

    // A risk is named without its level here: only the door is meant.
    private Door? ThatOf(YamlNode node)
    {
        if (node is YamlNode.Mapping map && map.Entries.Any(e => e.Key.Value is "risk") && !map.Entries.Any(e => e.Key.Value is "level"))
        {
            var level = (new YamlNode.Scalar(node.Line, node.Column, "level", isPlain: true), (YamlNode)new YamlNode.Scalar(node.Line, node.Column, "some", isPlain: true));
            node = new YamlNode.Mapping(node.Line, node.Column, map.Entries.Add(level));
        }

        return _doors.Read(node)?.Door;
    }

    private PackPlace Place(YamlNode node) => new(_head.FileName, node.Line);
}

using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Plans;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Texts.Pathways;

/// <summary>Everything that was found for one person, as <c>pathway/1</c>: see docs/formats/pathway.md.</summary>
/// <param name="Answer">The doors.</param>
/// <param name="Closings">What closes, and when.</param>
/// <param name="Plans">The ways to each end.</param>
/// <param name="Comparison">With another day, where one was asked for.</param>
/// <param name="Stale">Packs that were checked too long ago, as seen today and not on the day that was asked about.</param>
public sealed record PathwayResult(PathwayAnswer Answer, ImmutableArray<Closing> Closings, ImmutableArray<PlansToAnEnd> Plans, Comparison? Comparison, ImmutableArray<StalePack> Stale);

/// <summary>Writes <c>pathway/1</c>.</summary>
public sealed class PathwayJson(PathwayWords words)
{
    public const string Version = "pathway/1";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object on one line.</summary>
    public string Of(PathwayResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var json = new JsonObject
        {
            ["safeconduct"] = Version,
            ["facts"] = result.Answer.Facts.Id,
            ["asOf"] = result.Answer.Day.ToString(),
            ["stalePacks"] = Array(result.Stale, s => new JsonObject { ["pack"] = s.Pack.Id, ["checkedOn"] = s.Oldest.ToString(), ["old"] = s.Old, ["all"] = s.All, ["words"] = words.Say(s) }),
            ["assumes"] = new JsonArray([.. Assumptions(words).Select(a => (JsonNode)a)]),
            ["alarms"] = Array(result.Answer.Alarms, Alarm),
            ["doors"] = Array(result.Answer.Doors, DoorOf),
            ["leftAside"] = LeftAside(result.Answer),
            ["questions"] = Array(result.Answer.Questions, q => new JsonObject { ["fact"] = q.Fact.Key, ["weight"] = q.Weight, ["ask"] = words.Ask(q.Fact), ["doors"] = Array(q.Doors, d => (JsonNode)d.Key) }),
            ["closings"] = Array(result.Closings, ClosingOf),
            ["ends"] = Array(result.Plans, PlansOf),
        };
        if (result.Comparison is { } comparison)
        {
            json["comparison"] = ComparisonOf(comparison);
        }

        return json.ToJsonString(Options);
    }

    /// <summary>What every answer assumes, in words.</summary>
    public static IEnumerable<string> Assumptions(PathwayWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return ((string[])["pathways.assumes.advice", "pathways.assumes.told", "pathways.assumes.steps", "pathways.assumes.rules"]).Select(k => words.Book.Say(k));
    }

    private JsonObject Alarm(RaisedAlarm raised) => raised.Alarm is not { } alarm
        ? new JsonObject { ["alarm"] = null, ["says"] = words.Book.Say("pathways.alarm.no-pack") }
        : new JsonObject
        {
            ["alarm"] = alarm.Name,
            ["says"] = words.Say(alarm.Says),
            ["do"] = Array(alarm.Do, s => new JsonObject { ["withinHours"] = s.WithinHours, ["says"] = words.Say(s.Says), ["sources"] = Sources(s.Sources) }),
            ["basis"] = Basis(alarm.Basis),
        };

    private JsonObject? LeftAside(PathwayAnswer answer) => answer.Armies.LeftAside.IsEmpty ? null : new JsonObject
    {
        ["named"] = Array(answer.Armies.Asked, c => (JsonNode)c),
        ["armies"] = Array(answer.Armies.LeftAside, c => (JsonNode)c),
        ["words"] = words.LeftAside(answer.Armies),
        ["doors"] = Array(answer.In(DoorGroup.LeftAside), d => (JsonNode)d.Door.Key),
    };

    private JsonObject DoorOf(DoorAnswer door) => new()
    {
        ["door"] = door.Door.Key,
        ["words"] = words.Say(door.Door),
        ["value"] = door.Value.Word(),
        ["lastDay"] = door.LastDay?.ToString(),
        ["relevant"] = Array(door.Relevant, r => new JsonObject { ["fact"] = r.Fact.Key, ["decides"] = r.Decides }),
        ["rules"] = Array(door.Rules, r => new JsonObject
        {
            ["rule"] = r.Rule.Name,
            ["opens"] = r.Rule.Opens,
            ["met"] = TruthOf(r.Truth),
            ["says"] = words.Say(r.Rule.Says),
            ["holds"] = r.Rule.Holds.ToString(),
            ["level"] = r.Rule.Level is { } level ? level.ToString().ToLowerInvariant() : null,
            ["yieldsTo"] = Array(r.Exceptions, e => (JsonNode)e.Name),
            ["why"] = Node(r.Why),
            ["basis"] = Basis(r.Rule.Basis),
        }),
    };

    private JsonObject Node(ConditionNode node)
    {
        var json = new JsonObject
        {
            ["is"] = node.Condition switch { Condition.Test => "test", Condition.Not => "not", Condition.All => "all", Condition.Any => "any", _ => "constant" },
            ["met"] = TruthOf(node.Truth),
        };
        if (node.Condition is Condition.Test test)
        {
            json["fact"] = test.Fact.Key;
            json["words"] = words.Say(test);
        }

        if (!node.Parts.IsEmpty)
        {
            json["parts"] = Array(node.Parts, Node);
        }

        return json;
    }

    private JsonObject ClosingOf(Closing closing)
    {
        var json = new JsonObject { ["door"] = closing.Door.Key, ["now"] = closing.Now.Word(), ["then"] = closing.Then.Word() };
        switch (closing)
        {
            case Closing.OnDay onDay:
                json["lastDay"] = onDay.LastDay.ToString();
                json["facts"] = Array(onDay.Facts, f => (JsonNode)f.Key);
                json["rules"] = Array(onDay.Rules, r => (JsonNode)r.Name);
                break;
            case Closing.OnEvent onEvent:
                json["event"] = onEvent.Event.Key;
                json["words"] = words.Say(onEvent.Event, onEvent.Value);
                break;
        }

        return json;
    }

    private JsonObject PlansOf(PlansToAnEnd ends) => new()
    {
        ["end"] = ends.EndId,
        ["words"] = words.End(ends.EndId),
        ["complete"] = ends.IsComplete,
        ["missing"] = Array(ends.Missing, t => (JsonNode)words.Say(t)),
        ["plans"] = Array(ends.Plans, p => new JsonObject
        {
            ["reaches"] = p.End.Name,
            ["days"] = Days(p.LeastDays, p.MostDays),
            ["steps"] = Array(p.Steps, StepOf),
        }),
    };

    private JsonObject StepOf(PlannedStep step) => new()
    {
        ["step"] = step.Step.Name,
        ["says"] = words.Say(step.Step.Says),
        ["begins"] = step.Begins.ToString(),
        ["days"] = Days(step.Step.LeastDays, step.Step.MostDays),
        ["before"] = step.Step.Before is { } before ? words.Say(before) : null,
        ["bring"] = Array(step.Step.Bring, b => (JsonNode)words.Thing(b)),
        ["assumes"] = Array(step.Assumes, t => (JsonNode)words.Say(t)),
        ["risks"] = Array(step.Risks, r => new JsonObject { ["danger"] = r.Danger, ["level"] = r.Level.ToString().ToLowerInvariant(), ["depends"] = r.IsOpen, ["rule"] = r.Rule?.Name }),
        ["closings"] = Array(step.Closings, ClosingOf),
        ["basis"] = Basis(step.Step.Basis),
    };

    private JsonObject ComparisonOf(Comparison comparison) => new()
    {
        ["earlier"] = comparison.Earlier.ToString(),
        ["later"] = comparison.Later.ToString(),
        ["rules"] = Array(comparison.Rules, c => new JsonObject { ["rule"] = c.Rule.Name, ["day"] = c.Day.ToString(), ["began"] = c.Began, ["says"] = words.Say(c.Rule.Says) }),
        ["doors"] = Array(comparison.Doors, c => new JsonObject { ["door"] = c.Door.Key, ["earlier"] = c.Earlier.Word(), ["later"] = c.Later.Word() }),
    };

    private JsonObject Basis(PackBasis basis) => new()
    {
        ["sure"] = basis.Sure switch { Sureness.PracticeVaries => "practice-varies", var s => s.ToString().ToLowerInvariant() },
        ["toCheck"] = basis.ToCheck is { } text ? words.Say(text) : null,
        ["checkedBy"] = basis.Checked.By,
        ["checkedOn"] = basis.Checked.On.ToString(),
        ["sources"] = Sources(basis.Sources),
    };

    private static JsonArray Sources(ImmutableArray<PackCitation> sources) => Array(sources, c => new JsonObject
    {
        ["title"] = c.Source.Title, ["by"] = c.Source.By, ["at"] = c.At, ["url"] = c.Source.Url, ["read"] = c.Source.Read.ToString().ToLowerInvariant(),
    });

    private static JsonArray Days(int least, int most) => new(least, most);

    private static JsonValue? TruthOf(Truth? truth) => truth is null or Truth.Unknown ? null : JsonValue.Create(truth == Truth.True);

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Plans;
using Safeconduct.Core.Pathways.Rules;
using Safeconduct.Texts;
using Safeconduct.Texts.Pathways;

namespace Safeconduct.Cli.Pathways;

/// <summary>What was found for one person as text to read: danger first, then what is open, what closes, the ways, and what to ask.</summary>
internal sealed class PathwayText(PathwayWords words)
{
    private const int MostQuestions = 8;

    private readonly StringBuilder _text = new();

    private Phrasebook Book => words.Book;

    public string Of(PathwayResult result)
    {
        Line(0, Book.Say("pathways.text.title", ("id", result.Answer.Facts.Id), ("day", result.Answer.Day)));
        Stale(result.Stale);
        Alarms(result.Answer.Alarms);
        Doors(result.Answer);
        Closings(result.Closings);
        foreach (var end in result.Plans)
        {
            Plans(end, result.Answer.IsHeld);
        }

        Questions(result.Answer);
        if (result.Comparison is { } comparison)
        {
            Compare(comparison);
        }

        Head("pathways.text.assumes");
        foreach (var assumption in PathwayJson.Assumptions(words))
        {
            Line(1, assumption);
        }

        return _text.ToString();
    }

    private void Stale(ImmutableArray<StalePack> packs)
    {
        if (packs.IsEmpty)
        {
            return;
        }

        Head("pathways.stale.heading");
        foreach (var pack in packs)
        {
            Line(1, words.Say(pack));
        }
    }

    private void Alarms(ImmutableArray<RaisedAlarm> alarms)
    {
        if (alarms.IsEmpty)
        {
            return;
        }

        Head("pathways.text.now");
        foreach (var raised in alarms)
        {
            if (raised.Alarm is not { } alarm)
            {
                Line(1, Book.Say("pathways.alarm.no-pack"));
                continue;
            }

            Line(1, words.Say(alarm.Says));
            foreach (var step in alarm.Do)
            {
                Line(2, Book.Say("pathways.text.within", ("hours", step.WithinHours), ("what", words.Say(step.Says))));
                Sources(3, step.Sources);
            }

            Basis(2, alarm.Basis);
        }
    }

    private void Doors(PathwayAnswer answer)
    {
        Group("pathways.text.conflict", answer.In(DoorGroup.Conflict));
        Group("pathways.text.open", answer.In(DoorGroup.Open));
        Group("pathways.text.dangers", answer.In(DoorGroup.Danger));
        Group("pathways.text.depends", answer.In(DoorGroup.Depends));
        Group("pathways.text.shut", answer.In(DoorGroup.Shut));
        Group("pathways.text.not-worked-out", answer.In(DoorGroup.NotWorkedOut));
        Names("pathways.left-aside", answer.In(DoorGroup.LeftAside), answer.Armies.LeftAside.IsEmpty ? null : words.LeftAside(answer.Armies));
        Names("pathways.elsewhere", answer.In(DoorGroup.Elsewhere), null);
        Names("pathways.text.no-rule", answer.In(DoorGroup.NoRule), null);
    }

    private void Names(string heading, ImmutableArray<DoorAnswer> doors, string? note)
    {
        if (doors.IsEmpty)
        {
            return;
        }

        Head(heading);
        if (note is not null)
        {
            Line(1, note);
        }

        Line(1, string.Join("; ", doors.Select(d => words.Say(d.Door))));
    }

    private void Group(string heading, IEnumerable<DoorAnswer> doors)
    {
        var first = true;
        foreach (var door in doors)
        {
            if (first)
            {
                Head(heading);
                first = false;
            }

            DoorText(door);
        }
    }

    private void DoorText(DoorAnswer door)
    {
        Line(1, words.Say(door.Door) + (door.LastDay is { } last ? ": " + Book.Say("pathways.text.last-day", ("day", last)) : ""));
        foreach (var rule in door.Rules.Where(r => door.Value is DoorValue.Depends or DoorValue.NotWorkedOut || r.Truth == Truth.True))
        {
            Line(2, $"{Mark(rule.Truth)} {words.Say(rule.Rule.Says)}" + (rule.Rule.Level is { } level ? $" ({words.Level(level)})" : ""));
            if (door.Value == DoorValue.Depends)
            {
                Conditions(4, ConditionLines.Of(rule.Why, words));
            }

            foreach (var exception in rule.Exceptions)
            {
                Line(4, Book.Say("pathways.text.yields", ("rule", words.Say(exception.Says))));
            }

            Basis(3, rule.Rule.Basis);
        }
    }

    private void Conditions(int depth, ImmutableArray<ConditionLine> lines)
    {
        foreach (var line in lines)
        {
            Line(depth + line.Depth, $"{Mark(line.Truth)} {line.Text}");
        }
    }

    private void Closings(ImmutableArray<Closing> closings)
    {
        if (closings.IsEmpty)
        {
            return;
        }

        Head("pathways.text.closes");
        foreach (var closing in closings)
        {
            Line(1, words.Say(closing));
        }
    }

    private void Plans(PlansToAnEnd end, bool isHeld)
    {
        Head("pathways.text.way", ("end", words.End(end.EndId)));
        if (isHeld)
        {
            Line(1, Book.Say("pathways.held"));
        }

        if (end.Plans.IsEmpty)
        {
            Line(1, end.IsComplete ? Book.Say("pathways.text.no-way") : Book.Say("pathways.text.gave-up"));
            foreach (var missing in end.Missing)
            {
                Line(2, Book.Say("pathways.text.missing", ("what", words.Say(missing))));
            }
        }

        foreach (var (plan, i) in end.Plans.Select((p, i) => (p, i)))
        {
            Line(1, plan.Steps.IsEmpty ? Book.Say("pathways.text.reached") : Book.Say("pathways.text.plan", ("number", i + 1), ("days", words.Days(plan.LeastDays, plan.MostDays))));
            foreach (var (step, number) in plan.Steps.Select((s, n) => (s, n + 1)))
            {
                Step(step, number);
            }
        }
    }

    private void Step(PlannedStep step, int number)
    {
        Line(2, string.Create(CultureInfo.InvariantCulture, $"{number}. {words.Say(step.Step.Says)} ({words.Days(step.Step.LeastDays, step.Step.MostDays)})"));
        Assumed(3, step.Assumes);
        if (!step.Step.Bring.IsEmpty)
        {
            Line(3, Book.Say("pathways.text.bring", ("what", string.Join(", ", step.Step.Bring.Select(words.Thing)))));
        }

        if (step.Step.Before is { } before)
        {
            Line(3, Book.Say("pathways.text.before", ("what", words.Say(before))));
        }

        foreach (var closing in step.Closings)
        {
            Line(3, Book.Say("pathways.text.before", ("what", words.Say(closing))));
        }

        foreach (var risk in step.Risks)
        {
            Line(3, "! " + words.Say(risk));
        }

        Basis(3, step.Step.Basis);
    }

    private void Assumed(int depth, ImmutableArray<Condition.Test> tests)
    {
        foreach (var test in tests)
        {
            Line(depth, Book.Say("pathways.text.if", ("what", words.Say(test))));
        }
    }

    private void Questions(PathwayAnswer answer)
    {
        if (answer.Questions.IsEmpty)
        {
            return;
        }

        Head("pathways.text.ask");
        foreach (var (ask, number) in words.Questions(answer).Take(MostQuestions).Select((q, i) => (q, i + 1)))
        {
            Line(1, string.Create(CultureInfo.InvariantCulture, $"{number}. {ask}"));
        }
    }

    private void Compare(Comparison comparison)
    {
        Head("pathways.text.compare", ("earlier", comparison.Earlier), ("later", comparison.Later));
        foreach (var change in comparison.Rules)
        {
            Line(1, Book.Say(change.Began ? "pathways.text.began" : "pathways.text.ceased", ("day", change.Day), ("rule", words.Say(change.Rule.Says))));
        }

        foreach (var change in comparison.Doors)
        {
            Line(1, Book.Say("pathways.text.door-changed", ("door", words.Say(change.Door)), ("earlier", words.Say(change.Earlier)), ("later", words.Say(change.Later))));
        }

        if (comparison.Rules.IsEmpty && comparison.Doors.IsEmpty)
        {
            Line(1, Book.Say("pathways.text.same"));
        }
    }

    private void Basis(int depth, PackBasis basis)
    {
        Line(depth, Book.Say("pathways.text.basis", ("sure", words.Sure(basis.Sure)), ("sources", string.Join("; ", basis.Sources.Select(words.Say)))));
        if (basis.ToCheck is { } toCheck)
        {
            Line(depth, Book.Say("pathways.text.to-check", ("what", words.Say(toCheck))));
        }
    }

    private void Sources(int depth, ImmutableArray<PackCitation> sources)
    {
        if (!sources.IsEmpty)
        {
            Line(depth, string.Join("; ", sources.Select(words.Say)));
        }
    }

    private static string Mark(Truth? truth) => truth switch { Truth.True => "+", Truth.False => "-", _ => "?" };

    private void Head(string key, params ReadOnlySpan<(string, Core.Checks.PhraseValue)> args) => _text.Append('\n').Append(Book.Say(key, args)).Append('\n');

    private void Line(int depth, string text) => _text.Append(' ', depth * 2).Append(text).Append('\n');
}

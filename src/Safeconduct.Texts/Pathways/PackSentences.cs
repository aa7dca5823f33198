using System.Globalization;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Texts.Pathways;

/// <summary>A pack as plain sentences: each rule with when it holds, what it asks for, what it rests on, how sure it is, and what is to be checked.</summary>
public static class PackSentences
{
    /// <summary>Lines with how deep they are indented: 0 the title, 1 sections and notes, 2 entries, 3 and more what belongs to an entry.</summary>
    public static IEnumerable<(int Depth, string Line)> Of(Pack pack, PathwayWords words)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(words);
        var book = words.Book;
        yield return (0, words.Say(pack.Title));
        yield return (1, Checked(pack.Checked, words));
        yield return (1, book.Say("pathways.assumes.advice"));
        var sections = ((string Key, IEnumerable<IEnumerable<(int, string)>> Entries)[])
        [
            ("pathways.pack.rules", pack.Rules.Select(r => Rule(r, pack.Checked, words))), ("pathways.pack.steps", pack.Steps.Select(s => Step(s, pack.Checked, words))),
            ("pathways.pack.alarms", pack.Alarms.Select(a => Alarm(a, pack.Checked, words))), ("pathways.pack.cases", pack.Cases.Select(c => Case(c, words))),
            ("pathways.pack.sources", pack.Sources.Select(s => Source(s, words))),
        ];
        foreach (var (key, entries) in sections)
        {
            var isFirst = true;
            foreach (var entry in entries)
            {
                if (isFirst)
                {
                    yield return (1, book.Say(key));
                    isFirst = false;
                }

                foreach (var line in entry)
                {
                    yield return line;
                }
            }
        }
    }

    private static string Checked(PackCheck check, PathwayWords words) => words.Book.Say("pathways.pack.checked", ("by", check.By), ("on", check.On));

    private static IEnumerable<(int, string)> Rule(PackRule rule, PackCheck ofPack, PathwayWords words)
    {
        var book = words.Book;
        yield return (2, $"{words.Say(rule.Says)} [{rule.Id}]");
        var door = words.Say(rule.Door) + (rule.Level is { } level ? ", " + words.Level(level) : "") + (rule.Years is { } years ? ", " + book.Say("pathways.pack.years", ("years", years)) : "");
        yield return (3, book.Say(rule.Opens ? "pathways.pack.opens" : "pathways.pack.closes", ("door", door)));
        if (!rule.Holds.IsUnbounded)
        {
            yield return (3, book.Say("pathways.pack.holds", ("days", new SpanValue(rule.Holds))));
        }

        foreach (var line in Conditions(rule.When, words))
        {
            yield return line;
        }

        foreach (var name in rule.Overrides)
        {
            yield return (3, book.Say("pathways.pack.overrides", ("rule", name)));
        }

        foreach (var line in Basis(rule.Basis, ofPack, words))
        {
            yield return line;
        }
    }

    private static IEnumerable<(int, string)> Step(PackStep step, PackCheck ofPack, PathwayWords words)
    {
        var book = words.Book;
        yield return (2, $"{words.Say(step.Says)} ({words.Days(step.LeastDays, step.MostDays)}) [{step.Id}]");
        foreach (var line in Conditions(step.When, words))
        {
            yield return line;
        }

        foreach (var door in step.Can)
        {
            yield return (4, book.Say("pathways.pack.can", ("door", words.Say(door))));
        }

        foreach (var (fact, value) in step.Does)
        {
            yield return (3, book.Say("pathways.pack.does", ("what", words.Say(fact, value))));
        }

        foreach (var risk in step.Risks)
        {
            yield return (3, words.Danger(risk.Danger) + ": " + words.Level(risk.Level) + (risk.Says is { } says ? ". " + words.Say(says) : ""));
        }

        foreach (var line in Basis(step.Basis, ofPack, words))
        {
            yield return line;
        }
    }

    private static IEnumerable<(int, string)> Alarm(PackAlarm alarm, PackCheck ofPack, PathwayWords words)
    {
        yield return (2, $"{words.Say(alarm.Says)} [{alarm.Id}]");
        foreach (var line in Conditions(alarm.When, words))
        {
            yield return line;
        }

        foreach (var step in alarm.Do)
        {
            yield return (3, words.Book.Say("pathways.text.within", ("hours", step.WithinHours), ("what", words.Say(step.Says))));
        }

        foreach (var line in Basis(alarm.Basis, ofPack, words))
        {
            yield return line;
        }
    }

    private static IEnumerable<(int, string)> Case(WorkedCase worked, PathwayWords words)
    {
        yield return (2, $"{words.Say(worked.Says)} [{worked.Id}]");
        foreach (var expected in worked.Expect)
        {
            yield return (3, words.Book.Say("pathways.pack.expected", ("day", expected.On), ("door", words.Say(expected.Door)), ("value", words.Book.Say($"pathways.value.{expected.Is.Word()}"))));
        }
    }

    private static IEnumerable<(int, string)> Source(PackSource source, PathwayWords words)
    {
        yield return (2, string.Create(CultureInfo.InvariantCulture, $"{words.Say(new PackCitation(source, null))}. {source.By}{(source.Url is { } url ? ". " + url : "")}"));
    }

    private static IEnumerable<(int, string)> Conditions(Condition when, PathwayWords words)
    {
        yield return (3, words.Book.Say("pathways.pack.if"));
        foreach (var line in ConditionLines.Of(when, words))
        {
            yield return (4 + line.Depth, line.Text);
        }
    }

    // Who checked an entry, where that is another check than that of the whole pack.
    private static IEnumerable<(int, string)> Basis(PackBasis basis, PackCheck ofPack, PathwayWords words)
    {
        yield return (3, words.Book.Say("pathways.text.basis", ("sure", words.Sure(basis.Sure)), ("sources", string.Join("; ", basis.Sources.Select(words.Say)))));
        if (basis.ToCheck is { } toCheck)
        {
            yield return (3, words.Book.Say("pathways.text.to-check", ("what", words.Say(toCheck))));
        }

        if (basis.Checked != ofPack)
        {
            yield return (3, Checked(basis.Checked, words));
        }
    }
}

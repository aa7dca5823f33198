using System.Text;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Units;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Units;

/// <summary>What was read and what it means, in plain lines: one block for each text.</summary>
internal sealed class UnitExplanationText(Phrasebook words)
{
    private readonly StringBuilder _lines = new();

    public string Of(UnitQuery query, UnitDesignation reading, UnitResolution? resolution)
    {
        _lines.Clear().Append(query.Name).Append('\n');
        Reading(reading);
        if (resolution is null)
        {
            _lines.Append(words.Say("units.explain.no-base")).Append('\n');
            return _lines.ToString();
        }

        var told = string.Join(", ", new[] { query.Name, query.Number }.OfType<string>());
        Line("→ " + words.Say(UnitExplanation.Of(told, resolution)!));
        foreach (var further in UnitExplanation.Further(resolution))
        {
            Line("  " + words.Say(further));
        }

        return _lines.ToString();
    }

    private void Reading(UnitDesignation reading)
    {
        if (reading.IsEmpty)
        {
            _lines.Append(words.Say("units.explain.nothing")).Append('\n');
        }

        foreach (var (label, value) in Parts(reading))
        {
            Line($"{words.Say("units.explain.label." + label)}: {value}");
        }
    }

    private IEnumerable<(string Label, string Value)> Parts(UnitDesignation reading)
    {
        foreach (var number in reading.Numbers)
        {
            yield return ("number", number);
        }

        if (reading.IsSeparate)
        {
            yield return ("separate", words.Say("units.explain.yes"));
        }

        if (reading.IsGuards)
        {
            yield return ("guards", words.Say("units.explain.yes"));
        }

        if (reading.Arms != UnitArm.None)
        {
            var arms = UnitExplanation.Arms(reading.Arms);
            yield return ("arm", UnitArms.IsOne(reading.Arms) ? words.Say(arms) : words.Say("units.explain.one-of", ("values", arms)));
        }

        if (reading.Echelon != UnitEchelon.NotTold)
        {
            yield return ("echelon", words.Say((PhraseValue)UnitExplanation.Echelon(reading.Echelon)));
        }

        foreach (var further in Further(reading))
        {
            yield return further;
        }
    }

    private IEnumerable<(string Label, string Value)> Further(UnitDesignation reading)
    {
        if (reading.Affiliation is { } affiliation)
        {
            yield return ("affiliation", words.Say((PhraseValue)new KeyValue("unit.affiliation." + affiliation)));
        }

        (string Label, IEnumerable<string> Values)[] rest =
        [
            ("proper", reading.Proper is null ? [] : [reading.Proper]), ("unit-number", reading.UnitNumber is null ? [] : [reading.UnitNumber]), ("quoted", reading.Quoted),
            ("part", reading.Parts.Select(Short)), ("superior", reading.Superior is null ? [] : [Short(reading.Superior)]), ("former", reading.Former.Select(Short)), ("unread", reading.Unread),
        ];
        foreach (var (label, value) in rest.SelectMany(r => r.Values, (r, v) => (r.Label, v)))
        {
            yield return (label, value);
        }
    }

    /// <summary>"64, motor rifle, brigade".</summary>
    private string Short(UnitDesignation d)
    {
        IEnumerable<string> parts =
        [
            .. d.Numbers, .. d.Proper is null ? [] : (string[])[d.Proper], .. d.Arms == UnitArm.None ? [] : (string[])[words.Say(UnitExplanation.Arms(d.Arms))],
            .. d.Echelon == UnitEchelon.NotTold ? [] : (string[])[words.Say((PhraseValue)UnitExplanation.Echelon(d.Echelon))],
        ];
        return string.Join(", ", parts);
    }

    private void Line(string text) => _lines.Append("  ").Append(text).Append('\n');
}

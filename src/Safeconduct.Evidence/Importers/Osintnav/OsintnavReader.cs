using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Safeconduct.Core.Dates;

namespace Safeconduct.Evidence.Importers.Osintnav;

/// <summary>
/// Decides of an entry what it is. A marker of the ground, air-defence or abroad layer is the unit of its title; an air or naval base is a place, and the units
/// are in the lines below; a label of the overview names a unit and says nothing of where it is.
/// </summary>
internal static partial class OsintnavReader
{
    public static OsintnavMeaning Read(OsintnavEntry entry) => entry.Layer switch
    {
        OsintnavLayer.Labels => Label(entry),
        OsintnavLayer.AirBases or OsintnavLayer.NavalBases => Base(entry),
        _ => Titled(entry),
    };

    private static OsintnavMeaning Label(OsintnavEntry entry)
    {
        var name = OsintnavName.Of(entry.Title);
        return SeveralForces().IsMatch(name.Main)
            ? OsintnavMeaning.Of("import.rejected.osintnav-label", name.Main)
            : new OsintnavMeaning(null, null, IsLocated: false, [new OsintnavUnit(name, null, IsNumberDoubtful: false, [], [])], []);
    }

    private static OsintnavMeaning Titled(OsintnavEntry entry)
    {
        var (garrison, lines) = Garrison(entry.Prose.Lines);
        var unit = Unit(OsintnavName.Of(entry.Title), lines);
        if (unit.Name.IsEquipment)
        {
            // "S-400 and S-300 systems in Abkhazia" is no unit; the number of the unit that they belong to is worth keeping.
            return !unit.Parents.Any(p => p.Number is not null) ? OsintnavMeaning.Of("import.rejected.osintnav-equipment", unit.Name.Main)
                : new OsintnavMeaning(null, null, IsLocated: false, [], unit.Parents);
        }

        return Placed(unit, garrison) is { } placed ? new OsintnavMeaning(null, garrison, IsKnown(garrison), [placed], [])
            : OsintnavMeaning.Of("import.rejected.osintnav-nameless", unit.Name.Main);
    }

    private static OsintnavMeaning Base(OsintnavEntry entry)
    {
        var (garrison, lines) = Garrison(entry.Prose.Lines);
        if (lines is [var only, ..] && OsintnavWords.IsNumberLine(only))
        {
            // "Baikonur Cosmodrome" bears a number itself.
            return new OsintnavMeaning(Title(entry), garrison, IsLocated: true, [Unit(OsintnavName.Of(entry.Title), lines)], []);
        }

        var units = Blocks(lines, entry.Layer).Select(b => Unit(OsintnavName.Of(b[0]), b.Skip(1).Prepend(NumberIn(b[0])).ToList()))
            .Select(u => Placed(u, garrison)).OfType<OsintnavUnit>().ToImmutableArray();
        return new OsintnavMeaning(Title(entry), garrison, IsLocated: true, units, []);
    }

    private static string Title(OsintnavEntry entry) => Blanks().Replace(entry.Title, " ").Trim();

    /// <summary>The line of a unit with the lines that follow it, up to the next unit. At an air base the first unit needs no number before it, further ones have "2)".</summary>
    private static IEnumerable<List<string>> Blocks(List<string> lines, OsintnavLayer layer)
    {
        List<string>? block = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var begins = layer == OsintnavLayer.NavalBases ? Detachment().IsMatch(lines[i]) : (i == 0 || Numbered().IsMatch(lines[i])) && IsUnitLine(lines[i]);
            if (begins)
            {
                if (block is not null)
                {
                    yield return block;
                }

                block = [lines[i]];
            }
            else
            {
                block?.Add(lines[i]);
            }
        }

        if (block is not null)
        {
            yield return block;
        }
    }

    private static bool IsUnitLine(string line) => UnitNoun().IsMatch(OsintnavWords.WithoutBrackets(line)) && !Verb().IsMatch(line);

    /// <summary>A number in the line of the unit itself, as a line of its own.</summary>
    private static string NumberIn(string line) => OsintnavWords.Number(line).Number is { } number ? $"Military unit number - {number}" : "";

    private static OsintnavUnit Unit(OsintnavName name, List<string> lines)
    {
        var number = lines.Where(OsintnavWords.IsNumberLine).Select(OsintnavWords.Number).FirstOrDefault();
        var parents = lines.Select(OsintnavWords.Parents).FirstOrDefault(p => !p.IsDefaultOrEmpty);
        return new OsintnavUnit(name, number.Number, number.IsDoubtful, parents.IsDefault ? [] : parents,
            [.. name.Former.Select(f => new Predecessor(f, null, DayWindow.Unbounded)), .. lines.SelectMany(l => Predecessors(l, name.Main))]);
    }

    private static IEnumerable<Predecessor> Predecessors(string line, string name) => OsintnavWords.Predecessors(line, name) is { } told
        ? told.Names.Where(n => !string.Equals(n, name, StringComparison.Ordinal)).Select(n => new Predecessor(n, told.Number, told.Days))
        : [];

    /// <summary>"Flamethrower Battalion" is eleven units: the unit above or the garrison tells which. Null where neither is known.</summary>
    private static OsintnavUnit? Placed(OsintnavUnit unit, string? garrison)
    {
        if (unit.Name.IsItsOwn)
        {
            return unit;
        }

        var where = IsKnown(garrison) || garrison is not null && !NoPlace().IsMatch(garrison) ? garrison!.Split(',')[0].Trim() : null;
        var parent = unit.Parents.IsEmpty ? null : unit.Parents[0].Name;
        return (where ?? parent) is null ? null : unit with { Name = unit.Name.At(string.Join(", ", new[] { parent, where }.OfType<string>())) };
    }

    /// <summary>The first line is the garrison, unless it says something else.</summary>
    private static (string? Garrison, List<string> Lines) Garrison(ImmutableArray<string> lines)
    {
        if (lines.IsEmpty || NoGarrison().IsMatch(lines[0]))
        {
            return (null, [.. lines]);
        }

        var garrison = OsintnavWords.WithoutBrackets(lines[0]);
        return (garrison.Length == 0 ? null : garrison, [.. lines.Skip(1)]);
    }

    /// <summary>"exact location unknown" is no point, whatever stands on the map.</summary>
    private static bool IsKnown(string? garrison) => garrison is not null && !Unknown().IsMatch(garrison);

    [GeneratedRegex(@"\ARussian (?:military|forces|occupation|naval)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SeveralForces();

    [GeneratedRegex(@"\A(?:[0-9]+\w* )?Special Purpose Detachment\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Detachment();

    [GeneratedRegex(@"\A[0-9]\)\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\b(?:Regiment|Brigade|Division|(?:Air|Aviation|Training) [Bb]ase|Squadron|Cent(?:re|er)|Group|Detachment|office|flight|team|Institute|[Rr]egiment|detachment|group)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UnitNoun();

    [GeneratedRegex(@"\b(?:was|were|decided|Plans|Formerly|unknown|Belongs|Established|Under|rotational|possibly|spotted)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\A(?:Military unit|Unit |Belongs|Likely|Probably belongs|Part of|A battalion within|Established|Under the|Previously|Support ships|Since |eng\z|-|\[|[0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoGarrison();

    [GeneratedRegex(@"location unknown", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"\A(?:exact )?location unknown", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NoPlace();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}

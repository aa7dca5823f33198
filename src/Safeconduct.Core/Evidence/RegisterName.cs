using System.Collections.Immutable;
using System.Text;

namespace Safeconduct.Core.Evidence;

/// <summary>How a register gives a name.</summary>
public enum RegisterNameKind
{
    /// <summary>The main name of the entry.</summary>
    Primary,

    /// <summary>Another name by which the party is well known ("strong a.k.a.", UN quality "Good").</summary>
    Strong,

    /// <summary>A name that is broad, generic or uncertain ("weak a.k.a.", UN quality "Low"): it says little by itself.</summary>
    Weak,

    /// <summary>A name borne before: a maiden name, f.k.a.</summary>
    Former,

    /// <summary>The name in the script in which the person writes it.</summary>
    OriginalScript,
}

/// <summary>
/// Parts of a name that the source itself keeps apart: not guessed, and so worth more than any reading of the whole.
/// A part may have several words. Null: the source does not give this part apart.
/// </summary>
/// <param name="Given">Given name.</param>
/// <param name="Patronymic">Father's name, as a part of the name or apart.</param>
/// <param name="Middle">A further name that the source calls second or middle.</param>
/// <param name="Surname">Family name.</param>
public sealed record RegisterNameParts(string? Given, string? Patronymic, string? Middle, string? Surname)
{
    public bool IsEmpty => Given is null && Patronymic is null && Middle is null && Surname is null;

    /// <summary>Nothing: no name of a person reaches a log.</summary>
    public override string ToString() => nameof(RegisterNameParts);
}

/// <summary>One name of an entry: a text of one line with single blanks, and the parts that the source gives apart.</summary>
public sealed record RegisterName
{
    /// <summary>Characters of a name. The longest names of organisations in public lists have some 500.</summary>
    public const int MaxLength = 2_000;

    private RegisterName(string text, RegisterNameKind kind, RegisterNameParts? parts) => (Text, Kind, Parts) = (text, kind, parts);

    /// <summary>As the source writes it, but for blanks: 1 to <see cref="MaxLength"/> characters, no line breaks, tabs or other controls.</summary>
    public string Text { get; }

    public RegisterNameKind Kind { get; }

    /// <summary>Null where the source gives the name as a whole only.</summary>
    public RegisterNameParts? Parts { get; }

    /// <summary>The name, or null when the text is empty or longer than <see cref="MaxLength"/>.</summary>
    public static RegisterName? Of(string? text, RegisterNameKind kind, RegisterNameParts? parts = null) =>
        OneLine(text) is { Length: <= MaxLength } line ? new RegisterName(line, kind, Tidy(parts)) : null;

    /// <summary>Each text once, in order. The first of a text stays; it takes the parts of a later one when it has none.</summary>
    public static ImmutableArray<RegisterName> Distinct(ImmutableArray<RegisterName> names)
    {
        var kept = new List<RegisterName>(names.Length);
        var places = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (places.TryAdd(name.Text, kept.Count))
            {
                kept.Add(name);
            }
            else if (kept[places[name.Text]] is { Parts: null } first && name.Parts is not null)
            {
                kept[places[name.Text]] = new RegisterName(name.Text, first.Kind, name.Parts);
            }
        }

        return [.. kept];
    }

    /// <summary>The kind only: no name of a person reaches a log.</summary>
    public override string ToString() => $"{Kind} name";

    private static RegisterNameParts? Tidy(RegisterNameParts? parts)
    {
        var tidy = parts is null ? null : new RegisterNameParts(OneLine(parts.Given), OneLine(parts.Patronymic), OneLine(parts.Middle), OneLine(parts.Surname));
        return tidy is null or { IsEmpty: true } ? null : tidy;
    }

    /// <summary>Blanks and controls between words become one blank; null when nothing is left.</summary>
    private static string? OneLine(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        var end = line.ToString().TrimEnd();
        return end.Length == 0 ? null : end;
    }
}

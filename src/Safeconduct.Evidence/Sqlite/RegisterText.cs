using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>Names and lists of a register entry as they are kept in one cell: see script 0006.</summary>
internal static class RegisterText
{
    private const string Kinds = "pswfo";

    public static string Of(ImmutableArray<RegisterName> names) => string.Join('\n', names.Select(Line));

    /// <exception cref="FormatException">Never written by this program.</exception>
    public static ImmutableArray<RegisterName> Names(string text) => text.Length == 0 ? [] : [.. text.Split('\n').Select(Name)];

    public static string Of(ImmutableArray<string> list) => string.Join('|', list);

    public static ImmutableArray<string> List(string text) => text.Length == 0 ? [] : [.. text.Split('|')];

    public static string Of(ImmutableArray<Edtf> dates) => string.Join('|', dates.Select(d => d.Text));

    /// <exception cref="FormatException">Never written by this program.</exception>
    public static ImmutableArray<Edtf> Dates(string text) => [.. List(text).Select(Date)];

    /// <exception cref="FormatException">Never written by this program.</exception>
    public static Edtf Date(string text) => Edtf.Parse(text).Value ?? throw new FormatException("No date of this program.");

    private static string Line(RegisterName name)
    {
        var text = Kinds[(int)name.Kind] + name.Text;
        return name.Parts is { } p ? string.Join('\t', text, p.Given, p.Patronymic, p.Middle, p.Surname) : text;
    }

    private static RegisterName Name(string line)
    {
        var cells = line.Split('\t');
        var kind = line.Length == 0 ? -1 : Kinds.IndexOf(line[0], StringComparison.Ordinal);
        var parts = cells is [_, var given, var patronymic, var middle, var surname] ? new RegisterNameParts(given, patronymic, middle, surname) : null;
        return kind >= 0 && RegisterName.Of(cells[0][1..], (RegisterNameKind)kind, parts) is { } name ? name : throw new FormatException("No name of this program.");
    }
}

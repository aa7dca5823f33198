using System.Diagnostics;
using Safeconduct.Accounts.Yaml;
using Safeconduct.Core.Dates;

namespace Safeconduct.Accounts;

/// <summary>Reads a date: EDTF as plain or quoted text, or a set that YAML took for a list.</summary>
internal static class DateReader
{
    /// <summary>No date that a person gives is longer; a set of days may be.</summary>
    private const int MaxLength = 2_000;

    public static Edtf? Read(string key, YamlNode node, Problems problems)
    {
        if (TextOf(key, node, problems) is not { } text)
        {
            return null;
        }

        if (text.Length > MaxLength)
        {
            problems.Add(node, Reasons.NotDate(key, text, EdtfExpected.Length, suggestion: null));
            return null;
        }

        switch (Edtf.Parse(text))
        {
            case EdtfReading.Read read:
                return read.Result;
            case EdtfReading.Invalid invalid:
                problems.Add(node.Line, ColumnOf(node, invalid.Position), Reasons.NotDate(key, text, invalid.Expected, invalid.Suggestion));
                return null;
            case EdtfReading.Unsupported unsupported:
                problems.Add(node, Reasons.DateUnsupported(key, text, unsupported.Feature));
                return null;
            default:
                throw new UnreachableException("There are three kinds of readings.");
        }
    }

    private static string? TextOf(string key, YamlNode node, Problems problems)
    {
        switch (node)
        {
            case YamlNode.Scalar scalar when scalar.IsNothing || string.IsNullOrWhiteSpace(scalar.Value):
                problems.Add(node, Reasons.NoValue(key));
                return null;
            case YamlNode.Scalar scalar:
                return scalar.Value.Trim();
            case YamlNode.Sequence list when list.Items.Length > 0 && list.Items.All(i => i is YamlNode.Scalar { IsNothing: false }):
                // [2022-08-21..2022-08-31] without quotes: YAML sees a list, EDTF one of a set.
                return "[" + string.Join(',', list.Items.Select(i => ((YamlNode.Scalar)i).Value)) + "]";
            case YamlNode.Mapping map when map.Entries.All(e => e.Value is YamlNode.Scalar { IsNothing: true }):
                problems.Add(node, Reasons.DateInBraces(key));
                return null;
            default:
                problems.Add(node, Reasons.NotText(key));
                return null;
        }
    }

    // Points into the text where that is certain: on one line, and past the opening quote.
    private static int ColumnOf(YamlNode node, int position) => node is YamlNode.Scalar scalar ? node.Column + position + (scalar.IsPlain ? 0 : 1) : node.Column;
}

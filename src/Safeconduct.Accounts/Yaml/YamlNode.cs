using System.Collections.Immutable;

namespace Safeconduct.Accounts.Yaml;

/// <summary>A part of a YAML text, with the line and the column where it begins (both from 1).</summary>
internal abstract class YamlNode
{
    private YamlNode(int line, int column)
    {
        Line = line;
        Column = column;
    }

    public int Line { get; }

    public int Column { get; }

    internal sealed class Scalar(int line, int column, string value, bool isPlain) : YamlNode(line, column)
    {
        public string Value { get; } = value;

        /// <summary>Written without quotes.</summary>
        public bool IsPlain { get; } = isPlain;

        /// <summary>Nothing stands there, or a plain word that YAML 1.2 reads as nothing.</summary>
        public bool IsNothing => IsPlain && (Value is "" or "~" or "null" or "Null" or "NULL");
    }

    internal sealed class Sequence(int line, int column, ImmutableArray<YamlNode> items) : YamlNode(line, column)
    {
        public ImmutableArray<YamlNode> Items { get; } = items;
    }

    internal sealed class Mapping(int line, int column, ImmutableArray<(Scalar Key, YamlNode Value)> entries) : YamlNode(line, column)
    {
        /// <summary>Each key once, in the order of the text.</summary>
        public ImmutableArray<(Scalar Key, YamlNode Value)> Entries { get; } = entries;
    }
}

using System.Collections.Immutable;
using Safeconduct.Core.Checks;

namespace Safeconduct.Evidence.Importers.Layers.Mapping;

/// <summary>A part of a mapping file, with the line and the column where it begins (both from 1).</summary>
internal abstract class MappingNode
{
    private MappingNode(int line, int column)
    {
        Line = line;
        Column = column;
    }

    public int Line { get; }

    public int Column { get; }

    internal sealed class Scalar(int line, int column, string value) : MappingNode(line, column)
    {
        public string Value { get; } = value;
    }

    internal sealed class Sequence(int line, int column, ImmutableArray<MappingNode> items) : MappingNode(line, column)
    {
        public ImmutableArray<MappingNode> Items { get; } = items;
    }

    internal sealed class Map(int line, int column, ImmutableArray<(Scalar Key, MappingNode Value)> entries) : MappingNode(line, column)
    {
        /// <summary>Each key once, in the order of the text.</summary>
        public ImmutableArray<(Scalar Key, MappingNode Value)> Entries { get; } = entries;

        public MappingNode? this[string key] => Entries.FirstOrDefault(e => string.Equals(e.Key.Value, key, StringComparison.Ordinal)).Value;
    }
}

/// <summary>Collects what is wrong with a mapping file, so that its author is told everything at once.</summary>
internal sealed class MappingProblems
{
    /// <summary>More than these help nobody.</summary>
    private const int Most = 20;

    private readonly List<(int Line, int Column, Phrase Reason)> _all = [];

    public bool Any => _all.Count > 0;

    public void Add(MappingNode at, string key, params ImmutableArray<(string Name, PhraseValue Value)> args) => Add(at.Line, at.Column, new Phrase(key, args));

    public void Add(int line, int column, Phrase reason)
    {
        if (_all.Count < Most)
        {
            _all.Add((line, column, reason));
        }
    }

    /// <summary>All of them in one phrase, by line.</summary>
    public Phrase In(string fileName) => new("layers.refused.mapping", ("file", fileName), ("problems", new ListValue(
        [.. _all.OrderBy(p => p.Line).ThenBy(p => p.Column).Select(p => new PhraseInPhrase(new Phrase("layers.mapping.at", ("line", p.Line), ("column", p.Column), ("reason", new PhraseInPhrase(p.Reason)))))])));
}

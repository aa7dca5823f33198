using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Safeconduct.Accounts.Yaml;

/// <summary>
/// Reads one YAML 1.2 document into nodes, from the events of the parser: no objects are made, every plain word stays text, and everything that
/// makes YAML dangerous or unclear (anchors, aliases, tags, merge keys, several documents, keys that are no words) is refused with its place.
/// </summary>
internal sealed class YamlTree
{
    /// <summary>An account is six levels deep.</summary>
    private const int MaxDepth = 24;

    /// <summary>No character at all: a text that holds it cannot be compared with any other.</summary>
    private const char NoCharacter = '\uFFFE';

    private readonly IParser _parser;
    private readonly Problems _problems;
    private readonly Stack<Mark> _open = new();

    private YamlTree(IParser parser, Problems problems)
    {
        _parser = parser;
        _problems = problems;
    }

    /// <summary>The root, or null after the problems were noted.</summary>
    public static YamlNode? Read(string text, Problems problems)
    {
        if (!YamlBytes.Check(text, problems))
        {
            return null;
        }

        // A mark in front of a text that was handed over as a string means nothing.
        using var reader = new StringReader(text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text);
        var parser = new Parser(new Scanner(reader, skipComments: true));
        var tree = new YamlTree(parser, problems);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException e)
        {
            tree.Note(YamlTrouble.Explain(e, text, tree.OpenedOnLine));
        }
        catch (InvalidOperationException)
        {
            // What the parser throws when a line with a colon follows braces that nothing closes.
            tree.Note(tree.NotClosed());
        }
        catch (ArgumentException)
        {
            // What the parser throws at an escape such as \UFFFFFFFF, for which there is no character.
            var mark = parser.Current?.End ?? Mark.Empty;
            problems.Add(LineOf(mark), ColumnOf(mark), Reasons.ControlCharacter(NoCharacter));
        }

        return null;
    }

    // The line on which the innermost braces or brackets open that are still open; null outside of any.
    private int? OpenedOnLine => _open.TryPeek(out var mark) ? LineOf(mark) : null;

    private void Note((int Line, int Column, Phrase Reason) trouble) => _problems.Add(trouble.Line, trouble.Column, trouble.Reason);

    private (int Line, int Column, Phrase Reason) NotClosed()
    {
        var mark = _open.TryPeek(out var open) ? open : _parser.Current?.End ?? Mark.Empty;
        return (LineOf(mark), ColumnOf(mark), _open.Count > 0 ? Reasons.OpenedHere() : Reasons.NotYaml(""));
    }

    private YamlNode? ReadDocument()
    {
        Advance();
        if (Advance() is not DocumentStart)
        {
            _problems.Add(1, 1, Reasons.Empty());
            return null;
        }

        Advance();
        var root = ReadNode(1);
        if (root is null)
        {
            return null;
        }

        Advance();
        if (Advance() is DocumentStart second)
        {
            _problems.Add(LineOf(second.Start), ColumnOf(second.Start), Reasons.SecondDocument());
        }

        return root;
    }

    // Null means that reading cannot go on; the problem was noted.
    private YamlNode? ReadNode(int depth)
    {
        var current = _parser.Current!;
        if (depth > MaxDepth)
        {
            _problems.Add(LineOf(current.Start), ColumnOf(current.Start), Reasons.TooDeep(MaxDepth));
            return null;
        }

        RefuseExtras(current);
        return current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart start => Within(start.Style == SequenceStyle.Flow, current.Start, () => ReadSequence(current.Start, depth)),
            MappingStart start => Within(start.Style == MappingStyle.Flow, current.Start, () => ReadMapping(current.Start, depth)),
            AnchorAlias => new YamlNode.Scalar(LineOf(current.Start), ColumnOf(current.Start), "", isPlain: true),
            // The parser lets some surplus braces pass and then ends what was never begun.
            _ => throw new SemanticErrorException(current.Start, current.End, "Unbalanced events."),
        };
    }

    private YamlNode? Within(bool isFlow, Mark start, Func<YamlNode?> read)
    {
        if (!isFlow)
        {
            return read();
        }

        // Not popped when reading breaks off: the message then says what is still open.
        _open.Push(start);
        var node = read();
        _open.Pop();
        return node;
    }

    private void RefuseExtras(ParsingEvent current)
    {
        var (line, column) = (LineOf(current.Start), ColumnOf(current.Start));
        if (current is AnchorAlias alias)
        {
            _problems.Add(line, column, Reasons.Alias(alias.Value.Value));
        }

        if (current is not NodeEvent node)
        {
            return;
        }

        if (!node.Anchor.IsEmpty)
        {
            _problems.Add(line, column, Reasons.Anchor(node.Anchor.Value));
        }

        if (!node.Tag.IsEmpty)
        {
            _problems.Add(line, column, Reasons.Tag(node.Tag.Value));
        }
    }

    private YamlNode.Scalar ReadScalar(Scalar scalar)
    {
        // Reading goes on after a problem, and what is no text would stop it.
        var value = FirstControl(scalar.Value) is null ? scalar.Value : string.Concat(scalar.Value.EnumerateRunes()).Replace(NoCharacter, '\uFFFD');
        var node = new YamlNode.Scalar(LineOf(scalar.Start), ColumnOf(scalar.Start), value, scalar.Style == ScalarStyle.Plain);
        if (FirstControl(scalar.Value) is { } control)
        {
            _problems.Add(node, Reasons.ControlCharacter(control));
        }

        return node;
    }

    private YamlNode.Sequence? ReadSequence(Mark start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (Advance() is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlNode.Sequence(LineOf(start), ColumnOf(start), items.ToImmutable());
    }

    private YamlNode.Mapping? ReadMapping(Mark start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<(YamlNode.Scalar, YamlNode)>();
        var seen = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        while (Advance() is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            Advance();
            if (key is null || ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            if (Accept(key, seen) is { } word)
            {
                entries.Add((word, value));
            }
        }

        return new YamlNode.Mapping(LineOf(start), ColumnOf(start), entries.ToImmutable());
    }

    private YamlNode.Scalar? Accept(YamlNode key, Dictionary<string, YamlNode> seen)
    {
        if (key is not YamlNode.Scalar word)
        {
            _problems.Add(key, Reasons.KeyIsNoWord());
            return null;
        }

        if (word is { IsPlain: true, Value: "<<" })
        {
            _problems.Add(key, Reasons.MergeKey());
            return null;
        }

        if (!seen.TryAdd(word.Value, word))
        {
            _problems.Add(key, Reasons.KeyTwice(word.Value, seen[word.Value].Line));
            return null;
        }

        return word;
    }

    private ParsingEvent Advance()
    {
        var last = _parser.Current?.End ?? Mark.Empty;
        return _parser.MoveNext() ? _parser.Current! : throw new SemanticErrorException(last, last, "Unbalanced events.");
    }

    private static char? FirstControl(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if ((char.IsControl(c) && c is not ('\n' or '\t' or '\r')) || c == NoCharacter || char.IsSurrogate(c))
            {
                return c;
            }
        }

        return null;
    }

    private static int LineOf(Mark mark) => (int)Math.Clamp(mark.Line, 1, int.MaxValue);

    private static int ColumnOf(Mark mark) => (int)Math.Clamp(mark.Column, 1, int.MaxValue);
}

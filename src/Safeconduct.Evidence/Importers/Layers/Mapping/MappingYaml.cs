using System.Collections.Immutable;
using System.Text;
using Safeconduct.Core.Checks;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Safeconduct.Evidence.Importers.Layers.Mapping;

/// <summary>
/// Reads a mapping file (UTF-8, one YAML document of words, lists and keys) from the events of the parser: no objects are made, and anchors, aliases,
/// tags and further documents are refused with their place. Accounts have a reader of their own, beyond the wall that keeps this project from knowing anybody.
/// </summary>
internal sealed class MappingYaml
{
    /// <summary>A mapping has some forty lines.</summary>
    public const int MaxBytes = 256 * 1024;

    private const int MaxDepth = 8;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly IParser _parser;
    private readonly MappingProblems _problems;

    private MappingYaml(IParser parser, MappingProblems problems)
    {
        _parser = parser;
        _problems = problems;
    }

    /// <summary>The root, or null after the problems were noted.</summary>
    public static MappingNode? Read(ReadOnlySpan<byte> bytes, MappingProblems problems)
    {
        if (Decode(bytes) is not { } text)
        {
            problems.Add(1, 1, new Phrase("layers.mapping.not-text", ("limit", MaxBytes / 1024)));
            return null;
        }

        using var reader = new StringReader(text);
        var parser = new Parser(new Scanner(reader, skipComments: true));
        var yaml = new MappingYaml(parser, problems);
        try
        {
            return yaml.Document();
        }
        catch (YamlException e)
        {
            problems.Add(LineOf(e.Start), ColumnOf(e.Start), new Phrase("layers.mapping.yaml"));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // What the parser throws when braces are never closed, and at an escape for which there is no character.
            var mark = parser.Current?.End ?? Mark.Empty;
            problems.Add(LineOf(mark), ColumnOf(mark), new Phrase("layers.mapping.yaml"));
        }

        return null;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes || bytes.Contains((byte)0))
        {
            return null;
        }

        try
        {
            return Strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private MappingNode? Document()
    {
        Advance();
        if (Advance() is not DocumentStart)
        {
            _problems.Add(1, 1, new Phrase("layers.mapping.no-version"));
            return null;
        }

        Advance();
        var root = Node(1);
        Advance();
        if (Advance() is DocumentStart second)
        {
            _problems.Add(LineOf(second.Start), ColumnOf(second.Start), new Phrase("layers.mapping.second-document"));
        }

        return root;
    }

    private MappingNode Node(int depth)
    {
        var current = _parser.Current!;
        var (line, column) = (LineOf(current.Start), ColumnOf(current.Start));
        if (depth > MaxDepth)
        {
            throw new SemanticErrorException(current.Start, current.End, "Too deep.");
        }

        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            _problems.Add(line, column, new Phrase("layers.mapping.extras"));
        }

        return current switch
        {
            Scalar s => new MappingNode.Scalar(line, column, s.Value.Trim()),
            SequenceStart => new MappingNode.Sequence(line, column, Items(depth)),
            MappingStart => new MappingNode.Map(line, column, Entries(depth)),
            AnchorAlias => new MappingNode.Scalar(line, column, ""),
            _ => throw new SemanticErrorException(current.Start, current.End, "Unbalanced events."),
        };
    }

    private ImmutableArray<MappingNode> Items(int depth)
    {
        var items = ImmutableArray.CreateBuilder<MappingNode>();
        while (Advance() is not SequenceEnd)
        {
            items.Add(Node(depth + 1));
        }

        return items.ToImmutable();
    }

    private ImmutableArray<(MappingNode.Scalar Key, MappingNode Value)> Entries(int depth)
    {
        var entries = ImmutableArray.CreateBuilder<(MappingNode.Scalar, MappingNode)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Advance() is not MappingEnd)
        {
            var key = Node(depth + 1);
            Advance();
            var value = Node(depth + 1);
            if (key is not MappingNode.Scalar word)
            {
                _problems.Add(key, "layers.mapping.key-no-word");
            }
            else if (!seen.Add(word.Value))
            {
                _problems.Add(key, "layers.mapping.key-twice", ("key", word.Value));
            }
            else
            {
                entries.Add((word, value));
            }
        }

        return entries.ToImmutable();
    }

    private ParsingEvent Advance()
    {
        var last = _parser.Current?.End ?? Mark.Empty;
        return _parser.MoveNext() ? _parser.Current! : throw new SemanticErrorException(last, last, "Unbalanced events.");
    }

    private static int LineOf(Mark mark) => (int)Math.Clamp(mark.Line, 1, int.MaxValue);

    private static int ColumnOf(Mark mark) => (int)Math.Clamp(mark.Column, 1, int.MaxValue);
}

using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Safeconduct.Core.Checks;

namespace Safeconduct.Evidence.Importers.Registers.UnitedNations;

/// <summary>An element of a record: its own text, and the elements in it.</summary>
internal sealed record XmlPart(string Name, string Text, ImmutableArray<XmlPart> Parts)
{
    /// <summary>The text of the first element of this name; null when it is empty or absent.</summary>
    public string? TextOf(string name) => Parts.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal)) is { Text.Length: > 0 } part ? part.Text : null;

    public IEnumerable<XmlPart> All(string name) => Parts.Where(p => string.Equals(p.Name, name, StringComparison.Ordinal));

    /// <summary>The texts behind <c>VALUE</c> in every element of this name.</summary>
    public IEnumerable<string> Values(string name) => All(name).SelectMany(p => p.All("VALUE")).Select(v => v.Text).Where(t => t.Length > 0);

    public override string ToString() => Name;
}

/// <summary>
/// The elements of some names in an XML text, one at a time: nothing is fetched, document types are refused, and a record has a bounded size and depth,
/// so that memory does not grow with the file.
/// </summary>
internal sealed class XmlRecords(Stream source, params ImmutableArray<string> names)
{
    /// <summary>Characters of one record.</summary>
    public const int MaxCharacters = 1 << 20;

    private const int MaxDepth = 16;
    private const long MaxFileCharacters = 4L << 30;

    private long _row;

    /// <summary>What became of every record, in order; if the text cannot be read on, a refusal is the last item.</summary>
    public IEnumerable<ImportItem> Select(Func<XmlPart, Locator, ImportItem> read, CancellationToken cancel)
    {
        using var reader = XmlReader.Create(source, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = MaxFileCharacters,
        });
        while (Next(reader, read, out var item))
        {
            cancel.ThrowIfCancellationRequested();
            yield return item!;
            if (item is ImportItem.Refused)
            {
                yield break;
            }
        }
    }

    /// <summary>Reads on to the next record; what the parser throws becomes a refusal with its place.</summary>
    private bool Next(XmlReader reader, Func<XmlPart, Locator, ImportItem> read, out ImportItem? item)
    {
        item = null;
        var row = _row + 1;
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName, StringComparer.Ordinal))
                {
                    var at = new Locator(_row = row, LineOf(reader));
                    var left = MaxCharacters;
                    item = Part(reader, 0, ref left) is { } part ? read(part, at)
                        : new ImportItem.Rejected(at, new Phrase("registers.rejected.record-too-large", ("limit", MaxCharacters)));
                    return true;
                }
            }
        }
        catch (XmlException e)
        {
            var key = e.Message.Contains("DTD", StringComparison.Ordinal) ? "layers.refused.dtd" : "registers.refused.xml";
            item = new ImportItem.Refused(new Locator(row, Math.Max(1, e.LineNumber)),
                new Phrase(key, ("line", Math.Max(1, e.LineNumber)), ("byte", Math.Max(1, e.LinePosition)), ("row", row)));
        }
        catch (Exception e) when (e is DecoderFallbackException or ArgumentException)
        {
            item = new ImportItem.Refused(new Locator(row, LineOf(reader)), new Phrase("layers.refused.bytes", ("line", LineOf(reader))));
        }

        return item is not null;
    }

    /// <summary>The element at which the reader stands, read to its end; null when it is larger or deeper than a record can be, and then it is passed over.</summary>
    private static XmlPart? Part(XmlReader reader, int depth, ref int left)
    {
        var name = reader.LocalName;
        if (reader.IsEmptyElement)
        {
            return new XmlPart(name, "", []);
        }

        var (text, parts, isWhole) = (new StringBuilder(), ImmutableArray.CreateBuilder<XmlPart>(), depth < MaxDepth);
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                isWhole = Add(parts, isWhole ? Part(reader, depth + 1, ref left) : Skipped(reader));
            }
            else if (isWhole && (left -= reader.Value.Length) >= 0)
            {
                text.Append(reader.Value);
            }

            isWhole &= left >= 0;
        }

        return isWhole ? new XmlPart(name, text.ToString().Trim(), parts.ToImmutable()) : null;
    }

    private static bool Add(ImmutableArray<XmlPart>.Builder parts, XmlPart? part)
    {
        if (part is not null)
        {
            parts.Add(part);
        }

        return part is not null;
    }

    /// <summary>Reads past the element without keeping anything, however deep it is.</summary>
    private static XmlPart? Skipped(XmlReader reader)
    {
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
        {
        }

        return null;
    }

    private static int LineOf(XmlReader reader) => reader is IXmlLineInfo { LineNumber: > 0 and var line } ? line : 1;
}

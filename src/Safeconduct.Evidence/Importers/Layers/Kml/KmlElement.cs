using System.Text;
using System.Xml;

namespace Safeconduct.Evidence.Importers.Layers.Kml;

/// <summary>Reading one element of an XML text with a bound on what is kept of it. The reader stands on its start, and afterwards on its end.</summary>
internal static class KmlElement
{
    /// <summary>Characters of a name, a description or a value.</summary>
    public const int MaxText = 1024 * 1024;

    /// <summary>All text in the element, and whether it was longer than may be kept.</summary>
    public static (string Text, bool IsTooLong) Text(XmlReader reader, int most = MaxText)
    {
        var text = new StringBuilder();
        var buffer = new char[8 * 1024];
        var isTooLong = false;
        Inside(reader, r =>
        {
            if (r.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA))
            {
                return;
            }

            for (var count = r.ReadValueChunk(buffer, 0, buffer.Length); count > 0; count = r.ReadValueChunk(buffer, 0, buffer.Length))
            {
                isTooLong |= text.Length + count > most;
                text.Append(buffer, 0, isTooLong ? 0 : count);
            }
        });
        return (text.ToString().Trim(), isTooLong);
    }

    public static void Skip(XmlReader reader) => Inside(reader, _ => { });

    /// <summary>The text of the first element of this name inside; the rest is skipped.</summary>
    public static string? Find(XmlReader reader, string name)
    {
        string? found = null;
        Inside(reader, r =>
        {
            if (found is null && r.NodeType == XmlNodeType.Element && string.Equals(r.LocalName, name, StringComparison.Ordinal))
            {
                found = Text(r).Text;
            }
        });
        return found;
    }

    /// <summary>Looks at every node inside the element.</summary>
    public static void Inside(XmlReader reader, Action<XmlReader> look)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            look(reader);
        }
    }
}

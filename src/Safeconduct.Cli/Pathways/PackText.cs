using System.Text;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Texts.Pathways;

namespace Safeconduct.Cli.Pathways;

/// <summary>A pack in plain sentences, for a terminal; the page says the same.</summary>
internal static class PackText
{
    public static string Of(Pack pack, PathwayWords words)
    {
        var text = new StringBuilder();
        foreach (var (depth, line) in PackSentences.Of(pack, words))
        {
            text.Append(' ', depth * 2).Append(line).Append('\n');
        }

        return text.ToString();
    }
}

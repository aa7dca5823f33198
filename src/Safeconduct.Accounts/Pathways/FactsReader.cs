using System.Text.RegularExpressions;
using Safeconduct.Accounts.Yaml;
using Safeconduct.Core.Pathways.Facts;

namespace Safeconduct.Accounts.Pathways;

/// <summary>Reads a facts file (YAML 1.2, <c>safeconduct: facts/1</c>; see docs/formats/facts.md). Reading never throws because of what a file says.</summary>
public static partial class FactsReader
{
    /// <param name="stream">The bytes of the file; read to its end and left open.</param>
    /// <param name="fileName">For messages only: nothing is opened.</param>
    /// <param name="declared">The facts that packs declare, beside <see cref="NamedFact.Common"/>.</param>
    /// <exception cref="IOException">The stream itself failed.</exception>
    public static FactsReading Read(Stream stream, string fileName, IEnumerable<NamedFact> declared)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var problems = new Problems();
        return YamlBytes.Decode(stream, problems) is { } text ? Read(text, fileName, declared, problems) : new FactsReading.Refused(fileName, problems.Errors());
    }

    /// <summary>Reads a text that is there already.</summary>
    public static FactsReading Read(string text, string fileName, IEnumerable<NamedFact> declared)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, fileName, declared, new Problems());
    }

    /// <summary>Notes that the file is of another version; true when it is ours.</summary>
    internal static bool IsVersion(YamlNode root, string version, Problems problems)
    {
        var node = (root as YamlNode.Mapping)?.Entries.FirstOrDefault(e => string.Equals(e.Key.Value, "safeconduct", StringComparison.Ordinal)).Value;
        var found = (node as YamlNode.Scalar)?.Value ?? "";
        if (string.Equals(found, version, StringComparison.Ordinal))
        {
            return true;
        }

        var isNewer = Numbered().Match(found) is { Success: true } match && string.Equals(match.Groups["kind"].Value, version.Split('/')[0], StringComparison.Ordinal);
        problems.Add(node?.Line ?? 1, node?.Column ?? 1, isNewer ? PathwayReasons.NewerVersion(version, found) : PathwayReasons.NoVersion(version, found));
        return false;
    }

    private static FactsReading Read(string text, string fileName, IEnumerable<NamedFact> declared, Problems problems)
    {
        var facts = YamlTree.Read(text, problems) is { } root ? Read(root, declared, problems) : null;
        return facts is null || problems.Any ? new FactsReading.Refused(fileName, problems.Errors()) : new FactsReading.Read(fileName, facts);
    }

    private static FactSheet? Read(YamlNode root, IEnumerable<NamedFact> declared, Problems problems)
    {
        if (!IsVersion(root, PathwayKeys.FactsVersion, problems) || MapView.Of(root, PathwayKeys.Facts, problems) is not { } view || view.Id("id") is not { } id)
        {
            return null;
        }

        var named = NamedFact.Common.Concat(declared).DistinctBy(f => f.Id, StringComparer.Ordinal).ToDictionary(f => f.Id, StringComparer.Ordinal);
        return new SpellReader(new Words(problems), named).Read(view, id);
    }

    [GeneratedRegex(@"^(?<kind>[a-z]+)/([2-9]|[1-9][0-9]+)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();
}

using System.Collections.Immutable;
using Safeconduct.Accounts.Yaml;
using Safeconduct.Core.Accounts;

namespace Safeconduct.Accounts.Identities;

/// <summary>
/// Reads an identity file (YAML 1.2, <c>safeconduct: identity/1</c>; see docs/formats/identity.md). Whatever the file holds, the answer is an identity
/// or the list of everything that is wrong with it, and nothing in that list repeats a value of the file.
/// </summary>
public static class IdentityReader
{
    /// <summary>Characters of a name.</summary>
    private const int MaxName = 1_000;

    /// <summary>Reads UTF-8 with or without a byte-order mark. The stream is read to its end and stays open.</summary>
    /// <param name="stream">The bytes of the file.</param>
    /// <param name="fileName">For messages only: nothing is opened.</param>
    /// <exception cref="IOException">The stream itself failed.</exception>
    public static IdentityReading Read(Stream stream, string fileName)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var problems = new Problems();
        var identity = YamlBytes.Decode(stream, problems) is { } text && YamlTree.Read(text, problems) is { } root ? Read(root, problems) : null;
        return identity is null || problems.Any
            ? new IdentityReading.Refused(fileName, [.. problems.Errors().Select(Discretion.Of)])
            : new IdentityReading.Read(fileName, identity);
    }

    private static Identity? Read(YamlNode root, Problems problems)
    {
        if (!IsOurVersion(root, problems) || MapView.Of(root, IdentityKeys.Identity, problems) is not { } view)
        {
            return null;
        }

        var account = view.Text("account");
        var subject = view.ValueNode("subject") is { } node && MapView.Of(node, IdentityKeys.Subject, problems) is { } keys ? Person(keys, role: null, problems) : null;
        var persons = Persons(view.ValueNode("persons"), problems);
        return problems.Any || account is null || subject is null ? null : new Identity(account, subject, persons);
    }

    private static bool IsOurVersion(YamlNode root, Problems problems)
    {
        var version = (root as YamlNode.Mapping)?.Entries.FirstOrDefault(e => string.Equals(e.Key.Value, IdentityKeys.Identity.Keys[0].Name, StringComparison.Ordinal)).Value;
        if (version is YamlNode.Scalar { Value: IdentityKeys.Version })
        {
            return true;
        }

        var (line, column) = version is null ? (1, 1) : (version.Line, version.Column);
        problems.Add(line, column, IdentityReasons.NoVersion(isNewer: version is YamlNode.Scalar s && IsNewer(s.Value)));
        return false;
    }

    private static bool IsNewer(string version) => version.StartsWith("identity/", StringComparison.Ordinal)
        && int.TryParse(version["identity/".Length..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 1;

    private static ImmutableDictionary<string, IdentityPerson> Persons(YamlNode? node, Problems problems)
    {
        var persons = ImmutableDictionary.CreateBuilder<string, IdentityPerson>(StringComparer.Ordinal);
        if (node is not (null or YamlNode.Mapping))
        {
            problems.Add(node, IdentityReasons.PersonsShape());
        }

        foreach (var (key, value) in (node as YamlNode.Mapping)?.Entries ?? [])
        {
            if (!PersonId.IsOne(key.Value))
            {
                problems.Add(key, IdentityReasons.NotPersonId());
            }
            else if (MapView.Of(value, IdentityKeys.Person, problems) is { } view && Person(view, view.Text("role"), problems) is { } person)
            {
                persons.Add(key.Value, person);
            }
        }

        return persons.ToImmutable();
    }

    /// <summary>Null after a problem with the names was noted.</summary>
    private static IdentityPerson? Person(MapView view, string? role, Problems problems)
    {
        var names = Names(view, "names", problems);
        var former = Names(view, "former_names", problems);
        var born = view.Date("born");
        var citizenships = view.Countries("citizenships");
        return names.IsEmpty ? null : new IdentityPerson(names, former, born, citizenships) { Role = role };
    }

    private static ImmutableArray<string> Names(MapView view, string key, Problems problems)
    {
        var names = view.Texts(key);
        if (view.Has(key) && (names.IsEmpty || names.Any(n => n.Length > MaxName)))
        {
            problems.Add(view.ValueNode(key)!, IdentityReasons.NotNames(key, MaxName));
            return [];
        }

        return names;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Safeconduct.Accounts.Yaml;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Dates;

namespace Safeconduct.Accounts;

/// <summary>
/// One mapping of the file, seen through the table of its keys. Reading a key that is not in the table is a bug and throws;
/// a key of the file that is not in the table is an error of the file.
/// </summary>
internal sealed partial class MapView
{
    private readonly AccountKeySet _keys;
    private readonly Dictionary<string, (YamlNode.Scalar Key, YamlNode Value)> _entries;
    private readonly Problems _problems;

    private MapView(YamlNode node, AccountKeySet keys, Dictionary<string, (YamlNode.Scalar, YamlNode)> entries, Problems problems)
    {
        Node = node;
        _keys = keys;
        _entries = entries;
        _problems = problems;
    }

    public YamlNode Node { get; }

    /// <summary>The view, or null after "here keys and values are expected" was noted. With <paramref name="mayBeNothing"/> nothing counts as no keys.</summary>
    public static MapView? Of(YamlNode node, AccountKeySet keys, Problems problems, bool mayBeNothing = false)
    {
        if (mayBeNothing && node is YamlNode.Scalar { IsNothing: true })
        {
            return new MapView(node, keys, [], problems);
        }

        if (node is not YamlNode.Mapping mapping)
        {
            problems.Add(node, Reasons.NotMap(keys.Name));
            return null;
        }

        var entries = new Dictionary<string, (YamlNode.Scalar, YamlNode)>(mapping.Entries.Length, StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Entries)
        {
            if (keys.Find(key.Value) is null)
            {
                problems.Add(key, UnknownKey(keys, key.Value));
            }
            else
            {
                entries.Add(key.Value, (key, value));
            }
        }

        foreach (var required in keys.Required)
        {
            if (!entries.ContainsKey(required.Name))
            {
                problems.Add(node, Reasons.KeyMissing(keys.Name, required.Name));
            }
        }

        return new MapView(node, keys, entries, problems);
    }

    public bool Has(string key) => _entries.ContainsKey(Known(key));

    /// <summary>Those of the sets whose names stand here as keys, in the order of the file.</summary>
    public ImmutableArray<AccountKeySet> Present(ImmutableArray<AccountKeySet> sets) =>
        [.. _entries.Keys.Select(k => sets.FirstOrDefault(s => string.Equals(s.Name, k, StringComparison.Ordinal))).OfType<AccountKeySet>()];

    /// <summary>The key as it stands in the file.</summary>
    public YamlNode KeyNode(string key) => _entries[Known(key)].Key;

    public YamlNode? ValueNode(string key) => _entries.TryGetValue(Known(key), out var entry) ? entry.Value : null;

    /// <summary>Words, in NFC; null when the key is absent or the problem was noted.</summary>
    public string? Text(string key) => Scalar(key)?.Value.Normalize(NormalizationForm.FormC).Trim();

    /// <summary>Words exactly as they were written.</summary>
    public string? Verbatim(string key) => Scalar(key)?.Value;

    public string? Id(string key)
    {
        if (Text(key) is not { } id)
        {
            return null;
        }

        if (IdPattern().IsMatch(id))
        {
            return id;
        }

        _problems.Add(ValueNode(key)!, Reasons.NotId(key, id));
        return null;
    }

    public bool Flag(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return false;
        }

        if (scalar is { IsPlain: true, Value: "true" or "True" or "TRUE" })
        {
            return true;
        }

        if (scalar is not { IsPlain: true, Value: "false" or "False" or "FALSE" })
        {
            _problems.Add(scalar, Reasons.NotFlag(key, scalar.Value));
        }

        return false;
    }

    public double? Number(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (double.TryParse(scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        _problems.Add(scalar, Reasons.NotNumber(key, scalar.Value));
        return null;
    }

    public Edtf? Date(string key) => ValueNode(key) is { } node ? DateReader.Read(key, node, _problems) : null;

    public string? Country(string key) => Scalar(key) is { } scalar ? AsCountry(key, scalar) : null;

    public string? Language(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (LanguagePattern().IsMatch(text))
        {
            return text;
        }

        _problems.Add(ValueNode(key)!, Reasons.NotLanguage(text));
        return null;
    }

    public string? Person(string key) => Scalar(key) is { } scalar ? AsPerson(key, scalar) : null;

    /// <summary>One person or a list of them.</summary>
    public ImmutableArray<string> People(string key) => ValueNode(key) switch
    {
        null => [],
        YamlNode.Sequence list => [.. list.Items.Select(i => AsScalar(key, i) is { } s ? AsPerson(key, s) : null).OfType<string>().Distinct(StringComparer.Ordinal)],
        _ => Person(key) is { } one ? [one] : [],
    };

    /// <summary>One text or a list of them, in NFC, each once.</summary>
    public ImmutableArray<string> Texts(string key) => [.. Scalars(key).Select(s => s.Value.Normalize(NormalizationForm.FormC).Trim()).Distinct(StringComparer.Ordinal)];

    /// <summary>One country or a list of them.</summary>
    public ImmutableArray<string> Countries(string key) => [.. Scalars(key).Select(s => AsCountry(key, s)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The items of a list; empty when the key is absent or the problem was noted.</summary>
    public ImmutableArray<YamlNode> List(string key)
    {
        switch (ValueNode(key))
        {
            case null:
                return [];
            case YamlNode.Sequence list:
                return list.Items;
            case var other:
                _problems.Add(other, Reasons.NotList(key));
                return [];
        }
    }

    private static Core.Checks.Phrase UnknownKey(AccountKeySet keys, string key)
    {
        var known = keys.Keys.Select(k => k.Name).ToList();
        return Reasons.KeyUnknown(keys.Name, key, known, NearMiss.Of(key, known));
    }

    private string Known(string key) =>
        _keys.Find(key) is null ? throw new ArgumentException($"'{key}' is not in the table of {_keys.Name}.", nameof(key)) : key;

    private YamlNode.Scalar? Scalar(string key) => ValueNode(key) is { } node ? AsScalar(key, node) : null;

    private YamlNode.Scalar? AsScalar(string key, YamlNode node)
    {
        if (node is not YamlNode.Scalar scalar)
        {
            _problems.Add(node, Reasons.NotText(key));
            return null;
        }

        if (scalar.IsNothing || string.IsNullOrWhiteSpace(scalar.Value))
        {
            _problems.Add(scalar, Reasons.NoValue(key));
            return null;
        }

        return scalar;
    }

    private IEnumerable<YamlNode.Scalar> Scalars(string key) => ValueNode(key) switch
    {
        null => [],
        YamlNode.Sequence list => list.Items.Select(i => AsScalar(key, i)).OfType<YamlNode.Scalar>(),
        var one => AsScalar(key, one) is { } scalar ? [scalar] : [],
    };

    private string? AsCountry(string key, YamlNode.Scalar scalar)
    {
        var code = scalar.Value.Trim().ToUpperInvariant();
        if (CountryCode.IsKnown(code))
        {
            return code;
        }

        _problems.Add(scalar, Reasons.NotCountry(key, scalar.Value));
        return null;
    }

    private string? AsPerson(string key, YamlNode.Scalar scalar)
    {
        if (PersonId.IsOne(scalar.Value))
        {
            return scalar.Value;
        }

        _problems.Add(scalar, Reasons.NotPerson(key, scalar.Value));
        return null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,40}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LanguagePattern();
}

using System.Collections.Frozen;

namespace Safeconduct.Core.Names.Inflection;

/// <summary>A declension table turned round: from an ending to the rules that make it.</summary>
internal sealed class ReverseTable
{
    private readonly FrozenDictionary<string, (DeclensionRule Rule, string Restored, GrammaticalCase Case)[]> _byEnding;
    private readonly FrozenDictionary<string, (DeclensionRule Rule, string Restored, GrammaticalCase Case)[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly int _longest;

    public ReverseTable(IEnumerable<DeclensionRule> rules)
    {
        _byEnding = rules.SelectMany(Ways).Distinct().GroupBy(w => w.Ending, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(w => (w.Rule, w.Restored, w.Case)).ToArray(), StringComparer.Ordinal);
        _bySpan = _byEnding.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _byEnding.Keys.Max(k => k.Length);
    }

    /// <summary>Nominatives in lower case with the rule that has to fit them; the caller checks that it does.</summary>
    public IEnumerable<(string Nominative, DeclensionRule Rule, GrammaticalCase Case)> Read(string lower)
    {
        for (var length = 0; length <= Math.Min(_longest, lower.Length); length++)
        {
            if (_bySpan.TryGetValue(lower.AsSpan(lower.Length - length), out var ways))
            {
                foreach (var (rule, restored, @case) in ways)
                {
                    if (length + (restored.Length > 0 ? 0 : 1) <= lower.Length)
                    {
                        yield return (lower[..^length] + restored, rule, @case);
                    }
                }
            }
        }
    }

    private static IEnumerable<(string Ending, DeclensionRule Rule, string Restored, GrammaticalCase Case)> Ways(DeclensionRule rule) =>
        from restored in rule.Stripped
        from column in Enumerable.Range(0, rule.Endings.Length)
        from ending in rule.Endings[column]
        select (ending, rule, restored, (GrammaticalCase)(column + 1));
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Safeconduct.Core.Names;

namespace Safeconduct.Core.Accounts.Vocabulary;

/// <summary>An entry of a value list: a key of ours and the words by which people call it.</summary>
public interface IListed
{
    /// <summary>Lower-case English with hyphens, such as <c>senior-lieutenant</c>. It is also a legal word of an account file.</summary>
    string Key { get; }

    /// <summary>The words in English, Russian and Ukrainian that mean this entry, without the key.</summary>
    ImmutableArray<string> Words { get; }
}

/// <summary>
/// A closed list of things with names. Words are compared without regard to case, ё, dashes, dots and double spaces;
/// nothing is guessed, so that a word the list lacks stays a word.
/// </summary>
public sealed class ValueList<T>
    where T : class, IListed
{
    private readonly FrozenDictionary<string, T> _byWord;

    /// <exception cref="ArgumentException">Two entries share a word: a mistake in the table.</exception>
    internal ValueList(params ImmutableArray<T> all)
    {
        All = all;
        var byWord = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in all)
        {
            foreach (var word in entry.Words.Prepend(entry.Key))
            {
                if (!byWord.TryAdd(KeyOf(word), entry) && byWord[KeyOf(word)] != entry)
                {
                    throw new ArgumentException($"'{word}' stands for two entries.", nameof(all));
                }
            }
        }

        _byWord = byWord.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The entries in the order of their table.</summary>
    public ImmutableArray<T> All { get; }

    /// <summary>The entry that the words mean, or null: the list does not know them.</summary>
    public T? Find(string? words) => string.IsNullOrWhiteSpace(words) ? null : _byWord.GetValueOrDefault(KeyOf(words));

    /// <summary>The form in which two ways to write a word are equal.</summary>
    internal static string KeyOf(string words)
    {
        var parts = NameKey.Of(words).Split([' ', '-', '.', '_'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', parts);
    }

    /// <summary>Splits a cell of a table: words between bars.</summary>
    internal static ImmutableArray<string> Split(params ReadOnlySpan<string> cells)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var cell in cells)
        {
            words.AddRange(cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        return words.ToImmutable();
    }
}

using System.Collections.Concurrent;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>
/// Answers that were asked for before. A base is read only while it is open, so they stay true; when the stock is full it is emptied,
/// so that memory does not grow with the number of accounts.
/// </summary>
internal sealed class Remembered<TKey, TValue>(int atMost)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _known = new();

    public TValue Get(TKey key, Func<TKey, TValue> find)
    {
        if (_known.TryGetValue(key, out var value))
        {
            return value;
        }

        value = find(key);
        if (_known.Count >= atMost)
        {
            _known.Clear();
        }

        _known[key] = value;
        return value;
    }
}

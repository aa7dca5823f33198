namespace Safeconduct.Evidence.Sqlite;

/// <summary>
/// What was read from a base and is kept in memory, up to a weight of all together, such as a number of positions; when the stock is full it is emptied, so
/// that memory does not grow with the number of accounts. Thread safe; nothing is read while others wait.
/// </summary>
internal sealed class WeighedStock<TKey, TValue>(int mostWeight, Func<TValue, int> weightOf)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, TValue> _kept = [];
    private int _weight;

    public TValue Get(TKey key, Func<TKey, TValue> read)
    {
        lock (_gate)
        {
            if (_kept.TryGetValue(key, out var known))
            {
                return known;
            }
        }

        var value = read(key);
        lock (_gate)
        {
            if (_weight + weightOf(value) > mostWeight)
            {
                _kept.Clear();
                _weight = 0;
            }

            if (_kept.TryAdd(key, value))
            {
                _weight += weightOf(value);
            }
        }

        return value;
    }
}

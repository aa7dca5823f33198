namespace Safeconduct.Core.Dates;

/// <summary>
/// The parentheses of the draft of 2012: a qualifier behind a group speaks of all of the group, a qualifier behind a component
/// of the components to its left that stand outside inner groups. <c>2004-(06)?-11</c> is today's <c>2004-?06-11</c>.
/// </summary>
internal sealed class EdtfLegacyGroups
{
    private readonly List<(string Digits, EdtfQualifier Marks)> _components = [];
    private readonly Stack<Group> _open = new([new Group()]);
    private Group? _closed;

    /// <summary>Today's spelling, or null when it is not certain.</summary>
    public static string? Convert(string text)
    {
        var groups = new EdtfLegacyGroups();
        var at = 0;
        while (at < text.Length)
        {
            if (!groups.Take(text, ref at))
            {
                return null;
            }
        }

        return groups._open.Count == 1 && groups._components.Count > 0 ? groups.Write() : null;
    }

    private bool Take(string text, ref int at)
    {
        var c = text[at];
        if (char.IsAsciiDigit(c) || c == 'X' || (c == '-' && _components.Count == 0))
        {
            TakeComponent(text, ref at);
            return true;
        }

        at++;
        switch (c)
        {
            case '-':
                return true;
            case '(':
                _open.Push(new Group());
                return true;
            case ')' when _open.Count > 1:
                _closed = _open.Pop();
                _open.Peek().All.AddRange(_closed.All);
                return true;
            case '?' or '~' or '%':
                return Mark(c switch { '?' => EdtfQualifier.Uncertain, '~' => EdtfQualifier.Approximate, _ => EdtfQualifier.Both });
            default:
                return false;
        }
    }

    private void TakeComponent(string text, ref int at)
    {
        var start = at++;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == 'X'))
        {
            at++;
        }

        _closed = null;
        _open.Peek().Direct.Add(_components.Count);
        _open.Peek().All.Add(_components.Count);
        _components.Add((text[start..at], EdtfQualifier.None));
    }

    private bool Mark(EdtfQualifier mark)
    {
        var marked = _closed?.All ?? _open.Peek().Direct;

        // A component that stands unguarded to the left and already has a mark: the draft leaves open what the second one adds.
        if (marked.Count == 0 || (_closed is null && marked.Exists(i => _components[i].Marks != EdtfQualifier.None)))
        {
            return false;
        }

        foreach (var i in marked)
        {
            _components[i] = (_components[i].Digits, _components[i].Marks | mark);
        }

        return true;
    }

    private string Write() => _components.TrueForAll(c => c.Marks == _components[0].Marks)
        ? string.Join('-', _components.Select(c => c.Digits)) + Sign(_components[0].Marks)
        : string.Join('-', _components.Select(c => Sign(c.Marks) + c.Digits));

    private static string Sign(EdtfQualifier mark) => mark switch
    {
        EdtfQualifier.Uncertain => "?",
        EdtfQualifier.Approximate => "~",
        EdtfQualifier.Both => "%",
        _ => "",
    };

    private sealed class Group
    {
        public List<int> Direct { get; } = [];

        public List<int> All { get; } = [];
    }
}

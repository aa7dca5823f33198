namespace Safeconduct.Core.Dates;

/// <summary>A place in a text that is being read, and the first thing that was wrong with it.</summary>
internal sealed class EdtfScanner(string text)
{
    public string Text { get; } = text;

    public int At { get; private set; }

    public bool AtEnd => At >= Text.Length;

    public EdtfReading.Invalid? Failure { get; private set; }

    /// <summary>A form that is valid and not worked with; it counts only when the rest is valid too.</summary>
    public string? Unsupported { get; set; }

    /// <summary>The least level of conformance that has everything read so far.</summary>
    public int Level { get; private set; }

    public char Peek(int ahead = 0) => At + ahead < Text.Length ? Text[At + ahead] : '\0';

    public char Next() => Text[At++];

    public bool Take(char c)
    {
        if (AtEnd || Text[At] != c)
        {
            return false;
        }

        At++;
        return true;
    }

    public bool TakeDots()
    {
        if (Peek() != '.' || Peek(1) != '.')
        {
            return false;
        }

        At += 2;
        return true;
    }

    public void SkipSpaces()
    {
        while (Take(' '))
        {
        }
    }

    /// <summary>The run of characters that fit, from here on.</summary>
    public string TakeWhile(Func<char, bool> fits)
    {
        var start = At;
        while (!AtEnd && fits(Text[At]))
        {
            At++;
        }

        return Text[start..At];
    }

    public void Needs(int level) => Level = Math.Max(Level, level);

    /// <summary>Notes what was expected here, or at <paramref name="position"/>; the first failure stands.</summary>
    public bool Fail(string expected, int? position = null)
    {
        Failure ??= new EdtfReading.Invalid(position ?? At, expected);
        return false;
    }
}

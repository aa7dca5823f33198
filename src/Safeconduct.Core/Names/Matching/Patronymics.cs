namespace Safeconduct.Core.Names.Matching;

/// <summary>Whether a folded word has the form of a patronymic: Russian, Ukrainian, Belarusian. Many surnames have it too (Абрамович), so this is a possibility.</summary>
internal static class Patronymics
{
    private static readonly string[] Endings =
        ["iaviq", "iavna", "oviq", "eviq", "aviq", "iviq", "ovna", "evna", "ivna", "avna", "iqna", "oviqa", "eviqa", "oviqu", "eviqu", "ovni", "evni", "ovnu", "evnu", "ovici", "inicna"];

    /// <summary>Where the stem has no -ов- before the ending.</summary>
    private static readonly string[] Short = ["iliq", "kuzmiq", "lukiq", "fomiq", "nikitiq", "fokiq", "savviq", "savelic"];

    /// <summary>How many letters are the father's name; 0 if the word is no patronymic.</summary>
    public static int StemOf(ReadOnlySpan<char> fold)
    {
        if (fold.Length < 4)
        {
            return 0;
        }

        foreach (var ending in Endings)
        {
            if (fold.EndsWith(ending, StringComparison.Ordinal) && fold.Length - ending.Length >= 2)
            {
                return fold.Length - ending.Length;
            }
        }

        foreach (var word in Short)
        {
            if (fold.SequenceEqual(word))
            {
                return fold.Length - 2;
            }
        }

        return 0;
    }
}

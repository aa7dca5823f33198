namespace Safeconduct.Core.Names.Matching;

/// <summary>Whether a folded word has the form of a patronymic: Russian, Ukrainian, Belarusian. Many surnames have it too (Абрамович), so this is a possibility.</summary>
internal static class Patronymics
{
    private static readonly string[] Endings = ["oviq", "eviq", "aviq", "ovna", "evna", "ivna", "avna", "iniqna", "iliqna", "kuzmiq", "iliq", "lukiq", "fomiq", "nikitiq", "fokiq", "iakoviq", "ovici", "eviqa", "oviqa", "ovni", "evni"];

    public static bool IsPatronymic(ReadOnlySpan<char> fold)
    {
        if (fold.Length < 5)
        {
            return false;
        }

        foreach (var ending in Endings)
        {
            if (fold.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

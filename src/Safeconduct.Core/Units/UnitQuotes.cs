using System.Text;

namespace Safeconduct.Core.Units;

/// <summary>Takes names in quotation marks out of a text: a name of honour or a call name is no word of the designation.</summary>
internal static class UnitQuotes
{
    private const string Marks = "\"«»“”„‟″";

    public static (string Plain, List<string> Quoted) TakeOut(string text)
    {
        if (text.AsSpan().IndexOfAny(Marks) < 0)
        {
            return (text, []);
        }

        var plain = new StringBuilder(text.Length);
        var quoted = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.AsSpan(at).IndexOfAny(Marks);
            var close = open < 0 ? -1 : text.AsSpan(at + open + 1).IndexOfAny(Marks);
            if (close < 0)
            {
                break;
            }

            plain.Append(text, at, open).Append(' ');
            var name = text.Substring(at + open + 1, close).Trim();
            if (name.Any(char.IsDigit))
            {
                // The whole designation may stand in quotation marks.
                plain.Append(name).Append(' ');
            }
            else if (name.Length > 0)
            {
                quoted.Add(name);
            }

            at += open + close + 2;
        }

        return (plain.Append(text, at, text.Length - at).ToString(), quoted);
    }
}

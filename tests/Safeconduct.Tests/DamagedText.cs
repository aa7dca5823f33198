using System.Text;

namespace Safeconduct.Tests;

/// <summary>A file that was cut, repeated, shuffled, or into which pieces fell: the same for the same random numbers.</summary>
internal static class DamagedText
{
    public static byte[] Of(byte[] good, Random random, string[] pieces)
    {
        var bytes = good.ToList();
        for (var n = random.Next(1, 5); n > 0; n--)
        {
            DamageOnce(bytes, random, pieces);
        }

        return [.. bytes];
    }

    private static void DamageOnce(List<byte> bytes, Random random, string[] pieces)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 20), bytes.Count - at);
        switch (random.Next(7))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 2:
                bytes.Insert(at, (byte)random.Next(256));
                break;
            case 3:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
                break;
            case 4:
                MoveLine(bytes, random);
                break;
            case 5:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(at, Enumerable.Repeat((byte)"[{ -:\t"[random.Next(6)], random.Next(1, 3_000)));
                break;
        }
    }

    private static void MoveLine(List<byte> bytes, Random random)
    {
        var lines = Encoding.Latin1.GetString([.. bytes]).Split('\n').ToList();
        var from = random.Next(lines.Count);
        var line = lines[from];
        if (random.Next(2) == 0)
        {
            lines.RemoveAt(from);
        }

        lines.Insert(random.Next(lines.Count + 1), line);
        bytes.Clear();
        bytes.AddRange(Encoding.Latin1.GetBytes(string.Join('\n', lines)));
    }
}

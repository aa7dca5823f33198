using System.Globalization;
using Safeconduct.Accuracy.Draws;

namespace Safeconduct.Accuracy.Results;

/// <summary>
/// So many of so many, with a 95 % interval. Accounts that rest on the rows of one unit are no independent trials, so whole units are drawn again with
/// replacement (cluster bootstrap, percentile method: Efron and Tibshirani 1993, Davison and Hinkley 1997). Where none or all were counted no resampling
/// can show anything else: there the interval is Wilson's (1927), whose upper end for none of n is near the "rule of three", 3/n
/// (Hanley and Lippman-Hand, JAMA 1983). It takes the accounts as independent and is printed with a mark.
/// </summary>
internal sealed class Share
{
    private const int Resamples = 2000;
    private const double Z = 1.959964;

    private Share(int count, int of, double low, double high, bool isWilson) => (Count, Of, Low, High, IsWilson) = (count, of, low, high, isWilson);

    public int Count { get; }

    public int Of { get; }

    public double Value => Of == 0 ? double.NaN : (double)Count / Of;

    public double Low { get; }

    public double High { get; }

    public bool IsWilson { get; }

    public static Share Among(IReadOnlyCollection<Verdict> verdicts, Func<Verdict, bool> counts)
    {
        var units = verdicts.GroupBy(v => v.Cluster).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (Count: g.Count(counts), Of: g.Count())).ToList();
        var (count, of) = (units.Sum(u => u.Count), units.Sum(u => u.Of));
        if (count == 0 || count == of || units.Count < 2)
        {
            var (low, high) = Wilson(count, of);
            return new Share(count, of, low, high, isWilson: true);
        }

        var draw = new Draw(20220224).Sub("bootstrap");
        var shares = new double[Resamples];
        for (var i = 0; i < Resamples; i++)
        {
            var (k, n) = (0, 0);
            for (var j = 0; j < units.Count; j++)
            {
                var unit = units[draw.Between(0, units.Count - 1)];
                (k, n) = (k + unit.Count, n + unit.Of);
            }

            shares[i] = (double)k / n;
        }

        Array.Sort(shares);
        return new Share(count, of, shares[(int)(0.025 * Resamples)], shares[(int)(0.975 * Resamples) - 1], isWilson: false);
    }

    public static (double Low, double High) Wilson(int count, int of)
    {
        if (of == 0)
        {
            return (0, 1);
        }

        var p = (double)count / of;
        var middle = p + (Z * Z / (2 * of));
        var reach = Z * Math.Sqrt((p * (1 - p) / of) + (Z * Z / (4.0 * of * of)));
        var scale = 1 + (Z * Z / of);
        return (Math.Max(0, (middle - reach) / scale), Math.Min(1, (middle + reach) / scale));
    }

    /// <summary><c>3.1 % (2.0 to 4.4)</c>; an asterisk marks Wilson's interval.</summary>
    public override string ToString() => Of == 0 ? "none drawn" : string.Create(CultureInfo.InvariantCulture, $"{100 * Value:0.0} % ({100 * Low:0.0} to {100 * High:0.0}{(IsWilson ? "*" : "")})");
}

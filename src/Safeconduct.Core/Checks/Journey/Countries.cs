using System.Collections.Frozen;
using System.Globalization;

namespace Safeconduct.Core.Checks.Journey;

/// <summary>
/// Boxes of meridians and parallels that hold the whole of a country, in degrees rounded outwards: all that is known of a crossing whose place
/// was not told. A country that is so wide that it holds most places (Russia) then says nothing, by itself.
/// Rounded outwards and held against the extents of the country polygons of Natural Earth, 1:50m (public domain): each box holds them,
/// but for Norway's, which leaves Jan Mayen out.
/// </summary>
internal static class Countries
{
    // code south west north east
    private const string Table = """
        AE 22 51 27 57
        AM 38 43 42 47
        AT 46 9 50 18
        AZ 38 44 42 51
        BG 41 22 45 29
        BY 51 23 57 33
        CN 18 73 54 135
        CZ 48 12 52 19
        DE 47 5 56 16
        EE 57 21 60 29
        FI 59 19 71 32
        GE 41 39 44 47
        HU 45 16 49 23
        IR 25 44 40 64
        KG 39 69 44 81
        KZ 40 46 56 88
        LT 53 20 57 27
        LV 55 20 59 29
        MD 45 26 49 31
        ME 41 18 44 21
        MN 41 87 53 120
        NO 57 4 82 34
        PL 48 14 55 25
        RO 43 20 49 30
        RS 42 18 47 23
        RU 41 -180 82 180
        SK 47 16 50 23
        TJ 36 67 42 76
        TM 35 52 43 67
        TR 35 25 43 45
        UA 44 22 53 41
        UZ 37 55 46 74
        """;

    private static readonly FrozenDictionary<string, Area.Box> Boxes = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(c => c[0], c => new Area.Box(Degrees(c[1]), Degrees(c[2]), Degrees(c[3]), Degrees(c[4])), StringComparer.OrdinalIgnoreCase);

    /// <summary>The box of a country (ISO 3166-1 alpha-2), or null: the table lacks it.</summary>
    public static Area.Box? Find(string? code) => code is null ? null : Boxes.GetValueOrDefault(code);

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Safeconduct.Core.Accounts.Vocabulary;

namespace Safeconduct.Evidence.Importers.Registers;

/// <summary>
/// English names of countries as sanctions lists write them, to ISO 3166-1 alpha-2. Short names after ISO 3166 and the United Nations terminology database;
/// other spellings as the OFAC and United Nations lists use them. A name that is no country of today ("former Soviet Union") stays as it is.
/// </summary>
internal static class CountryNames
{
    private static readonly FrozenDictionary<string, string> ByName = Table().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The code, or the source's own words; null where they say that nothing is known.</summary>
    public static string? Of(string? text)
    {
        var name = text?.Trim().TrimEnd('.');
        if (name is null or "" or "na" or "undetermined" or "-0-")
        {
            return null;
        }

        return ByName.TryGetValue(name, out var code) ? code : name.Length == 2 && CountryCode.IsKnown(name.ToUpperInvariant()) ? name.ToUpperInvariant() : name;
    }

    /// <summary>The code, where the words are the name of a country; the last words of an address need not be.</summary>
    public static string? CodeOf(string text) => ByName.GetValueOrDefault(text.Trim().TrimEnd('.'));

    /// <summary>Each country once.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string?> names) => [.. names.Select(Of).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static IEnumerable<KeyValuePair<string, string>> Table() => Lines.Split('\n').SelectMany(line =>
        line[3..].Split('/').Select(name => KeyValuePair.Create(name.Trim(), line[..2]))).DistinctBy(p => p.Key, StringComparer.OrdinalIgnoreCase);

    private const string Lines = """
        AE United Arab Emirates
        AF Afghanistan
        AG Antigua and Barbuda
        AL Albania
        AM Armenia
        AO Angola
        AR Argentina
        AT Austria
        AU Australia
        AW Aruba
        AZ Azerbaijan
        BA Bosnia and Herzegovina / Bosnia-Herzegovina
        BB Barbados
        BD Bangladesh
        BE Belgium
        BF Burkina Faso
        BG Bulgaria
        BH Bahrain
        BI Burundi
        BJ Benin
        BM Bermuda
        BN Brunei / Brunei Darussalam
        BO Bolivia / Bolivia (Plurinational State of)
        BR Brazil
        BS Bahamas / Bahamas, The / The Bahamas
        BT Bhutan
        BW Botswana
        BY Belarus
        BZ Belize
        CA Canada
        CD Democratic Republic of the Congo / Congo, Democratic Republic of the
        CF Central African Republic
        CG Congo / Congo, Republic of the / Republic of the Congo
        CH Switzerland
        CI Cote d Ivoire / Cote d'Ivoire / Côte d’Ivoire / Côte d'Ivoire
        CL Chile
        CM Cameroon
        CN China
        CO Colombia
        CR Costa Rica
        CU Cuba
        CV Cape Verde / Cabo Verde
        CY Cyprus
        CZ Czech Republic / Czechia
        DE Germany
        DJ Djibouti
        DK Denmark
        DM Dominica
        DO Dominican Republic
        DZ Algeria
        EC Ecuador
        EE Estonia
        EG Egypt
        ER Eritrea
        ES Spain
        ET Ethiopia
        FI Finland
        FJ Fiji
        FR France
        GA Gabon
        GB United Kingdom / United Kingdom of Great Britain and Northern Ireland
        GD Grenada
        GE Georgia
        GH Ghana
        GI Gibraltar
        GM Gambia / The Gambia / Gambia, The
        GN Guinea
        GQ Equatorial Guinea
        GR Greece
        GT Guatemala
        GW Guinea-Bissau
        GY Guyana
        HK Hong Kong / China, Hong Kong Special Administrative Region
        HN Honduras
        HR Croatia
        HT Haiti
        HU Hungary
        ID Indonesia
        IE Ireland
        IL Israel
        IM Man, Isle of / Isle of Man
        IN India
        IQ Iraq
        IR Iran / Iran (Islamic Republic of)
        IS Iceland
        IT Italy
        JE Jersey
        JM Jamaica
        JO Jordan
        JP Japan
        KE Kenya
        KG Kyrgyzstan
        KH Cambodia
        KM Comoros
        KN Saint Kitts and Nevis
        KP Korea, North / North Korea / Democratic People's Republic of Korea / Democratic People’s Republic of Korea
        KR Korea, South / South Korea / Republic of Korea
        KW Kuwait
        KY Cayman Islands
        KZ Kazakhstan
        LA Laos / Lao People's Democratic Republic / Lao People’s Democratic Republic
        LB Lebanon
        LI Liechtenstein
        LK Sri Lanka
        LR Liberia
        LS Lesotho
        LT Lithuania
        LU Luxembourg
        LV Latvia
        LY Libya
        MA Morocco
        MC Monaco
        MD Moldova / Republic of Moldova
        ME Montenegro
        MG Madagascar
        MH Marshall Islands
        MK North Macedonia / North Macedonia, The Republic of / Macedonia / Macedonia, The Former Yugoslav Republic of
        ML Mali
        MM Burma / Myanmar
        MN Mongolia
        MO Macau / Macao
        MR Mauritania
        MT Malta
        MU Mauritius
        MV Maldives
        MW Malawi
        MX Mexico
        MY Malaysia
        MZ Mozambique
        NA Namibia
        NE Niger
        NG Nigeria
        NI Nicaragua
        NL Netherlands / Netherlands (Kingdom of the)
        NO Norway
        NP Nepal
        NZ New Zealand
        OM Oman
        PA Panama
        PE Peru
        PG Papua New Guinea
        PH Philippines / the Philippines
        PK Pakistan
        PL Poland
        PR Puerto Rico
        PS State of Palestine / Palestinian / Palestine / Palestinian, State of
        PT Portugal
        PW Palau
        PY Paraguay
        QA Qatar
        RO Romania
        RS Serbia
        RU Russia / Russian Federation
        RW Rwanda
        SA Saudi Arabia
        SB Solomon Islands
        SC Seychelles
        SD Sudan / Sudan, The / The Sudan
        SE Sweden
        SG Singapore
        SI Slovenia
        SK Slovakia
        SL Sierra Leone
        SM San Marino
        SN Senegal
        SO Somalia
        SR Suriname
        SS South Sudan
        ST Sao Tome and Principe
        SV El Salvador
        SY Syria / Syrian Arab Republic
        SZ Eswatini / Swaziland
        TD Chad
        TG Togo
        TH Thailand
        TJ Tajikistan
        TL Timor-Leste / East Timor
        TM Turkmenistan
        TN Tunisia
        TO Tonga
        TR Turkey / Türkiye
        TT Trinidad and Tobago
        TW Taiwan
        TZ Tanzania / United Republic of Tanzania
        UA Ukraine
        UG Uganda
        US United States / United States of America
        UY Uruguay
        UZ Uzbekistan
        VA Holy See / Vatican City
        VC Saint Vincent and the Grenadines
        VE Venezuela / Venezuela (Bolivarian Republic of)
        VG Virgin Islands, British / British Virgin Islands
        VN Vietnam / Viet Nam
        VU Vanuatu
        WS Samoa
        XK Kosovo
        YE Yemen
        ZA South Africa
        ZM Zambia
        ZW Zimbabwe
        """;
}

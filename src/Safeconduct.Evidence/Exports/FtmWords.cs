using System.Collections.Frozen;
using Safeconduct.Core.Accounts.Vocabulary;

namespace Safeconduct.Evidence.Exports;

/// <summary>Closed lists of FollowTheMoney (followthemoney.tech, version 3.8.4, types "topic" and "country"; MIT): what is not in them cannot stand in a property of that type.</summary>
internal static class FtmWords
{
    private static readonly FrozenSet<string> Topics = (
        "asset.frozen corp.disqual corp.offshore corp.public corp.shell crime crime.boss crime.cyber crime.env crime.fin crime.fraud crime.terror crime.theft crime.traffick "
        + "crime.traffick.drug crime.traffick.human crime.war debarment export.control export.risk fin fin.adivsor fin.bank fin.fund forced.labor gov gov.admin gov.executive "
        + "gov.financial gov.head gov.igo gov.judicial gov.legislative gov.muni gov.national gov.security gov.soe gov.state mil poi pol.party pol.union reg.action reg.warn rel "
        + "role.acct role.act role.civil role.diplo role.journo role.judge role.lawyer role.lobby role.oligarch role.pep role.pol role.rca role.spy sanction sanction.counter "
        + "sanction.linked wanted").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Codes of the model that ISO 3166-1 has not: former states, parts of states, unions.</summary>
    private static readonly FrozenSet<string> MoreCountries = (
        "AC AZ-NK CN-XZ CP CQ CSHH CSXX CY-TRNC DD DG EU GB-NIR GB-SCT GB-WLS GE-AB IC IQ-KR MD-PMR PK-KM SO-SOM SUHH TA UA-CRI UA-DPR UA-LPR UN X-SO YUCS ZR ZZ").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsTopic(string word) => Topics.Contains(word);

    public static bool IsCountry(string code) => CountryCode.IsKnown(code) || MoreCountries.Contains(code);
}

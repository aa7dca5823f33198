using System.Collections.Frozen;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Importers.Registers.FollowTheMoney;

/// <summary>
/// The schemata of FollowTheMoney (followthemoney.tech, version 3.8.4, and those that version 4 adds) and what each is to a register.
/// </summary>
internal static class FtmSchemata
{
    public const string Sanction = "Sanction";

    private static readonly FrozenDictionary<string, RegisterParty> Parties = new Dictionary<string, RegisterParty>(StringComparer.Ordinal)
    {
        ["Person"] = RegisterParty.Person,
        ["Organization"] = RegisterParty.Organisation,
        ["Company"] = RegisterParty.Organisation,
        ["PublicBody"] = RegisterParty.Organisation,
        ["Vessel"] = RegisterParty.Vessel,

        // "Any legal entity": a person or an organisation, the source does not say which.
        ["LegalEntity"] = RegisterParty.Other,
        ["Airplane"] = RegisterParty.Other,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Things, papers and relations: no party, and no entry.</summary>
    private static readonly FrozenSet<string> Others = (
        "Address Analyzable Article Assessment Asset Associate Audio BankAccount Call CallForTenders Contract ContractAward CourtCase CourtCaseParty CryptoWallet Debt Directorship "
        + "Document Documentation EconomicActivity Email Employment Event Family Folder HyperText Identification Image Interest Interval License Membership Mention Message Note "
        + "Occupancy Ownership Package Page Pages Passport Payment PlainText Position Post Project ProjectParticipant RealEstate Representation Sanction Security Similar Succession "
        + "Table TaxRoll Thing Territory Trip UnknownLink UserAccount Value Vehicle Video Workbook").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What an entity of this schema is in a register; null for what is no party.</summary>
    public static RegisterParty? PartyOf(string schema) => Parties.TryGetValue(schema, out var party) ? party : null;

    public static bool IsKnown(string schema) => Parties.ContainsKey(schema) || Others.Contains(schema);
}

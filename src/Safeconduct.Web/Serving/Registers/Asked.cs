using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Screening;

namespace Safeconduct.Web.Serving.Registers;

/// <summary>One question of a client, in the terms of screening.</summary>
/// <param name="Names">Names of one party, at least one.</param>
/// <param name="Born">Null where none was given or none could be read.</param>
/// <param name="Types">FollowTheMoney schemata of the party; empty for any.</param>
/// <param name="Limit">Candidates at most, 1 to <see cref="MostCandidates"/>.</param>
internal sealed record Asked(ImmutableArray<string> Names, Edtf? Born, ImmutableArray<string> Types, int Limit)
{
    public const int MostCandidates = 100;

    public ImmutableArray<string> Registers { get; init; } = [];

    public string? Unit { get; init; }

    public string? Number { get; init; }

    public double Threshold { get; init; } = Screener.DefaultThreshold;

    /// <summary>Nothing of the person: no name reaches a log.</summary>
    public override string ToString() => nameof(Asked);

    public ScreeningAnswer Ask(Screener screener) => screener.Screen(new ScreeningQuery(Names, Born)
    {
        Registers = Registers,
        Unit = Unit,
        Number = Number,
        Threshold = Threshold,

        // A candidate of another type is left out afterwards, so more are asked for.
        Limit = Types.IsEmpty ? Limit : Math.Min(Limit * 4, MostCandidates * 4),
    });

    /// <summary>Those candidates that are of a type that was asked for, at most as many as were asked for.</summary>
    public IEnumerable<Candidate> Of(ScreeningAnswer.Found found) =>
        found.Candidates.Where(c => Types.IsEmpty || Types.Any(t => PartySchema.Fits(t, c.Entry.Party))).Take(Limit);

    /// <summary>EDTF, or a day as FollowTheMoney writes it; null where it is neither.</summary>
    public static Edtf? DateOf(string? text) => text is null ? null : Edtf.Parse(text.Trim()).Value;
}

/// <summary>The FollowTheMoney schema of a party, and which parties a schema takes in.</summary>
internal static class PartySchema
{
    public static string Of(RegisterParty party) => party switch
    {
        RegisterParty.Person => "Person",
        RegisterParty.Organisation => "Organization",
        RegisterParty.Vessel => "Vessel",
        _ => "LegalEntity",
    };

    public static ImmutableArray<string> Offered { get; } = ["Person", "Organization", "LegalEntity", "Vessel"];

    /// <summary>A party that its source does not class fits every schema.</summary>
    public static bool Fits(string schema, RegisterParty party) => party == RegisterParty.Other || schema switch
    {
        "Person" => party == RegisterParty.Person,
        "Organization" or "Company" or "PublicBody" => party == RegisterParty.Organisation,
        "LegalEntity" => party is RegisterParty.Person or RegisterParty.Organisation,
        "Vessel" => party == RegisterParty.Vessel,
        _ => true,
    };
}

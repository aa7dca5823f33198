using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Screening;

namespace Safeconduct.Core.Evidence;

/// <summary>What registers hold of a person who bears these names: names of one person, one a line. The answer holds none of them.</summary>
public sealed record RegisterQuery : EvidenceQuery
{
    /// <param name="names">At least one.</param>
    /// <param name="born">Null: not known.</param>
    public RegisterQuery(IEnumerable<string> names, Edtf? born)
    {
        Names = string.Join('\n', names.Select(n => n.ReplaceLineEndings(" ")));
        Born = born;
    }

    private string Names { get; }

    public Edtf? Born { get; }

    /// <summary>The question as a screener takes it.</summary>
    public ScreeningQuery Question => new([.. Names.Split('\n')], Born);

    /// <summary>Nothing: no name reaches a log.</summary>
    public override string ToString() => nameof(RegisterQuery);
}

/// <summary>Why a register has an entry, as far as it says: a closed list.</summary>
public enum ListingKind
{
    /// <summary>Somebody looks for the person.</summary>
    Wanted,

    /// <summary>Sanctions, debarment, export control.</summary>
    Sanctions,

    /// <summary>Named in connection with a crime.</summary>
    Crime,

    /// <summary>Dead, missing or captured.</summary>
    Casualty,

    /// <summary>Anything else, or not said.</summary>
    Other,
}

/// <summary>An entry that may be the person, without any name: where it stands and how well it agrees.</summary>
/// <param name="Register">The register.</param>
/// <param name="EntryKey">Tells entries apart and stays the same when the file is imported again; made of register and id, and not readable back.</param>
/// <param name="Kind">Why it is listed.</param>
/// <param name="Score">Of the names and birth dates, 0 to 1.</param>
/// <param name="LogRatio">Natural logarithm of the likelihood ratio.</param>
/// <param name="Birth">How the birth dates stand to each other.</param>
/// <param name="Expected">Namesakes to expect in the register by chance.</param>
/// <param name="IsWeakName">The name that fits is one that the register itself calls weak.</param>
/// <param name="Citation">Source, file, row and grade; an address or a note could hold the name and is left out.</param>
public sealed record RegisterHit(string Register, string EntryKey, ListingKind Kind, double Score, double LogRatio, BirthAgreementKind Birth, double Expected, bool IsWeakName, Citation Citation);

/// <summary>What registers hold of a person.</summary>
/// <param name="IsName">False where none of the names could be read.</param>
/// <param name="Registers">The registers that were asked, by name.</param>
/// <param name="Entries">Their entries.</param>
/// <param name="Hits">The best first; at most <see cref="ScreeningQuery.DefaultLimit"/>.</param>
/// <param name="Matching">How many there were.</param>
/// <param name="OtherBirth">How many entries fit by name and have a birth date that cannot be the person's.</param>
public sealed record RegisterAnswer(bool IsName, ImmutableArray<string> Registers, long Entries, ImmutableArray<RegisterHit> Hits, int Matching, int OtherBirth)
{
    public bool Equals(RegisterAnswer? other) => other is not null && IsName == other.IsName && Entries == other.Entries && Matching == other.Matching && OtherBirth == other.OtherBirth
        && Registers.SequenceEqual(other.Registers, StringComparer.Ordinal) && Hits.SequenceEqual(other.Hits);

    public override int GetHashCode() => HashCode.Combine(IsName, Entries, Matching, OtherBirth, Hits.Length);

    /// <summary>The answer of a screener, stripped of every name.</summary>
    public static RegisterAnswer Of(Screener screener, RegisterQuery query)
    {
        ArgumentNullException.ThrowIfNull(screener);
        ArgumentNullException.ThrowIfNull(query);
        var registers = screener.Registers.Select(r => r.Name).ToImmutableArray();
        return screener.Screen(query.Question) is ScreeningAnswer.Found found
            ? new RegisterAnswer(IsName: true, registers, found.Entries, [.. found.Candidates.Select(Hit)], found.Matching, found.OtherBirth)
            : new RegisterAnswer(IsName: false, registers, screener.Registers.Sum(r => r.Entries), [], 0, 0);
    }

    private static RegisterHit Hit(Candidate c) => new(c.Entry.Register, Names.Keys.KeyHash.Of('e', c.Entry.Register, c.Entry.Id).ToString("x12", System.Globalization.CultureInfo.InvariantCulture),
        Listing.KindOf(c.Entry), c.Score, c.LogRatio, c.Birth.Kind, c.Namesakes!.Expected, c.Name.Kind == RegisterNameKind.Weak, c.Entry.Citation with { Url = null, Note = null });
}

/// <summary>Why an entry is listed, by its topics (FollowTheMoney), its date of death, or the name of its register.</summary>
public static class Listing
{
    private static readonly (ListingKind Kind, string[] Topics, string[] Words)[] Kinds =
    [
        (ListingKind.Casualty, ["dead", "killed", "missing", "captured", "prisoner", "casualty"], ["casualt", "killed", "dead", "losses", "missing", "погиб", "потер", "пропавш", "пленн"]),
        (ListingKind.Wanted, ["wanted"], ["wanted", "розыск", "розшук"]),
        (ListingKind.Sanctions, ["sanction", "debarment", "export.control"], ["sanction", "sdn", "санкц"]),
        (ListingKind.Crime, ["crime"], ["war crime", "suspect", "преступ", "злочин"]),
    ];

    public static ListingKind KindOf(RegisterEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Died is not null)
        {
            return ListingKind.Casualty;
        }

        var byTopic = Kinds.FirstOrDefault(k => entry.Topics.Any(t => k.Topics.Any(p => string.Equals(t, p, StringComparison.OrdinalIgnoreCase) || t.StartsWith(p + ".", StringComparison.OrdinalIgnoreCase))));
        var found = byTopic.Topics is not null || !entry.Topics.IsEmpty ? byTopic : Kinds.FirstOrDefault(k => k.Words.Any(w => entry.Register.Contains(w, StringComparison.OrdinalIgnoreCase)));
        return found.Topics is null ? ListingKind.Other : found.Kind;
    }
}

public sealed partial class EvidenceSet
{
    public RegisterAnswer Of(RegisterQuery query) => Answer<RegisterAnswer>(query);

    public sealed partial class Builder
    {
        public Builder Add(RegisterQuery query, RegisterAnswer answer) => Put(query, answer);
    }
}

using System.Collections.Immutable;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Facts;

/// <summary>
/// The facts that rules can ask about: how each is called (its key) and which number stands for which of its values. The words are those of the account
/// format, so that a paper or a proceeding is called the same everywhere.
/// </summary>
public static class FactCatalogue
{
    /// <summary>Of a paper, a proceeding, a category or a status: there is none.</summary>
    public const int None = 0;

    /// <summary>A paper that is valid with d more days after today has the value <c>Valid + d</c>.</summary>
    public const int Valid = 1000;

    /// <summary>Longer than anything is valid or lasts, in days.</summary>
    public const int MostDays = 100_000;

    private static readonly ImmutableArray<DocumentState> UnusableStates =
    [
        DocumentState.Requested, DocumentState.Refused, DocumentState.Expired, DocumentState.Lost, DocumentState.Taken, DocumentState.Destroyed, DocumentState.Revoked,
    ];

    private static readonly ImmutableArray<ProceedingState> PendingStates =
    [
        ProceedingState.Opened, ProceedingState.Declared, ProceedingState.Filed, ProceedingState.Charged, ProceedingState.Detained, ProceedingState.Suspended, ProceedingState.Convicted,
    ];

    private static readonly ValueSet Countries = ValueSet.Range(0, (26 * 26) - 1);

    private static readonly ValueSet DocumentValues = ValueSet.OfRuns([(None, UnusableStates.Length), (Valid, Valid + MostDays)]);

    /// <summary>The country where the person is. Never more than the country.</summary>
    public static readonly Fact Whereabouts = new("whereabouts", Countries);

    /// <summary>Days in that country, the day of entry being 1.</summary>
    public static readonly Fact StayDays = new("stay/days", ValueSet.Range(1, MostDays));

    /// <summary>In whole years.</summary>
    public static readonly Fact Age = new("age", ValueSet.Range(0, 150));

    /// <summary>A paper that can be used: issued, and not run out.</summary>
    public static readonly ValueSet IsValid = ValueSet.Range(Valid, Valid + MostDays);

    /// <summary>A proceeding that goes on or has ended in a conviction.</summary>
    public static readonly ValueSet IsPending = ValueSet.Of([.. PendingStates.Select(Number)]);

    /// <summary>The kinds of papers of which a person can have one from each of several countries; their facts name the country.</summary>
    public static bool NeedsCountry(DocumentKind kind) => kind == DocumentKind.Visa || kind == DocumentKind.ResidencePermit;

    public static Fact Citizenship(string country) => Fact.OfYesOrNo("citizenship/" + country);

    /// <param name="kind">The kind of paper.</param>
    /// <param name="of">The issuing country, where <see cref="NeedsCountry"/> says so; null otherwise.</param>
    public static Fact Document(DocumentKind kind, string? of)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return NeedsCountry(kind) == of is not null
            ? new Fact($"document/{kind.Key}" + (of is null ? "" : "/" + of), DocumentValues)
            : throw new ArgumentException("A visa and a residence permit name their country, and other papers do not.", nameof(of));
    }

    public static Fact Proceeding(ProceedingKind kind, string country)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new Fact($"proceeding/{kind.Key}/{country}", ValueSet.Range(None, ProceedingState.All.Length));
    }

    /// <summary>That a criminal case of the country names the article.</summary>
    public static Fact Charge(string country, string article) => Fact.OfYesOrNo($"charge/{country}/{article}");

    public static Fact Notice(NoticeList list, string country)
    {
        ArgumentNullException.ThrowIfNull(list);
        return Fact.OfYesOrNo($"notice/{list.Key}/{country}");
    }

    public static Fact ServiceCategory(string country) => new($"service/category/{country}", ValueSet.Range(None, Accounts.Vocabulary.ServiceCategory.All.Length));

    public static Fact ServiceStatus(string country) => new($"service/status/{country}", ValueSet.Range(None, Accounts.Vocabulary.ServiceStatus.All.Length));

    public static Fact IsOfficer(string country) => Fact.OfYesOrNo($"service/officer/{country}");

    /// <summary>The number of a country, from two capital letters.</summary>
    public static int NumberOfCountry(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return CountryCode.IsKnown(code) ? ((code[0] - 'A') * 26) + (code[1] - 'A') : throw new ArgumentException("Not a country.", nameof(code));
    }

    public static string CountryOf(int number) => new([(char)('A' + (number / 26)), (char)('A' + (number % 26))]);

    /// <summary>A paper that is in a state in which it is of no use; null for "issued" and "signed", whose value depends on the day.</summary>
    public static int? Number(DocumentState state) => UnusableStates.IndexOf(state) is >= 0 and var index ? index + 1 : null;

    public static int Number(ProceedingState state) => ProceedingState.All.IndexOf(state) + 1;

    public static int Number(Accounts.Vocabulary.ServiceCategory category) => Accounts.Vocabulary.ServiceCategory.All.IndexOf(category) + 1;

    public static int Number(Accounts.Vocabulary.ServiceStatus status) => Accounts.Vocabulary.ServiceStatus.All.IndexOf(status) + 1;

    /// <summary>The words of the states of a paper in a set, as keys of the value list, with <c>none</c> and <c>valid</c>; in the order of their numbers.</summary>
    public static IEnumerable<string> DocumentWords(ValueSet values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Words(values, UnusableStates).Concat(values.Intersect(IsValid).IsEmpty ? [] : ["valid"]);
    }

    /// <summary>The same for a list of words of which 0 is "none".</summary>
    public static IEnumerable<string> Words<T>(ValueSet values, ImmutableArray<T> list)
        where T : IListed
    {
        ArgumentNullException.ThrowIfNull(values);
        return Enumerable.Range(0, list.Length + 1).Where(values.Contains).Select(n => n == None ? "none" : list[n - 1].Key);
    }
}

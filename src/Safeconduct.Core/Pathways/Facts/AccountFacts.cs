using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Facts;

/// <summary>
/// What an account tells of papers, proceedings, crossings and service, as facts for the rules. It takes what was told and adds nothing, except that a
/// passport of a country is taken for its citizenship, and that what names no country belongs to the country that the person left first.
/// </summary>
public sealed class AccountFacts
{
    private readonly ImmutableArray<Spell>.Builder _spells = ImmutableArray.CreateBuilder<Spell>();
    private readonly ImmutableSortedSet<string>.Builder _taken = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
    private readonly string? _home;
    private readonly AccountTimeline _timeline;

    private AccountFacts(Account account)
    {
        _timeline = AccountTimeline.Of(account);
        _home = HomeOf(account);
        foreach (var statement in account.Statements.Where(s => !account.IsRetold(s)))
        {
            Take(account, CompletedTelling.Of(account, statement), statement.Id);
        }
    }

    /// <summary>The facts and the statements from which they come; null when the account tells of no paper, proceeding or crossing.</summary>
    public static (FactSheet Facts, ImmutableArray<string> Statements)? Of(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var taken = new AccountFacts(account);
        var clean = WithoutContradictions(taken._spells.ToImmutable());
        return taken._taken.Count == 0 ? null : (new FactSheet(account.Id, null, account.Born?.Window, clean, left: taken._home), [.. account.Statements.Select(s => s.Id).Where(taken._taken.Contains)]);
    }

    private static string? HomeOf(Account account)
    {
        var crossings = account.Statements.Where(s => !account.IsRetold(s)).Select(s => s.Claim).OfType<Claim.Crossed>().Select(c => c.From).OfType<string>();
        var papers = account.Statements.Select(s => s.Claim).OfType<Claim.Document>().Where(d => DocumentKind.Find(d.DocumentKind) is { IsTravelDocument: true }).Select(d => d.From).OfType<string>();
        return papers.Concat(crossings).FirstOrDefault();
    }

    // What was told twice in ways that cannot both be is not known.
    private static ImmutableArray<Spell> WithoutContradictions(ImmutableArray<Spell> spells)
    {
        var doubtful = Contradiction.Among(spells).Select(c => c.First.Fact).ToHashSet();
        return [.. spells.Where(s => !doubtful.Contains(s.Fact))];
    }

    private void Take(Account account, Statement statement, string id)
    {
        var told = account.InterviewOf(statement).On?.Window ?? DayWindow.Unbounded;
        switch (statement.Claim)
        {
            case Claim.Document document:
                Take(document, When(statement, id), told, id);
                break;
            case Claim.Proceeding proceeding:
                Take(proceeding, When(statement, id), told, id);
                break;
            case Claim.Crossed { To: { } to } crossed when crossed.State is null || CrossingState.Find(crossed.State) == CrossingState.Allowed:
                Take(crossed, to, When(statement, id) ?? Until(told), id);
                break;
            case Claim.Served served when _home is { } home:
                Take(served, home, statement);
                break;
        }
    }

    /// <summary>The days on which it can have been, narrowed by everything else that was told, where that fits together.</summary>
    private DayWindow? When(Statement statement, string id)
    {
        var window = _timeline.IsConsistent ? _timeline.StartOf(id) : DayWindow.Unbounded;
        return window.IsUnbounded ? statement.On?.Window : window;
    }

    // A paper on which a border was crossed was valid on that day. What became of it afterwards was not told: it may have run out, been lost or taken.
    private void Take(Claim.Crossed crossed, string to, DayWindow when, string id)
    {
        Add(FactCatalogue.Whereabouts, ValueSet.Of(FactCatalogue.NumberOfCountry(to)), when, null, id);
        if (DocumentKind.Find(crossed.DocumentUsed) is { IsTravelDocument: true } kind && when.Latest is { } last)
        {
            Add(FactCatalogue.Document(kind, null), FactCatalogue.IsValid, when, DayWindow.On(last), id);
        }
    }

    private void Take(Claim.Document document, DayWindow? on, DayWindow told, string id)
    {
        if (DocumentKind.Find(document.DocumentKind) is not { } kind || (FactCatalogue.NeedsCountry(kind) && document.From is null))
        {
            return;
        }

        var state = DocumentState.Find(document.State);
        var number = state is null ? null : FactCatalogue.Number(state);

        // A paper whose last day was not told may have run out since.
        var value = number is { } n ? ValueSet.Of(n) : FactCatalogue.IsValid.Union(ValueSet.Of(FactCatalogue.Number(DocumentState.Expired)!.Value));
        Add(FactCatalogue.Document(kind, FactCatalogue.NeedsCountry(kind) ? document.From : null), value, on ?? Until(told), null, id);
        if (kind is { IsTravelDocument: true } && kind != DocumentKind.TravelDocument && document.From is { } country)
        {
            _spells.Add(new Spell(FactCatalogue.Citizenship(country), ValueSet.Of(Fact.Yes), DayWindow.Unbounded, null));
        }
    }

    private void Take(Claim.Proceeding proceeding, DayWindow? on, DayWindow told, string id)
    {
        if (ProceedingKind.Find(proceeding.ProceedingKind) is not { } kind || ProceedingState.Find(proceeding.State) is not { } state || (proceeding.Country ?? _home) is not { } country)
        {
            return;
        }

        Add(FactCatalogue.Proceeding(kind, country), ValueSet.Of(FactCatalogue.Number(state)), on ?? Until(told), null, id);
        if (proceeding.Article is { } article && kind == ProceedingKind.Criminal)
        {
            Add(FactCatalogue.Charge(country, article), ValueSet.Of(Fact.Yes), on ?? Until(told), null, id);
        }
    }

    // Service alone opens no door: it is taken along and does not make an account one that carries facts.
    private void Take(Claim.Served served, string home, Statement statement)
    {
        var from = statement.From?.Window ?? statement.On?.Window ?? DayWindow.Unbounded;
        if (Accounts.Vocabulary.ServiceCategory.Find(served.Category) is { } category)
        {
            _spells.Add(new Spell(FactCatalogue.ServiceCategory(home), ValueSet.Of(FactCatalogue.Number(category)), from, null, statement.Line));
        }

        if (Rank.Find(served.Rank) is { } rank)
        {
            _spells.Add(new Spell(FactCatalogue.IsOfficer(home), ValueSet.Of(rank.IsOfficer ? Fact.Yes : Fact.No), from, null, statement.Line));
        }
    }

    // What was told without a day was so when it was told, and since some day before.
    private static DayWindow Until(DayWindow told) => new(null, told.Latest);

    private void Add(Fact fact, ValueSet value, DayWindow from, DayWindow? to, string id)
    {
        _spells.Add(new Spell(fact, value, from, to));
        _taken.Add(id);
    }
}

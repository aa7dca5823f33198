using System.Collections.Immutable;

namespace Safeconduct.Core.Accounts;

/// <summary>
/// What a statement claims. Members hold the words of the account; where a value list exists (ranks, categories, kinds of paper, states of a
/// proceeding) the words are looked up there by the checks, so that a word the list lacks is kept and said to be unknown.
/// </summary>
public abstract class Claim
{
    private Claim()
    {
    }

    /// <summary>The key of the claim in the account file: <c>served</c>, <c>crossed</c>…</summary>
    public abstract string Kind { get; }

    /// <summary>Everything the claim says, in a fixed order; null where it says nothing.</summary>
    public abstract ImmutableArray<string?> Details { get; }

    /// <summary>This claim with what it leaves out taken from an earlier telling; a claim of another kind completes nothing.</summary>
    public abstract Claim CompletedBy(Claim earlier);

    public override string ToString() => Kind;

    /// <summary>A school or course, military or not.</summary>
    public sealed class Studied : Claim
    {
        public string? School { get; init; }

        /// <summary>The rank with which it was finished.</summary>
        public string? GraduatedAs { get; init; }

        public override string Kind => "studied";

        public override ImmutableArray<string?> Details => [School, GraduatedAs];

        public override Claim CompletedBy(Claim earlier) => earlier is not Studied e ? this : new Studied
        {
            School = School ?? e.School,
            GraduatedAs = GraduatedAs ?? e.GraduatedAs,
        };
    }

    /// <summary>Service in a unit; name, number and role may each be missing.</summary>
    public sealed class Served : Claim
    {
        /// <summary>The unit’s name as told.</summary>
        public string? Unit { get; init; }

        /// <summary>Military-unit number (в/ч).</summary>
        public string? Number { get; init; }

        /// <summary>What the person did there.</summary>
        public string? Role { get; init; }

        /// <summary>As told; <see cref="Vocabulary.Rank"/> knows the usual words.</summary>
        public string? Rank { get; init; }

        /// <summary>Contract, conscript…: <see cref="Vocabulary.ServiceCategory"/>.</summary>
        public string? Category { get; init; }

        /// <summary>The arm or service: army, navy, airborne troops…</summary>
        public string? Branch { get; init; }

        /// <summary>Where the unit belongs, as told: the name of a place.</summary>
        public string? Garrison { get; init; }

        /// <summary>The unit above, as told.</summary>
        public string? Parent { get; init; }

        /// <summary>Person of the identity file.</summary>
        public string? Commander { get; init; }

        /// <summary>Persons of the identity file who can say the same.</summary>
        public ImmutableArray<string> Witnesses { get; init; } = [];

        public override string Kind => "served";

        public override ImmutableArray<string?> Details => [Unit, Number, Role, Rank, Category, Branch, Garrison, Parent, Commander, .. Witnesses];

        public override Claim CompletedBy(Claim earlier) => earlier is not Served e ? this : new Served
        {
            Unit = Unit ?? (Unit is null && Number is null ? e.Unit : null),
            Number = Number ?? (Unit is null && Number is null ? e.Number : null),
            Role = Role ?? e.Role,
            Rank = Rank ?? e.Rank,
            Category = Category ?? e.Category,
            Branch = Branch ?? e.Branch,
            Garrison = Garrison ?? e.Garrison,
            Parent = Parent ?? e.Parent,
            Commander = Commander ?? e.Commander,
            Witnesses = Witnesses.IsEmpty ? e.Witnesses : Witnesses,
        };
    }

    /// <summary>Time off from service.</summary>
    public sealed class Leave : Claim
    {
        public string? Reason { get; init; }

        public override string Kind => "leave";

        public override ImmutableArray<string?> Details => [Reason];

        public override Claim CompletedBy(Claim earlier) => earlier is not Leave e ? this : new Leave
        {
            Reason = Reason ?? e.Reason,
        };
    }

    /// <summary>Treatment as an in-patient.</summary>
    public sealed class Hospital : Claim
    {
        public string? Reason { get; init; }

        public override string Kind => "hospital";

        public override ImmutableArray<string?> Details => [Reason];

        public override Claim CompletedBy(Claim earlier) => earlier is not Hospital e ? this : new Hospital
        {
            Reason = Reason ?? e.Reason,
        };
    }

    /// <summary>A stay at a place.</summary>
    public sealed class Was : Claim
    {
        public string? For { get; init; }

        public override string Kind => "was";

        public override ImmutableArray<string?> Details => [For];

        public override Claim CompletedBy(Claim earlier) => earlier is not Was e ? this : new Was
        {
            For = For ?? e.For,
        };
    }

    /// <summary>An order and what became of it.</summary>
    public sealed class Ordered : Claim
    {
        public string? What { get; init; }

        /// <summary>What became of it: obeyed, refused, overruled…</summary>
        public string? Answer { get; init; }

        /// <summary>Who gave it.</summary>
        public string? By { get; init; }

        public override string Kind => "ordered";

        public override ImmutableArray<string?> Details => [What, Answer, By];

        public override Claim CompletedBy(Claim earlier) => earlier is not Ordered e ? this : new Ordered
        {
            What = What ?? e.What,
            Answer = Answer ?? e.Answer,
            By = By ?? e.By,
        };
    }

    /// <summary>Something seen, done or heard of.</summary>
    public sealed class Event : Claim
    {
        public string? What { get; init; }

        /// <summary>saw, did, heard…</summary>
        public string? How { get; init; }

        public override string Kind => "event";

        public override ImmutableArray<string?> Details => [What, How];

        public override Claim CompletedBy(Claim earlier) => earlier is not Event e ? this : new Event
        {
            What = What ?? e.What,
            How = How ?? e.How,
        };
    }

    /// <summary>A border crossing, tried or done.</summary>
    public sealed class Crossed : Claim
    {
        /// <summary>ISO 3166-1 alpha-2.</summary>
        public string? From { get; init; }

        /// <summary>ISO 3166-1 alpha-2.</summary>
        public string? To { get; init; }

        /// <summary>By car, on foot…</summary>
        public string? Way { get; init; }

        /// <summary>The paper that was shown: <see cref="Vocabulary.DocumentKind"/>.</summary>
        public string? DocumentUsed { get; init; }

        /// <summary>allowed, refused, detained; nothing means that the crossing happened.</summary>
        public string? State { get; init; }

        public override string Kind => "crossed";

        public override ImmutableArray<string?> Details => [From, To, Way, DocumentUsed, State];

        public override Claim CompletedBy(Claim earlier) => earlier is not Crossed e ? this : new Crossed
        {
            From = From ?? e.From,
            To = To ?? e.To,
            Way = Way ?? e.Way,
            DocumentUsed = DocumentUsed ?? e.DocumentUsed,
            State = State ?? e.State,
        };
    }

    /// <summary>A paper and what became of it.</summary>
    public sealed class Document : Claim
    {
        /// <summary><see cref="Vocabulary.DocumentKind"/>.</summary>
        public string? DocumentKind { get; init; }

        /// <summary>ISO 3166-1 alpha-2 of the issuer.</summary>
        public string? From { get; init; }

        /// <summary>issued, expired, lost, taken…</summary>
        public string? State { get; init; }

        public override string Kind => "document";

        public override ImmutableArray<string?> Details => [DocumentKind, From, State];

        public override Claim CompletedBy(Claim earlier) => earlier is not Document e ? this : new Document
        {
            DocumentKind = DocumentKind ?? e.DocumentKind,
            From = From ?? e.From,
            State = State ?? e.State,
        };
    }

    /// <summary>A case, search or procedure of a state.</summary>
    public sealed class Proceeding : Claim
    {
        /// <summary>criminal, wanted, administrative…</summary>
        public string? ProceedingKind { get; init; }

        /// <summary>As told, such as "337" or "337 part 4".</summary>
        public string? Article { get; init; }

        /// <summary>ISO 3166-1 alpha-2 of the state that brings it.</summary>
        public string? Country { get; init; }

        /// <summary>What became of it.</summary>
        public string? State { get; init; }

        public override string Kind => "proceeding";

        public override ImmutableArray<string?> Details => [ProceedingKind, Article, Country, State];

        public override Claim CompletedBy(Claim earlier) => earlier is not Proceeding e ? this : new Proceeding
        {
            ProceedingKind = ProceedingKind ?? e.ProceedingKind,
            Article = Article ?? e.Article,
            Country = Country ?? e.Country,
            State = State ?? e.State,
        };
    }

    /// <summary>Somebody got in touch.</summary>
    public sealed class Contact : Claim
    {
        /// <summary>With whom; persons as P1, P2…</summary>
        public string? With { get; init; }

        /// <summary>By telephone, in person…</summary>
        public string? How { get; init; }

        public override string Kind => "contact";

        public override ImmutableArray<string?> Details => [With, How];

        public override Claim CompletedBy(Claim earlier) => earlier is not Contact e ? this : new Contact
        {
            With = With ?? e.With,
            How = How ?? e.How,
        };
    }

    /// <summary>Something on the internet.</summary>
    public sealed class Online : Claim
    {
        public string? What { get; init; }

        /// <summary>The site or service.</summary>
        public string? Where { get; init; }

        /// <summary>posted, deleted, archived…</summary>
        public string? State { get; init; }

        public override string Kind => "online";

        public override ImmutableArray<string?> Details => [What, Where, State];

        public override Claim CompletedBy(Claim earlier) => earlier is not Online e ? this : new Online
        {
            What = What ?? e.What,
            Where = Where ?? e.Where,
            State = State ?? e.State,
        };
    }
}

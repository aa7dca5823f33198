using System.Collections.Immutable;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Accounts;

/// <summary>
/// Everything a person told, in checkable form. It names nobody: the person is a pseudonym, other people are P1, P2…
/// Statement, interview and relation ids are unique; every reference points to something that exists (the reader sees to it).
/// </summary>
public sealed class Account
{
    private readonly ImmutableDictionary<string, Statement> _byId;
    private readonly Tellings _tellings;

    /// <exception cref="ArgumentException">
    /// Two statements or two interviews share an id, a statement names an interview or a telling that is not there, or tellings lead back to themselves.
    /// </exception>
    public Account(string id, Edtf? born, ImmutableArray<Interview> interviews, ImmutableArray<Statement> statements,
        ImmutableArray<Relation> relations, ImmutableArray<Answer> answers = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id;
        Born = born;
        Interviews = interviews;
        Statements = statements;
        Relations = relations;
        Answers = answers.IsDefault ? [] : answers;
        _byId = statements.ToImmutableDictionary(s => s.Id, StringComparer.Ordinal);
        var interviewOrder = interviews.Select((i, n) => (i.Id, n)).ToDictionary(i => i.Id, i => i.n, StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            if (!interviewOrder.ContainsKey(statement.In) || (statement.Retells is { } first && !_byId.ContainsKey(first)))
            {
                throw new ArgumentException($"Statement {statement.Id} points to something that is not in the account.", nameof(statements));
            }
        }

        _tellings = new Tellings(statements, _byId, interviewOrder);
    }

    /// <summary>A pseudonym, never a name.</summary>
    public string Id { get; }

    /// <summary>The birth date as told, or null.</summary>
    public Edtf? Born { get; }

    /// <summary>In the order in which they were held.</summary>
    public ImmutableArray<Interview> Interviews { get; }

    /// <summary>In the order of the file; ids are unique.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>What was told about order and time between statements.</summary>
    public ImmutableArray<Relation> Relations { get; }

    /// <summary>What the person answered when a finding was put to them.</summary>
    public ImmutableArray<Answer> Answers { get; }

    /// <exception cref="KeyNotFoundException">There is no such statement.</exception>
    public Statement this[string statementId] => _byId[statementId];

    /// <summary>Null where the account has no such statement.</summary>
    public Statement? Find(string statementId) => _byId.GetValueOrDefault(statementId);

    public Interview InterviewOf(Statement statement) => Interviews.First(i => string.Equals(i.Id, statement.In, StringComparison.Ordinal));

    /// <summary>
    /// A statement is current unless a later telling of the same thing stands in the account: chronology uses the latest telling.
    /// Interviews are listed in the order they were held; within one interview statements are listed in the order they were said.
    /// </summary>
    public bool IsRetold(Statement statement) => !string.Equals(TellingsOf(statement)[^1].Id, statement.Id, StringComparison.Ordinal);

    /// <summary>Every telling of the thing that the statement tells, itself among them, from the first to the latest.</summary>
    public ImmutableArray<Statement> TellingsOf(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return _tellings.Of(statement);
    }

    public override string ToString() => $"Account {Id}";
}

/// <summary>One telling: an interview, a form or a document. <paramref name="Kind"/> is the account's word for which.</summary>
public sealed record Interview(string Id, Edtf? On, string? Language, string? Kind = null);

/// <summary>What the person said when a finding was put to them. <see cref="Finding"/> is the finding's identity.</summary>
public sealed record Answer(string Finding, string? In, Edtf? On, string? Quote)
{
    public override string ToString() => $"Answer to {Finding}";
}

/// <summary>
/// One thing said in one interview. <see cref="From"/>, <see cref="To"/> and <see cref="On"/> are windows of days:
/// <c>from: 2016/2017</c> means some day in those two years. A retelling may repeat only what it tells anew; what it leaves out is no change.
/// </summary>
public sealed class Statement
{
    /// <summary><c>S1</c>; unique in the account.</summary>
    public required string Id { get; init; }

    /// <summary>The interview it was said in.</summary>
    public required string In { get; init; }

    /// <summary>What was claimed; null only where the statement retells another and repeats no detail of the claim.</summary>
    public Claim? Claim { get; init; }

    /// <summary>Verbatim.</summary>
    public string? Quote { get; init; }

    /// <summary>Where, as told; null: not told.</summary>
    public PlaceText? At { get; init; }

    /// <summary>When it began, as told.</summary>
    public Edtf? From { get; init; }

    /// <summary>When it ended, as told.</summary>
    public Edtf? To { get; init; }

    /// <summary>When it was, for something of one day; then there is neither <see cref="From"/> nor <see cref="To"/>.</summary>
    public Edtf? On { get; init; }

    /// <summary>The person marked the dates as vague (<c>vague: true</c>).</summary>
    public bool IsVague { get; init; }

    /// <summary>The statement of which this is another telling.</summary>
    public string? Retells { get; init; }

    /// <summary>People of the identity file (P1, P2…) cited as commander or witness.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>The place, and the words that may name it, were left out: <see cref="PresentWhereabouts"/>.</summary>
    public bool IsPlaceWithheld { get; init; }

    /// <summary>Line of the account file, counted from 1; 0 when it did not come from a file.</summary>
    public int Line { get; init; }

    /// <summary>
    /// It has one moment: both its ends are the same day. A crossing, an order, a paper and a step of a proceeding always,
    /// anything else when it is told with <c>on</c>, and an event, a contact or an online act unless it is told with <c>from</c> or <c>to</c>.
    /// </summary>
    public bool IsMoment => Claim switch
    {
        Claim.Crossed or Claim.Ordered or Claim.Document or Claim.Proceeding => true,
        Claim.Event or Claim.Contact or Claim.Online => From is null && To is null,
        _ => On is not null,
    };

    public override string ToString() => $"Statement {Id}";
}

using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Checks.Chronology;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Tests.Chronology;

/// <summary>Short ways to say accounts. The people are invented.</summary>
internal static class Accounts
{
    public static readonly Claim Leave = new Claim.Leave();
    public static readonly Claim Served = new Claim.Served();
    public static readonly Claim Hospital = new Claim.Hospital();
    public static readonly Claim Crossed = new Claim.Crossed();
    public static readonly Claim Paper = new Claim.Document();
    public static readonly Claim Proceeding = new Claim.Proceeding();

    public static Account Account(IEnumerable<Statement> statements, params IEnumerable<Relation> relations) =>
        new("K-1", null, [new Interview("I1", Date("2030-01-01"), "ru"), new Interview("I2", Date("2030-02-01"), "ru")], [.. statements], [.. relations]);

    public static Statement Say(string id, Claim? claim, string? from = null, string? to = null, string? on = null, string? retells = null, string interview = "I1", bool vague = false) =>
        new() { Id = id, In = interview, Claim = claim, From = Date(from), To = Date(to), On = Date(on), Retells = retells, IsVague = vague };

    public static Relation Between(string id, string from, string to, int? min, int? max, bool vague = false) =>
        new Relation.Between(id, 0, End(from), End(to), new DurationRange(DurationUnit.Days, min, max, vague));

    public static Relation Lasted(string id, string statement, DurationUnit unit, int? min, int? max, bool vague = false) =>
        new Relation.Lasted(id, 0, statement, new DurationRange(unit, min, max, vague));

    public static EndRef End(string text) => text.Split('.') is [var id, var end]
        ? new EndRef(id, end is "start" ? StatementEnd.Start : StatementEnd.End)
        : new EndRef(text, StatementEnd.Moment);

    public static Edtf? Date(string? text) => text is null ? null : Edtf.Parse(text).Value ?? throw new ArgumentException(text, nameof(text));

    public static AccountInContext InContext(Account account) => new(account, ImmutableDictionary<string, PlaceResolution>.Empty,
        ImmutableDictionary<string, UnitResolution>.Empty, AccountTimeline.Of(account), Day.Of(2030, 6, 1));

    public static ImmutableArray<Finding> Findings(Account account) => [.. new ChronologyCheck().Examine(InContext(account), EvidenceSet.Empty)];

    public static string Window(AccountTimeline timeline, string statement, StatementEnd end) =>
        timeline.Windows.Single(w => w.StatementId == statement && w.End == end) is var window ? $"{window.Window} from {string.Join('+', window.Because)}" : "";
}

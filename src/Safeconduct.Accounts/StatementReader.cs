using System.Collections.Immutable;
using Safeconduct.Accounts.Yaml;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;

namespace Safeconduct.Accounts;

/// <summary>A statement as read so far: what it points to was not looked at yet, and its id can be missing.</summary>
internal sealed record StatementDraft(MapView View, string? Id, string? In, string? Kind, Statement Statement)
{
    public string? Retells => Statement.Retells;

    public override string ToString() => $"Draft of {Id}";
}

/// <summary>Reads one statement by itself; <see cref="ReferenceCheck"/> holds the statements against each other.</summary>
internal static class StatementReader
{
    // Claims that have one moment whatever dates they carry; see Statement.IsMoment.
    private static readonly ImmutableArray<string> Moments = ["crossed", "ordered", "document", "proceeding"];

    private static readonly ImmutableArray<string> SpanKeys = ["from", "to"];

    public static StatementDraft? Read(YamlNode node, Problems problems)
    {
        if (MapView.Of(node, AccountKeys.Statement, problems) is not { } view)
        {
            return null;
        }

        var (id, interview) = (view.Id("id"), view.Id("in"));
        var claim = ClaimReader.Read(view, problems);
        var commander = view.Person("commander");
        var people = view.People("people").AddRange(view.People("witness"));
        var statement = new Statement
        {
            Id = id ?? "",
            In = interview ?? "",
            Claim = WithCommander(claim?.Claim, commander, view, problems),
            Quote = view.Verbatim("quote"),
            At = PlaceReader.Read(view, problems),
            From = view.Date("from"),
            To = view.Date("to"),
            On = view.Date("on"),
            IsVague = view.Flag("vague"),
            Retells = view.Id("retells"),
            People = AllPeople(people, commander, claim?.Claim),
            Line = node.Line,
        };
        CheckDates(view, statement, claim?.Kind, problems);
        return new StatementDraft(view, id, interview, claim?.Kind, statement);
    }

    /// <summary>Whether a claim of this kind has one moment whatever dates it carries.</summary>
    public static bool IsAlwaysMoment(string kind) => Moments.Contains(kind, StringComparer.Ordinal);

    private static Claim? WithCommander(Claim? claim, string? commander, MapView view, Problems problems)
    {
        if (claim is not Claim.Served served || commander is null)
        {
            return claim;
        }

        if (served.Commander is not null)
        {
            problems.Add(view.KeyNode("commander"), Reasons.CommanderTwice());
            return claim;
        }

        return new Claim.Served
        {
            Unit = served.Unit,
            Number = served.Number,
            Role = served.Role,
            Rank = served.Rank,
            Category = served.Category,
            Branch = served.Branch,
            Garrison = served.Garrison,
            Parent = served.Parent,
            Commander = commander,
            Witnesses = served.Witnesses,
        };
    }

    private static ImmutableArray<string> AllPeople(ImmutableArray<string> people, string? commander, Claim? claim)
    {
        IEnumerable<string?> all = people.Append(commander);
        if (claim is Claim.Served served)
        {
            all = all.Append(served.Commander).Concat(served.Witnesses);
        }

        return [.. all.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static void CheckDates(MapView view, Statement statement, string? kind, Problems problems)
    {
        foreach (var key in SpanKeys.Where(view.Has))
        {
            if (kind is not null && IsAlwaysMoment(kind))
            {
                problems.Add(view.KeyNode(key), Reasons.MomentWithSpan(kind, key));
            }
            else if (view.Has("on"))
            {
                problems.Add(view.KeyNode(key), Reasons.OnWithSpan(key));
            }
        }

        if (statement.IsVague && !view.Has("from") && !view.Has("to") && !view.Has("on"))
        {
            problems.Warn(view.KeyNode("vague"), Reasons.VagueNothing());
        }

        if (statement is { From: { } from, To: { } to } && EndsBefore(to, from))
        {
            problems.Warn(view.ValueNode("to")!, Reasons.EndsBeforeBegins(from.Text, to.Text));
        }
    }

    private static bool EndsBefore(Edtf to, Edtf from) => to.Window.Latest is { } latest && from.Window.Earliest is { } earliest && latest < earliest;
}

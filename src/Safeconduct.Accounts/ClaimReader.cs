using System.Collections.Frozen;
using Safeconduct.Core.Accounts;

namespace Safeconduct.Accounts;

/// <summary>From the keys of a claim to the claim; one line for each kind.</summary>
internal static class ClaimReader
{
    private static readonly FrozenDictionary<string, Func<MapView, Claim>> Readers = new Dictionary<string, Func<MapView, Claim>>(StringComparer.Ordinal)
    {
        ["studied"] = m => new Claim.Studied { School = m.Text("school"), GraduatedAs = m.Text("graduatedAs") },
        ["served"] = m => new Claim.Served
        {
            Unit = m.Text("unit"),
            Number = m.Text("number"),
            Role = m.Text("role"),
            Rank = m.Text("rank"),
            Category = m.Text("category"),
            Branch = m.Text("branch"),
            Garrison = m.Text("garrison"),
            Parent = m.Text("parent"),
            Commander = m.Person("commander"),
            Witnesses = m.People("witnesses"),
        },
        ["leave"] = m => new Claim.Leave { Reason = m.Text("reason") },
        ["hospital"] = m => new Claim.Hospital { Reason = m.Text("reason") },
        ["was"] = m => new Claim.Was { For = m.Text("for") },
        ["ordered"] = m => new Claim.Ordered { What = m.Text("what"), Answer = m.Text("answer"), By = m.Text("by") },
        ["event"] = m => new Claim.Event { What = m.Text("what"), How = m.Text("how") },
        ["crossed"] = m => new Claim.Crossed { From = m.Country("from"), To = m.Country("to"), Way = m.Text("way"), DocumentUsed = m.Text("document"), State = m.Text("state") },
        ["document"] = m => new Claim.Document { DocumentKind = m.Text("kind"), From = m.Country("from"), State = m.Text("state") },
        ["proceeding"] = m => new Claim.Proceeding { ProceedingKind = m.Text("kind"), Article = m.Text("article"), Country = m.Country("country"), State = m.Text("state") },
        ["contact"] = m => new Claim.Contact { With = m.Text("with"), How = m.Text("how") },
        ["online"] = m => new Claim.Online { What = m.Text("what"), Where = m.Text("where"), State = m.Text("state") },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The claim of a statement and its key; nothing after a problem was noted or where a retelling repeats none.</summary>
    public static (string Kind, Claim? Claim)? Read(MapView statement, Problems problems)
    {
        var present = statement.Present(AccountKeys.Claims);
        if (present.IsEmpty)
        {
            if (!statement.Has("retells"))
            {
                problems.Add(statement.Node, Reasons.NoClaim(AccountKeys.Claims.Select(c => c.Name)));
            }

            return null;
        }

        foreach (var extra in present.Skip(1))
        {
            problems.Add(statement.KeyNode(extra.Name), Reasons.SeveralClaims(present[0].Name, extra.Name));
        }

        // Whether "leave:" has nothing behind it or empty braces is the same: a claim without details.
        var kind = present[0];
        var view = MapView.Of(statement.ValueNode(kind.Name)!, kind, problems, mayBeNothing: true);
        if (view is not null && string.Equals(kind.Name, "crossed", StringComparison.Ordinal) && !view.Has("from") && !view.Has("to"))
        {
            problems.Warn(view.Node, Reasons.CrossingWithoutCountries());
        }

        return (kind.Name, view is null ? null : Readers[kind.Name](view));
    }
}

using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Checks.Service;

/// <summary>Writes the findings of the rules: a rule never contradicts, it raises; and it fits only where it was able not to.</summary>
internal sealed class RuleFindings(CheckCard card, ServiceFacts facts)
{
    public Finding Raises(IEnumerable<Statement> statements, Phrase reason, ImmutableArray<ServiceRule> rules, string ask, ImmutableArray<Phrase> change, ImmutableArray<Phrase> tried = default) =>
        Make(Outcome.Raises, statements, reason, rules, change, [new Phrase("service.ask-" + ask)], tried);

    public Finding Fits(IEnumerable<Statement> statements, ServiceRule rule) =>
        Make(Outcome.Compatible, statements, new Phrase("service.fits", ("rule", new KeyValue("service.rule." + rule.Id))), [rule], [], [], []);

    private Finding Make(Outcome outcome, IEnumerable<Statement> statements, Phrase reason, ImmutableArray<ServiceRule> rules,
        ImmutableArray<Phrase> change, ImmutableArray<Phrase> ask, ImmutableArray<Phrase> tried)
    {
        var about = statements.DistinctBy(s => s.Id, StringComparer.Ordinal).ToDictionary(s => s.Id, StringComparer.Ordinal);
        ImmutableArray<string> ids = [.. facts.Context.Account.Statements.Select(s => s.Id).Where(about.ContainsKey)];
        var assumptions = rules.Select(r => r.ToPhrase()).ToList();
        if (facts.BirthTolerance > 0)
        {
            assumptions.Add(new Phrase("service.assume-soft-birth", ("days", facts.BirthTolerance)));
        }

        var soft = about.Values.SelectMany(s => new[] { s.From, s.To, s.On }.OfType<Edtf>().Where(d => d.IsSoft || s.IsVague)).Select(d => Tolerance.OfDate(d.Window)).DefaultIfEmpty(0).Max();
        if (soft > 0)
        {
            assumptions.Add(new Phrase("service.assume-soft", ("days", soft)));
        }

        return new Finding(card, outcome, ids, reason, compared: "rule:" + rules[0].Id, assumptions: [.. assumptions], wouldChange: change, ask: ask, tried: tried);
    }
}

using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;

namespace Safeconduct.Accounts.Understanding;

/// <summary>Relations as phrases; the members of an <c>any</c> are said one by one.</summary>
public static class RelationPhrases
{
    /// <exception cref="ArgumentException">The relation is an <c>any</c>: say its members.</exception>
    public static Phrase Of(Relation relation) => relation switch
    {
        Relation.Lasted lasted => new Phrase("account.relation.says.lasted", ("id", lasted.StatementId), ("length", Length(lasted.Range))),
        Relation.Between between => Between(between),
        _ => throw new ArgumentException("An any is said member by member.", nameof(relation)),
    };

    private static Phrase Between(Relation.Between between)
    {
        var (from, to) = (End(between.From), End(between.To));
        return between.Range switch
        {
            { Min: 0, Max: 0, IsVague: false, Unit: DurationUnit.Days } => new Phrase("account.relation.says.same-day", ("from", from), ("to", to)),
            { Min: 0, Max: null, IsVague: false } => new Phrase("account.relation.says.same-day-or-later", ("from", from), ("to", to)),
            { Min: 1, Max: null, IsVague: false, Unit: DurationUnit.Days } => new Phrase("account.relation.says.later", ("from", from), ("to", to)),
            var range => new Phrase("account.relation.says.after", ("from", from), ("to", to), ("length", Length(range))),
        };
    }

    private static PhraseValue End(EndRef end) => end.End switch
    {
        StatementEnd.Start => new PhraseInPhrase(new Phrase("account.end.start", ("id", end.StatementId))),
        StatementEnd.End => new PhraseInPhrase(new Phrase("account.end.end", ("id", end.StatementId))),
        _ => new TextValue(end.StatementId),
    };

    private static PhraseInPhrase Length(DurationRange range)
    {
        var unit = range.Unit == DurationUnit.Days ? "days" : "months";
        var phrase = (range.Min, range.Max) switch
        {
            ({ } min, { } max) when min == max => new Phrase($"account.length.{unit}-exactly", ("min", min)),
            ({ } min, { } max) => new Phrase($"account.length.{unit}-between", ("min", min), ("max", max)),
            ({ } min, null) => new Phrase($"account.length.{unit}-from", ("min", min)),
            (_, var max) => new Phrase($"account.length.{unit}-to", ("max", max ?? 0)),
        };
        return new PhraseInPhrase(range.IsVague ? new Phrase("account.length.soft", ("length", new PhraseInPhrase(phrase))) : phrase);
    }
}

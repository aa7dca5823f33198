using System.Collections.Immutable;
using System.Globalization;
using Safeconduct.Core.Checks;
using Safeconduct.Evidence.Importers;

namespace Safeconduct.Evidence.Importing;

/// <summary>Odd cells of one kind in one column, whose rows were taken: how many, and the first of them.</summary>
internal sealed record NoteTally(long Count, ImmutableArray<CellNote> First)
{
    /// <summary>To be said to whoever imports, with the first rows.</summary>
    public Phrase Phrase => new("import.warning.cells", ("count", Count), ("column", First[0].At.Column ?? ""), ("reason", new PhraseInPhrase(First[0].Reason)),
        ("rows", ListValue.Of(First.Select(n => n.At.Row.ToString(CultureInfo.InvariantCulture)))));

    public NoteTally And(CellNote note) => new(Count + 1, First.Length < RejectionTally.Shown ? First.Add(note) : First);
}

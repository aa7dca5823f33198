using System.Collections.Immutable;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Screening;

/// <summary>Whom to look for. Several names are names of one person: a maiden name, another spelling.</summary>
/// <param name="Names">At least one.</param>
/// <param name="Born">Supports or opposes; never rescues a bad name.</param>
public sealed record ScreeningQuery(ImmutableArray<string> Names, Edtf? Born = null)
{
    /// <summary>Candidates shown where nothing else is asked.</summary>
    public const int DefaultLimit = 10;

    /// <summary>Names of registers to look in; empty for all.</summary>
    public ImmutableArray<string> Registers { get; init; } = [];

    /// <summary>Entries that name another unit are left out; those that name none stay.</summary>
    public string? Unit { get; init; }

    /// <summary>Military-unit number (в/ч); as <see cref="Unit"/>.</summary>
    public string? Number { get; init; }

    /// <summary>Candidates at most.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>The least score of a candidate, 0 to 1.</summary>
    public double Threshold { get; init; } = Screener.DefaultThreshold;

    /// <summary>Nothing of the person: no name reaches a log.</summary>
    public override string ToString() => nameof(ScreeningQuery);
}

using System.Collections.Immutable;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Screening;

/// <summary>How a birth date that was asked with stands to those of an entry.</summary>
public enum BirthAgreementKind
{
    /// <summary>One of the two is not told: that speaks neither way.</summary>
    NotKnown,

    /// <summary>The same day.</summary>
    SameDay,

    /// <summary>Both can be one day.</summary>
    Compatible,

    /// <summary>At most a year apart, or day and month changed places: as mistyped dates are.</summary>
    Near,

    /// <summary>They cannot be one day.</summary>
    Different,
}

/// <summary>What the birth dates say.</summary>
/// <param name="Kind">How they stand to each other.</param>
/// <param name="LogRatio">Natural logarithm of how much likelier that is for one person than for two.</param>
/// <param name="Entry">The date of the entry that agrees best; null where it has none.</param>
public sealed record BirthComparison(BirthAgreementKind Kind, double LogRatio, Edtf? Entry)
{
    /// <summary>The share of dates in registers that are wrong by more than a year or a changed day and month, and by more than five years; and by less.</summary>
    private const double WrongByFar = 0.02;

    private const double WrongByDecades = 0.001;
    private const int FarYears = 5;

    private const double WrongByLittle = 0.03;
    private const double DaysOfYear = 365.2425;

    /// <summary>The best agreement with any of the dates that the entry has.</summary>
    public static BirthComparison Of(Edtf? asked, ImmutableArray<Edtf> told) => asked is null || told.IsDefaultOrEmpty
        ? new BirthComparison(BirthAgreementKind.NotKnown, 0, told.IsDefaultOrEmpty ? null : told[0])
        : told.Select(t => Of(asked, t)).MaxBy(a => a.LogRatio)!;

    private static BirthComparison Of(Edtf asked, Edtf told)
    {
        var (a, b) = (Widened(asked), Widened(told));
        if (a is not { } x || b is not { } y)
        {
            return new BirthComparison(BirthAgreementKind.NotKnown, 0, told);
        }

        if (x.First <= y.Last && y.First <= x.Last)
        {
            var isDay = x.First == x.Last && y.First == y.Last;
            var chance = Math.Min(1, (x.Last - x.First + 1 + y.Last - y.First) / (Namesakes.SpreadYears * DaysOfYear));
            return new BirthComparison(isDay ? BirthAgreementKind.SameDay : BirthAgreementKind.Compatible, Math.Max(0, Math.Log((1 - WrongByFar - WrongByLittle) / chance)), told);
        }

        var gap = Math.Max(x.First, y.First) - Math.Min(x.Last, y.Last);
        return gap <= DaysOfYear || AreSwapped(asked, told)
            ? new BirthComparison(BirthAgreementKind.Near, Math.Log(WrongByLittle * Namesakes.SpreadYears / 3), told)
            : new BirthComparison(BirthAgreementKind.Different, Math.Log(gap > FarYears * DaysOfYear ? WrongByDecades : WrongByFar), told);
    }

    /// <summary>A date that is only approximate has no width of its own: a year either way, as printed.</summary>
    private static (long First, long Last)? Widened(Edtf date) => date.Window is { Earliest: { } first, Latest: { } last }
        ? (first.Number - (date.IsSoft ? 366 : 0), last.Number + (date.IsSoft ? 366 : 0))
        : null;

    private static bool AreSwapped(Edtf a, Edtf b) => a.Window is { IsDayCertain: true, Earliest: { } x } && b.Window is { IsDayCertain: true, Earliest: { } y }
        && x.Year == y.Year && x.Month == y.DayOfMonth && x.DayOfMonth == y.Month;
}

using Safeconduct.Core.Dates;

namespace Safeconduct.Accuracy.Tracks;

/// <summary>
/// Which whole weeks (from Monday) are held out: a life is drawn from the held-out weeks alone and verified against a base of the other weeks alone.
/// Each account takes the one half or the other, so that every week serves on both sides and never on both for one account.
/// </summary>
internal abstract class Mask
{
    private static readonly Day Monday = Day.Of(2022, 3, 28);

    private Mask(string name) => Name = name;

    public string Name { get; }

    /// <summary>Weeks held out and weeks kept take turns, so many at a time.</summary>
    public static Mask Weeks(int inARow) => new Alternating(inARow);

    /// <summary>Nothing is held out: truth and evidence are the same rows. For comparison only: it shows what a test on its own rows would hide.</summary>
    public static Mask None { get; } = new Nothing();

    public abstract bool IsHeldOut(Day day, int half);

    public abstract bool IsKept(Day day, int half);

    private sealed class Alternating(int inARow) : Mask(inARow == 1 ? "every other week" : FormattableString.Invariant($"{inARow} weeks out, {inARow} weeks in"))
    {
        public override bool IsHeldOut(Day day, int half)
        {
            var week = Math.DivRem(day - Monday, 7, out var rest) - (rest < 0 ? 1 : 0);
            var turn = Math.DivRem(week, inARow, out var within) - (within < 0 ? 1 : 0);
            return Math.Abs(turn % 2) == half;
        }

        public override bool IsKept(Day day, int half) => !IsHeldOut(day, half);
    }

    private sealed class Nothing() : Mask("nothing held out")
    {
        public override bool IsHeldOut(Day day, int half) => true;

        public override bool IsKept(Day day, int half) => true;
    }
}

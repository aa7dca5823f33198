using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Checks.Retelling;

/// <summary>The parts of a statement that two tellings can have in common.</summary>
internal enum Aspect
{
    Kind,
    Start,
    End,
    Moment,
    Place,
    Unit,
    Number,
    Category,
    Countries,
    Answer,
    State,
    Rank,
    Role,
    Commander,
    Article,
    School,
}

/// <summary>What two tellings of one part come to. What one of them leaves out is no change and gives no comparison.</summary>
internal abstract class Comparison
{
    private Comparison(Aspect aspect) => Aspect = aspect;

    public Aspect Aspect { get; }

    /// <summary>The same, or one says it more exactly.</summary>
    public sealed class Alike(Aspect aspect) : Comparison(aspect);

    /// <summary>Dates that lie apart, by less than the tolerance or more.</summary>
    public sealed class Moved(Aspect aspect, DayWindow earlier, DayWindow later, long days, long tolerance) : Comparison(aspect)
    {
        public DayWindow Earlier { get; } = earlier;

        public DayWindow Later { get; } = later;

        /// <summary>By how many days the two windows miss each other.</summary>
        public long Days { get; } = days;

        public long Tolerance { get; } = tolerance;

        public bool IsWithinTolerance => Days <= Tolerance;
    }

    /// <summary>The core of what happened is told otherwise.</summary>
    public sealed class Changed(Aspect aspect, PhraseValue earlier, PhraseValue later, double? km = null) : Comparison(aspect)
    {
        public PhraseValue Earlier { get; } = earlier;

        public PhraseValue Later { get; } = later;

        public double? Km { get; } = km;
    }

    /// <summary>A name, a number or a role is told otherwise: honest people get these wrong, and the words may mean one thing.</summary>
    public sealed class Detail(Aspect aspect, string earlier, string later) : Comparison(aspect)
    {
        public string Earlier { get; } = earlier;

        public string Later { get; } = later;
    }

    /// <summary>Two names of which one cannot say whether they are one thing.</summary>
    public sealed class Unclear(Aspect aspect, string earlier, string later) : Comparison(aspect)
    {
        public string Earlier { get; } = earlier;

        public string Later { get; } = later;
    }
}

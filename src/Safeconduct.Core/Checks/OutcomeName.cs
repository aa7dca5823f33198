namespace Safeconduct.Core.Checks;

/// <summary>The names of outcomes and questions in files: <c>not-assessable</c>, <c>reliability</c>.</summary>
public static class OutcomeName
{
    /// <summary><c>not-assessable</c>…</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Supports => "supports",
        Outcome.Compatible => "compatible",
        Outcome.Raises => "raises",
        Outcome.Contradicts => "contradicts",
        Outcome.Silent => "silent",
        Outcome.NotAssessable => "not-assessable",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary><c>reliability</c>…</summary>
    public static string Of(Question question) => question switch
    {
        Question.Reliability => "reliability",
        Question.Exclusion => "exclusion",
        Question.Safety => "safety",
        Question.Protection => "protection",
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };
}

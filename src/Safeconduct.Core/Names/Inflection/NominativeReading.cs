namespace Safeconduct.Core.Names.Inflection;

/// <summary>One nominative that a form can belong to.</summary>
/// <param name="Text">The nominative, with the capitals of the form.</param>
/// <param name="Part">As which part of a name it was read.</param>
/// <param name="Gender">Of the form.</param>
/// <param name="Case">The case in which it gives the form.</param>
/// <param name="Doubt">0 for what is usual, 3 for what the tables allow and hardly anybody bears.</param>
public readonly record struct NominativeReading(string Text, NamePart Part, GrammaticalGender Gender, GrammaticalCase Case, int Doubt);

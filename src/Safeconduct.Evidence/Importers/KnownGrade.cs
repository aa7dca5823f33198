using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Importers;

/// <summary>Grades that stand in the code, each beside its reason.</summary>
internal static class KnownGrade
{
    /// <exception cref="FormatException">No grade.</exception>
    public static Grade Of(string text) => Grade.TryParse(text, out var grade) ? grade : throw new FormatException($"{text} is no grade.");
}

using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;

namespace Safeconduct.Core.Screening;

public enum UnitAgreementKind
{
    /// <summary>Not asked for, or the entry tells none: that speaks neither way.</summary>
    NotKnown,
    Same,
    Different,
}

/// <summary>How the unit asked for stands to that of an entry: by its military-unit number, or by its name as written, one within the other.</summary>
public sealed record UnitAgreement(UnitAgreementKind Kind)
{
    public static UnitAgreement Of(string? unit, string? number, RegisterEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var byNumber = Digits(number) is { Length: > 0 } asked && Digits(entry.Number) is { Length: > 0 } told ? KindOf(string.Equals(asked, told, StringComparison.Ordinal)) : UnitAgreementKind.NotKnown;
        if (byNumber != UnitAgreementKind.NotKnown)
        {
            return new UnitAgreement(byNumber);
        }

        return new UnitAgreement(unit is { Length: > 0 } && entry.Unit is { Length: > 0 } ? KindOf(AreAlike(NameKey.Of(unit), NameKey.Of(entry.Unit))) : UnitAgreementKind.NotKnown);
    }

    private static bool AreAlike(string a, string b) => a.Length > 0 && b.Length > 0 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));

    private static UnitAgreementKind KindOf(bool isSame) => isSame ? UnitAgreementKind.Same : UnitAgreementKind.Different;

    private static string Digits(string? number) => number is null ? "" : string.Concat(number.Where(char.IsAsciiDigit));
}

using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;

namespace Safeconduct.Core.Checks;

/// <summary>
/// A time within a stay for which the account itself tells that the person was elsewhere: leave, hospital, a course, a stay at another place, or a detachment
/// (a shorter service in another unit or at another place). "Served at" says where a person mostly was, so none of it is at odds with the stay.
/// </summary>
/// <param name="Statement">Who says so.</param>
/// <param name="Possible">Every day that it can have touched.</param>
/// <param name="Certain">The days that it certainly covers; null where none is certain, or where it is open whether it was another place.</param>
internal sealed record Absence(Statement Statement, DayWindow Possible, DayWindow? Certain)
{
    /// <summary>The absences that the account tells for a served claim, in the order of the account.</summary>
    public static ImmutableArray<Absence> During(AccountInContext account, Statement served, DayWindow told)
    {
        var own = account.Account.TellingsOf(served).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return [.. account.Current.Where(s => !own.Contains(s.Id)).Select(s => Of(account, served, told, s)).OfType<Absence>()];
    }

    private static Absence? Of(AccountInContext account, Statement served, DayWindow told, Statement other)
    {
        var days = account.Timeline.SpanOf(other.Id);
        var isElsewhere = other.Claim switch
        {
            Claim.Leave or Claim.Hospital or Claim.Studied => true,
            Claim.Was => other.At is null ? false : IsAnotherPlace(account, served, other),
            Claim.Served => IsDetachment(account, served, told, other, days),
            _ => false,
        };
        return isElsewhere is false || days.IsUnbounded || !days.Intersects(told) ? null : new Absence(other, days, isElsewhere is null ? null : account.Timeline.CoreOf(other.Id));
    }

    /// <summary>Shorter than the stay, within it, and under another unit or at another place.</summary>
    private static bool? IsDetachment(AccountInContext account, Statement served, DayWindow told, Statement other, DayWindow days)
    {
        if (!days.IsBounded || days.Days >= told.Days || days.Earliest < told.Earliest || days.Latest > told.Latest)
        {
            return false;
        }

        return account.UnitOf(served).Unit is { } unit && account.UnitOf(other).Unit is { } under && !string.Equals(unit.Id, under.Id, StringComparison.Ordinal) ? true
            : other.At is null ? false : IsAnotherPlace(account, served, other);
    }

    /// <summary>Null where it is open which places are meant.</summary>
    private static bool? IsAnotherPlace(AccountInContext account, Statement served, Statement other)
    {
        if (string.Equals(served.At?.ToString(), other.At?.ToString(), StringComparison.Ordinal))
        {
            return false;
        }

        return account.PlaceOf(served) is PlaceResolution.One { Result.Point: { } here } a && account.PlaceOf(other) is PlaceResolution.One { Result.Point: { } there } b
            ? GeoDistance.Km(here, there) > a.WithinKm + b.WithinKm
            : null;
    }
}

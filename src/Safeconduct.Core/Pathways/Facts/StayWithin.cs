using System.Collections.Immutable;
using System.Globalization;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Facts;

/// <summary>
/// A count that many rules ask for: on how many of the last so many days a person was in a country, the day itself and the days of entry and of exit
/// included. The way of counting is that of Regulation (EU) 2016/399, article 6(1) and (2): the days before each day of the stay are looked at, the day of
/// entry is the first and the day of exit the last day of a stay. Of several countries the days in any of them count together.
/// </summary>
public sealed class StayWithin
{
    /// <summary>The longest window, in days: ten years.</summary>
    public const int MostDays = 3_660;

    private const string Prefix = "stay/within/";

    /// <param name="countries">One country or several, as codes; not none.</param>
    /// <param name="days">How many days are looked at, the day itself included: 1 to <see cref="MostDays"/>.</param>
    public StayWithin(IEnumerable<string> countries, int days)
    {
        ArgumentNullException.ThrowIfNull(countries);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MostDays);
        Countries = [.. countries.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (Countries.IsEmpty)
        {
            throw new ArgumentException("A stay is in a country.", nameof(countries));
        }

        Days = days;
        Numbers = ValueSet.Of([.. Countries.Select(FactCatalogue.NumberOfCountry)]);
        Fact = new Fact(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{string.Join('+', Countries)}/{days}"), ValueSet.Range(0, days));
    }

    /// <summary>Codes, in order.</summary>
    public ImmutableArray<string> Countries { get; }

    /// <summary>The countries by their numbers.</summary>
    public ValueSet Numbers { get; }

    public int Days { get; }

    /// <summary>Such as <c>stay/within/KZ/180</c>; its values are 0 to <see cref="Days"/>.</summary>
    public Fact Fact { get; }

    /// <summary>The count for which a fact stands; null: it is another fact.</summary>
    public static StayWithin? Of(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (!fact.Key.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        return fact.Key[Prefix.Length..].Split('/') is [var countries, var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days is >= 1 and <= MostDays && countries.Split('+') is var codes && codes.All(CountryCode.IsKnown)
                ? new StayWithin(codes, days)
                : null;
    }

    public override string ToString() => Fact.Key;
}

namespace Safeconduct.Core.Pathways.Rules;

/// <summary>
/// Something about a person that has exactly one value on a day, known or not: yes or no, one of several words, or a number. Two facts are the same when
/// their keys are.
/// </summary>
public sealed class Fact : IEquatable<Fact>, IComparable<Fact>
{
    public const int No = 0;
    public const int Yes = 1;

    private static readonly ValueSet YesOrNo = ValueSet.Range(No, Yes);

    /// <param name="key">Stable, such as <c>document/foreign-passport</c>.</param>
    /// <param name="domain">Every value that the fact can have; at least one.</param>
    public Fact(string key, ValueSet domain)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(domain);
        if (domain.IsEmpty)
        {
            throw new ArgumentException("A fact has at least one possible value.", nameof(domain));
        }

        Key = key;
        Domain = domain;
    }

    public string Key { get; }

    public ValueSet Domain { get; }

    /// <summary>A fact that is so or is not so.</summary>
    public static Fact OfYesOrNo(string key) => new(key, YesOrNo);

    public int CompareTo(Fact? other) => string.CompareOrdinal(Key, other?.Key);

    public bool Equals(Fact? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Fact);

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Key;
}

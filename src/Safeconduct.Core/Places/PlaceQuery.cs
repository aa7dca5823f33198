using System.Collections.Immutable;
using Safeconduct.Core.Names;

namespace Safeconduct.Core.Places;

/// <summary>The words of a place taken apart: the name, and the larger places that it is said to lie in.</summary>
internal sealed class PlaceQuery
{
    private PlaceQuery(Part name, ImmutableArray<Part> within)
    {
        Name = name;
        Within = within;
    }

    /// <summary>Longer words name no place; they would only cost time.</summary>
    private const int MaxLength = 200;

    public Part Name { get; }

    public ImmutableArray<Part> Within { get; }

    /// <summary>
    /// "Name, District, Region". The name stands first, unless one of the parts alone is marked as a settlement: «Запорожская область, г. Токмак».
    /// Null where there is nothing that could name a place.
    /// </summary>
    public static PlaceQuery? Parse(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        ImmutableArray<Part> parts = [.. text.Split([',', ';', '(', ')']).Select(NameKey.Of).Where(k => k.Length > 0).Select(k => new Part(k, PlaceWords.Strip(k)))];
        if (parts.IsEmpty)
        {
            return null;
        }

        var marked = parts.Where(p => p.Words.Kinds is [PlaceKind.Settlement]).ToList();
        var name = marked.Count == 1 ? marked[0] : parts[0];
        return new PlaceQuery(name, parts.Remove(name));
    }

    /// <summary>One part between commas: its key, and the same without the words that say what kind of place it is.</summary>
    public sealed record Part(string Key, PlaceName Words)
    {
        /// <summary>
        /// The keys under which a gazetteer may have the place. A region or district whose name needs its kind word is also looked up with the
        /// plain one, so that обл., oblast and province all find it.
        /// </summary>
        public IEnumerable<string> LookUps(bool isContainer)
        {
            IEnumerable<string> keys = [Key, Words.Stem];
            if (isContainer || (!Words.Kinds.IsEmpty && Words.Allows(PlaceKind.Region)))
            {
                keys = keys.Append(Words.Stem + " region").Append(Words.Stem + " область");
            }

            if (isContainer || (!Words.Kinds.IsEmpty && Words.Allows(PlaceKind.District)))
            {
                keys = keys.Append(Words.Stem + " district").Append(Words.Stem + " район");
            }

            return keys.Distinct(StringComparer.Ordinal);
        }
    }
}

using System.Collections.Immutable;
using System.Text;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Importers.Registers.FollowTheMoney;

/// <summary>The names of an entity, with their kinds, and the parts that the source gives apart where they make up a whole name.</summary>
internal static class FtmNames
{
    /// <summary>Values of one part, and names, that are held against each other; more would cost their product.</summary>
    private const int MaxJoined = 100;

    /// <summary>Values of one part that may stand in one name.</summary>
    private const int MaxFitting = 5;

    public static ImmutableArray<RegisterName> Of(FtmEntity entity)
    {
        var parts = new Parts(entity);
        var names = new List<RegisterName>();
        var main = Main(entity, parts);
        Add(main, RegisterNameKind.Primary);
        foreach (var text in entity.Texts("name"))
        {
            // A second "name" is as good as the first; in another script it is how the person writes it.
            Add(text, main is not null && IsLatin(text) != IsLatin(main) ? RegisterNameKind.OriginalScript : RegisterNameKind.Strong);
        }

        foreach (var (property, kind) in new[] { ("alias", RegisterNameKind.Strong), ("weakAlias", RegisterNameKind.Weak), ("previousName", RegisterNameKind.Former) })
        {
            foreach (var text in entity.Texts(property))
            {
                Add(text, kind);
            }
        }

        return RegisterName.Distinct([.. names]);

        void Add(string? text, RegisterNameKind kind)
        {
            if (RegisterName.Of(text, kind, names.Count < MaxJoined && text is not null ? parts.Of(text) : null) is { } name)
            {
                names.Add(name);
            }
            else if (text is not null)
            {
                entity.Note("name", new Phrase("registers.rejected.name", ("limit", RegisterName.MaxLength)));
            }
        }
    }

    /// <summary>The caption where it is a name of the entity (elsewhere it may be an id or a schema), the first name, the parts put together, or an alias.</summary>
    private static string? Main(FtmEntity entity, Parts parts)
    {
        var names = entity.Texts("name");
        return entity.Caption is { } caption && names.Contains(caption, StringComparer.Ordinal) ? caption
            : names is [var first, ..] ? first
            : parts.Whole ?? entity.First("alias", "previousName", "weakAlias");
    }

    private static bool IsLatin(string text) => text.EnumerateRunes().FirstOrDefault(Rune.IsLetter) is var letter && letter.Value is 0 or < 0x250 or (>= 0x1E00 and < 0x1F00);

    private sealed class Parts(FtmEntity entity)
    {
        private readonly ImmutableArray<string> _given = Some(entity, "firstName");
        private readonly ImmutableArray<string> _patronymic = Some(entity, "fatherName");
        private readonly ImmutableArray<string> _middle = Some(entity, "middleName", "secondName");
        private readonly ImmutableArray<string> _surname = Some(entity, "lastName");

        /// <summary>Given name, patronymic and surname put together; null where one of given name and surname is missing.</summary>
        public string? Whole => _given is [var given, ..] && _surname is [var surname, ..] ? string.Join(' ', new[] { given }.Concat(_patronymic.Take(1)).Append(surname)) : null;

        /// <summary>The parts that make up this name, each word once and none left over; null where they do not.</summary>
        public RegisterNameParts? Of(string name)
        {
            if (_given.IsEmpty && _surname.IsEmpty)
            {
                return null;
            }

            var words = Words(name);
            var whole = Sorted(words);
            var fitting =
                from given in Within(_given, words)
                from surname in Within(_surname, words)
                from patronymic in Within(_patronymic, words)
                from middle in Within(_middle, words)
                let parts = new RegisterNameParts(given, patronymic, middle, surname)
                where whole.SequenceEqual(Sorted(new[] { given, patronymic, middle, surname }.OfType<string>().SelectMany(Words)), StringComparer.OrdinalIgnoreCase)
                select parts;
            return fitting.FirstOrDefault();
        }

        private static string[] Sorted(IEnumerable<string> words) => [.. words.Order(StringComparer.OrdinalIgnoreCase)];

        private static ImmutableArray<string> Some(FtmEntity entity, params ReadOnlySpan<string> names) => [.. entity.Texts(names).Take(MaxJoined)];

        /// <summary>Those of the values whose words all stand in the name, the longest first and not many; none of them, last.</summary>
        private static IEnumerable<string?> Within(ImmutableArray<string> values, string[] words) =>
            values.Where(v => Words(v).All(w => words.Contains(w, StringComparer.OrdinalIgnoreCase))).OrderByDescending(v => v.Length).Take(MaxFitting).Append(null);

        private static string[] Words(string text) => text.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries);
    }
}

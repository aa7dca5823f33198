using Safeconduct.Core.Names.Keys;

namespace Safeconduct.Screening;

/// <summary>The keys of names, and which of them each two names share.</summary>
internal static class KeyList
{
    public static void Print(string[] names)
    {
        foreach (var name in names)
        {
            var tokens = KeyTokens.Of(name);
            Console.WriteLine($"{name}: {string.Join(", ", tokens.Select(t => $"{t.Letters} [{string.Join(' ', t.Skeletons)}] {string.Join(' ', t.Given)}{t.Patronymic} '{t.Initials}'"))}");
            Console.WriteLine($"  kept under {NameKeys.OfPerson(tokens, null, 0).Count}, asked by {NameKeys.ForPerson(tokens).Count}");
            var asked = NameKeys.ForPerson(tokens).ToDictionary(k => k.Key, k => k.Kind);
            foreach (var other in names)
            {
                var shared = NameKeys.OfPerson(KeyTokens.Of(other), null, 0).Where(k => asked.ContainsKey(k.Key)).Select(k => asked[k.Key]).Distinct().ToList();
                Console.WriteLine($"  {other}: {string.Join(", ", shared)}");
            }
        }
    }
}

using System.Collections.Immutable;

namespace Safeconduct.Texts;

/// <summary>A piece of a text: words, an argument's place, or a choice between texts.</summary>
internal abstract record MessagePart
{
    /// <summary>Words as they stand.</summary>
    public sealed record Words(string Text) : MessagePart;

    /// <summary><c>{name}</c>: the argument, said in the reader's language.</summary>
    public sealed record Argument(string Name) : MessagePart;

    /// <summary><c>#</c> inside a plural: the number that was counted.</summary>
    public sealed record Count(string Name) : MessagePart;

    /// <summary><c>{n, plural, =0 {…} one {…} other {…}}</c>.</summary>
    public sealed record Plural(string Name, ImmutableDictionary<string, MessageTemplate> Forms) : MessagePart;

    /// <summary><c>{x, select, a {…} other {…}}</c>.</summary>
    public sealed record Select(string Name, ImmutableDictionary<string, MessageTemplate> Forms) : MessagePart;
}

/// <summary>
/// A text with places for arguments: a subset of ICU MessageFormat with <c>{name}</c>, <c>plural</c> and <c>select</c>.
/// An apostrophe quotes only before a brace (or before <c>#</c> inside a plural), so that <c>the person's</c> needs no care;
/// two apostrophes are always one. Immutable.
/// </summary>
internal sealed class MessageTemplate
{
    internal MessageTemplate(ImmutableArray<MessagePart> parts) => Parts = parts;

    public ImmutableArray<MessagePart> Parts { get; }

    /// <exception cref="FormatException">The text is no template; the message says where and why.</exception>
    public static MessageTemplate Parse(string text) => new MessageTemplateParser(text).ParseAll();

    /// <summary>Every argument that the text may ask for, in any of its branches.</summary>
    public IEnumerable<string> Arguments() => Flatten().Select(NameOf).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Every plural of the text, in any of its branches.</summary>
    public IEnumerable<MessagePart.Plural> Plurals() => Flatten().OfType<MessagePart.Plural>();

    /// <summary>Whether it says anything by itself, in any of its branches, besides punctuation and its arguments.</summary>
    public bool HasWords() => Flatten().OfType<MessagePart.Words>().Any(w => w.Text.Any(char.IsLetter));

    private IEnumerable<MessagePart> Flatten() => Parts.SelectMany(p => FormsOf(p).SelectMany(f => f.Flatten()).Prepend(p));

    private static IEnumerable<MessageTemplate> FormsOf(MessagePart part) => part switch
    {
        MessagePart.Plural p => p.Forms.Values,
        MessagePart.Select s => s.Forms.Values,
        _ => [],
    };

    private static string? NameOf(MessagePart part) => part switch
    {
        MessagePart.Argument a => a.Name,
        MessagePart.Plural p => p.Name,
        MessagePart.Select s => s.Name,
        _ => null,
    };
}

using System.Globalization;
using System.Text;
using Safeconduct.Core.Checks;

namespace Safeconduct.Texts;

/// <summary>Fills a template with the arguments of a phrase.</summary>
internal sealed class MessageFormatter(Phrasebook book)
{
    /// <summary>Numbers are printed with at most so many decimals.</summary>
    public const int MaxDecimals = 2;

    /// <exception cref="ArgumentException">The text asks for an argument that the phrase lacks, or of another type: a bug.</exception>
    public string Format(MessageTemplate template, Phrase phrase)
    {
        var builder = new StringBuilder();
        Append(builder, template, phrase);
        return builder.ToString();
    }

    private void Append(StringBuilder builder, MessageTemplate template, Phrase phrase)
    {
        foreach (var part in template.Parts)
        {
            switch (part)
            {
                case MessagePart.Words w:
                    builder.Append(w.Text);
                    break;
                case MessagePart.Argument a:
                    builder.Append(book.Say(ArgumentOf(phrase, a.Name)));
                    break;
                case MessagePart.Count c:
                    builder.Append(book.Say(ArgumentOf(phrase, c.Name)));
                    break;
                case MessagePart.Plural p:
                    Append(builder, FormOf(p, phrase), phrase);
                    break;
                case MessagePart.Select s:
                    Append(builder, s.Forms.GetValueOrDefault(SelectorOf(phrase, s.Name)) ?? s.Forms["other"], phrase);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(template), part, "A part that nobody renders.");
            }
        }
    }

    private MessageTemplate FormOf(MessagePart.Plural plural, Phrase phrase)
    {
        if (ArgumentOf(phrase, plural.Name) is not NumberValue number)
        {
            throw new ArgumentException($"The text of '{phrase.Key}' counts {{{plural.Name}}}, which is no number.", nameof(phrase));
        }

        // What is printed decides: 0.999 is printed as 1 and takes the form of 1. Beyond the range of decimal nothing is counted.
        if (!(Math.Abs(number.Number) < 1e15))
        {
            return plural.Forms["other"];
        }

        var printed = Math.Round((decimal)number.Number, MaxDecimals, MidpointRounding.AwayFromZero);
        var exact = "=" + printed.ToString("0.##", CultureInfo.InvariantCulture);
        var whole = Math.Truncate(Math.Abs(printed));
        var decimals = printed == Math.Truncate(printed) ? 0 : printed * 10 == Math.Truncate(printed * 10) ? 1 : 2;
        return plural.Forms.GetValueOrDefault(exact)
            ?? plural.Forms.GetValueOrDefault(PluralRule.FormOf(book.Language, whole, decimals))
            ?? plural.Forms["other"];
    }

    private static string SelectorOf(Phrase phrase, string name) => ArgumentOf(phrase, name) switch
    {
        TextValue t => t.Text,
        CountryValue c => c.Code,
        KeyValue k => k.Key,
        NumberValue n => n.Number.ToString(CultureInfo.InvariantCulture),
        var other => throw new ArgumentException($"The text of '{phrase.Key}' selects by {{{name}}}, which is a {other.GetType().Name}.", nameof(phrase)),
    };

    private static PhraseValue ArgumentOf(Phrase phrase, string name)
    {
        foreach (var (key, value) in phrase.Args)
        {
            if (string.Equals(key, name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        throw new ArgumentException($"The text of '{phrase.Key}' asks for {{{name}}}, which the phrase does not carry.", nameof(phrase));
    }
}

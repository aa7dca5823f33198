using System.Collections.Immutable;
using System.CommandLine;
using Safeconduct.Cli.Names;
using Safeconduct.Core.Names;
using Safeconduct.Core.Names.Inflection;
using Safeconduct.Core.Names.Romanisation;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Commands.Names;

/// <summary><c>names inflect TEXT… [--case CASE|all] [--to-nominative] [--gender m|f] [--json]</c>: full names by case, and back to the nominative.</summary>
internal static class InflectCommand
{
    private const string All = "all";

    public static Command Create(Phrasebook words)
    {
        var texts = new Argument<string[]>("TEXT") { Description = words.Say("name-forms.inflect.argument"), Arity = ArgumentArity.OneOrMore };
        var cases = string.Join('|', Enum.GetNames<GrammaticalCase>().Select(c => c.ToLowerInvariant()).Append(All));
        var @case = new Option<string>("--case") { Description = words.Say("name-forms.inflect.option.case"), HelpName = cases, DefaultValueFactory = _ => All };
        var back = new Option<bool>("--to-nominative") { Description = words.Say("name-forms.inflect.option.back") };
        var gender = new Option<string?>("--gender") { Description = words.Say("name-forms.inflect.option.gender"), HelpName = "m|f" };
        var json = new Option<bool>("--json") { Description = words.Say("name-forms.option.json") };
        @case.AcceptOnlyFromAmong(cases.Split('|'));
        gender.AcceptOnlyFromAmong("m", "f");
        var language = LanguageOption.Create();
        var command = new Command("inflect", words.Say("name-forms.inflect.command")) { texts, @case, back, gender, json, language };
        command.SetAction(parse => Run(
            parse.GetRequiredValue(texts), parse.GetRequiredValue(@case), parse.GetValue(back), GenderOf(parse.GetValue(gender)), parse.GetValue(json), LanguageOption.BookOf(parse, language)));
        return command;
    }

    private static GrammaticalGender? GenderOf(string? option) => option switch
    {
        "m" => GrammaticalGender.Masculine,
        "f" => GrammaticalGender.Feminine,
        _ => null,
    };

    private static int Run(string[] texts, string @case, bool isBack, GrammaticalGender? gender, bool isJson, Phrasebook words)
    {
        return NameArgument.Answer(
            texts,
            words,
            (text, number) => Count(text) > FullNameInflection.MaxWords ? words.Say("name-forms.inflect.too-many-words", ("number", number), ("most", FullNameInflection.MaxWords)) : null,
            text =>
            {
                Console.Out.Write(isJson ? "" : text + "\n");
                if (isBack)
                {
                    ToNominative(text, gender, isJson, words);
                }
                else
                {
                    Decline(text, @case, gender, isJson, words);
                }
            });
    }

    private static void ToNominative(string text, GrammaticalGender? gender, bool isJson, Phrasebook words)
    {
        var language = LanguageOf(text);
        var readings = FullNameInflection.ToNominative(text, language).Where(r => gender is null || r.Gender == gender).ToImmutableArray();
        if (isJson)
        {
            JsonText.WriteLine(NameFormsJson.OfNominatives(text, language, readings));
            return;
        }

        foreach (var reading in readings)
        {
            Console.Out.WriteLine($"  {reading.Text}  ({Say(reading.Case, words)}, {Say(reading.Gender, words)})");
        }
    }

    private static void Decline(string text, string @case, GrammaticalGender? gender, bool isJson, Phrasebook words)
    {
        var language = LanguageOf(text);
        var parts = FullNameInflection.Parts(text, language);
        var genders = (gender ?? FullNameInflection.GenderOf(parts)) is { } shown ? [shown] : Enum.GetValues<GrammaticalGender>();
        var declensions = genders.Select(g => new NameForms(g, [.. Cases(@case, language).Select(c => (c, FullNameInflection.Decline(parts, g, c, language)))])).ToImmutableArray();
        if (isJson)
        {
            JsonText.WriteLine(NameFormsJson.OfDeclension(text, language, parts, declensions));
            return;
        }

        foreach (var forms in declensions)
        {
            Console.Out.WriteLine($"  {Say(forms.Gender, words)}");
            foreach (var (of, form) in forms.Cases)
            {
                Console.Out.WriteLine($"    {Say(of, words)}: {form}");
            }
        }
    }

    private static IEnumerable<GrammaticalCase> Cases(string @case, InflectionLanguage language) =>
        @case is not All ? [Enum.Parse<GrammaticalCase>(@case, ignoreCase: true)]
        : Enum.GetValues<GrammaticalCase>().Where(c => c is not GrammaticalCase.Vocative || language is InflectionLanguage.Ukrainian);

    private static InflectionLanguage LanguageOf(string text) => ScriptLanguage.Of(text) is "uk" ? InflectionLanguage.Ukrainian : InflectionLanguage.Russian;

    private static string Say(GrammaticalCase of, Phrasebook words) => words.Say($"name-forms.case.{of}");

    private static string Say(GrammaticalGender gender, Phrasebook words) => words.Say($"name-forms.gender.{gender}");

    private static int Count(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}

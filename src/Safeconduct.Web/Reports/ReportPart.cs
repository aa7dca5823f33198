using System.Globalization;
using Microsoft.AspNetCore.Components;
using Safeconduct.Core.Checks;
using Safeconduct.Texts;

namespace Safeconduct.Web.Reports;

/// <summary>Base of every part of a report. All words pass through <c>T</c>, which also makes foreign text safe to look at.</summary>
public abstract class ReportPart : ComponentBase
{
    [CascadingParameter]
    public ReportView View { get; set; } = null!;

    protected Phrasebook Book => View.Book;

    protected string T(string key, params ReadOnlySpan<(string Name, PhraseValue Value)> args) => SafeText.Show(Book.Say(key, args));

    protected string T(PhraseValue value) => SafeText.Show(Book.Say(value));

    protected string T(Phrase phrase) => SafeText.Show(Book.Say(phrase));

    protected static string Safe(string? text) => SafeText.Show(text);

    protected static string Num(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}

using Microsoft.AspNetCore.Components;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Texts;
using Safeconduct.Texts.Pathways;

namespace Safeconduct.Web.Reports.Ways;

/// <summary>Base of every part about ways out, in the report and on a page of its own. All words pass through here, which makes foreign text safe to look at.</summary>
public abstract class PathwayPart : ComponentBase
{
    [CascadingParameter]
    public PathwayWords Words { get; set; } = null!;

    protected Phrasebook Book => Words.Book;

    protected string T(string key, params ReadOnlySpan<(string Name, PhraseValue Value)> args) => SafeText.Show(Book.Say(key, args));

    protected string T(LocalText text) => SafeText.Show(Words.Say(text));

    protected static string Safe(string? text) => SafeText.Show(text);
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Safeconduct.Core.Screening;
using Safeconduct.Texts;
using Safeconduct.Web.Reports;

namespace Safeconduct.Web.Serving.Registers;

/// <summary>What a browser sees at <c>/</c>: which registers there are, and how a program is connected to them.</summary>
internal static class StartPage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(ImmutableArray<IndexedRegister> registers, string address, Phrasebook words)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"").Append(words.Culture.TwoLetterISOLanguageName)
            .Append("\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>").Append(Say("serve.name"))
            .Append("</title><style>").Append(HtmlPage.Style).Append("</style><main><h1>").Append(Say("serve.name")).Append("</h1><p>").Append(Say("serve.start")).Append("</p><p>")
            .Append(Html.Encode(words.Say("serve.connect", ("address", address + "/reconcile")))).Append("</p><p>")
            .Append(Html.Encode(words.Say("serve.match", ("address", address + "/match/default")))).Append("</p><h2>").Append(Say("serve.registers")).Append("</h2><ul>");
        foreach (var register in registers)
        {
            page.Append("<li>").Append(Html.Encode(words.Say("serve.register", ("register", register.Name), ("entries", register.Entries)))).Append("</li>");
        }

        return page.Append("</ul><p>").Append(Say("serve.question")).Append("</p></main></html>").ToString();

        string Say(string key) => Html.Encode(words.Say(key));
    }
}

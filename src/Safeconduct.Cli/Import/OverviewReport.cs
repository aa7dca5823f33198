using System.Text;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Sqlite;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Import;

/// <summary>What a base holds, in words.</summary>
internal sealed class OverviewReport(Phrasebook words)
{
    private readonly StringBuilder _text = new();

    public string Of(BaseOverview overview, string path)
    {
        Line("evidence.head", ("path", path));
        Line("import.say.fingerprint", ("fingerprint", overview.Fingerprint));
        if (overview.Files.IsEmpty)
        {
            Line("evidence.empty");
            return _text.ToString();
        }

        Heading("evidence.sources");
        Line("evidence.sources-lead", ("pause", DerivedCoverage.MaxPauseDays));
        foreach (var source in overview.Sources)
        {
            Source(source);
        }

        Files(overview);
        Conflicts(overview);
        return _text.ToString();
    }

    private void Source(SourceOverview source)
    {
        var latest = source.Recorded is { Latest: { } day } ? new Phrase("evidence.latest", ("day", day)) : new Phrase("evidence.no-days");
        Line("evidence.source", ("name", source.Name), ("grade", source.Grade.ToString()), ("facts", source.Facts), ("files", source.Files), ("units", source.Units),
            ("latest", new PhraseInPhrase(latest)));
        var days = new ListValue([.. source.Covers.Select(w => (PhraseValue)new SpanValue(w))]);
        if (!source.Covers.IsEmpty)
        {
            Line(source.IsDerived ? "evidence.covers-derived" : "evidence.covers", ("days", days));
        }

        if (source.DeclaredUnits > 0)
        {
            Line("evidence.covers-units", ("units", source.DeclaredUnits));
        }
    }

    private void Files(BaseOverview overview)
    {
        Heading("evidence.files");
        foreach (var (file, _, derivedFrom) in overview.Files)
        {
            if (derivedFrom is null)
            {
                Line("evidence.file", ("name", file.FileName), ("importer", file.Importer), ("read", file.Read), ("accepted", file.Accepted), ("rejected", file.Rejected));
            }
            else
            {
                Line("evidence.file-derived", ("name", file.FileName), ("importer", file.Importer), ("of", derivedFrom));
            }
        }

        Line("evidence.rejected", ("count", overview.RejectedRows));
    }

    private void Conflicts(BaseOverview overview)
    {
        Heading("evidence.conflicts");
        foreach (var conflict in overview.Conflicts)
        {
            Line("evidence.conflict", ("a", conflict.SourceA), ("b", conflict.SourceB), ("count", conflict.Count), ("km", BaseOverview.ConflictKm));
        }

        if (overview.Conflicts.IsEmpty)
        {
            Line("evidence.no-conflicts", ("km", BaseOverview.ConflictKm));
        }
    }

    private void Heading(string key) => _text.Append('\n').Append(words.Say(key)).Append('\n');

    private void Line(string key, params ReadOnlySpan<(string, PhraseValue)> args) => _text.Append(words.Say(key, args)).Append('\n');
}

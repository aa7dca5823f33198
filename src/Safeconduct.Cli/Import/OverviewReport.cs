using System.Text;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Overviews;
using Safeconduct.Evidence.Sqlite;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Import;

/// <summary>What a base holds, in words.</summary>
internal sealed class OverviewReport(Phrasebook words, Day asOf)
{
    /// <summary>So many sources are told one by one; a table with a source in every cell has thousands.</summary>
    private const int MostSources = 40;

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

        Sources(overview);
        Stale(overview);
        Files(overview);
        Registers(overview);
        Months(overview);
        Conflicts(overview);
        return _text.ToString();
    }

    private void Sources(BaseOverview overview)
    {
        Heading("evidence.sources");
        Line("evidence.sources-lead", ("pause", DerivedCoverage.MaxPauseDays));
        var shown = overview.Sources.OrderByDescending(s => s.Facts).ThenBy(s => s.Name, StringComparer.Ordinal).Take(MostSources).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var origin in overview.Sources.Where(s => shown.Contains(s.Name)).GroupBy(s => s.Origin, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (origin.Skip(1).Any() || !string.Equals(origin.First().Name, origin.Key, StringComparison.Ordinal))
            {
                Line("overview.origin", ("origin", origin.Key), ("count", origin.Count()));
            }

            foreach (var source in origin)
            {
                Source(source);
            }
        }

        if (overview.Sources.Length > shown.Count)
        {
            Line("overview.more-sources", ("count", overview.Sources.Length - shown.Count));
        }

        Line("overview.count", ("sources", overview.Sources.Length), ("origins", overview.Sources.Select(s => s.Origin).Distinct(StringComparer.Ordinal).Count()));
    }

    private void Source(SourceOverview source)
    {
        var latest = source.Recorded is { Latest: { } day } ? new Phrase("evidence.latest", ("day", day)) : new Phrase("evidence.no-days");
        Line("evidence.source", ("name", source.Name), ("grade", source.Grade.ToString()), ("facts", source.Facts), ("files", source.Files), ("units", source.Units),
            ("latest", new PhraseInPhrase(latest)));
        if (source.Known.Title is { } title)
        {
            Line("overview.title", ("title", title), ("url", source.Known.Url ?? "-"));
        }

        if (source.Known.PublishedOn is { } published)
        {
            Line("overview.published", ("day", published), ("days", asOf - published));
        }

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

    private void Stale(BaseOverview overview)
    {
        Heading("overview.stale");
        Line("overview.stale-lead", ("day", asOf), ("quiet", Staleness.QuietDays), ("old", Staleness.OldListDays));
        var stale = overview.StaleOn(asOf);
        foreach (var source in stale.Take(MostSources))
        {
            Line(ConflictWords.Of(source));
        }

        if (stale.Length > MostSources)
        {
            Line("overview.more-sources", ("count", stale.Length - MostSources));
        }

        Line(stale.IsEmpty ? new Phrase("overview.stale.none") : new Phrase("overview.stale.what-to-do"));
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

    /// <summary>Nothing where there is none: most bases have no register.</summary>
    private void Registers(BaseOverview overview)
    {
        if (overview.Registers.IsEmpty)
        {
            return;
        }

        Heading("registers.overview");
        Line("registers.overview-lead");
        foreach (var r in overview.Registers.OrderByDescending(r => r.Entries).Take(MostSources))
        {
            var day = (r.PublishedOn, r.LatestListing) switch
            {
                ({ } published, _) => new Phrase("registers.overview-published", ("day", published)),
                (_, { } listed) => new Phrase("registers.overview-listed", ("day", listed)),
                _ => new Phrase("registers.overview-no-day"),
            };
            Line("registers.overview-line", ("register", r.Name), ("entries", r.Entries), ("persons", r.Persons), ("born", r.PersonsWithBirthDate),
                ("names", Math.Round((double)r.Names / r.Entries, 1)), ("day", new PhraseInPhrase(day)));
        }

        if (overview.Registers.Length > MostSources)
        {
            Line("registers.overview-more", ("count", overview.Registers.Length - MostSources));
        }
    }

    private void Months(BaseOverview overview)
    {
        Heading("overview.months");
        if (overview.Months.IsEmpty)
        {
            Line("overview.months.none");
            return;
        }

        Line("overview.months-lead");
        foreach (var line in new CoverageTable(overview.Months).Lines(words.Say("overview.months.all")))
        {
            _text.Append(line).Append('\n');
        }

        if (overview.Months.Length > CoverageTable.MostUnits)
        {
            Line("overview.months.more", ("count", overview.Months.Length - CoverageTable.MostUnits));
        }
    }

    private void Conflicts(BaseOverview overview)
    {
        Heading("evidence.conflicts");
        foreach (var conflict in overview.Conflicts)
        {
            Line("evidence.conflict", ("a", conflict.OriginA), ("b", conflict.OriginB), ("count", conflict.Count), ("km", BaseOverview.ConflictKm));
        }

        if (overview.Conflicts.IsEmpty)
        {
            Line("evidence.no-conflicts", ("km", BaseOverview.ConflictKm));
        }

        foreach (var kind in overview.UnitConflicts.GroupBy(c => c.Kind))
        {
            foreach (var conflict in kind.Take(ConflictWords.MostOfAKind))
            {
                Line(ConflictWords.Of(conflict));
            }

            if (kind.Count() > ConflictWords.MostOfAKind)
            {
                Line(ConflictWords.More(kind.Key, kind.Count() - ConflictWords.MostOfAKind));
            }
        }
    }

    private void Heading(string key) => _text.Append('\n').Append(words.Say(key)).Append('\n');

    private void Line(Phrase phrase) => _text.Append(words.Say(phrase)).Append('\n');

    private void Line(string key, params ReadOnlySpan<(string, PhraseValue)> args) => _text.Append(words.Say(key, args)).Append('\n');
}

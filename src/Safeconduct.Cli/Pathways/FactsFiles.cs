using System.Collections.Immutable;
using Safeconduct.Accounts.Pathways;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Pathways;

/// <summary>The facts files that were named, read; and what is wrong with the others, line by line.</summary>
internal sealed record FactsFiles(ImmutableArray<FactSheet> Sheets, ImmutableArray<string> Complaints)
{
    public static FactsFiles Read(IEnumerable<string> named, IEnumerable<Pack> packs, Phrasebook words)
    {
        var declared = packs.SelectMany(p => p.Facts).Select(f => f.Fact).ToList();
        var files = AccountFiles.Of(named);
        var sheets = ImmutableArray.CreateBuilder<FactSheet>();
        var complaints = ImmutableArray.CreateBuilder<string>();
        complaints.AddRange(files.Missing.Select(m => words.Say("pathways.cli.no-files", ("path", m))));
        foreach (var path in files.Paths)
        {
            try
            {
                using var stream = File.OpenRead(path);
                switch (FactsReader.Read(stream, path, declared))
                {
                    case FactsReading.Read read:
                        sheets.Add(read.Facts);
                        break;
                    case FactsReading.Refused refused:
                        complaints.AddRange(PackShelf.At(path, refused.Errors, words));
                        break;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                complaints.Add(words.Say("cli.file.not-readable", ("path", path), ("reason", e.Message)));
            }
        }

        return new FactsFiles(sheets.ToImmutable(), complaints.ToImmutable());
    }
}

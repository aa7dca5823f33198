using Safeconduct.Core.Dates;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Accuracy.Tracks;

/// <summary>An evidence base in a temporary folder, imported by the product's own import from files of which the held-out weeks are missing.</summary>
internal sealed class MaskedBase : IDisposable
{
    private readonly string _folder;

    private MaskedBase(string folder, SqliteEvidenceBase evidence)
    {
        _folder = folder;
        Evidence = evidence;
    }

    public SqliteEvidenceBase Evidence { get; }

    public static MaskedBase Of(ITracks tracks, Func<Day, bool> isKept)
    {
        var folder = Directory.CreateTempSubdirectory("safeconduct-accuracy-").FullName;
        try
        {
            var files = Directory.CreateDirectory(Path.Combine(folder, "files")).FullName;
            tracks.WriteEvidence(files, isKept);
            var path = Path.Combine(folder, "evidence.db");
            if (ImportRun.Run(new ImportRequest([files], path)) is not ImportResult.Done done || done.Files.Any(f => f is FileOutcome.Refused or FileOutcome.Unreadable))
            {
                throw new InvalidOperationException($"The masked evidence in {files} was not imported.");
            }

            var evidence = SqliteEvidenceBase.Open(path).Base ?? throw new InvalidOperationException($"The base {path} cannot be opened.");
            return new MaskedBase(folder, evidence);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    public void Dispose()
    {
        Evidence.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

namespace Safeconduct.Cli;

/// <summary>A folder that only its owner can enter, gone with its contents when disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("safeconduct-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

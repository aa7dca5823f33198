using System.Text;

namespace Safeconduct.Cli;

/// <summary>A report could not be written where the user wants it.</summary>
internal sealed class ReportNotWrittenException(string path, Exception inner) : Exception(inner.Message, inner)
{
    public string Path { get; } = path;
}

/// <summary>Writes a file that only its owner can read, whole or not at all.</summary>
internal static class OwnerOnlyFile
{
    /// <exception cref="ReportNotWrittenException">The place cannot be written.</exception>
    public static async Task WriteAsync(string path, string text)
    {
        try
        {
            await Write(path, text).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ReportNotWrittenException(path, e);
        }
    }

    private static async Task Write(string path, string text)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!).FullName;
        var beside = Path.Combine(folder, string.Create(System.Globalization.CultureInfo.InvariantCulture, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp"));
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            var stream = new FileStream(beside, options);
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(text)).ConfigureAwait(false);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            if (File.Exists(beside))
            {
                File.Delete(beside);
            }

            throw;
        }
    }
}

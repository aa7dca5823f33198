using System.Collections.Frozen;
using System.Globalization;

namespace Safeconduct.Cli;

/// <summary>A page about somebody else, or another file altogether, stands where a page was to go.</summary>
internal sealed class ReportPlaceTakenException(string path, string account) : Exception(path)
{
    public string Path { get; } = path;

    public string Account { get; } = account;
}

/// <summary>Names of pages about people in one folder, and the care that no page is written over one about somebody else.</summary>
internal sealed class PersonPages(params IEnumerable<string> reserved)
{
    // Windows takes these for devices, whatever follows the dot.
    private static readonly FrozenSet<string> Devices = new[] { "con", "prn", "aux", "nul" }
        .Concat(Enumerable.Range(1, 9).SelectMany(n => new[] { FormattableString.Invariant($"com{n}"), FormattableString.Invariant($"lpt{n}") }))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Two pseudonyms can come to one file name, and not every file system tells capitals from small letters.</summary>
    private readonly HashSet<string> _names = new(reserved, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a path names one page rather than a folder of them.</summary>
    public static bool IsOnePage(string path) => path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(path);

    /// <summary>A pseudonym may hold what a file name must not, and must not shadow another page of this run.</summary>
    public string NameOf(string id)
    {
        var safe = string.Concat(id.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
        var name = Devices.Contains(safe) ? safe + "_" : safe;
        for (var number = 2; !_names.Add(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{safe}_{number}");
        }

        return name + ".html";
    }

    /// <summary>An earlier page about the same person is written over; anything else that stands in the place is left alone.</summary>
    /// <param name="path">Where the page is to go.</param>
    /// <param name="id">The pseudonym.</param>
    /// <param name="isTheirs">Whether a file that begins so is such a page about this person.</param>
    /// <exception cref="ReportPlaceTakenException">Something else stands there.</exception>
    public static async Task RefuseOthersAsync(string path, string id, Func<string, bool> isTheirs)
    {
        if (!File.Exists(path))
        {
            return;
        }

        using var reader = File.OpenText(path);
        var beginning = new char[4_096];
        var count = await reader.ReadBlockAsync(beginning).ConfigureAwait(false);
        if (!isTheirs(new string(beginning, 0, count)))
        {
            throw new ReportPlaceTakenException(path, id);
        }
    }
}

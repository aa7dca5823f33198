using System.Collections.Immutable;
using System.Globalization;
using Safeconduct.Accounts;
using Safeconduct.Accounts.Pathways;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Pathways;

/// <summary>The packs that a command works with: those of the program, or those of a folder; and what is wrong with them, line by line.</summary>
internal sealed class PackShelf
{
    private const string Embedded = "packs/";

    private PackShelf(ImmutableArray<Pack> packs, ImmutableArray<string> complaints)
    {
        Packs = packs;
        Complaints = complaints;
    }

    public ImmutableArray<Pack> Packs { get; }

    /// <summary>Empty when every file is a pack.</summary>
    public ImmutableArray<string> Complaints { get; }

    /// <summary>Whether a pack cannot be read, after the complaints: an answer without it would lack its rules and alarms, and nobody would see that.</summary>
    public bool IsRefused(Phrasebook words)
    {
        foreach (var complaint in Complaints.IsEmpty ? Complaints : Complaints.Add(words.Say("pathways.cli.packs-refused")))
        {
            Console.Error.WriteLine(complaint);
        }

        return !Complaints.IsEmpty;
    }

    /// <param name="folder">Null: the packs that the program carries.</param>
    /// <param name="words">The language of the complaints.</param>
    public static PackShelf Open(string? folder, Phrasebook words)
    {
        var packs = ImmutableArray.CreateBuilder<Pack>();
        var complaints = ImmutableArray.CreateBuilder<string>();
        foreach (var reading in folder is null ? OwnPacks() : PacksOf(folder, words, complaints))
        {
            Add(reading, packs, complaints, words);
        }

        return new PackShelf(packs.ToImmutable(), complaints.ToImmutable());
    }

    /// <summary>One pack: an id of the program's own, or a file.</summary>
    public static PackShelf OpenOne(string name, Phrasebook words)
    {
        var own = File.Exists(name) ? [] : OwnPacks().OfType<PackReading.Read>().Where(r => string.Equals(r.Pack.Id, name, StringComparison.Ordinal)).Select(r => r.Pack).ToImmutableArray();
        if (!own.IsEmpty)
        {
            return new PackShelf(own, []);
        }

        if (!File.Exists(name) && !Directory.Exists(name))
        {
            var ids = OwnPacks().OfType<PackReading.Read>().Select(r => r.Pack.Id).Order(StringComparer.Ordinal);
            return new PackShelf([], [words.Say("pathways.cli.no-pack", ("pack", name), ("known", Core.Checks.ListValue.Of(ids)))]);
        }

        var packs = ImmutableArray.CreateBuilder<Pack>();
        var complaints = ImmutableArray.CreateBuilder<string>();
        foreach (var reading in PacksOf(name, words, complaints))
        {
            Add(reading, packs, complaints, words);
        }

        return new PackShelf(packs.ToImmutable(), complaints.ToImmutable());
    }

    private static void Add(PackReading reading, ImmutableArray<Pack>.Builder packs, ImmutableArray<string>.Builder complaints, Phrasebook words)
    {
        if (reading is PackReading.Read read)
        {
            packs.Add(read.Pack);
        }
        else if (reading is PackReading.Refused refused)
        {
            complaints.AddRange(At(refused.FileName, refused.Errors, words));
        }
    }

    internal static IEnumerable<string> At(string file, ImmutableArray<AccountError> errors, Phrasebook words) =>
        errors.Select(e => string.Create(CultureInfo.InvariantCulture, $"{file}:{e.Line}:{e.Column}: {words.Say(e.Reason)}"));

    private static IEnumerable<PackReading> OwnPacks()
    {
        var assembly = typeof(PackShelf).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Embedded, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return PackReader.Read(stream, name);
        }
    }

    private static IEnumerable<PackReading> PacksOf(string folder, Phrasebook words, ImmutableArray<string>.Builder complaints)
    {
        var files = AccountFiles.Of([folder]);
        complaints.AddRange(files.Missing.Select(m => words.Say("pathways.cli.no-files", ("path", m))));
        foreach (var path in files.Paths)
        {
            FileStream? stream = null;
            try
            {
                stream = File.OpenRead(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                complaints.Add(words.Say("cli.file.not-readable", ("path", path), ("reason", e.Message)));
            }

            if (stream is not null)
            {
                using (stream)
                {
                    yield return PackReader.Read(stream, path);
                }
            }
        }
    }
}

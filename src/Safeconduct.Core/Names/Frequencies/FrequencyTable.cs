using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace Safeconduct.Core.Names;

/// <summary>
/// The counts that come with the product, most frequent first within a kind. Sources and what they lack: docs/names.md and NOTICE.
/// They count people in public registers of Russia and its neighbours and in labels of Wikidata, and are no census. tools/NameFrequencies makes the file.
/// </summary>
public static class FrequencyTable
{
    private const string Resource = "Safeconduct.Core.Names.name-frequencies.tsv.br";
    private static readonly Lazy<ImmutableArray<NameFrequency>> Lines = new(Read);

    /// <summary>Every form. Read once, on first use; thread safe.</summary>
    public static ImmutableArray<NameFrequency> All => Lines.Value;

    private static ImmutableArray<NameFrequency> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(new BrotliStream(stream, CompressionMode.Decompress), Encoding.UTF8);
        var lines = ImmutableArray.CreateBuilder<NameFrequency>(72_000);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                lines.Add(Parse(line));
            }
        }

        return lines.DrainToImmutable();
    }

    private static NameFrequency Parse(string line)
    {
        var cells = line.Split('\t');
        return new NameFrequency(KindOf(cells[0]), GenderOf(cells[1]), cells[2], long.Parse(cells[3], CultureInfo.InvariantCulture));
    }

    private static FrequencyKind KindOf(string cell) => cell switch
    {
        "s" => FrequencyKind.Surname,
        "g" => FrequencyKind.Given,
        "p" => FrequencyKind.Patronymic,
        "w" => FrequencyKind.WorldPart,
        _ => throw new InvalidOperationException($"The frequency table holds an unknown kind: {cell}."),
    };

    private static FormGender GenderOf(string cell) => cell switch
    {
        "m" => FormGender.Male,
        "f" => FormGender.Female,
        _ => FormGender.Any,
    };
}

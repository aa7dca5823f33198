using System.Text;
using Safeconduct.Evidence.Importers;
using Safeconduct.TestData;
using Safeconduct.Tests.Demo;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Importers;

/// <summary>Damaged tables. The seeds are fixed: a failure can be repeated by its number.</summary>
public sealed class ImporterFuzzTests
{
    private const int CasesPerFile = 400;
    private const int LinesOfAFile = 25;

    private static readonly string[] Pieces =
        ["\"", "\"\"", ",", ";", "|", "\n", "\r", "\r\n", "\0", "\uFEFF", "\u2028", "\u202E", "\u001b[2J", "\uFFFE", "\uD7FF", "e\u0301", "..", "2022-02-31", "2022-02-29", "Y170000002", "-0", "1e309", "NaN", "∞", "٣", "90.0001", "-180", "0x1F", "РФ", "𝔘", "A1", "Z9"];

    public static TheoryData<string> OfTheExample => [.. ExampleFolder.Evidence.Select(f => Path.GetFileName(f))];

    public static TheoryData<string> OfOthers => ["uawardata/units_all.csv", "uawardata/btgs_all.csv", "katottg/territories_status.csv", "katottg/occupation_periods.csv", "katottg/kodifikator-16-05-2025.csv", "sanctions-lists/sdn.csv", "sanctions-lists/alt.csv"];

    [Theory]
    [MemberData(nameof(OfTheExample))]
    public void A_damaged_file_of_the_example_is_read_or_refused_row_by_row(string name) => Fuzz(ExampleFolder.Evidence.Single(f => Path.GetFileName(f) == name));

    [Theory]
    [MemberData(nameof(OfOthers))]
    public void A_damaged_file_of_others_is_read_or_refused_row_by_row(string name) => Fuzz(SharedData.PathOf(["evidence", .. name.Split('/')]));

    private static void Fuzz(string path)
    {
        var seed = Encoding.UTF8.GetBytes(string.Concat(File.ReadLines(path).Take(LinesOfAFile).Select(l => l + "\n")));
        var importer = ImporterCatalogue.For(FileSniff.Of(Path.GetFileName(path), seed)).ShouldNotBeNull();
        var random = new Random(7);
        var (accepted, rejected, refused) = (0, 0, 0);
        for (var number = 0; number < CasesPerFile; number++)
        {
            var bytes = Damage(seed, random);
            try
            {
                var items = Reading.Of(importer.Card.Id, bytes).Items;
                Judge(items);
                accepted += items.Count(i => i is ImportItem.Accepted);
                rejected += items.Count(i => i is ImportItem.Rejected);
                refused += items.Count(i => i is ImportItem.Refused);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"{importer.Card.Id}, case {number}:\n{Encoding.UTF8.GetString(bytes)}", e);
            }
        }

        // Damage must be noticed, and must not cost what it did not touch.
        accepted.ShouldBeGreaterThan(CasesPerFile);
        (rejected + refused).ShouldBeGreaterThan(CasesPerFile / 4);
        refused.ShouldBeInRange(CasesPerFile / 20, CasesPerFile - 1);
    }

    private static void Judge(IReadOnlyList<ImportItem> items)
    {
        var rows = items.Where(i => i is not ImportItem.Refused).Select(i => i.At.Row).ToList();
        rows.ShouldBe(Enumerable.Range(1, rows.Count).Select(r => (long)r), "every row once and in order");
        items.SkipLast(1).ShouldAllBe(i => !(i is ImportItem.Refused), "nothing after a refusal");
        items.ShouldAllBe(i => i.At.Line >= 1);
        foreach (var reason in items.Select(i => i.Match<Core.Checks.Phrase?>(_ => null, r => r.Reason, r => r.Reason)).OfType<Core.Checks.Phrase>().DistinctBy(r => r.Key))
        {
            Phrasebook.Languages.ShouldAllBe(l => Phrasebook.For(l).Say(reason).Length > 5);
        }
    }

    private static byte[] Damage(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            DamageOnce(bytes, random);
        }

        return [.. bytes];
    }

    private static void DamageOnce(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 60), bytes.Count - at);
        switch (random.Next(9))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 2 when length > 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 3 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                MoveLine(bytes, random);
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                break;
        }
    }

    private static void MoveLine(List<byte> bytes, Random random)
    {
        var lines = Encoding.Latin1.GetString([.. bytes]).Split('\n').ToList();
        lines.Insert(random.Next(1, lines.Count + 1), lines[random.Next(lines.Count)]);
        bytes.Clear();
        bytes.AddRange(Encoding.Latin1.GetBytes(string.Join('\n', lines)));
    }
}

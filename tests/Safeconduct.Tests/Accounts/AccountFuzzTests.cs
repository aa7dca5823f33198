using System.Text;
using Safeconduct.Accounts;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Accounts;

/// <summary>Damaged files. The seeds are fixed: a failure can be repeated by its number.</summary>
public sealed class AccountFuzzTests
{
    private const int CasesPerSeed = 5_000;
    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ": ", "- ", "\t", "\"", "'", "&a ", "*a", "!!int ", "<<: *a", "---\n", "...\n", "%YAML 1.1\n", "|\n", ">-\n", "? ", "#", "\0", "\uFEFF", "\uFFFE", "\"\\UFFFFFFFF\"", "\"\\uD800\"", "\u2028", "~", "null", "..", "S1.end", "2022-02-31", "\r", "\\u0000", "@", "`", ", "];

    private static readonly byte[] Seed = Encoding.UTF8.GetBytes("""
        safeconduct: account/1
        id: K-014
        subject: { born: 1998~ }
        interviews:
          - { id: I1, on: 2024-04-12, language: ru }
          - { id: I2, on: 2024-05-03, language: ru }
        statements:
          - id: S1
            in: I1
            quote: "Служил в связи"
            served: { unit: "97-я обрмп", number: "99997", role: communications }
            at: { lat: 47.25, lon: 35.7, within_km: 5 }
            from: 2022-02-24
            to: 2022-08-2X
          - { id: S2, in: I1, leave: {}, from: "[2022-08-21..2022-08-31]" }
          - { id: S3, in: I1, crossed: { from: RU, to: KZ, document: internal-passport } }
          - { id: S5, in: I2, retells: S1, from: 2022-02-24, to: 2022-09 }
        relations:
          - { lasted: S1, months: 5..6 }
          - any:
              - { from: S2.start, to: S3, days: 0..1 }
              - { from: S2.end, to: S3, days: 0..1 }
        """);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_damaged_file_is_always_answered_in_both_languages(int seed)
    {
        var random = new Random(seed);
        var refused = 0;
        for (var number = 0; number < CasesPerSeed; number++)
        {
            var bytes = DamagedText.Of(Seed, random, Pieces);
            using var stream = new MemoryStream(bytes);
            AccountReading reading;
            try
            {
                reading = AccountReader.Read(stream, "damaged");
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}, case {number}:\n{Encoding.UTF8.GetString(bytes)}", e);
            }

            if (reading is AccountReading.Refused { Errors: var errors })
            {
                refused++;
                errors.ShouldNotBeEmpty();
                errors.ShouldAllBe(e => e.Line >= 1 && e.Column >= 1 && Says(e));
            }
        }

        refused.ShouldBeInRange(CasesPerSeed / 2, CasesPerSeed - 1, "damage must be noticed mostly, and not always");
    }

    private static bool Says(AccountError error) => Phrasebook.Languages.All(l => Phrasebook.For(l).Say(error.Reason).Length > 10);
}

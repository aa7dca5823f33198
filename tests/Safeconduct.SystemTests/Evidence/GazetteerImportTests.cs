using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Gazetteer;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.SystemTests.Evidence;

/// <summary>More gazetteers must not make a town that was one into several: the same town in two lists is one town.</summary>
public sealed class GazetteerImportTests
{
    /// <summary>Two places of one name as near as this would be one place twice.</summary>
    private const double ApartKm = 10;

    private static readonly ImmutableArray<string> Towns =
    [
        "Tokmak, Zaporizhzhia region", "Токмак, Запорожская область", "Мелітополь", "Мелитополь", "Melitopol", "Бердянск", "Маріуполь", "Мариуполь", "Херсон", "Kherson", "Скадовськ",
        "Скадовск, Херсонская область", "Kreminna, Luhansk region", "Beryslav, Kherson region", "Skadovsk, Kherson region", "Balakliia, Kharkiv region", "Изюм, Харьковская область", "Ізюм",
        "Купянск", "Куп'янськ", "Лиман, Донецкая область", "Попасная", "Северодонецк", "Сєвєродонецьк", "Бахмут", "Авдеевка", "Вугледар", "Гуляйполе", "Оріхів", "Василівка, Запорізька область",
        "Буча", "Ірпінь", "Чернигов", "Белгород", "Ростов-на-Дону", "Валуйки", "Джанкой", "Евпатория", "Владивосток", "Хабаровск", "Таганрог", "Киев", "Москва", "Донецк, Украина",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_town_that_was_one_place_stays_one_when_other_gazetteers_are_imported(bool withClassifier)
    {
        using var folder = new TemporaryFolder();
        string[] classifier = withClassifier ? [SharedData.PathOf("evidence", "katottg", "kodifikator-16-05-2025.csv")] : [];
        string[] nothing = withClassifier ? [] : [folder.Write("p.csv", "id,name,alt_names,kind\nx,Nowhere,,settlement\n")];
        Importing.Import(folder["before.db"], [.. classifier, .. nothing]);
        Importing.Import(folder["after.db"], [.. classifier, SharedData.PathOf("evidence", "gazetteer"), .. nothing]);
        using var before = Importing.Open(folder["before.db"]);
        using var after = Importing.Open(folder["after.db"]);
        var lost = new List<string>();
        foreach (var town in Towns)
        {
            if (Resolve(town, before) is PlaceResolution.One was)
            {
                var now = Resolve(town, after);
                if (now is not PlaceResolution.One one ? !AreApart(now) : was.Result.Point is { } p && one.Result.Point is { } q && GeoDistance.Km(p, q) > ApartKm)
                {
                    lost.Add($"{town}: {Show(now)}");
                }
            }
        }

        lost.ShouldBeEmpty();
        Towns.Count(t => Resolve(t, before) is PlaceResolution.One).ShouldBeGreaterThan(30);
        Towns.Where(t => Resolve(t, before) is PlaceResolution.One && Resolve(t, after) is not PlaceResolution.One).ShouldBe(TrulySeveral(withClassifier), ignoreOrder: true);
    }

    /// <summary>Names that a village of the imported lists bears too, in another place. The classifier tells of them; without it nothing before did.</summary>
    private static string[] TrulySeveral(bool withClassifier) => withClassifier ? [] : ["Гуляйполе", "Василівка, Запорізька область", "Валуйки"];

    private static PlaceResolution Resolve(string text, SqliteEvidenceBase evidence) =>
        PlaceResolver.Resolve(new PlaceText.Named(text, isNear: false), [evidence.Places, BuiltInGazetteer.Instance]);

    private static bool AreApart(PlaceResolution resolution) => resolution is PlaceResolution.Several several
        && several.Candidates.All(a => several.Candidates.All(b => ReferenceEquals(a, b) || (a.Point is { } p && b.Point is { } q && GeoDistance.Km(p, q) > ApartKm)));

    private static string Show(PlaceResolution resolution) => resolution switch
    {
        PlaceResolution.Several several => "several " + string.Join(" | ", several.Candidates.Select(c => $"{c.Id} {c.Name} {c.Kind} {c.RegionCode} {c.Code} {c.Point} {c.Population}")),
        PlaceResolution.One one => $"one {one.Result} {one.Result.Point}",
        _ => resolution.GetType().Name,
    };
}

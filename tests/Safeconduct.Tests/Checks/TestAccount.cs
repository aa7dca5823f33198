using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Tests.Checks;

/// <summary>Writes small accounts for the tests of checks.</summary>
internal sealed class TestAccount
{
    public static readonly Day AsOf = Day.Of(2025, 6, 1);

    private Identity? _identity;
    private readonly List<Statement> _statements = [];
    private readonly Dictionary<string, PlaceResolution> _places = [];
    private readonly Dictionary<string, UnitResolution> _units = [];
    private readonly Dictionary<string, PlaceResolution> _garrisons = [];
    private readonly Dictionary<string, ImmutableArray<Superior>> _superiors = [];
    private readonly List<Interview> _interviews = [new("I1", Date("2024-04-12"), "ru"), new("I2", Date("2024-05-03"), "ru"), new("I3", Date("2024-06-03"), "ru")];
    private readonly List<Relation> _relations = [];
    private Edtf? _born;

    public static Edtf Date(string text) => Edtf.Parse(text).Value ?? throw new ArgumentException($"'{text}' is no date.", nameof(text));

    public TestAccount Born(string date)
    {
        _born = Date(date);
        return this;
    }

    public TestAccount Say(Claim? claim, string? from = null, string? to = null, string? on = null, Place? at = null, string? atText = null,
        bool vague = false, string? retells = null, string interview = "I1", string? id = null, PlaceResolution? resolved = null, Unit? unit = null,
        UnitResolution? unitResolved = null, PlaceResolution? garrison = null)
    {
        var statement = new Statement
        {
            Id = id ?? $"S{_statements.Count + 1}",
            In = interview,
            Claim = claim,
            From = from is null ? null : Date(from),
            To = to is null ? null : Date(to),
            On = on is null ? null : Date(on),
            At = (atText ?? at?.Name) is { } text ? new PlaceText.Named(text, isNear: false) : null,
            IsVague = vague,
            Retells = retells,
        };
        _statements.Add(statement);
        if ((resolved ?? (at is null ? null : new PlaceResolution.One(at, at.WithinKm))) is { } place)
        {
            _places[statement.Id] = place;
        }

        if ((unitResolved ?? (unit is null ? null : new UnitResolution.One(unit, "name"))) is { } known)
        {
            _units[statement.Id] = known;
        }

        if (garrison is not null)
        {
            _garrisons[statement.Id] = garrison;
        }

        return this;
    }

    /// <summary>The statement lasted so many days.</summary>
    public TestAccount Lasted(string statement, int min, int max)
    {
        _relations.Add(new Relation.Lasted($"R{_relations.Count + 1}", 0, statement, new DurationRange(DurationUnit.Days, min, max, IsVague: false)));
        return this;
    }

    public AccountInContext Build(Random? shuffle = null)
    {
        var statements = shuffle is null ? _statements : [.. _statements.OrderBy(_ => shuffle.Next())];
        var account = new Account("K-1", _born, [.. _interviews], [.. statements], [.. _relations]);
        return new AccountInContext(account, _places.ToImmutableDictionary(), _units.ToImmutableDictionary(), AccountTimeline.Of(account), AsOf, _superiors.ToImmutableDictionary(), _garrisons.ToImmutableDictionary()) { Identity = _identity };
    }

    /// <summary>Who the subject and P1, P2… are.</summary>
    public TestAccount Identified(IdentityPerson subject, params (string Id, IdentityPerson Person)[] persons)
    {
        _identity = new Identity("K-1", subject, persons.ToImmutableDictionary(p => p.Id, p => p.Person));
        return this;
    }

    /// <summary>The unit stood under another, as the base knows it.</summary>
    public TestAccount Under(Unit unit, Unit superior, DayWindow days = default)
    {
        _superiors[unit.Id] = [.. _superiors.GetValueOrDefault(unit.Id, []), new Superior(superior, days)];
        return this;
    }

    public IReadOnlyList<Finding> Examine(ICheck check) => Examine(check, Build());

    public static IReadOnlyList<Finding> Examine(ICheck check, AccountInContext context)
    {
        check.Needs(context).ShouldBeEmpty();
        return [.. check.Examine(context, EvidenceSet.Empty)];
    }
}

/// <summary>Places for the tests; coordinates rounded from public maps.</summary>
internal static class Places
{
    public static readonly Place Tokmak = Settlement("Tokmak", "UA", 47.25, 35.71);
    public static readonly Place Melitopol = Settlement("Melitopol", "UA", 46.85, 35.37);
    public static readonly Place Rostov = Settlement("Rostov-on-Don", "RU", 47.23, 39.70);
    public static readonly Place Moscow = Settlement("Moscow", "RU", 55.75, 37.62);
    public static readonly Place Omsk = Settlement("Omsk", "RU", 54.99, 73.37);
    public static readonly Place Vladivostok = Settlement("Vladivostok", "RU", 43.12, 131.89);
    public static readonly Place Astana = Settlement("Astana", "KZ", 51.17, 71.43);
    public static readonly Place Almaty = Settlement("Almaty", "KZ", 43.25, 76.93);
    public static readonly Place ZaporizhzhiaRegion = new("zap-region", "Zaporizhzhia region", PlaceKind.Region, country: "UA", point: new GeoPoint(47.2, 35.8), withinKm: 150);
    public static readonly Place Unmapped = new("unmapped", "Somewhere", PlaceKind.Settlement, country: "UA");

    public static Place Settlement(string name, string country, double latitude, double longitude, string? id = null) =>
        new(id ?? name, name, PlaceKind.Settlement, country: country, point: new GeoPoint(latitude, longitude), withinKm: 10);
}

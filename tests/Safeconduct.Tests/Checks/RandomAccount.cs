using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Tests.Checks;

/// <summary>An account that nobody told, with evidence about it: the same seed gives the same.</summary>
internal sealed class RandomAccount
{
    private static readonly Place TokmakWithCode = Place("Tokmak", "UA23080000000000001", 47.25, 35.71);
    private static readonly Place[] Pool =
    [
        TokmakWithCode, Place("Melitopol", "UA23080000000000002", 46.85, 35.37), Places.Rostov, Places.Moscow, Places.Omsk, Places.Vladivostok, Places.Astana,
        Places.ZaporizhzhiaRegion, Places.Unmapped,
    ];

    private static readonly Unit[] Units =
    [
        Unit("61-brigade", "61st Naval Infantry Brigade", "38643", "14th Army Corps", "Sputnik", 69.5, 31.0), Unit("55-division", "55th Naval Infantry Division", "30926", "Pacific Fleet", "Vladivostok", 43.1, 131.9),
        new("other", "A brigade of the other side", side: "ua"),
    ];

    private static readonly string[] Names = ["Иванов Сергей Петрович", "Кузнецова Анна", "Shcherbak Oleksandr", "Петров Пётр", "Ivanov Sergei"];

    private readonly TestAccount _account = new();
    private readonly TestEvidence _evidence = new();
    private readonly Random _random;
    private int _statements;
    private int _incidents;

    private RandomAccount(int seed)
    {
        _random = new Random(seed);
        if (Flip())
        {
            _account.Born(Date(Day.Of(1998, 1, 1), 5000));
        }

        if (Flip())
        {
            _account.Identified(new IdentityPerson([Pick(Names)], [Pick(Names)], Flip() ? TestAccount.Date(Pick(["1985-03-12", "1990"])) : null), ("P1", new IdentityPerson([Pick(Names)])));
        }

        for (var n = _random.Next(1, 7); n > 0; n--)
        {
            Tell();
        }

        for (var n = _random.Next(0, 6); n > 0; n--)
        {
            Record();
        }
    }

    public static IEnumerable<RandomAccount> Some(int count) => Enumerable.Range(0, count).Select(seed => new RandomAccount(seed));

    public AccountInContext Context(Random? order = null) => _account.Build(order);

    public IReadOnlyList<Finding> Examine(ICheck check, Random? evidenceOrder = null, Random? statementOrder = null)
    {
        var context = Context(statementOrder);
        return [.. check.Examine(context, Evidence(check, context, evidenceOrder))];
    }

    /// <summary>Every citation that the check is handed.</summary>
    public IReadOnlyCollection<Citation> Given(ICheck check)
    {
        var context = Context();
        var evidence = Evidence(check, context, null);
        return
        [
            .. evidence.Queries.OfType<SightingsQuery>().SelectMany(q => evidence.Of(q)).Select(s => s.Citation),
            .. evidence.Queries.OfType<TerritoryQuery>().SelectMany(q => evidence.Of(q)).Select(t => t.Citation),
            .. evidence.Queries.OfType<RelatedUnitsQuery>().SelectMany(q => evidence.Of(q).Near).Select(s => s.Citation),
            .. evidence.Queries.OfType<IncidentsOfUnitQuery>().SelectMany(q => evidence.Of(q)).Select(i => i.Citation),
            .. evidence.Queries.OfType<IncidentsNearQuery>().SelectMany(q => evidence.Of(q).Nearest).Select(i => i.Citation),
            .. evidence.Queries.OfType<RegisterQuery>().SelectMany(q => evidence.Of(q).Hits).Select(h => h.Citation),
            .. Units.SelectMany(u => u.Citations),
        ];
    }

    private EvidenceSet Evidence(ICheck check, AccountInContext context, Random? order) => _evidence.Answer(check.Needs(context).Distinct(), order);

    private void Tell()
    {
        var claim = SomeClaim();
        var place = Flip() ? Pick(Pool) : null;
        var several = place is not null && _random.Next(6) == 0;
        var isMoment = claim is Claim.Crossed or Claim.Ordered or Claim.Document or Claim.Proceeding || (claim is Claim.Event && Flip());
        var unit = claim is Claim.Served && Flip() ? Pick(Units) : null;
        // Each telling again is in the next interview, so that the order of the statements says nothing about it.
        var again = _statements > 0 && _statements < 3 && Flip();
        var start = Date(Day.Of(2022, 3, 1), 500);
        _account.Say(claim, from: isMoment || Rarely() ? null : start, to: isMoment || Rarely() ? null : Date(Day.Of(2022, 6, 1), 500), on: isMoment ? start : null,
            at: several ? null : place, atText: several ? "Ivanovka" : null,
            resolved: several ? new PlaceResolution.Several([place!, Pick(Pool)], ["region"]) : null,
            vague: Rarely(), retells: again ? $"S{_statements}" : null, interview: again ? $"I{_statements + 1}" : "I1", unit: unit,
            unitResolved: unit is not null && Rarely() ? new UnitResolution.Several([Units[0], Units[1]]) { ByNumber = [Units[1]] } : null,
            garrison: claim is Claim.Served { Garrison: not null } ? new PlaceResolution.One(Pick(Pool), 10) : null);
        _statements++;
        if (!isMoment && !again && Rarely())
        {
            _account.Lasted($"S{_statements}", 5, 40);
        }
    }

    private void Record()
    {
        var unit = Pick(Units).Id;
        _evidence.Seen(unit, Day.Of(2022, 3, 1).AddDays(_random.Next(300)).ToString(), Pick(Pool).Point ?? new GeoPoint(47, 35), kind: Pick(Enum.GetValues<SightingKind>()));
        _evidence.Covered(unit, "2022-03-01", "2022-12-01");
        RecordIncident();
        _evidence.Registered(Pick(["wanted", "dead", "list"]), Pick(Names), Flip() ? "1985-03-12" : null, Flip() ? Pick(["wanted", "sanction", "crime.war"]) : null);
        _evidence.Related(unit, Pick(Units).Id, Pick(Enum.GetValues<UnitRelation>()));
        _evidence.Belongs(unit, Flip() ? "Melitopol" : null, Flip() ? Pick(Pool).Point : null);
        _evidence.Listed(TokmakWithCode.Code!, Pick(Enum.GetValues<TerritoryStatus>()), Flip() ? null : Date(Day.Of(2022, 3, 1), 100), Flip() ? null : Date(Day.Of(2022, 9, 1), 100));
    }

    private void RecordIncident()
    {
        var place = Pick(Pool);
        var from = Day.Of(2022, 3, 1).AddDays(_random.Next(300));
        _evidence.Incident($"I{_incidents++}", from.ToString(), place.Point ?? new GeoPoint(47, 35), of: Flip() ? Pick(Units).Id : null, to: from.AddDays(_random.Next(40)).ToString(),
            place: Flip() ? place.Name : null, kind: Flip() ? "civilian infrastructure" : null, withinKm: _random.Next(12));
    }

    private Claim SomeClaim() => _random.Next(11) switch
    {
        0 or 1 or 2 => new Claim.Served { Unit = Pick(["61-я обрмп", "a company", null!]), Number = Flip() ? "38643" : null, Rank = Pick(["lieutenant", "private", "captain", null!]), Category = Pick(["contract", "conscript", "mobilised", null!]), Role = Flip() ? "driver" : null, Commander = Pick(["P1", "P2", null!]), Branch = Pick(["naval infantry", "tank", null!]), Garrison = Pick(["Sputnik", "Omsk", null!]), Parent = Pick(["14th Army Corps", "58th Army", "нечто", null!]) },
        3 => new Claim.Studied { School = "academy", GraduatedAs = "lieutenant" },
        4 => new Claim.Leave(),
        5 => new Claim.Hospital(),
        6 => new Claim.Was(),
        7 => new Claim.Event { What = "something", How = Pick(["saw", "did", "heard"]) },
        8 => new Claim.Crossed { From = "RU", To = Pick(["KZ", "GE", "XX"]), State = Pick(["allowed", "refused", null!]) },
        9 => new Claim.Proceeding { Article = Pick(["337", "337 part 5", "ч. 1 ст. 337"]), State = "opened" },
        _ => new Claim.Ordered { Answer = Pick(["obeyed", "refused", "overruled"]) },
    };

    private string Date(Day around, int days)
    {
        var day = around.AddDays(_random.Next(days));
        return _random.Next(5) switch
        {
            0 => day.ToString()[..7],
            1 => $"[{day}..{day.AddDays(_random.Next(60))}]",
            2 => day + "~",
            _ => day.ToString(),
        };
    }

    private bool Flip() => _random.Next(2) == 0;

    private bool Rarely() => _random.Next(8) == 0;

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private static Unit Unit(string id, string name, string number, string parent, string garrison, double latitude, double longitude)
    {
        var row = new Citation("units", "sha256:01", number.Length + name.Length, default);
        return new Unit(id, name, numbers: [number], side: "ru", parents: [new UnitParent(parent, new DayWindow(Day.Of(2022, 1, 1), Day.Of(2022, 12, 1)), row)], citations: [row])
        {
            NumbersOverTime = [new UnitName(number, DayWindow.Unbounded, row)],
            Garrisons = [new UnitGarrison(garrison, new GeoPoint(latitude, longitude), row)],
        };
    }

    private static Place Place(string name, string code, double latitude, double longitude) =>
        new(code, name, PlaceKind.Settlement, country: "UA", region: "Zaporizhzhia", point: new GeoPoint(latitude, longitude), withinKm: 10, code: code);
}

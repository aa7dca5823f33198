using System.Collections.Immutable;
using Safeconduct.Core.Pathways.Packs;

namespace Safeconduct.Accounts.Pathways;

/// <summary>Every key of facts files and packs, once. The readers read no key that is not here, and a test holds the JSON Schemas against it.</summary>
public static class PathwayKeys
{
    /// <summary>The version of facts files that this reader reads.</summary>
    public const string FactsVersion = "facts/1";

    /// <summary>The version of packs.</summary>
    public const string PackVersion = "pack/1";

    private static readonly ImmutableArray<AccountKey> Days = [new("from", KeyForm.Date), new("to", KeyForm.Date)];

    private static readonly ImmutableArray<AccountKey> Body =
    [
        new("on", KeyForm.Date), new("born", KeyForm.Date), new("citizenships", KeyForm.List), new("no-other-citizenship", KeyForm.Flag), new("whereabouts", KeyForm.List),
        new("documents", KeyForm.List), new("proceedings", KeyForm.List), new("notices", KeyForm.List), new("service", KeyForm.List), new("facts", KeyForm.List),
    ];

    private static readonly ImmutableArray<AccountKey> Basis =
    [
        new("sources", KeyForm.List), new("sure", KeyForm.Text), new("to-check", KeyForm.Text), new("checked", KeyForm.Map),
    ];

    private static readonly ImmutableArray<AccountKey> DoorDetails =
        [new("in", KeyForm.Country), new("from", KeyForm.Country), new("days", KeyForm.Number), new("within", KeyForm.Number), new("level", KeyForm.Text), new("years", KeyForm.Number)];

    public static readonly AccountKeySet Facts = new("facts file", [new("safeconduct", KeyForm.Text, IsRequired: true), new("id", KeyForm.Id, IsRequired: true), .. Body]);

    public static readonly AccountKeySet CaseFacts = new("facts of a case", Body);

    public static readonly AccountKeySet Citizenship = new("citizenship", [new("country", KeyForm.Country, IsRequired: true), new("is", KeyForm.Text), .. Days]);

    public static readonly AccountKeySet Whereabouts = new("whereabouts", [new("in", KeyForm.Country, IsRequired: true), .. Days]);

    public static readonly AccountKeySet Document = new("document", [new("kind", KeyForm.Text, IsRequired: true), new("of", KeyForm.Country), new("state", KeyForm.Text, IsRequired: true), .. Days]);

    public static readonly AccountKeySet Proceeding = new("proceeding",
        [new("kind", KeyForm.Text, IsRequired: true), new("country", KeyForm.Country, IsRequired: true), new("state", KeyForm.Text, IsRequired: true), new("article", KeyForm.List), .. Days]);

    public static readonly AccountKeySet Notice = new("notice", [new("list", KeyForm.Text, IsRequired: true), new("country", KeyForm.Country, IsRequired: true), new("is", KeyForm.Text), .. Days]);

    public static readonly AccountKeySet Service = new("service",
        [new("country", KeyForm.Country, IsRequired: true), new("category", KeyForm.Text), new("status", KeyForm.Text), new("rank", KeyForm.Text), new("officer", KeyForm.Text), .. Days]);

    public static readonly AccountKeySet NamedFact = new("fact", [new("id", KeyForm.Id, IsRequired: true), new("is", KeyForm.Text), .. Days]);

    public static readonly AccountKeySet Pack = new("pack",
    [
        new("safeconduct", KeyForm.Text, IsRequired: true), new("id", KeyForm.Id, IsRequired: true), new("jurisdiction", KeyForm.Text, IsRequired: true), new("title", KeyForm.Text, IsRequired: true),
        new("checked", KeyForm.Map, IsRequired: true), new("sources", KeyForm.List), new("facts", KeyForm.List), new("words", KeyForm.List), new("rules", KeyForm.List),
        new("steps", KeyForm.List), new("ends", KeyForm.List), new("alarms", KeyForm.List), new("cases", KeyForm.List),
    ]);

    public static readonly AccountKeySet Checked = new("checked", new("by", KeyForm.Text, IsRequired: true), new("on", KeyForm.Date, IsRequired: true));

    public static readonly AccountKeySet Source = new("source",
        new("id", KeyForm.Id, IsRequired: true), new("title", KeyForm.Text, IsRequired: true), new("by", KeyForm.Text, IsRequired: true), new("url", KeyForm.Text), new("dated", KeyForm.Date),
        new("language", KeyForm.Language), new("read", KeyForm.Text, IsRequired: true));

    public static readonly AccountKeySet Citation = new("citation", new("source", KeyForm.Id, IsRequired: true), new("at", KeyForm.Text));

    public static readonly AccountKeySet DeclaredFact = new("fact of a pack",
        new("id", KeyForm.Id, IsRequired: true), new("ask", KeyForm.Text, IsRequired: true), new("says", KeyForm.Text, IsRequired: true), new("values", KeyForm.List));

    public static readonly AccountKeySet Word = new("word", new("id", KeyForm.Id, IsRequired: true), new("says", KeyForm.Text, IsRequired: true));

    public static readonly AccountKeySet Rule = new("rule",
    [
        new("id", KeyForm.Id, IsRequired: true), new("holds", KeyForm.Map), new("then", KeyForm.Map, IsRequired: true), new("when", KeyForm.Map), new("says", KeyForm.Text, IsRequired: true),
        new("overrides", KeyForm.List), .. Basis,
    ]);

    public static readonly AccountKeySet Holds = new("holds", Days);

    public static readonly AccountKeySet Then = new("then",
        [.. Door.Words.SelectMany(w => (string?[])[w.Opens, w.Closes]).OfType<string>().Select(w => new AccountKey(w, KeyForm.Text)), .. DoorDetails]);

    public static readonly AccountKeySet Condition = new("condition",
        new("all", KeyForm.List), new("any", KeyForm.List), new("not", KeyForm.Map), new("citizenship", KeyForm.Country), new("in", KeyForm.Country), new("document", KeyForm.Map),
        new("proceeding", KeyForm.Map), new("charge", KeyForm.Map), new("notice", KeyForm.Map), new("service", KeyForm.Map), new("stay", KeyForm.Map), new("stayed", KeyForm.Map), new("age", KeyForm.Range),
        new("fact", KeyForm.Text), new("can", KeyForm.Map));

    public static readonly AccountKeySet IsDocument = new("document in a condition", new("kind", KeyForm.Text, IsRequired: true), new("of", KeyForm.Country), new("state", KeyForm.Text), new("days", KeyForm.Range));

    public static readonly AccountKeySet IsProceeding = new("proceeding in a condition", new("kind", KeyForm.Text, IsRequired: true), new("country", KeyForm.Country, IsRequired: true), new("state", KeyForm.Text));

    public static readonly AccountKeySet IsCharge = new("charge", new("country", KeyForm.Country, IsRequired: true), new("article", KeyForm.Text, IsRequired: true));

    public static readonly AccountKeySet IsNotice = new("notice in a condition", new("list", KeyForm.Text, IsRequired: true), new("country", KeyForm.Country, IsRequired: true));

    public static readonly AccountKeySet IsService = new("service in a condition",
        new("country", KeyForm.Country, IsRequired: true), new("category", KeyForm.Text), new("status", KeyForm.Text), new("officer", KeyForm.Text));

    public static readonly AccountKeySet IsStay = new("stay", new AccountKey("days", KeyForm.Range, IsRequired: true));

    public static readonly AccountKeySet IsStayed = new("stayed",
        new("in", KeyForm.Country, IsRequired: true), new("days", KeyForm.Range, IsRequired: true), new("within", KeyForm.Number, IsRequired: true));

    public static readonly AccountKeySet IsFact = new("fact in a condition", new("id", KeyForm.Id, IsRequired: true), new("is", KeyForm.Text));

    public static readonly AccountKeySet Step = new("step",
    [
        new("id", KeyForm.Id, IsRequired: true), new("says", KeyForm.Text, IsRequired: true), new("when", KeyForm.Map), new("can", KeyForm.List), new("does", KeyForm.List, IsRequired: true),
        new("takes", KeyForm.Range), new("bring", KeyForm.List), new("risks", KeyForm.List), new("before", KeyForm.Text), .. Basis,
    ]);

    public static readonly AccountKeySet StepRisk = new("risk of a step", new("risk", KeyForm.Text, IsRequired: true), new("level", KeyForm.Text, IsRequired: true), new("says", KeyForm.Text));

    public static readonly AccountKeySet End = new("end", new("id", KeyForm.Id, IsRequired: true), new("says", KeyForm.Text), new("when", KeyForm.Map), new("can", KeyForm.List));

    public static readonly AccountKeySet Alarm = new("alarm",
        [new("id", KeyForm.Id, IsRequired: true), new("says", KeyForm.Text, IsRequired: true), new("when", KeyForm.Map, IsRequired: true), new("do", KeyForm.List, IsRequired: true), .. Basis]);

    public static readonly AccountKeySet AlarmStep = new("step of an alarm",
        new("within-hours", KeyForm.Number, IsRequired: true), new("says", KeyForm.Text, IsRequired: true), new("sources", KeyForm.List));

    public static readonly AccountKeySet Case = new("case",
        new("id", KeyForm.Id, IsRequired: true), new("says", KeyForm.Text), new("facts", KeyForm.Map, IsRequired: true), new("expect", KeyForm.List, IsRequired: true));

    public static readonly AccountKeySet Expectation = new("expectation",
        new("on", KeyForm.Date, IsRequired: true), new("that", KeyForm.Map, IsRequired: true), new("is", KeyForm.Text, IsRequired: true), new("ask", KeyForm.List));

    /// <summary>Every set of keys of facts files.</summary>
    public static ImmutableArray<AccountKeySet> OfFacts => [Facts, Citizenship, Whereabouts, Document, Proceeding, Notice, Service, NamedFact];

    /// <summary>Every set of keys of packs.</summary>
    public static ImmutableArray<AccountKeySet> OfPacks =>
    [
        Pack, Checked, Source, Citation, DeclaredFact, Word, Rule, Holds, Then, Condition, IsDocument, IsProceeding, IsCharge, IsNotice, IsService, IsStay, IsStayed, IsFact, Step, StepRisk, End, Alarm,
        AlarmStep, Case, Expectation, CaseFacts,
    ];
}

using System.Collections.Immutable;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Checks.Service;

/// <summary>How sure it is what a rule says.</summary>
internal enum RuleStanding
{
    /// <summary>Read in a text of the law or in an official or legal explanation of it, at the address given.</summary>
    Checked,

    /// <summary>Known from general knowledge; the text is still to be read. Findings that rest on it say so.</summary>
    Recalled,
}

/// <summary>
/// One rule of the Russian law on military service as data: what it says is in the resources under <c>service.rule.ID</c>;
/// here stand the days during which it holds, where it is written, and how sure that is.
/// </summary>
internal sealed record ServiceRule(string Id, DayWindow Valid, string Source, string Url, RuleStanding Standing)
{
    /// <summary>The rule as an assumption of a finding.</summary>
    public Phrase ToPhrase() => new(Standing == RuleStanding.Checked ? "service.assume-rule" : "service.assume-rule-recalled",
        ("rule", new KeyValue("service.rule." + Id)), ("source", Source), ("url", Url), ("valid", Valid));

    public override string ToString() => Id;
}

/// <summary>The table of rules. A rule that changes gets a second line; lines are not rewritten. To add one: docs/checks/SC0104.md.</summary>
internal static class ServiceRules
{
    private const string Law53 = "Federal Law 53-FZ of 28 March 1998";
    private const string Regulations = "Regulations on military service, Decree 1237 of 16 September 1999";
    private const string Law365 = "Federal Law 365-FZ of 24 September 2022";

    public static readonly ServiceRule ConscriptTo27 = Checked("conscript-age-27", null, "2023-12-31", Law53 + ", article 22",
        "https://klerk.ru/cdoc/view/federalnyj-zakon-o-voinskoj-obazannosti-i-voennoj-sluzbe/stata-22-grazdane-podlezasie-prizyvu-na-voennuu-sluzbu");

    public static readonly ServiceRule ConscriptTo30 = Checked("conscript-age-30", "2024-01-01", null, Law53 + ", article 22 as amended by Federal Law 439-FZ of 4 August 2023",
        "https://epp.genproc.gov.ru/web/proc_08/activity/legal-education/explain?item=90614258");

    public static readonly ServiceRule ConscriptTerm = Checked("conscript-term", "2008-01-01", null, Law53 + ", article 38", "http://defer.ru/?p=211");

    public static readonly ServiceRule ConscriptsAreNoOfficers = Checked("conscript-officer", "2008-01-01", null, Law53 + ", article 22, paragraph 1(b) repealed from 1 January 2008",
        "https://klerk.ru/cdoc/view/federalnyj-zakon-o-voinskoj-obazannosti-i-voennoj-sluzbe/stata-22-grazdane-podlezasie-prizyvu-na-voennuu-sluzbu");

    public static readonly ServiceRule From18 = Checked("from-18", null, null, Law53 + ", articles 22 and 34", "https://center-yf.ru/data/ip/zaklyuchenie-voennogo-kontrakta.php");

    public static readonly ServiceRule FirstContractTo40 = Checked("contract-age-40", null, "2022-05-27", Law53 + ", article 34 before Federal Law 147-FZ of 28 May 2022",
        "https://bv02.info/news/-ofitsialno/2022-05-29/putin-podpisal-zakon-ob-otmene-vozrastnogo-predela-dlya-pervogo-kontrakta-na-voennuyu-sluzhbu-2821409");

    public static readonly ServiceRule Mobilisation = Checked("mobilisation", "2022-09-21", null, "Decree 647 of 21 September 2022, point 1", "https://cis-legislation.com/document.fwx?rgn=143659");

    public static readonly ServiceRule MobilisationDonbas = Checked("mobilisation-donbas", "2022-02-19", null, "decrees of the so-called DPR and LPR of 19 February 2022",
        "https://amp.rbc.ru/rbcnews/politics/19/02/2022/621088d59a7947d4aaf4cc37");

    public static readonly ServiceRule FirstOfficerRank = Checked("officer-graduation", null, null, Regulations + ", article 21", "https://rg.ru/2007/03/22/sluzhba-dok.html");

    public static readonly ServiceRule OfficerAge = Recalled("officer-age", null, null, Law53 + ", article 35 (entry at 16 to 22), and at least four years of study",
        "https://base.garant.ru/5222689/5cb260c13bb77991855d9c76f8d1d4c8");

    public static readonly ServiceRule RankTerms = Checked("rank-terms", "2008-01-01", null, Regulations + ", article 22 as amended by Decree 364 of 19 March 2007",
        "https://rg.ru/2007/03/22/sluzhba-dok.html");

    public static readonly ServiceRule HalfTerm = Recalled("half-term", "2008-01-01", null, Regulations + ", article 23", "https://rg.ru/2007/03/22/sluzhba-dok.html");

    public static readonly ServiceRule Absence = Checked("absence", null, null, "Criminal Code, article 337", "https://isfic.info/ugkurs2/naumov165.htm");

    public static readonly ServiceRule Desertion = Checked("desertion", null, null, "Criminal Code, article 338", "https://kiportal.ru/biblioteka/zakonodatelstvo/uk-chast2-razdel11-glava33-statya338");

    public static readonly ServiceRule AbsencePartOne = Checked("absence-part-1", null, null, "Criminal Code, article 337, part 1", "https://isfic.info/ugkurs2/naumov165.htm");

    public static readonly ServiceRule Discharge = Recalled("discharge", null, null, Law53 + ", article 51", "https://www.global-regulation.com/translation/russia/2941893/on-conscription-and-military-service.html");

    /// <summary>Parts of articles that a law added: before that day nobody could be accused under them.</summary>
    public static ImmutableArray<(ArticlePart Part, ServiceRule Rule)> AddedParts { get; } =
    [
        (new ArticlePart("332", "2.1"), Checked("added-part", "2022-09-24", null, Law365, "https://newizv.ru/news/2022-10-27/vozbuzhdeno-pervoe-v-rossii-ugolovnoe-delo-o-neispolnenii-voennogo-prikaza-364836")),
        (new ArticlePart("337", "2.1"), Checked("added-part", "2022-09-24", null, Law365, "https://www.kommersant.ru/doc/5634529")),
        (new ArticlePart("337", "3.1"), Recalled("added-part", "2022-09-24", null, Law365, "https://www.kommersant.ru/doc/5634529")),
        (new ArticlePart("337", "5"), Recalled("added-part", "2022-09-24", null, Law365, "https://www.kommersant.ru/doc/5634529")),
        (new ArticlePart("338", "3"), Recalled("added-part", "2022-09-24", null, Law365, "https://kiportal.ru/biblioteka/zakonodatelstvo/uk-chast2-razdel11-glava33-statya338")),
        (new ArticlePart("352.1", null), Checked("added-part", "2022-09-24", null, Law365, "https://www.kommersant.ru/doc/5634529")),
    ];

    /// <summary>Every rule, for the documentation and the tests.</summary>
    public static IEnumerable<ServiceRule> All =>
    [
        ConscriptTo27, ConscriptTo30, ConscriptTerm, ConscriptsAreNoOfficers, From18, FirstContractTo40, Mobilisation, MobilisationDonbas,
        FirstOfficerRank, OfficerAge, RankTerms, HalfTerm, Absence, Desertion, AbsencePartOne, Discharge, .. AddedParts.Select(p => p.Rule),
    ];

    /// <summary>Terms in rank before the next, in months, by <see cref="Accounts.Vocabulary.Rank.Order"/>; a lieutenant's is the shorter of the two usual ones.</summary>
    public static int MonthsInRank(int order) => order switch
    {
        9 or 10 => 24,
        11 => 36,
        12 or 13 => 48,
        14 => 60,
        _ => 0,
    };

    /// <summary>
    /// How long a person must have been away before a part of article 337 fits: more than two days, more than ten, or more than a month
    /// (counted as 28 days). Parts 2.1, 3.1 and 5 repeat these for wartime.
    /// </summary>
    public static int DaysAway(ArticlePart article) => (article.Article, article.Part) switch
    {
        ("337", "3" or "3.1") => 10,
        ("337", "4" or "5") => 28,
        ("337", _) => 2,
        _ => 0,
    };

    private static ServiceRule Checked(string id, string? from, string? to, string source, string url) => new(id, Window(from, to), source, url, RuleStanding.Checked);

    private static ServiceRule Recalled(string id, string? from, string? to, string source, string url) => new(id, Window(from, to), source, url, RuleStanding.Recalled);

    private static DayWindow Window(string? from, string? to) => new(DayOf(from), DayOf(to));

    private static Day? DayOf(string? text) => text is null ? null : Edtf.Parse(text).Value!.Window.Earliest;
}

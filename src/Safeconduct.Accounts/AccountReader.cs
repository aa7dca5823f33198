using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Safeconduct.Accounts.Yaml;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;

namespace Safeconduct.Accounts;

/// <summary>
/// Reads an account file (YAML 1.2, <c>safeconduct: account/1</c>; see docs/formats/account.md). Whatever the file holds, the answer is an account
/// or the list of everything that is wrong with it; reading never throws because of what a file says.
/// </summary>
public static partial class AccountReader
{
    /// <summary>Reads UTF-8 with or without a byte-order mark. The stream is read to its end and stays open.</summary>
    /// <param name="stream">The bytes of the file.</param>
    /// <param name="fileName">For messages only: nothing is opened.</param>
    /// <exception cref="IOException">The stream itself failed.</exception>
    public static AccountReading Read(Stream stream, string fileName)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var problems = new Problems();
        return YamlBytes.Decode(stream, problems) is { } text ? Read(text, fileName, problems) : new AccountReading.Refused(fileName, problems.Errors());
    }

    /// <summary>Reads a text that is there already.</summary>
    public static AccountReading Read(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, fileName, new Problems());
    }

    private static AccountReading Read(string text, string fileName, Problems problems)
    {
        var account = YamlTree.Read(text, problems) is { } root ? ReadAccount(root, problems) : null;
        return account is null || problems.Any
            ? new AccountReading.Refused(fileName, problems.Errors())
            : new AccountReading.Read(fileName, account, problems.Warnings());
    }

    private static Account? ReadAccount(YamlNode root, Problems problems)
    {
        if (!IsOurVersion(root, problems) || MapView.Of(root, AccountKeys.Account, problems) is not { } view)
        {
            return null;
        }

        var id = ReadAccountId(view, problems);
        var born = view.ValueNode("subject") is { } subject ? MapView.Of(subject, AccountKeys.Subject, problems)?.Date("born") : null;
        var interviews = view.List("interviews").Select(n => ReadInterview(n, problems)).OfType<(MapView View, Interview Interview)>().ToList();
        var drafts = view.List("statements").Select(n => StatementReader.Read(n, problems)).OfType<StatementDraft>().ToList();
        if (view.ValueNode("statements") is YamlNode.Sequence { Items.IsEmpty: true } none)
        {
            problems.Warn(none, Reasons.NoStatements());
        }

        CheckInterviewOrder(interviews, problems);
        var references = new ReferenceCheck(interviews, drafts, problems);
        references.CheckStatements(drafts);
        var relations = new RelationReader(references, problems).ReadAll(view.List("relations"));
        RefuseRelationIds(drafts, view.List("relations").Length, problems);
        var answers = view.List("answers").Select(n => ReadAnswer(n, references, problems)).OfType<Answer>().ToImmutableArray();
        return problems.Any ? null : new Account(id!, born, [.. interviews.Select(i => i.Interview)], [.. drafts.Select(d => d.Statement)], relations, answers);
    }

    // A file of another version is not held against this version's keys: its errors would mean nothing.
    private static bool IsOurVersion(YamlNode root, Problems problems)
    {
        var key = AccountKeys.Account.Keys[0].Name;
        var version = (root as YamlNode.Mapping)?.Entries.FirstOrDefault(e => string.Equals(e.Key.Value, key, StringComparison.Ordinal)).Value;
        if (version is not YamlNode.Scalar { IsNothing: false } scalar)
        {
            problems.Add(version?.Line ?? 1, version?.Column ?? 1, Reasons.NoVersion());
            return false;
        }

        if (string.Equals(scalar.Value, AccountKeys.Version, StringComparison.Ordinal))
        {
            return true;
        }

        problems.Add(scalar, NewerVersion().IsMatch(scalar.Value) ? Reasons.NewerVersion(scalar.Value) : Reasons.OtherVersion(scalar.Value));
        return false;
    }

    private static string? ReadAccountId(MapView view, Problems problems)
    {
        if (view.Text("id") is not { } id)
        {
            return null;
        }

        var node = view.ValueNode("id")!;
        if (!AccountId().IsMatch(id))
        {
            problems.Add(node, Reasons.NotAccountId(id));
            return null;
        }

        if (LikeAName().IsMatch(id))
        {
            problems.Warn(node, Reasons.LooksLikeName(id));
        }

        return id;
    }

    private static (MapView View, Interview Interview)? ReadInterview(YamlNode node, Problems problems) =>
        MapView.Of(node, AccountKeys.Interview, problems) is { } view
            ? (view, new Interview(view.Id("id") ?? "", view.Date("on"), view.Language("language"), view.Text("kind")))
            : null;

    private static Answer? ReadAnswer(YamlNode node, ReferenceCheck references, Problems problems)
    {
        if (MapView.Of(node, AccountKeys.Answer, problems) is not { } view)
        {
            return null;
        }

        var (finding, interview) = (view.Text("finding"), view.Id("in"));
        if (interview is not null)
        {
            references.CheckInterview(interview, view, "in");
        }

        return new Answer(finding ?? "", interview, view.Date("on"), view.Verbatim("quote"));
    }

    // The latest telling is the one in the last interview, so that their order matters.
    private static void CheckInterviewOrder(List<(MapView View, Interview Interview)> interviews, Problems problems)
    {
        foreach (var (earlier, later) in interviews.Zip(interviews.Skip(1)))
        {
            if (earlier.Interview.On is { Window.Earliest: { } first } && later.Interview.On is { Window.Latest: { } second } && second < first)
            {
                problems.Warn(later.View.ValueNode("on")!, Reasons.InterviewOrder(earlier.Interview.Id, later.Interview.Id));
            }
        }
    }

    // Relations are called R1, R2… in every explanation: a statement of that name would be taken for one.
    private static void RefuseRelationIds(List<StatementDraft> drafts, int relations, Problems problems)
    {
        foreach (var draft in drafts)
        {
            if (draft.Id is ['R', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= relations)
            {
                problems.Add(draft.View.ValueNode("id")!, Reasons.IdReserved(draft.Id));
            }
        }
    }

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{M}\p{N} _.-]{0,39}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AccountId();

    [GeneratedRegex(@"^\p{Lu}\p{M}*\p{Ll}[\p{L}\p{M}]*[ _.-]+\p{Lu}\p{M}*\p{Ll}[\p{L}\p{M}]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LikeAName();

    [GeneratedRegex(@"^account/([2-9]|[1-9][0-9]+)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NewerVersion();
}

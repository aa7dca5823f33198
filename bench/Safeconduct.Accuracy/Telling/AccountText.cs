using System.Globalization;
using System.Text;

namespace Safeconduct.Accuracy.Telling;

/// <summary>Writes an account file, line by line, so that the simulation goes through the product's own reader and every account can be looked at.</summary>
internal sealed class AccountText
{
    private readonly StringBuilder _statements = new();
    private readonly StringBuilder _relations = new();
    private readonly string _head;
    private int _count;

    public AccountText(string id, int bornYear, IEnumerable<(string Id, string On)> interviews, string language)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"safeconduct: account/1\nid: {id}\nsubject: {{ born: {bornYear} }}\ninterviews:\n");
        foreach (var (interview, on) in interviews)
        {
            head.Append(CultureInfo.InvariantCulture, $"  - {{ id: {interview}, on: {on}, language: {language} }}\n");
        }

        _head = head.ToString();
    }

    /// <summary>Gives the statement's id.</summary>
    public string Say(string? claim, string interview = "I1", (string Words, bool IsNear)? at = null, string? from = null, string? to = null, string? on = null, string? retells = null)
    {
        var id = "S" + (++_count).ToString(CultureInfo.InvariantCulture);
        _statements.Append(CultureInfo.InvariantCulture, $"  - {{ id: {id}, in: {interview}");
        Append("retells", retells);
        if (claim is not null)
        {
            _statements.Append(", ").Append(claim);
        }

        Append("at", at is { } place ? Quoted(place.Words) : null);
        Append("near", at is { IsNear: true } ? "true" : null);
        Append("from", from is null ? null : Quoted(from));
        Append("to", to is null ? null : Quoted(to));
        Append("on", on is null ? null : Quoted(on));
        _statements.Append(" }\n");
        return id;
    }

    public void Relate(string relation) => _relations.Append("  - { ").Append(relation).Append(" }\n");

    public static string Quoted(string text) => '"' + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + '"';

    public override string ToString() => _head + "statements:\n" + _statements + (_relations.Length > 0 ? "relations:\n" + _relations : "");

    private void Append(string key, string? value)
    {
        if (value is not null)
        {
            _statements.Append(CultureInfo.InvariantCulture, $", {key}: {value}");
        }
    }
}

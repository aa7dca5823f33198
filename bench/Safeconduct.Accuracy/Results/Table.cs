using System.Text;

namespace Safeconduct.Accuracy.Results;

/// <summary>A Markdown table.</summary>
internal sealed class Table(string title, string note, params string[] columns)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append("## ").Append(title).Append("\n\n").Append(note).Append("\n\n| ").AppendJoin(" | ", columns).Append(" |\n|---|").AppendJoin('|', columns.Skip(1).Select(_ => "--:")).Append("|\n");
        foreach (var row in _rows)
        {
            text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        }

        return text.Append('\n').ToString();
    }
}

using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>Registers.</summary>
internal sealed partial class BaseQuestions
{
    public void EachRegisterEntry(Action<RegisterEntry> look)
    {
        using var select = new Statement(connection, RegisterRows.Select + " ORDER BY e.id");
        select.Each(r => look(RegisterRows.Read(r)));
    }
}

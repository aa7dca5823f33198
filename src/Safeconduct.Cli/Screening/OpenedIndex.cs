using Safeconduct.Core.Checks;
using Safeconduct.Core.Screening;
using Safeconduct.Evidence.Postgres;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Cli.Screening;

/// <summary>An index of registers by its address, or why it cannot be used. Whoever opens one disposes of it.</summary>
internal sealed record OpenedIndex(IRegisterIndex? Index, Phrase? Problem)
{
    public static OpenedIndex Open(string address)
    {
        if (PostgresAddress.IsOne(address))
        {
            var there = PostgresRegisters.Open(address);
            return new OpenedIndex(there.Base, there.Problem);
        }

        var opening = SqliteEvidenceBase.Open(address);
        return new OpenedIndex(opening.Base, opening.Problem?.Phrase);
    }
}

using Microsoft.Data.Sqlite;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>Writes the entries of registers of one file, and what it adds to entries. Used within a transaction, by one thread.</summary>
internal sealed class RegisterWriter : IDisposable
{
    private readonly long _file;
    private readonly Dictionary<string, long> _registers = new(StringComparer.Ordinal);
    private readonly Statement _register;
    private readonly Statement _registerId;
    private readonly Statement _entry;
    private readonly Statement _addition;

    public RegisterWriter(SqliteConnection connection, long file)
    {
        _file = file;
        _register = new Statement(connection, "INSERT INTO register (name) VALUES ($1) ON CONFLICT DO NOTHING");
        _registerId = new Statement(connection, "SELECT id FROM register WHERE name = $1");
        _entry = new Statement(connection, """
            INSERT INTO register_entry (register_id, own_id, party, names, born, died, gender, citizenship, countries, topics, programmes, unit, number,
                from_first, from_last, to_first, to_last, source_id, file_id, row_no, grade, url, note)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23) ON CONFLICT DO NOTHING
            """);
        _addition = new Statement(connection, """
            INSERT INTO register_addition (register_id, own_id, names, countries, topics, programmes, from_first, from_last, to_first, to_last, source_id, file_id, row_no, grade, url, note)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """);
    }

    /// <summary>False when the file has used the id for another entry of this register.</summary>
    public bool Write(RegisterEntry e, long source)
    {
        var c = e.Citation;
        return _entry.Run(IdOf(e.Register), e.Id, (int)e.Party, RegisterText.Of(e.Names), RegisterText.Of(e.Born), e.Died?.Text, (int?)e.Gender,
            RegisterText.Of(e.Citizenships), RegisterText.Of(e.Countries), RegisterText.Of(e.Topics), RegisterText.Of(e.Programmes), e.Unit, e.Number,
            StoredDays.First(e.From), StoredDays.Last(e.From), StoredDays.First(e.To), StoredDays.Last(e.To), source, _file, c.Row, c.Grade.ToString(), c.Url, e.Note) > 0;
    }

    public void Write(RegisterAddition a, long source)
    {
        var c = a.Citation;
        _addition.Run(IdOf(a.Register), a.EntryId, RegisterText.Of(a.Names), RegisterText.Of(a.Countries), RegisterText.Of(a.Topics), RegisterText.Of(a.Programmes),
            StoredDays.First(a.From), StoredDays.Last(a.From), StoredDays.First(a.To), StoredDays.Last(a.To), source, _file, c.Row, c.Grade.ToString(), c.Url, c.Note);
    }

    public void Dispose()
    {
        _register.Dispose();
        _registerId.Dispose();
        _entry.Dispose();
        _addition.Dispose();
    }

    private long IdOf(string register)
    {
        if (_registers.TryGetValue(register, out var id))
        {
            return id;
        }

        _register.Run(register);
        return _registers[register] = _registerId.Number(register)!.Value;
    }
}

using Safeconduct.Core.Evidence;
using Safeconduct.Core.Screening;

namespace Safeconduct.Web.Serving.Registers;

/// <summary>How clients name an entry: register and own id, both as a part of an address is written, with a colon between. The same after each import.</summary>
internal static class EntityId
{
    public static string Of(RegisterEntry entry) => $"{Uri.EscapeDataString(entry.Register)}:{Uri.EscapeDataString(entry.Id)}";

    /// <summary>Null where the text is no such name, or names no entry.</summary>
    public static RegisterEntry? Find(IRegisterIndex index, string? text)
    {
        if (text?.Split(':') is not [{ Length: > 0 } register, { Length: > 0 } id])
        {
            return null;
        }

        var name = Uri.UnescapeDataString(register);
        return index.Registers.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.Ordinal)) is { } found ? index.Entry(found.Id, Uri.UnescapeDataString(id))?.Entry : null;
    }
}

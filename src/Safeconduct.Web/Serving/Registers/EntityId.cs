using Safeconduct.Core.Evidence;

namespace Safeconduct.Web.Serving.Registers;

/// <summary>How clients name an entry: register and own id, both as a part of an address is written, with a colon between. The same after each import.</summary>
internal static class EntityId
{
    public static string Of(RegisterEntry entry) => $"{Uri.EscapeDataString(entry.Register)}:{Uri.EscapeDataString(entry.Id)}";

    /// <summary>Null where the text is no such name.</summary>
    public static (string Register, string Id)? Read(string? text) =>
        text?.Split(':') is [{ Length: > 0 } register, { Length: > 0 } id] ? (Uri.UnescapeDataString(register), Uri.UnescapeDataString(id)) : null;
}

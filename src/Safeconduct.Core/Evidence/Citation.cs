namespace Safeconduct.Core.Evidence;

/// <summary>
/// Where a fact can be looked up: the source, the file by its SHA-256 (<c>sha256:…</c>), the row (1 is the first row of data
/// after the header, as a spreadsheet reader counts records), and the address the row itself gives.
/// </summary>
public sealed record Citation(string Source, string File, long Row, Grade Grade, string? Url = null, string? Note = null);

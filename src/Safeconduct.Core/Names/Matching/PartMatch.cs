using System.Runtime.InteropServices;

namespace Safeconduct.Core.Names.Matching;

/// <summary>How two parts were found to be alike, or what became of a part.</summary>
public enum PartLink : byte
{
    /// <summary>Not alike.</summary>
    Different,

    /// <summary>The same letters.</summary>
    Same,

    /// <summary>The same sounds in another script or romanisation.</summary>
    SameSounds,

    /// <summary>Nearly the same letters or sounds: a typing error, a sloppy romanisation.</summary>
    Similar,

    /// <summary>Two forms of one given name: Владимир and Володимир.</summary>
    SameGivenName,

    /// <summary>A short or tender form that this given name has, among others: Саша.</summary>
    ShortForm,

    /// <summary>The masculine and the feminine form of one surname.</summary>
    OtherGender,

    /// <summary>One with the ending of another case.</summary>
    OtherCase,

    /// <summary>An initial that fits.</summary>
    Initial,

    /// <summary>The beginning of a name that was cut off.</summary>
    CutOff,

    /// <summary>Only one of the names has it: that says little.</summary>
    Missing,

    /// <summary>A title, particle or legal form that only one has: that says nothing.</summary>
    Ignored,
}

/// <summary>How well two parts agree: quality is 1 for the same, 0 for nothing in common.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PartMatch(PartLink Link, float Quality)
{
    public static PartMatch None => new(PartLink.Different, 0);
}

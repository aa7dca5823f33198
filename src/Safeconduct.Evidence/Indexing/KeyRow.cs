using System.Runtime.InteropServices;

namespace Safeconduct.Evidence.Indexing;

/// <summary>One row of the index of names: see script 0007.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct KeyRow(long Key, int Register, long Entry, long Traits) : IComparable<KeyRow>
{
    public int CompareTo(KeyRow other) =>
        Key != other.Key ? Key.CompareTo(other.Key)
        : Register != other.Register ? Register.CompareTo(other.Register)
        : Entry != other.Entry ? Entry.CompareTo(other.Entry)
        : Traits.CompareTo(other.Traits);
}

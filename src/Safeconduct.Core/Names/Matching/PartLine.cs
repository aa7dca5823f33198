using System.Runtime.InteropServices;

namespace Safeconduct.Core.Names.Matching;

/// <summary>One line of an alignment: the parts of the left and of the right name that were compared, or one alone. Counts are 0 to 3.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PartLine(byte Left, byte LeftCount, byte Right, byte RightCount, PartLink Link, float Quality, float Weight);

namespace Safeconduct.Core.Units;

/// <summary>Puts the units of a text in order: which one is meant, which are its parts, which stands above, which is a former name.</summary>
internal static class UnitAssembly
{
    /// <summary>Battalions with one digit are numbered within their regiment or brigade; separate ones have numbers of their own, which are higher.</summary>
    private const int MostDigitsOfAPart = 1;

    public static UnitDesignation Of(List<UnitSegment> segments, List<string> quoted)
    {
        var joined = Joined(segments);
        var former = joined.Where(s => s.IsFormer && s.IsUnit).ToList();
        var told = joined.Where(s => !s.IsFormer).ToList();
        var isToldAsFormer = !told.Exists(s => s.IsUnit) && former.Count > 0;
        if (isToldAsFormer)
        {
            (told, former) = (former, []);
        }

        // «35-я армия, 64-я бригада»: the larger one first.
        if (told.Count > 1 && told[0].HasEchelon && told[^1].HasEchelon && told[0].Echelon > told[^1].Echelon)
        {
            told.Reverse();
        }

        return Build(told.Count > 0 ? told : [new UnitSegment()], former, quoted, isToldAsFormer);
    }

    private static UnitDesignation Build(List<UnitSegment> told, List<UnitSegment> former, List<string> quoted, bool isToldAsFormer)
    {
        var unit = 0;
        while (unit + 1 < told.Count && IsPart(told[unit]) && told[unit + 1].HasNumber)
        {
            unit++;
        }

        UnitDesignation? superior = null;
        for (var above = told.Count - 1; above > unit; above--)
        {
            superior = told[above].Build([], superior, [], [], toldAsFormer: false);
        }

        foreach (var part in told.Take(unit))
        {
            told[unit].UnitNumber ??= part.UnitNumber;
        }

        return told[unit].Build(told.Take(unit).Select(Alone), superior, former.Select(Alone), quoted, isToldAsFormer);
    }

    private static bool IsPart(UnitSegment segment)
    {
        if (segment.IsSeparate)
        {
            return false;
        }

        return !segment.HasNumber || !segment.HasEchelon || segment.Echelon < UnitEchelon.Battalion
            || (UnitEchelons.IsSubunit(segment.Echelon) && segment.Numbers[0].Length <= MostDigitsOfAPart);
    }

    private static UnitDesignation Alone(UnitSegment segment) => segment.Build([], null, [], [], toldAsFormer: false);

    private static List<UnitSegment> Joined(List<UnitSegment> segments)
    {
        var joined = new List<UnitSegment>();
        foreach (var segment in segments)
        {
            if (joined.Count > 0 && !joined[^1].IsUnit && segment.IsUnit)
            {
                // «гвардейская, 64-я …», or only words before the first unit.
                if (segment.IsFormer == joined[^1].IsFormer)
                {
                    segment.Absorb(joined[^1]);
                }

                joined[^1] = segment;
            }
            else if (joined.Count > 0 && segment.Continues(joined[^1]))
            {
                joined[^1].Absorb(segment);
            }
            else if (joined.Count > 0 && !segment.IsUnit)
            {
                joined[0].Absorb(segment);
            }
            else
            {
                joined.Add(segment);
            }
        }

        return joined;
    }
}

namespace Safeconduct.Core.Units;

/// <summary>One unit of a text while it is being read.</summary>
internal sealed class UnitSegment
{
    private const int MostUnread = 12;

    private List<string>? _numbers;
    private List<string>? _unread;

    public UnitPiece Pieces { get; set; }

    public UnitArm Arm { get; set; }

    public UnitEchelon Echelon { get; set; }

    public bool IsGuards { get; set; }

    public bool IsSeparate { get; set; }

    public string? Affiliation { get; set; }

    public string? Direction { get; set; }

    public string? UnitNumber { get; set; }

    public bool IsFormer { get; init; }

    public bool IsInBrackets { get; init; }

    public IReadOnlyList<string> Numbers => _numbers ?? [];

    public IReadOnlyList<string> Unread => _unread ?? [];

    public bool HasNumber => _numbers is not null;

    public bool HasEchelon => Echelon != UnitEchelon.NotTold;

    public bool HasArm => Arm != UnitArm.None || Pieces != UnitPiece.None;

    /// <summary>A thing of its own, not only qualities of the one before.</summary>
    public bool IsUnit => HasNumber || HasEchelon;

    public void Number(string number) => (_numbers ??= []).Add(number);

    public void NotUnderstood(string word)
    {
        if ((_unread ??= []).Count < MostUnread)
        {
            _unread.Add(word);
        }
    }

    /// <summary>Takes over what another segment says and this one does not.</summary>
    public void Absorb(UnitSegment other)
    {
        foreach (var number in other.Numbers)
        {
            Number(number);
        }

        foreach (var word in other.Unread)
        {
            NotUnderstood(word);
        }

        // «64-я бригада, танкист»: behind an echelon the word says what the person was.
        if (!HasArm && (!HasEchelon || other.IsUnit))
        {
            (Pieces, Arm) = (other.Pieces, other.Arm);
        }

        Echelon = HasEchelon ? Echelon : other.Echelon;
        IsGuards |= other.IsGuards;
        IsSeparate |= other.IsSeparate;
        Affiliation ??= other.Affiliation;
        Direction ??= other.Direction;
        UnitNumber ??= other.UnitNumber;
    }

    /// <summary>Whether it is the rest of the one before it: «бригада морской пехоты, 155-я», "64th Brigade (DPR)".</summary>
    public bool Continues(UnitSegment before) => IsFormer == before.IsFormer
        && (!IsUnit || (HasNumber && !HasEchelon && !HasArm && before.HasEchelon && !before.HasNumber) || (HasEchelon && !HasNumber && before.HasNumber && !before.HasEchelon && !before.HasArm));

    public UnitDesignation Build(IEnumerable<UnitDesignation> parts, UnitDesignation? superior, IEnumerable<UnitDesignation> former, IEnumerable<string> quoted, bool toldAsFormer)
    {
        var isNationalGuard = Pieces.HasFlag(UnitPiece.National) && IsGuards && !Pieces.HasFlag(UnitPiece.GuardWord);
        var pieces = isNationalGuard ? Pieces | UnitPiece.GuardWord : Pieces;
        var isFormation = Echelon is UnitEchelon.District or UnitEchelon.Fleet or UnitEchelon.Flotilla or UnitEchelon.Group;
        return new UnitDesignation
        {
            Numbers = [.. Numbers.Distinct(StringComparer.Ordinal)],
            Arms = Arm | UnitPieces.Arms(pieces),
            Echelon = Echelon,
            IsGuards = IsGuards && !isNationalGuard,
            IsSeparate = IsSeparate,
            Affiliation = Affiliation,
            Proper = isFormation ? Direction : null,
            UnitNumber = UnitNumber,
            Unread = [.. Unread],
            Parts = [.. parts],
            Superior = superior,
            Former = [.. former],
            Quoted = [.. quoted],
            IsToldAsFormer = toldAsFormer,
        };
    }
}

namespace Safeconduct.Core.Names.Matching;

/// <summary>What bears the name. It decides which words are names, which are titles or legal forms, and what an extra word means.</summary>
public enum NameKind
{
    Person,

    /// <summary>A company, an authority, a military unit, a ship: anything that is no person.</summary>
    Organisation,
}

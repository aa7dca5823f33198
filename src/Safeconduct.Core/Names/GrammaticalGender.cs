namespace Safeconduct.Core.Names;

/// <summary>The gender of a form of a name. It is grammar and says nothing about the person who bears it.</summary>
public enum GrammaticalGender
{
    Masculine,
    Feminine,
}

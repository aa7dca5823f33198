using System.Collections.Immutable;

namespace Safeconduct.Core.Names.Given;

/// <summary>How a written form hangs together with the name it stands for, the strongest first.</summary>
public enum GivenNameLink
{
    /// <summary>The name as the table gives it, or that form in Latin letters.</summary>
    Canonical,

    /// <summary>Another spelling or pronunciation of it that documents use for the same person: Наталия, Данил, Ахмат.</summary>
    Variant,

    /// <summary>The same name in Ukrainian or Belarusian: Володимир, Уладзімір.</summary>
    OtherLanguage,

    /// <summary>A church or old form: Иоанн, Димитрий.</summary>
    OldForm,

    /// <summary>A short or tender form: Саша. It often belongs to several names.</summary>
    Diminutive,

    /// <summary>The name of the same origin in another tradition: Michael for Михаил. Some people write themselves so; most Michaels are no Михаил.</summary>
    WeakEquivalent,
}

/// <summary>A given name: a group of forms that one person may bear at once.</summary>
/// <param name="Id">The place in <see cref="GivenNames.All"/>; it may change from version to version, so do not store it.</param>
/// <param name="Canonical">The usual form, in Cyrillic.</param>
/// <param name="Gender">Whose name it is.</param>
public sealed record GivenName(int Id, string Canonical, GrammaticalGender Gender);

/// <summary>One thing a written form can stand for.</summary>
public readonly record struct GivenNameReading(GivenName Name, GivenNameLink Link);

/// <summary>One written form of a name, as the table has it.</summary>
/// <param name="Text">With capitals, ё and apostrophes.</param>
/// <param name="Link">How it stands to the name.</param>
/// <param name="Language">"ru", "uk", "be", or "" for Latin forms.</param>
public readonly record struct GivenNameForm(string Text, GivenNameLink Link, string Language);

/// <summary>What a name's row of the table holds.</summary>
public sealed record GivenNameEntry(GivenName Name, ImmutableArray<GivenNameForm> Forms);

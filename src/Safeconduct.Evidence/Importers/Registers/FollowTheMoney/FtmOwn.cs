using System.Collections.Immutable;
using System.Text.Json;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Importers.Registers.FollowTheMoney;

/// <summary>
/// What an export of this program says beside the properties of the model, because the model has no place for it: dates that are not certain, the days of the listing,
/// unit and military-unit number, source and grade, and countries and topics that are none of the model's.
/// </summary>
internal static class FtmOwn
{
    /// <summary>The entry with what the member <c>safeconduct</c> says; anything that cannot be read is left out.</summary>
    public static RegisterEntry Restore(RegisterEntry entry, JsonElement own)
    {
        var grade = Grade.TryParse(FtmEntity.Text(own, "grade"), out var told) ? told : entry.Citation.Grade;
        var citation = entry.Citation with { Source = FtmEntity.Text(own, "source") ?? entry.Citation.Source, Grade = grade, Url = FtmEntity.Text(own, "url") ?? entry.Citation.Url };
        return new RegisterEntry(FtmEntity.Text(own, "id") ?? entry.Id, entry.Register, entry.Party, Names(entry, own), citation)
        {
            Born = FtmEntity.Strings(own, "born").Select(t => Edtf.Parse(t).Value).OfType<Edtf>().ToImmutableArray() is { IsEmpty: false } born ? born : entry.Born,
            Died = FtmEntity.Text(own, "died") is { } died ? Edtf.Parse(died).Value : entry.Died,
            Gender = entry.Gender,
            Citizenships = [.. entry.Citizenships.Union(FtmEntity.Strings(own, "citizenships"), StringComparer.Ordinal)],
            Countries = [.. entry.Countries.Union(FtmEntity.Strings(own, "countries"), StringComparer.Ordinal)],
            Topics = [.. entry.Topics.Union(FtmEntity.Strings(own, "topics"), StringComparer.Ordinal)],
            Programmes = entry.Programmes,
            Unit = FtmEntity.Text(own, "unit"),
            Number = FtmEntity.Text(own, "number"),
            Note = entry.Note,
            From = Window(own, "from"),
            To = Window(own, "to"),
        };
    }

    /// <summary>Two days, each may be null; nothing where it is of no such form.</summary>
    private static DayWindow Window(JsonElement own, string name)
    {
        if (!own.TryGetProperty(name, out var days) || days.ValueKind != JsonValueKind.Array || days.GetArrayLength() != 2)
        {
            return DayWindow.Unbounded;
        }

        var (first, last) = (DayOf(days[0]), DayOf(days[1]));
        return first > last ? DayWindow.Unbounded : new DayWindow(first, last);
    }

    private static Day? DayOf(JsonElement value) => value.ValueKind == JsonValueKind.String && Edtf.Parse(value.GetString()!).Value is { Window: { IsDayCertain: true } window } ? window.Earliest : null;

    /// <summary>Names in the original script stand among the names of the model, which does not tell them apart where the scripts are alike.</summary>
    private static ImmutableArray<RegisterName> Names(RegisterEntry entry, JsonElement own)
    {
        var original = FtmEntity.Strings(own, "originalScript").ToHashSet(StringComparer.Ordinal);
        var isPrimary = true;
        var names = ImmutableArray.CreateBuilder<RegisterName>(entry.Names.Length);
        foreach (var name in entry.Names)
        {
            names.Add(!isPrimary && original.Contains(name.Text) ? RegisterName.Of(name.Text, RegisterNameKind.OriginalScript, name.Parts)! : name);
            isPrimary = false;
        }

        return names.ToImmutable();
    }
}

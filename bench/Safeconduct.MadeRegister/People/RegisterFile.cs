using System.Globalization;
using System.Text;

namespace Safeconduct.MadeRegister.People;

/// <summary>Writes the entries about a population as register.csv.</summary>
internal static class RegisterFile
{
    public const string Register = "made";

    public static string NameOf(Person p) => p.Style switch
    {
        EntryStyle.Full => $"{p.Surname} {p.Given} {p.Patronymic}",
        EntryStyle.GivenFirst => $"{p.Given} {p.Patronymic} {p.Surname}",
        EntryStyle.WithoutPatronymic => $"{p.Surname} {p.Given}",
        EntryStyle.Initials => $"{p.Surname} {p.Given[0]}. {p.Patronymic[0]}.",
        _ => $"{Icao.Of(p.Surname).ToUpperInvariant()}, {Icao.Of(p.Given)} {Icao.Of(p.Patronymic)}",
    };

    public static void Write(Population people, string path)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        file.WriteLine("id,register,name,born,citizenship,source,url");
        for (var i = 0L; i < people.Count; i++)
        {
            var person = people.Of(i);
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p{i},{Register},\"{NameOf(person)}\",{person.Born},RU,A made register,"));
        }
    }
}

using System.Globalization;
using Safeconduct.Core.Names;

namespace Safeconduct.Screening;

/// <summary>Invented people whose names are as common as the table of frequencies says. The same seed gives the same people.</summary>
internal sealed class People(int seed)
{
    private static readonly Urn[] Surnames = [Urn.Of(FrequencyKind.Surname, FormGender.Male), Urn.Of(FrequencyKind.Surname, FormGender.Female)];
    private static readonly Urn[] Given = [Urn.Of(FrequencyKind.Given, FormGender.Male), Urn.Of(FrequencyKind.Given, FormGender.Female)];
    private static readonly Urn[] Patronymics = [Urn.Of(FrequencyKind.Patronymic, FormGender.Male), Urn.Of(FrequencyKind.Patronymic, FormGender.Female)];

    private readonly Random _random = new(seed);

    public (string Surname, string Given, string Patronymic, DateOnly Born) Next()
    {
        var gender = _random.Next(2);
        return (Surnames[gender].Draw(_random), Given[gender].Draw(_random), Patronymics[gender].Draw(_random), new DateOnly(1945, 1, 1).AddDays(_random.Next(60 * 365)));
    }

    /// <summary>A register of so many people as a file of the form register.csv.</summary>
    public void Write(string path, int count)
    {
        using var file = new StreamWriter(path);
        file.WriteLine("id,register,name,born,citizenship,source");
        for (var i = 0; i < count; i++)
        {
            var (surname, given, patronymic, born) = Next();
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i},list,{surname} {given} {patronymic},{born:yyyy-MM-dd},RU,bench"));
        }
    }

    private sealed class Urn
    {
        private readonly string[] _forms;
        private readonly long[] _upTo;

        private Urn(List<NameFrequency> lines)
        {
            _forms = [.. lines.Select(l => l.Form)];
            _upTo = new long[lines.Count];
            var sum = 0L;
            for (var i = 0; i < lines.Count; i++)
            {
                _upTo[i] = sum += lines[i].People;
            }
        }

        public static Urn Of(FrequencyKind kind, FormGender gender) => new([.. FrequencyTable.All.Where(l => l.Kind == kind && (l.Gender == gender || l.Gender == FormGender.Any))]);

        public string Draw(Random random)
        {
            var at = Array.BinarySearch(_upTo, random.NextInt64(_upTo[^1]) + 1);
            return _forms[at < 0 ? ~at : at];
        }
    }
}

using Safeconduct.Core.Names;

namespace Safeconduct.MadeRegister.People;

/// <summary>Draws names as often as people bear them.</summary>
internal sealed class Shares
{
    private readonly string[] _forms;
    private readonly double[] _upTo;

    private Shares(IReadOnlyCollection<(string Form, double People)> lines)
    {
        _forms = [.. lines.Select(l => l.Form)];
        _upTo = new double[lines.Count];
        var sum = 0.0;
        var i = 0;
        foreach (var (_, people) in lines)
        {
            _upTo[i++] = sum += people;
        }
    }

    public IReadOnlyList<string> Forms => _forms;

    /// <param name="kind">Which names.</param>
    /// <param name="isFemale">Whose forms; those of both count in half for each.</param>
    public static Shares Of(FrequencyKind kind, bool isFemale) => new([.. FrequencyTable.All
        .Where(l => l.Kind == kind && l.Gender != (isFemale ? FormGender.Male : FormGender.Female))
        .Where(l => l.Form.All(c => c is (>= 'А' and <= 'я') or 'ё' or 'Ё' or '-'))
        .Select(l => (l.Form, l.Gender is FormGender.Any ? l.People / 2.0 : l.People))]);

    public string Draw(double unit)
    {
        var at = Array.BinarySearch(_upTo, unit * _upTo[^1]);
        return _forms[Math.Min(at < 0 ? ~at : at + 1, _forms.Length - 1)];
    }
}

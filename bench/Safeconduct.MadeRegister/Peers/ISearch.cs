namespace Safeconduct.MadeRegister.Peers;

/// <summary>Something that finds people in a register by name. <see cref="Find"/> gives the numbers of the people of the first entries, best first.</summary>
internal interface ISearch : IDisposable
{
    string Name { get; }

    /// <param name="text">The name as asked.</param>
    /// <param name="born">The year of birth, if it is asked with it.</param>
    Found Find(string text, int? born);
}

/// <param name="People">Numbers of the people whose entries came first, at most ten.</param>
/// <param name="Alerts">Those of them that stand above the threshold at which a person is shown to a verifier.</param>
internal sealed record Found(IReadOnlyList<long> People, IReadOnlyList<long> Alerts);

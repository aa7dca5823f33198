using Safeconduct.Core.Accounts;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Gazetteer;
namespace Safeconduct.Tests.Places;
public sealed class Explore
{
    [Fact]
    public void Go()
    {
        var sw = System.Diagnostics.Stopwatch.StartNew();
        var b = BuiltInGazetteer.Instance; b.Named("tokmak");
        var o = new StringWriter(); o.WriteLine("load " + sw.ElapsedMilliseconds + " ms " + b.Count);
        var k = FakeGazetteer.OfficialList();
        foreach (var t in File.ReadAllLines("/tmp/gaz/q.txt"))
        foreach (var gs in new IGazetteer[][] { [b], [k, b] })
        {
            sw.Restart();
            var r = PlaceResolver.Resolve(new PlaceText.Named(t, false), gs);
            string P(Place p) => $"{p.Id} {p.Name} {p.Kind} [{p.Region}/{p.District}] {p.Code} {p.Population} ({p.Point}) r{p.WithinKm}";
            o.WriteLine($"{t} #{gs.Length} {sw.Elapsed.TotalMilliseconds:0.0}ms -> " + r switch { PlaceResolution.One x => "ONE " + P(x.Result) + " others " + string.Join("; ", x.Others.Take(4).Select(P)) + x.Others.Length, PlaceResolution.Several s => $"SEVERAL {s.Candidates.Length} by {string.Join(",", s.SettledBy)}: " + string.Join(" | ", s.Candidates.Take(4).Select(P)), var x => x.GetType().Name });
        }
        File.WriteAllText("/tmp/gaz/out.txt", o.ToString());
    }
}

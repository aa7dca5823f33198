using System.Diagnostics;
using Safeconduct.Accuracy;
using Safeconduct.Accuracy.Falsehoods;
using Safeconduct.Accuracy.Results;
using Safeconduct.Accuracy.Telling;
using Safeconduct.Accuracy.Tracks;

// dotnet run -c Release --project bench/Safeconduct.Accuracy -- --accounts 1000 --seed 1 --evidence ../shared/evidence
if (Options.Of(args) is not { } options || (options.Kind is { } kind && Falsehood.All.All(f => f.Name != kind)))
{
    Console.Error.WriteLine(Options.Usage);
    Console.Error.WriteLine("Kinds: " + string.Join(", ", Falsehood.All.Select(f => f.Name)));
    return 2;
}

ITracks tracks = RealTracks.In(options.Evidence) is { } real ? real : new MadeTracks(options.Seed);
if (options.Show is { } number)
{
    using var world = new World(tracks, Mask.Weeks(1), options.Seed);
    var verdict = options.Kind is { } name
        ? Run.Fabricated(world, Falsehood.All.Single(f => f.Name == name), number + 1, Distortions.Usual)[number]
        : Run.One(world, number, Distortions.Usual);
    Console.WriteLine(verdict.Text);
    Console.WriteLine(string.Join('\n', verdict.Findings.Select(f => $"# {f.Check} {f.Outcome} {f.Reason}")));
    return 0;
}

var started = Stopwatch.GetTimestamp();
var text = new Report(tracks, options.Seed, options.Accounts, part => Console.Error.WriteLine($"{Stopwatch.GetElapsedTime(started).TotalSeconds,6:0.0} s  {part}")).Write();
Console.Write(text);
Console.Error.WriteLine($"{Stopwatch.GetElapsedTime(started).TotalSeconds,6:0.0} s  done");

// Only made tracks differ from what is published: a machine without the real ones does not overwrite the results.
if (tracks is RealTracks && Directory.Exists(Path.Combine("bench", "results")))
{
    File.WriteAllText(Path.Combine("bench", "results", "accuracy.md"), text);
}

return 0;

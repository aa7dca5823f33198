using System.Globalization;
using Safeconduct.MadeRegister;

// bench/with-postgres.sh dotnet run -c Release --project bench/Safeconduct.MadeRegister -- 1000000 [QUERIES [FOLDER]]
if (args.Length is >= 1 and <= 3 && long.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people >= 1000
    && int.TryParse(args.Length > 1 ? args[1] : "200", NumberStyles.None, CultureInfo.InvariantCulture, out var each) && each >= 10)
{
    Run.All(people, each, Environment.GetEnvironmentVariable("SAFECONDUCT_BENCH_POSTGRES"), args.ElementAtOrDefault(2));
    return 0;
}

Console.Error.WriteLine("Expected: PEOPLE [QUERIES OF EACH VARIANT [FOLDER TO KEEP THE BASE IN]], such as 1000000 200. With bench/with-postgres.sh before it, PostgreSQL is measured beside.");
return 2;

using System.Globalization;
using Safeconduct.Load;

// dotnet run -c Release --project bench/Safeconduct.Load -- import 1000000
if (args is ["import", var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0)
{
    return ImportLoad.Run(rows);
}

// dotnet run -c Release --project bench/Safeconduct.Load -- accounts 10000
if (args is ["accounts", var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
{
    return AccountsLoad.Run(count);
}

// bench/with-postgres.sh dotnet run -c Release --project bench/Safeconduct.Load -- world 1000000 10000 ../shared/evidence/uawardata/units_all.csv
if (args is ["world", var sightings, var accounts, var tracks] && int.TryParse(sightings, NumberStyles.None, CultureInfo.InvariantCulture, out var facts) && facts >= 10_000
    && int.TryParse(accounts, NumberStyles.None, CultureInfo.InvariantCulture, out var many) && many > 0 && File.Exists(tracks))
{
    return WorldLoad.Run(facts, many, tracks, Environment.GetEnvironmentVariable("SAFECONDUCT_BENCH_POSTGRES"));
}

Console.Error.WriteLine("Expected: import ROWS, accounts COUNT, or world SIGHTINGS ACCOUNTS UAWARDATA_UNITS.csv");
return 2;

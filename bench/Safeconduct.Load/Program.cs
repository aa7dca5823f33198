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

Console.Error.WriteLine("Expected: import ROWS, or accounts COUNT");
return 2;

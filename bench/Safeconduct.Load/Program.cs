using System.Globalization;
using Safeconduct.Load;

// dotnet run -c Release --project bench/Safeconduct.Load -- import 1000000
if (args is ["import", var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0)
{
    return ImportLoad.Run(rows);
}

Console.Error.WriteLine("Expected: import ROWS");
return 2;

namespace Safeconduct.Cli;

/// <summary>How the program ends; other programs rely on it.</summary>
internal static class ExitCode
{
    /// <summary>Done, whatever was found.</summary>
    public const int Done = 0;

    /// <summary>A bug or a broken machine.</summary>
    public const int InternalError = 1;

    /// <summary>The input is wrong; standard error says where and what was expected.</summary>
    public const int WrongInput = 2;

    /// <summary>A store is missing, locked, damaged or of a newer version.</summary>
    public const int StoreUnusable = 3;

    /// <summary>Stopped by who started it (Ctrl-C), as shells count: 128 + 2.</summary>
    public const int Stopped = 130;
}

using System.CommandLine;
using MinutesMiner.Store.Sqlite;

namespace MinutesMiner.App.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    private const string DefaultStore = "minutesminer.db";

    public static Option<string> Store() => new("--store")
    {
        Description = $"The store's file. Default: {DefaultStore} in the current folder, or what MINUTESMINER_STORE says.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MINUTESMINER_STORE") is { Length: > 0 } path ? path : DefaultStore,
        HelpName = "FILE",
    };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON instead of text." };

    public static Option<string[]> Pipelines() => new("--pipelines")
    {
        Description = "A folder with further pipelines, one subfolder each. Can be given several times.",
        HelpName = "DIR",
    };

    public static Option<string?> Municipality() => new("--municipality")
    {
        Description = "The municipality of documents that do not name it.",
        HelpName = "NAME",
    };

    public static Option<bool> Ocr() => new("--ocr")
    {
        Description = "Read scanned pages by text recognition. Needs the program tesseract with Danish (Debian and Ubuntu: tesseract-ocr-dan).",
    };

    public static Miner Miner(string[]? pipelines, string? municipality, bool ocr = false)
    {
        var builder = new MinerBuilder().DefaultMunicipality(municipality);
        if (ocr)
        {
            builder.ReadScans();
        }

        foreach (var folder in pipelines ?? [])
        {
            builder.AddPipelines(folder);
        }

        return builder.Build();
    }

    /// <summary>The store for reading: one that is not there is an error, not a new one.</summary>
    public static Task<SqliteStore> OpenForReading(string path, CancellationToken cancellationToken) =>
        SqliteStore.OpenAsync(path, new SqliteStoreOptions { ReadOnly = true }, cancellationToken);
}

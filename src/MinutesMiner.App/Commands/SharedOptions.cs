using System.CommandLine;
using System.Globalization;
using MinutesMiner.Extraction.Rules.Taxonomy;
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

    public static Option<string[]> Without() => new("--without")
    {
        Description = "Switch a pipeline off. Can be given several times.",
        HelpName = "PIPELINE",
    };

    /// <summary>A day as an option.</summary>
    public static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            result.AddError($"'{result.Tokens[0].Value}' is no date such as 2026-01-31.");
            return null;
        },
    };

    /// <summary>Words that mean terms of one of the rules' trees, see <see cref="RuleVocabulary.Within"/>.</summary>
    public static Option<string[]> Terms(string name, string description, RuleVocabulary vocabulary) => new(name)
    {
        Description = description,
        HelpName = "TERM",
        CustomParser = result =>
        {
            var ids = new List<string>();
            foreach (var token in result.Tokens)
            {
                var meant = vocabulary.Within(token.Value);
                if (meant.Count == 0)
                {
                    result.AddError($"'{token.Value}' is no term of the taxonomy.");
                }

                ids.AddRange(meant);
            }

            return [.. ids.Distinct(StringComparer.Ordinal)];
        },
    };

    /// <summary>Today, where the program runs.</summary>
    public static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);

    public static Option<bool> Ocr() => new("--ocr")
    {
        Description = "Read scanned pages by text recognition. Needs the program tesseract with Danish (Debian and Ubuntu: tesseract-ocr-dan).",
    };

    public static Miner Miner(string[]? pipelines, string? municipality, bool ocr = false)
    {
        var builder = Builder(pipelines).DefaultMunicipality(municipality);
        return (ocr ? builder.ReadScans() : builder).Build();
    }

    /// <summary>A builder with the folders of pipelines added and single pipelines switched off.</summary>
    public static MinerBuilder Builder(string[]? pipelines, string[]? without = null)
    {
        var builder = new MinerBuilder();
        foreach (var folder in pipelines ?? [])
        {
            builder.AddPipelines(folder);
        }

        foreach (var name in without ?? [])
        {
            builder.WithoutPipeline(name);
        }

        return builder;
    }

    /// <summary>The store for reading: one that is not there is an error, not a new one.</summary>
    public static Task<SqliteStore> OpenForReading(string path, CancellationToken cancellationToken) =>
        SqliteStore.OpenAsync(path, new SqliteStoreOptions { ReadOnly = true }, cancellationToken);
}

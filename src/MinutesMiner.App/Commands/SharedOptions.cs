using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Storage;
using MinutesMiner.Extraction.Rules.Taxonomy;
using MinutesMiner.Store.Sqlite;

namespace MinutesMiner.App.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    private const string DefaultStore = "minutesminer.db";

    /// <summary>The most names that a message lists.</summary>
    private const int MostNamed = 20;

    public static Option<string> Store() => new("--store")
    {
        Description = $"The store's file. Default: {DefaultStore} in the current folder, or what MINUTESMINER_STORE says.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MINUTESMINER_STORE") is { Length: > 0 } path ? path : DefaultStore,
        HelpName = "FILE",
    };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON instead of text." };

    public static Option<string[]> Pipelines()
    {
        var option = new Option<string[]>("--pipelines")
        {
            Description = "A folder with further pipelines, one subfolder each. Can be given several times.",
            HelpName = "DIR",
        };
        option.Validators.Add(MustBeFolders);
        return option;
    }

    /// <summary>Says so of each value that names no folder.</summary>
    public static void MustBeFolders(SymbolResult result)
    {
        foreach (var token in result.Tokens.Where(t => !Directory.Exists(t.Value)))
        {
            result.AddError(File.Exists(token.Value) ? $"'{token.Value}' is a file, a folder is expected." : $"There is no folder '{token.Value}'.");
        }
    }

    /// <summary>A whole number out of a range.</summary>
    public static Func<ArgumentResult, int> Number(int least, int most) => result =>
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        result.AddError($"'{result.Tokens[0].Value}' is no number from {least} {(most == int.MaxValue ? "on" : $"to {most}")}.");
        return least;
    };

    /// <summary>Values of an enumeration, as JSON writes them; a wrong one is told with those that there are.</summary>
    /// <param name="kind">What a value is: "outcome".</param>
    /// <param name="name">How a value is written.</param>
    public static Func<ArgumentResult, T[]> Choices<T>(string kind, Func<T, string> name)
        where T : struct, Enum => result =>
    {
        var chosen = new List<T>();
        foreach (var token in result.Tokens)
        {
            var known = Enum.GetValues<T>();
            var at = Array.FindIndex(known, v => name(v).Replace("_", "", StringComparison.Ordinal).Equals(token.Value.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
            if (at >= 0)
            {
                chosen.Add(known[at]);
            }
            else
            {
                result.AddError($"'{token.Value}' is no {kind}; known are {string.Join(", ", known.Select(name))}.");
            }
        }

        return [.. chosen];
    };

    /// <summary>Says so when nothing was found because the store holds nothing of the municipality.</summary>
    public static async Task WarnOfUnknownAsync(SqliteStore store, string? municipality, CancellationToken cancellationToken)
    {
        if (municipality is null)
        {
            return;
        }

        var known = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var entry in store.ListAsync(DocumentFilter.All, cancellationToken))
        {
            known.UnionWith(entry.Municipality is { } name ? [name] : Array.Empty<string>());
        }

        if (NameMatch.Select(municipality, [.. known]).Count == 0)
        {
            Messages.Warning($"The store holds no document of '{municipality}'; it holds those of {(known.Count == 0 ? "nobody" : string.Join(", ", known.Take(MostNamed)))}{(known.Count > MostNamed ? ", …" : "")}. [municipality.unknown]");
        }
    }

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
                    result.AddError($"'{token.Value}' is no term of the taxonomy: use words that rules prints, such as {string.Join(", ", vocabulary.Examples)}.");
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

using System.Runtime.ExceptionServices;
using System.Text.Json;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Evaluation;

/// <summary>A document with its gold file.</summary>
/// <param name="SourcePath">The document.</param>
/// <param name="GoldPath">What is known to be in it, in the export's format.</param>
public sealed record GoldPair(string SourcePath, string GoldPath);

/// <summary>A document's scores.</summary>
/// <param name="Pair">The document and its gold.</param>
/// <param name="Pipeline">The pipeline that read it; null when none claimed it.</param>
/// <param name="Scores">One a field, in the order of <see cref="EvaluatedField.All"/>.</param>
public sealed record DocumentScores(GoldPair Pair, string? Pipeline, IReadOnlyList<Score> Scores)
{
    /// <summary>The same, read by generic pipelines only; null when that was not measured.</summary>
    public IReadOnlyList<Score>? WithoutDialect { get; init; }
}

/// <summary>Compares what is extracted with gold files.</summary>
public static class Evaluator
{
    private static readonly string[] GoldEndings = [".gold.json", ".expected.json"];

    /// <summary>The gold files in a folder and below, each with the document of the same name beside it.</summary>
    /// <exception cref="FileNotFoundException">A gold file has no document beside it.</exception>
    public static IReadOnlyList<GoldPair> Find(string folder) =>
        Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Where(f => GoldEndings.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(Pair)
            .ToList();

    /// <summary>The name that a document shares with its gold file; null when the file is no gold.</summary>
    public static string? GoldOf(string path) =>
        GoldEndings.FirstOrDefault(e => path.EndsWith(e, StringComparison.Ordinal)) is { } ending ? Path.GetFileName(path)[..^ending.Length] : null;

    /// <summary>Extracts the document and compares it with its gold.</summary>
    /// <exception cref="InvalidDataException">The gold file does not follow the export format; the message names file and place.</exception>
    public static DocumentScores Evaluate(GoldPair pair, Miner miner)
    {
        var gold = Gold(pair.GoldPath);
        var found = miner.Extract(pair.SourcePath, File.ReadAllBytes(pair.SourcePath)).Document
            ?? new ExtractedDocument { Source = gold.Source, Kind = DocumentKind.Other };
        return new DocumentScores(pair, found.Source.Pipeline, Compare(found, gold));
    }

    /// <summary>Extracts every document and compares it with its gold, in parallel; results are in the order of the pairs.</summary>
    /// <param name="pairs">Documents with their gold.</param>
    /// <param name="miner">Reads them.</param>
    /// <param name="generic">A miner with generic pipelines only, to measure what the dialects are worth; null for no such measure.</param>
    /// <param name="cancellationToken">Stops between documents.</param>
    /// <exception cref="InvalidDataException">A gold file does not follow the export format; the message names file and place.</exception>
    public static IReadOnlyList<DocumentScores> EvaluateAll(
        IReadOnlyList<GoldPair> pairs, Miner miner, Miner? generic = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return pairs.AsParallel().AsOrdered().WithCancellation(cancellationToken)
                .Select(pair => generic is null
                    ? Evaluate(pair, miner)
                    : Evaluate(pair, miner) with { WithoutDialect = Evaluate(pair, generic).Scores })
                .ToList();
        }
        catch (AggregateException e) when (e.InnerExceptions[0] is InvalidDataException or IOException)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
            throw;
        }
    }

    /// <summary>Compares two documents, field by field.</summary>
    public static IReadOnlyList<Score> Compare(ExtractedDocument found, ExtractedDocument gold) =>
        EvaluatedField.All.Select(f => f.Compare(found, gold)).ToList();

    private static ExtractedDocument Gold(string path)
    {
        try
        {
            return ContractJson.Read(File.ReadAllText(path));
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: not in the export format: {e.Message}", e);
        }
    }

    private static GoldPair Pair(string gold)
    {
        var ending = GoldEndings.First(e => gold.EndsWith(e, StringComparison.Ordinal));
        var stem = gold[..^ending.Length];
        var source = Directory.EnumerateFiles(Path.GetDirectoryName(gold)!, Path.GetFileName(stem) + ".*")
            .Where(f => f != gold && Path.GetFileNameWithoutExtension(f) == Path.GetFileName(stem))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        return new GoldPair(source ?? throw new FileNotFoundException($"{gold}: no document of the same name lies beside it."), gold);
    }
}

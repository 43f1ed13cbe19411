using MinutesMiner.Evaluation;

namespace MinutesMiner.Golden.Tests;

/// <summary>The documents with gold files in the repository: those of the corpus, and the samples beside each pipeline.</summary>
internal static class GoldenFiles
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<GoldPair> All { get; } = Scorecard.Documents(Root);

    /// <summary>Names for theories; short, so that a failure names its document.</summary>
    public static TheoryData<string> Names { get; } = [.. All.Select(p => Path.GetRelativePath(Root, p.SourcePath).Replace('\\', '/'))];

    public static Miner Miner { get; } = new MinerBuilder().Build();

    /// <summary>Scores of every document, with its dialect and without, measured once for all tests.</summary>
    private static readonly Lazy<IReadOnlyList<DocumentScores>> AllScores =
        new(() => Evaluator.EvaluateAll(All, Miner, new MinerBuilder().GenericPipelinesOnly().Build()));

    public static IReadOnlyList<DocumentScores> Scores => AllScores.Value;

    public static GoldPair Pair(string name) => All.Single(p => Path.GetRelativePath(Root, p.SourcePath).Replace('\\', '/') == name);

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "MinutesMiner.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run below the repository.");
    }
}

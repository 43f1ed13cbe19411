using MinutesMiner.Evaluation;

namespace MinutesMiner.Golden.Tests;

/// <summary>The documents with gold files in the repository: those of the corpus, and the samples beside each pipeline.</summary>
internal static class GoldenFiles
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<GoldPair> All { get; } =
        [.. Evaluator.Find(Path.Combine(Root, "corpus")), .. Evaluator.Find(Path.Combine(Root, "pipelines"))];

    /// <summary>Names for theories; short, so that a failure names its document.</summary>
    public static TheoryData<string> Names { get; } = [.. All.Select(p => Path.GetRelativePath(Root, p.SourcePath).Replace('\\', '/'))];

    public static Miner Miner { get; } = new MinerBuilder().Build();

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

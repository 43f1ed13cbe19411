using MinutesMiner.Evaluation;

namespace MinutesMiner.Golden.Tests;

/// <summary>The documents with gold files in the repository: those of the corpus, and the samples beside each pipeline.</summary>
internal static class GoldenFiles
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<GoldPair> All { get; } = Scorecard.Documents(Root);

    /// <summary>The documents of other hands, which are not asked to equal their gold.</summary>
    public static IReadOnlyList<GoldPair> Families { get; } = Evaluation.Families.AllDocuments(Root);

    /// <summary>Names for theories; short, so that a failure names its document.</summary>
    public static TheoryData<string> Names { get; } = [.. All.Select(Name)];

    /// <summary>The same, with the documents of other hands.</summary>
    public static TheoryData<string> NamesWithFamilies { get; } = [.. All.Concat(Families).Select(Name)];

    public static Miner Miner { get; } = new MinerBuilder().Build();

    /// <summary>Scores of every document, with its dialect and without, measured once for all tests.</summary>
    private static readonly Lazy<IReadOnlyList<DocumentScores>> AllScores =
        new(() => Evaluator.EvaluateAll(All, Miner, new MinerBuilder().GenericPipelinesOnly().Build()));

    private static readonly Lazy<IReadOnlyList<DocumentScores>> AllFamilyScores = new(() => Evaluator.EvaluateAll(Families, Miner));

    public static IReadOnlyList<DocumentScores> Scores => AllScores.Value;

    public static IReadOnlyList<DocumentScores> FamilyScores => AllFamilyScores.Value;

    public static GoldPair Pair(string name) => All.Concat(Families).Single(p => Name(p) == name);

    private static string Name(GoldPair pair) => Path.GetRelativePath(Root, pair.SourcePath).Replace('\\', '/');

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

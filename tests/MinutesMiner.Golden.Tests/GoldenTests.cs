using MinutesMiner.Evaluation;

namespace MinutesMiner.Golden.Tests;

/// <summary>What is extracted from every document with a gold file is what its gold file says.</summary>
public class GoldenTests
{
    /// <summary>Fields whose extraction is not built yet: they are measured by <c>evaluate</c>, and held here from the day they are.</summary>
    private static readonly HashSet<string> NotBuilt = new(StringComparer.Ordinal) { "commitments", "rules", "findings" };

    public static TheoryData<string> Documents => GoldenFiles.Names;

    [Theory]
    [MemberData(nameof(Documents))]
    public void Extraction_equals_gold(string document)
    {
        var scores = Evaluator.Evaluate(GoldenFiles.Pair(document), GoldenFiles.Miner).Scores;
        var wrong = scores.Where(s => !NotBuilt.Contains(s.Field))
            .SelectMany(s => s.Missing.Select(v => $"{s.Field}: missing {v}").Concat(s.Extra.Select(v => $"{s.Field}: extra   {v}")));
        Assert.Empty(wrong);
    }

    [Fact]
    public void There_are_documents_of_each_sort() =>
        Assert.True(GoldenFiles.All.Count >= 6, $"Only {GoldenFiles.All.Count} gold files were found.");
}

using MinutesMiner.Evaluation;

namespace MinutesMiner.Golden.Tests;

/// <summary>What is extracted from every document with a gold file is what its gold file says.</summary>
public class GoldenTests
{
    /// <summary>Fields whose extraction is not built yet: they are measured by <c>evaluate</c>, and held here from the day they are.</summary>
    private static readonly HashSet<string> NotBuilt = new(StringComparer.Ordinal) { "rules" };

    /// <summary>
    /// What gold has and nothing finds: two numbers for one thing where only a reader's knowledge of the matter says that they are one.
    /// </summary>
    private static readonly HashSet<string> OutOfReach = new(StringComparer.Ordinal) { "findings: missing  value.conflict Højst 8 lukkedage" };

    public static TheoryData<string> Documents => GoldenFiles.Names;

    [Theory]
    [MemberData(nameof(Documents))]
    public void Extraction_equals_gold(string document)
    {
        var scores = GoldenFiles.Scores.Single(d => d.Pair == GoldenFiles.Pair(document)).Scores;
        var wrong = scores.Where(s => !NotBuilt.Contains(s.Field) && !s.Field.StartsWith("rule", StringComparison.Ordinal))
            .SelectMany(s => s.Missing.Select(v => $"{s.Field}: missing {v}").Concat(s.Extra.Select(v => $"{s.Field}: extra   {v}")))
            .Where(w => !OutOfReach.Contains(w));
        Assert.Empty(wrong);
    }

    /// <summary>
    /// Rules are judged by all documents together: what is asked is that no change makes them worse than they are. The documents of the
    /// standards are of every area, and are judged apart.
    /// </summary>
    [Theory]
    [InlineData(false, "rules", 0.93)]
    [InlineData(false, "rule target", 0.85)]
    [InlineData(false, "rule activity", 0.97)]
    [InlineData(false, "rule modality", 0.95)]
    [InlineData(false, "rule quantity", 0.93)]
    [InlineData(false, "rule timing", 0.97)]
    [InlineData(false, "rule condition", 0.95)]
    [InlineData(false, "rule status", 0.98)]
    [InlineData(false, "rule set by", 0.98)]
    [InlineData(true, "rules", 0.90)]
    [InlineData(true, "rule target", 0.70)]
    [InlineData(true, "rule activity", 0.70)]
    [InlineData(true, "rule modality", 0.83)]
    [InlineData(true, "rule timing", 0.77)]
    [InlineData(true, "rule set by", 0.95)]
    public void Rules_are_found_as_well_as_ever(bool ofStandards, string field, double floor)
    {
        var standards = Path.Combine(GoldenFiles.Root, "corpus", "standards");
        var documents = GoldenFiles.Scores.Where(d => d.Pair.SourcePath.StartsWith(Path.Combine(GoldenFiles.Root, "corpus"), StringComparison.Ordinal)
            && d.Pair.SourcePath.StartsWith(standards, StringComparison.Ordinal) == ofStandards);
        var score = Score.Sum(field, documents.Select(d => d.Scores.Single(s => s.Field == field)));
        Assert.True(score.F1 >= floor, $"{field}: {score.F1:0.000}");
    }

    [Fact]
    public void There_are_documents_of_each_sort() =>
        Assert.True(GoldenFiles.All.Count >= 6, $"Only {GoldenFiles.All.Count} gold files were found.");
}

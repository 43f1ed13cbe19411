using MinutesMiner.Evaluation;

namespace MinutesMiner.Golden.Tests;

/// <summary>What is extracted from every document with a gold file is what its gold file says.</summary>
public class GoldenTests
{
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
        var wrong = scores.Where(s => !s.Field.StartsWith("rule", StringComparison.Ordinal))
            .SelectMany(s => s.Missing.Select(v => $"{s.Field}: missing {v}").Concat(s.Extra.Select(v => $"{s.Field}: extra   {v}")))
            .Where(w => !OutOfReach.Contains(w));
        Assert.Empty(wrong);
    }

    /// <summary>
    /// Rules are judged by all documents of a group together: what is asked is that no change makes them worse than they are. The standards are of
    /// every area; the pipelines' samples have expectations that say what a reader finds.
    /// </summary>
    [Theory]
    [InlineData("rules", 0.89, 0.94, 0.85)]
    [InlineData("rule target", 0.78, 0.82, 0.81)]
    [InlineData("rule activity", 0.97, 0.84, 0.87)]
    [InlineData("rule modality", 0.98, 0.94, 0.99)]
    [InlineData("rule quantity", 0.95, 0.86, 0.96)]
    [InlineData("rule timing", 0.98, 0.81, 0.87)]
    [InlineData("rule condition", 0.98, 0.93, 0.92)]
    [InlineData("rule status", 0.99, 0.98, 0.96)]
    [InlineData("rule set by", 0.99, 0.98, 0.96)]
    public void Rules_are_found_as_well_as_ever(string field, double floorOfCorpus, double floorOfStandards, double floorOfSamples)
    {
        var corpus = Path.Combine(GoldenFiles.Root, "corpus");
        var standards = Path.Combine(corpus, "standards");
        var groups = GoldenFiles.Scores.ToLookup(
            d => d.Pair.SourcePath.StartsWith(standards, StringComparison.Ordinal) ? standards : d.Pair.SourcePath.StartsWith(corpus, StringComparison.Ordinal) ? corpus : "",
            d => d.Scores.Single(s => s.Field == field));
        Assert.All(
            new[] { (corpus, floorOfCorpus), (standards, floorOfStandards), ("", floorOfSamples) },
            g => Assert.True(Score.Sum(field, groups[g.Item1]).F1 >= g.Item2, $"{field}, {Path.GetFileName(g.Item1)}: {Score.Sum(field, groups[g.Item1]).F1:0.000}"));
    }

    [Fact]
    public void There_are_documents_of_each_sort() =>
        Assert.True(GoldenFiles.All.Count >= 6, $"Only {GoldenFiles.All.Count} gold files were found.");
}

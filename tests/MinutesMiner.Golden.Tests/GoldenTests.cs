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
    /// Rules are judged by all documents of a kind together: what is asked is that no change makes them worse than they are. The documents of
    /// the standards are of every area; those of the pipelines' samples say what a reader finds.
    /// </summary>
    [Theory]
    [InlineData("corpus", "rules", 0.93)]
    [InlineData("corpus", "rule target", 0.85)]
    [InlineData("corpus", "rule activity", 0.97)]
    [InlineData("corpus", "rule modality", 0.95)]
    [InlineData("corpus", "rule quantity", 0.93)]
    [InlineData("corpus", "rule timing", 0.97)]
    [InlineData("corpus", "rule condition", 0.95)]
    [InlineData("corpus", "rule status", 0.98)]
    [InlineData("corpus", "rule set by", 0.98)]
    [InlineData("standards", "rules", 0.90)]
    [InlineData("standards", "rule target", 0.70)]
    [InlineData("standards", "rule activity", 0.70)]
    [InlineData("standards", "rule modality", 0.83)]
    [InlineData("standards", "rule timing", 0.77)]
    [InlineData("standards", "rule set by", 0.95)]
    [InlineData("samples", "rules", 0.75)]
    [InlineData("samples", "rule target", 0.88)]
    [InlineData("samples", "rule activity", 0.94)]
    [InlineData("samples", "rule modality", 0.94)]
    [InlineData("samples", "rule quantity", 0.99)]
    [InlineData("samples", "rule timing", 0.82)]
    [InlineData("samples", "rule condition", 0.88)]
    [InlineData("samples", "rule status", 0.88)]
    [InlineData("samples", "rule set by", 0.99)]
    public void Rules_are_found_as_well_as_ever(string documents, string field, double floor)
    {
        var corpus = Path.Combine(GoldenFiles.Root, "corpus");
        var kinds = GoldenFiles.Scores.ToLookup(
            d => d.Pair.SourcePath.StartsWith(Path.Combine(corpus, "standards"), StringComparison.Ordinal) ? "standards" : d.Pair.SourcePath.StartsWith(corpus, StringComparison.Ordinal) ? "corpus" : "samples",
            d => d.Scores.Single(s => s.Field == field));
        var score = Score.Sum(field, kinds[documents]);
        Assert.True(score.F1 >= floor, $"{field}, {documents}: {score.F1:0.000}");
    }

    [Fact]
    public void There_are_documents_of_each_sort() =>
        Assert.True(GoldenFiles.All.Count >= 6, $"Only {GoldenFiles.All.Count} gold files were found.");
}

using MinutesMiner.Evaluation;

namespace MinutesMiner.Golden.Tests;

public class ScorecardTests
{
    private static readonly string Page = Scorecard.Write(GoldenFiles.Root, GoldenFiles.Scores, GoldenFiles.FamilyScores);

    [Fact]
    public void The_scorecard_is_up_to_date()
    {
        var there = File.ReadAllText(Path.Combine(GoldenFiles.Root, Scorecard.FileName)).ReplaceLineEndings("\n").Split('\n');
        var now = Page.Split('\n');
        var changed = now.Except(there, StringComparer.Ordinal).Select(l => "+ " + l).Concat(there.Except(now, StringComparer.Ordinal).Select(l => "- " + l)).Take(20);
        Assert.True(there.SequenceEqual(now), $"{Scorecard.FileName} is out of date; write it again with: {Scorecard.Command}\n{string.Join('\n', changed)}");
    }

    [Fact]
    public void It_has_every_document_and_every_field_with_anything_to_find()
    {
        Assert.All(GoldenFiles.All, p => Assert.Contains(Path.GetFileName(p.SourcePath), Page, StringComparison.Ordinal));
        var all = ScoreGroup.Of("all", GoldenFiles.Scores);
        Assert.All(all.Scores, s => Assert.Equal(!s.IsEmpty, Page.Contains($"\n| {s.Field} | ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Documents_of_other_hands_stand_apart()
    {
        var section = Page[Page.IndexOf("\n## Documents of other hands\n", StringComparison.Ordinal)..];
        Assert.Equal([12, 12, 9], Families.All.Select(f => f.Documents(GoldenFiles.Root).Count));
        Assert.All(Families.All, f => Assert.Contains($"\n### {f.Name}\n", section, StringComparison.Ordinal));
        Assert.Empty(GoldenFiles.Families.Intersect(GoldenFiles.All));
        Assert.All(GoldenFiles.Families, p => Assert.Contains($"\n| `{Path.GetFileName(p.SourcePath)}` | ", section, StringComparison.Ordinal));
        Assert.All(GoldenFiles.Families, p => Assert.DoesNotContain(Path.GetFileName(p.SourcePath), Page[..^section.Length], StringComparison.Ordinal));
        Assert.DoesNotContain("\n| pages | ", section, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_hold_what_their_documents_hold()
    {
        var groups = ScoreGroup.ByPipeline(GoldenFiles.Scores);
        var all = ScoreGroup.Of("all", GoldenFiles.Scores);
        Assert.Equal(GoldenFiles.All.Count, groups.Sum(g => g.Documents));
        for (var i = 0; i < all.Scores.Count; i++)
        {
            Assert.Equal(all.Scores[i].Right, groups.Sum(g => g.Scores[i].Right));
            Assert.Equal(all.Scores[i].Missing.Count, groups.Sum(g => g.Scores[i].Missing.Count));
            Assert.Equal(all.WithoutDialect![i].Right, groups.Sum(g => g.WithoutDialect![i].Right));
        }
    }

    [Fact]
    public void A_golden_file_holds_all_that_was_found_but_boxes()
    {
        foreach (var pair in GoldenFiles.All)
        {
            var found = GoldenFiles.Miner.Extract(pair.SourcePath, File.ReadAllBytes(pair.SourcePath)).Document!;
            var text = GoldFile.Write(found);
            var read = Core.Facts.ContractJson.Read(text);
            Assert.All(Evaluator.Compare(found, read), s => Assert.True(s.Extra.Count + s.Missing.Count == 0, $"{pair.SourcePath}: {s.Field}"));
            Assert.DoesNotContain("\"box\": [", text, StringComparison.Ordinal);
            Assert.Equal(Path.GetFileName(pair.SourcePath), read.Source.Uri);
        }
    }
}

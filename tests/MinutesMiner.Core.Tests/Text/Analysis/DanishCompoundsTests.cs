using MinutesMiner.Core.Text.Analysis;

namespace MinutesMiner.Core.Tests.Text.Analysis;

public sealed class DanishCompoundsTests
{
    [Theory]
    [InlineData("beskæftigelsesindsats", "beskæftigelse indsats")]
    [InlineData("beskæftigelsesindsatsen", "beskæftigelse indsatsen")]
    [InlineData("hjemmehjælpsmodtagere", "hjemme hjælp modtagere")]
    [InlineData("arbejdsmarkedsudvalget", "arbejde marked udvalget")]
    [InlineData("børnehavetakster", "børn have takster")]
    [InlineData("affaldsgebyr", "affald gebyr")]
    [InlineData("vejvedligeholdelse", "")]
    [InlineData("kommune", "")]
    [InlineData("rådmand", "")]
    [InlineData("xyzindsats", "")]
    [InlineData("indsatsindsatsindsatsindsatsindsats", "")]
    public void Splits_with_the_shipped_lexicon(string word, string parts) =>
        Assert.Equal(parts, string.Join(' ', DanishCompounds.Municipal.Split(word).Select(p => p.Base)));

    [Fact]
    public void Splits_with_a_lexicon_of_the_callers()
    {
        var compounds = new DanishCompounds(["Zebra", "Kontrol", "råd"]);
        Assert.Equal(["zebra", "kontrollen"], compounds.Split("zebrakontrollen").Select(p => p.Base));
        Assert.Empty(compounds.Split("zebraråd"));
    }

    [Fact]
    public void Parts_are_at_most_four_in_order_and_long_enough()
    {
        var words = Texts.Of("arbejds", "markeds", "indsats", "børne", "have", "s", "e", "plan", "center", "hjælpe");
        Texts.Check(words, word =>
        {
            var parts = DanishCompounds.Municipal.Split(word);
            Assert.NotEqual(1, parts.Count);
            Assert.InRange(parts.Count, 0, 4);
            Texts.AssertOrdered(word, parts.Select(p => new MinutesMiner.Core.Documents.TextRange(p.Start, p.End)));
            Assert.All(parts, p => Assert.True(p.End - p.Start >= 4));
        });
    }

    [Fact]
    public void A_hostile_word_is_bounded()
    {
        Assert.Empty(DanishCompounds.Municipal.Split(new string('a', 1_000_000)));
        Assert.Empty(DanishCompounds.Municipal.Split(string.Concat(Enumerable.Repeat("plan", 15))));
    }
}

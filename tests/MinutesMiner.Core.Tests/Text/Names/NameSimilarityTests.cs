using MinutesMiner.Core.Text.Names;

namespace MinutesMiner.Core.Tests.Text.Names;

// All names are made up.
public sealed class NameSimilarityTests
{
    [Theory]
    [InlineData("Ida Vestergren", "ida  vestergren", NameMatch.Same)]
    [InlineData("Hans-Aage Lund", "Hans Åge Lund", NameMatch.Same)]
    [InlineData("Ida Skaarup Lund", "Ida Skarup Lund", NameMatch.Variant)]
    [InlineData("Bo Kristensen", "Bo Christensen", NameMatch.Variant)]
    [InlineData("Bo Sørensen", "Bo Sørenson", NameMatch.Variant)]
    [InlineData("Sofie Lund", "Sophie Lund", NameMatch.Variant)]
    [InlineData("Kathrine Wesel", "Katrine Wesel", NameMatch.Variant)]
    [InlineData("Bo W. Skovlyst", "Bo Skovlyst", NameMatch.Shortened)]
    [InlineData("Bo W. Skovlyst", "Bo Willum Skovlyst", NameMatch.Shortened)]
    [InlineData("Ida Marie Vestergren", "Ida Vestergren", NameMatch.Shortened)]
    [InlineData("Bo Larsen", "Bo Lassen", NameMatch.Different)]
    [InlineData("Bo Hansen", "Bo Jensen", NameMatch.Different)]
    [InlineData("Bo Hansen", "Ib Hansen", NameMatch.Different)]
    [InlineData("Ida Vestergren", "Ida Vestergaard", NameMatch.Different)]
    [InlineData("Ida Lund", "Ida", NameMatch.Different)]
    [InlineData("", "", NameMatch.Different)]
    public void Compares(string left, string right, NameMatch match)
    {
        Assert.Equal(match, NameSimilarity.Compare(left, right));
        Assert.Equal(match, NameSimilarity.Compare(right, left));
    }

    [Fact]
    public void Any_two_texts_compare_the_same_both_ways()
    {
        var texts = Texts.Of("Ida", "Bo", "Skaarup", "Skarup", "W.", "Chr");
        Texts.Check(texts, text =>
        {
            var other = new string([.. text.Reverse()]);
            Assert.Equal(NameSimilarity.Compare(text, other), NameSimilarity.Compare(other, text));
            Assert.True(NameSimilarity.Compare(text, text) is NameMatch.Same or NameMatch.Different);
        });
    }
}

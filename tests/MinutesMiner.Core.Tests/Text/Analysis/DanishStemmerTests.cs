using MinutesMiner.Core.Text.Analysis;

namespace MinutesMiner.Core.Tests.Text.Analysis;

public sealed class DanishStemmerTests
{
    // Word and stem as the published sample of the algorithm has them.
    [Theory]
    [InlineData("indtage", "indtag")]
    [InlineData("indtagelse", "indtag")]
    [InlineData("indtil", "indtil")]
    [InlineData("indtraf", "indtraf")]
    [InlineData("indtræffer", "indtræf")]
    [InlineData("indtrængende", "indtræng")]
    [InlineData("indtægt", "indtæg")]
    [InlineData("indtægter", "indtæg")]
    [InlineData("indvandrede", "indvandred")]
    [InlineData("indvandret", "indvandr")]
    [InlineData("indvendigt", "indvend")]
    [InlineData("indvendingerne", "indvending")]
    [InlineData("indviede", "indvied")]
    [InlineData("indvielsesløfte", "indvielsesløft")]
    [InlineData("indvielsestid", "indvielsestid")]
    [InlineData("indvoldene", "indvold")]
    [InlineData("indvortes", "indvort")]
    [InlineData("underste", "underst")]
    [InlineData("undersåtters", "undersåt")]
    [InlineData("undersøgelsen", "undersøg")]
    [InlineData("undersøgt", "undersøg")]
    [InlineData("undertrykkerens", "undertryk")]
    [InlineData("undertryktes", "undertryk")]
    [InlineData("undertvungne", "undertvungn")]
    [InlineData("undervejs", "undervej")]
    [InlineData("undervisningen", "undervisning")]
    public void Stems_as_the_published_sample(string word, string stem) => Assert.Equal(stem, DanishStemmer.Stem(word));

    [Theory]
    [InlineData("arbejdsløst", "arbejdsløs")]
    [InlineData("hurtigst", "hurt")]
    [InlineData("a", "a")]
    [InlineData("", "")]
    [InlineData("sne", "sne")]
    public void Stems_by_the_rules(string word, string stem) => Assert.Equal(stem, DanishStemmer.Stem(word));

    [Fact]
    public void A_stem_is_a_prefix_of_its_word_and_keeps_two_letters()
    {
        var words = Texts.Of("ende", "erne", "hed", "els", "igst", "løst", "s", "tt", "gd", "elig", "å", "b", "rk");
        Texts.Check(words, word =>
        {
            var length = DanishStemmer.StemLength(word);
            Assert.InRange(length, Math.Min(2, word.Length), word.Length);
        });
    }
}

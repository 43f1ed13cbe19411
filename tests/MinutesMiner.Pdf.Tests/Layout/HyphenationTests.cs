using MinutesMiner.Pdf.Layout;
using MinutesMiner.Pdf.Layout.Text;

namespace MinutesMiner.Pdf.Tests.Layout;

public sealed class HyphenationTests
{
    private static readonly string[] Elsewhere =
        ["Skovbakkeskolen", "by-midten", "Kultur-", "og", "og", "og", "og", "Kultur", "det", "det", "det", "drop", "ind", "aktiviteter", "park"];

    [Theory]
    [InlineData("Skov-", "bakkeskolen", nameof(LineJoin.DropHyphen))] // written whole elsewhere
    [InlineData("by-", "midten", nameof(LineJoin.KeepHyphen))] // written with its hyphen elsewhere
    [InlineData("Kultur-", "og", nameof(LineJoin.Blank))] // the second half comes later
    [InlineData("p-", "huse", nameof(LineJoin.KeepHyphen))]
    [InlineData("2030-", "mål", nameof(LineJoin.KeepHyphen))]
    [InlineData("Øst-", "Amager", nameof(LineJoin.KeepHyphen))]
    [InlineData("KL-", "formand", nameof(LineJoin.KeepHyphen))]
    [InlineData("kom-", "munen", nameof(LineJoin.DropHyphen))]
    [InlineData("hus\u00AD", "leje", nameof(LineJoin.DropHyphen))]
    [InlineData("2024\u2013", "2027", nameof(LineJoin.KeepHyphen))]
    [InlineData("tekst", "videre", nameof(LineJoin.Blank))]
    [InlineData("-", "punkt", nameof(LineJoin.Blank))]
    [InlineData("slut-", "(parentes)", nameof(LineJoin.Blank))]
    public void The_document_decides_about_a_hyphen_at_a_line_end(string left, string right, string expected)
    {
        var vocabulary = new Vocabulary();
        foreach (var word in Elsewhere)
        {
            vocabulary.Add(word);
        }

        vocabulary.NoteBreaks([("Skov-", "bakkeskolen")], 10);
        Assert.Equal(expected, Hyphenation.Decide(left, right, vocabulary).ToString());
    }

    [Fact]
    public void Soft_hyphens_go_at_line_ends_and_are_hyphens_elsewhere()
    {
        var page = new PageFixture()
            .Line(50, 100, "Udvalget besluttede at kom\u00AD").Line(50, 112, "munen skal s\u00F8ge midler til en").Line(50, 124, "ny legeplads i byen i alt.");
        Assert.Equal(
            "Udvalget besluttede at kommunen skal s\u00F8ge midler til en ny legeplads i byen i alt.",
            Assert.Single(LayoutAnalyzer.Analyze([page.Page()], null).Blocks).Text.Text);

        // A font that calls every hyphen soft: within a line it parts a word from nothing.
        var drawn = new PageFixture()
            .Line(50, 100, "Behandling af a\u00ADkasser og by\u00AD").Line(50, 112, "midten samt by\u00ADmidten igen her").Line(50, 124, "og et par ord til sidst her.");
        Assert.Equal(
            "Behandling af a-kasser og by-midten samt by-midten igen her og et par ord til sidst her.",
            Assert.Single(LayoutAnalyzer.Analyze([drawn.Page()], null).Blocks).Text.Text);
    }

    [Fact]
    public void Where_words_are_not_broken_a_hyphen_between_two_words_stays()
    {
        var vocabulary = new Vocabulary();
        foreach (var word in Elsewhere)
        {
            vocabulary.Add(word);
        }

        vocabulary.NoteBreaks([("ind-", "aktiviteter")], 400);
        Assert.Equal(LineJoin.KeepHyphen, Hyphenation.Decide("ind-", "aktiviteter", vocabulary));
        Assert.Equal(LineJoin.DropHyphen, Hyphenation.Decide("kom-", "munen", vocabulary));
    }
}

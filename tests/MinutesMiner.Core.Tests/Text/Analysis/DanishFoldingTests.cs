using MinutesMiner.Core.Text.Analysis;

namespace MinutesMiner.Core.Tests.Text.Analysis;

public sealed class DanishFoldingTests
{
    [Theory]
    [InlineData("RÅDMAND", "rådmand")]
    [InlineData("Raadmand", "rådmand")]
    [InlineData("A\u030Arhus", "århus")]
    [InlineData("Aarhus", "århus")]
    [InlineData("Café Allé", "cafe alle")]
    [InlineData("Müller", "muller")]
    [InlineData("Sjögren", "sjøgren")]
    [InlineData("Værk og Ø", "værk og ø")]
    [InlineData("o\u0308l", "øl")]
    [InlineData("ﬁnans", "finans")]
    [InlineData("kom\u00ADmune", "kommune")]
    [InlineData("EU’s", "eu's")]
    [InlineData("2024–2027", "2024-2027")]
    public void Folds(string text, string folded) => Assert.Equal(folded, DanishFolding.Fold(text));

    [Fact]
    public void Keeps_å_apart_from_a() => Assert.False(DanishFolding.Same("radmand", "rådmand"));

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        var texts = Texts.Of("a", "A", "á", "aa", "\u0301", "\u030A", "\u0308", "o", "ø", "Ǿ", "ß", "ﬃ", "…", "İ", "Œ");
        Texts.Check(texts, text =>
        {
            var once = DanishFolding.Fold(text);
            Assert.Equal(once, DanishFolding.Fold(once));
        });
    }
}

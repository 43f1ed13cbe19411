using MinutesMiner.Core.Text.Numbers;

namespace MinutesMiner.Core.Tests.Text.Numbers;

public sealed class DanishNumeralsTests
{
    [Theory]
    [InlineData("en", 1)]
    [InlineData("et", 1)]
    [InlineData("to", 2)]
    [InlineData("Tre", 3)]
    [InlineData("tolv", 12)]
    [InlineData("tyve", 20)]
    [InlineData("enogtyve", 21)]
    [InlineData("syvogfyrre", 47)]
    [InlineData("nioghalvfems", 99)]
    [InlineData("hundrede", 100)]
    public void Reads_cardinals(string word, int value) => Assert.Equal(value, DanishNumerals.Cardinal(word));

    [Theory]
    [InlineData("første", 1)]
    [InlineData("anden", 2)]
    [InlineData("andet", 2)]
    [InlineData("tolvte", 12)]
    [InlineData("enogtyvende", 21)]
    [InlineData("8.", 8)]
    [InlineData("31.", 31)]
    public void Reads_ordinals(string word, int value) => Assert.Equal(value, DanishNumerals.Ordinal(word));

    [Theory]
    [InlineData("tog")]
    [InlineData("")]
    [InlineData("ottende")]
    public void Leaves_other_words_alone(string word) => Assert.Null(DanishNumerals.Cardinal(word));

    [Theory]
    [InlineData("8")]
    [InlineData(".")]
    [InlineData("to")]
    [InlineData("12345.")]
    public void Leaves_other_ordinals_alone(string word) => Assert.Null(DanishNumerals.Ordinal(word));

    [Fact]
    public void Halvanden_is_one_and_a_half() => Assert.Equal(1.5m, DanishNumerals.Cardinal("halvanden"));
}

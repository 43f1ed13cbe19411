using MinutesMiner.Core.Text.Analysis;

namespace MinutesMiner.Core.Tests.Text.Analysis;

public sealed class DanishTokenizerTests
{
    [Theory]
    [InlineData("Budget på 48.215.907 kr.", "Budget|på|48.215.907|kr")]
    [InlineData("Sag 25/31722, EMN-2025-004711.", "Sag|25/31722|EMN-2025-004711")]
    [InlineData("Efter § 17, stk. 4", "Efter|§ 17|stk|4")]
    [InlineData("jf. §17a og § 21 a.", "jf|§17a|og|§ 21|a")]
    [InlineData("00.15.02-A00-4-26", "00.15.02-A00-4-26")]
    [InlineData("3,5 mio., 1.000,5 og 75%", "3,5|mio|1.000,5|og|75")]
    [InlineData("a-kassens og/eller e-mail", "a-kassens|og|eller|e-mail")]
    [InlineData("Teknik- og Miljøudvalget", "Teknik|og|Miljøudvalget")]
    [InlineData("kl. 15:30-16.00", "kl|15:30-16.00")]
    [InlineData("slut.Derefter 1.kvartal 2026.Nyt", "slut|Derefter|1|kvartal|2026|Nyt")]
    [InlineData("post@by.dk", "post|by|dk")]
    [InlineData("(§)", "")]
    [InlineData("", "")]
    public void Cuts(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', DanishTokenizer.Tokenize(text).Select(t => text[t.Range.Start..t.Range.End])));

    [Theory]
    [InlineData("48.215.907", TokenShape.Number)]
    [InlineData("1.000,5", TokenShape.Number)]
    [InlineData("2026", TokenShape.Number)]
    [InlineData("0,3", TokenShape.Number)]
    [InlineData("15.30", TokenShape.Identifier)]
    [InlineData("1234.567", TokenShape.Identifier)]
    [InlineData("1.234.56", TokenShape.Identifier)]
    [InlineData("20-10-2025", TokenShape.Identifier)]
    [InlineData("18-årige", TokenShape.Identifier)]
    [InlineData("a-kasse", TokenShape.Word)]
    [InlineData("§ 17", TokenShape.Paragraph)]
    public void Names_the_shape(string text, TokenShape shape)
    {
        var token = Assert.Single(DanishTokenizer.Tokenize(text));
        Assert.Equal(shape, token.Shape);
        Assert.Equal(text.Length, token.Range.Length);
    }

    [Fact]
    public void Tokens_are_in_order_and_leave_out_no_letter_or_digit()
    {
        Texts.Check(Texts.Of("kommune", "§ 17", "25/31722", "EMN-", "1.000", "a-", "x'"), text =>
        {
            var tokens = DanishTokenizer.Tokenize(text);
            Texts.AssertOrdered(text, tokens.Select(t => t.Range));
            var covered = new bool[text.Length];
            foreach (var token in tokens)
            {
                Array.Fill(covered, true, token.Range.Start, token.Range.Length);
            }

            Assert.All(Enumerable.Range(0, text.Length), i => Assert.True(covered[i] || !char.IsLetterOrDigit(text[i])));
        });
    }
}

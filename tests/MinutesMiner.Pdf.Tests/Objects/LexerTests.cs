using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Pdf.Objects;
using static MinutesMiner.Pdf.Tests.Building.PdfAssert;

namespace MinutesMiner.Pdf.Tests.Objects;

public sealed class LexerTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-17", -17)]
    [InlineData("+3.5", 3.5)]
    [InlineData(".25", 0.25)]
    [InlineData("4.", 4)]
    [InlineData("--5", -5)]
    [InlineData("12-34", 1234)]
    [InlineData("-.002", -0.002)]
    [InlineData("0.0000001", 0.0000001)]
    [InlineData(".", 0)]
    public void Reads_numbers_as_viewers_do(string text, double expected)
    {
        var lexer = new Lexer(new ArraySegment<byte>(Latin1(text)));

        Assert.Equal(TokenKind.Number, lexer.Next());
        Near(expected, lexer.Number, 1e-12);
        Assert.Equal(TokenKind.End, lexer.Next());
    }

    [Theory]
    [InlineData("(a(b)c)", "a(b)c")]
    [InlineData(@"(\(\)\\)", @"()\")]
    [InlineData(@"(\101\1012\7z)", "AA2\u0007z")]
    [InlineData("(a\\\nb\\\r\nc)", "abc")]
    [InlineData("(a\r\nb\rc)", "a\nb\nc")]
    [InlineData(@"(\n\r\t\b\f\q)", "\n\r\t\b\fq")]
    [InlineData("<48 65 6C6c 6F>", "Hello")]
    [InlineData("<4>", "@")]
    [InlineData("(open", "open")]
    [InlineData("<41 42", "AB")]
    public void Reads_strings(string text, string expected)
    {
        var lexer = new Lexer(new ArraySegment<byte>(Latin1(text)));

        Assert.Equal(TokenKind.String, lexer.Next());
        Assert.Equal(expected, Encoding.Latin1.GetString(lexer.Text));
    }

    [Theory]
    [InlineData("/Name", "Name")]
    [InlineData("/A#20B", "A B")]
    [InlineData("/A#2", "A#2")]
    [InlineData("/#zz", "#zz")]
    [InlineData("/ x", "")]
    [InlineData("/End#41", "EndA")]
    public void Reads_names(string text, string expected)
    {
        var lexer = new Lexer(new ArraySegment<byte>(Latin1(text)));

        Assert.Equal(TokenKind.Name, lexer.Next());
        Assert.Equal(expected, Encoding.Latin1.GetString(lexer.Text));
    }

    [Fact]
    public void Skips_comments_and_stray_brackets()
    {
        var lexer = new Lexer(new ArraySegment<byte>(Latin1("% comment (\n ) > true% end")));

        Assert.True(lexer.IsKeyword(lexer.Next(), "true"u8));
        Assert.Equal(TokenKind.End, lexer.Next());
    }

    [Fact]
    public void Tells_references_from_numbers()
    {
        var array = Assert.IsType<PdfArray>(Parse("[1 0 R 2 3 4 5 0 R6 7 0 R]"));

        Assert.Equal(
            ["R1", "2", "3", "4", "5", "0", "R7"],
            array.Raw.ToArray().Select(item => item is PdfReference r ? $"R{r.Number}" : ((PdfNumber)item).Value.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Ends_containers_that_were_left_open()
    {
        var dictionary = Assert.IsType<PdfDictionary>(Parse("<< /A [1 2 /B << /C 3 endobj"));

        Assert.Equal(3, dictionary.Array("A")!.Count - 1);
    }

    [Fact]
    public void Skips_what_is_no_key()
    {
        var dictionary = Assert.IsType<PdfDictionary>(Parse("<< 12 /A 1 (text) /B /C >>"));

        Assert.Equal((1, "C"), (dictionary.Int("A"), dictionary.Name("B")));
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_left_out()
    {
        var parser = new ObjectParser(new Lexer(new ArraySegment<byte>(Latin1(string.Concat(Enumerable.Repeat("[", 100_000))))), null, maxDepth: 50);

        Assert.IsType<PdfArray>(parser.Read());
    }

    [Fact]
    public void Every_string_comes_back_as_written()
    {
        Prop.ForAll<byte[]>(bytes =>
        {
            var literal = new List<byte> { (byte)'(' };
            foreach (var b in bytes)
                literal.AddRange(Encoding.Latin1.GetBytes(@"\" + Convert.ToString(b, 8).PadLeft(3, '0')));
            literal.Add((byte)')');
            var lexer = new Lexer(new ArraySegment<byte>([.. literal, .. "<"u8, .. Latin1(Convert.ToHexString(bytes)), .. ">"u8]));
            Assert.Equal(TokenKind.String, lexer.Next());
            Assert.Equal(bytes, lexer.Text.ToArray());
            Assert.Equal(TokenKind.String, lexer.Next());
            Assert.Equal(bytes, lexer.Text.ToArray());
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_decimal_number_is_read_to_the_digit()
    {
        Prop.ForAll<int, byte>((whole, places) =>
        {
            var text = ((decimal)whole / (decimal)Math.Pow(10, places % 6)).ToString(CultureInfo.InvariantCulture);
            var lexer = new Lexer(new ArraySegment<byte>(Latin1(text)));
            Assert.Equal(TokenKind.Number, lexer.Next());
            Near(double.Parse(text, CultureInfo.InvariantCulture), lexer.Number, 1e-6);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_bytes_give_tokens_and_then_an_end()
    {
        Prop.ForAll<byte[]>(bytes =>
        {
            var lexer = new Lexer(new ArraySegment<byte>(bytes));
            var tokens = 0;
            for (var before = -1; lexer.Next() != TokenKind.End; tokens++)
            {
                Assert.True(lexer.Position > before, "a token takes at least one byte");
                before = lexer.Position;
            }

            Assert.True(tokens <= bytes.Length);
            var parser = new ObjectParser(new Lexer(new ArraySegment<byte>(bytes)), null, maxDepth: 20);
            _ = parser.Read();
        }).QuickCheckThrowOnFailure();
    }

    private static PdfObject? Parse(string text) => new ObjectParser(new Lexer(new ArraySegment<byte>(Latin1(text))), null, maxDepth: 100).Read();
}

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Core.Text.Numbers;

namespace MinutesMiner.Core.Tests.Text.Numbers;

public sealed class DanishNumbersTests
{
    [Theory]
    [InlineData("1.000,5", "1000.5")]
    [InlineData("48.215.907", "48215907")]
    [InlineData("0,3", "0.3")]
    [InlineData("2026", "2026")]
    [InlineData(" 124 ", "124")]
    [InlineData("35%", "35")]
    [InlineData("35 %", "35")]
    [InlineData("35 pct.", "35")]
    [InlineData("35 pct", "35")]
    [InlineData("17,97 procent", "17.97")]
    [InlineData("5 ‰", "5")]
    [InlineData("-31.260", "-31260")]
    [InlineData("−41.000", "-41000")]
    [InlineData("–5", "-5")]
    [InlineData("- 0,7", "-0.7")]
    [InlineData("6.240-", "-6240")]
    [InlineData("6.240 -", "-6240")]
    [InlineData("(1.000)", "-1000")]
    [InlineData("+5", "5")]
    [InlineData("½", "0.5")]
    [InlineData("1½", "1.5")]
    [InlineData("1 ½", "1.5")]
    [InlineData("1 000", "1000")]
    [InlineData("1\u00A0000\u00A0000", "1000000")]
    [InlineData("12\u2009345,5", "12345.5")]
    [InlineData("16.250.000,-", "16250000")]
    [InlineData("kr. 16.250.000, -", "16250000")]
    [InlineData("kr. -500", "-500")]
    [InlineData("-5.272.000,- kr.", "-5272000")]
    [InlineData("1.417.250 kr.", "1417250")]
    [InlineData("-80 (*)", "-80")]
    [InlineData("62%*", "62")]
    [InlineData("1.234¹", "1234")]
    [InlineData("-80 %¹²", "-80")]
    public void Reads(string cell, string value) => Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), DanishNumbers.ParseCell(cell));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("()")]
    [InlineData("August 25")]
    [InlineData("1.2.3")]
    [InlineData("2024-2027")]
    [InlineData("18-20")]
    [InlineData("31.03.25")]
    [InlineData("31.03")]
    [InlineData("15.30")]
    [InlineData("15:30")]
    [InlineData("1/10")]
    [InlineData("4.")]
    [InlineData("24.247 6.000")]
    [InlineData("20 2 2")]
    [InlineData("12 34 56 78")]
    [InlineData("00.25.10")]
    [InlineData("0302")]
    [InlineData("1,2,3")]
    [InlineData("5 timer")]
    [InlineData("--5")]
    [InlineData("-5-")]
    [InlineData("12a")]
    [InlineData("1.000.000.000.000.000.000.000.000.000")]
    public void Leaves_alone(string cell) => Assert.Null(DanishNumbers.ParseCell(cell));

    [Theory]
    [InlineData("0,5 mio. kr.", "mio. kr.")]
    [InlineData("300 t.kr.", "1.000 kr.")]
    [InlineData("kr. 5", "kr.")]
    [InlineData("35%", "pct.")]
    [InlineData("5 promille", "promille")]
    [InlineData("2 pct.-point", "pct.-point")]
    [InlineData("124", null)]
    public void Tells_the_unit_of_the_cell(string cell, string? unit) => Assert.Equal(unit, DanishNumbers.Parse(cell)!.Value.Unit);

    [Fact]
    public void Reads_what_Danish_notation_writes()
    {
        var danish = new NumberFormatInfo { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NegativeSign = "-" };
        var numbers = Gen.Choose(-2_000_000_000, 2_000_000_000).Zip(Gen.Choose(0, 4)).Select(t => (Value: t.Item1 / 1000m, Decimals: t.Item2)).ToArbitrary();
        Prop.ForAll(numbers, n =>
        {
            var rounded = Math.Round(n.Value, n.Decimals);
            foreach (var format in new[] { "N", "F" })
            {
                var printed = rounded.ToString(format + n.Decimals, danish);
                Assert.Equal(rounded, DanishNumbers.ParseCell(printed));
                Assert.Equal(rounded, DanishNumbers.ParseCell(printed.Replace('.', '\u00A0')));
                Assert.Equal(Math.Abs(rounded), DanishNumbers.ParseCell(printed.TrimStart('-') + " %"));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Any_text_is_a_number_or_null() =>
        Texts.Check(Texts.Of("1.000", ",5", "mio.", "kr.", "pct.", "-", "−", "(", "*", "t.kr."), text => DanishNumbers.Parse(text));
}

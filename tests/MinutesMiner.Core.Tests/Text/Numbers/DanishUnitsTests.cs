using MinutesMiner.Core.Text.Numbers;

namespace MinutesMiner.Core.Tests.Text.Numbers;

public sealed class DanishUnitsTests
{
    [Theory]
    [InlineData("I mio. kr.", "mio. kr.", "mio. kr.")]
    [InlineData("Mio. kr. 2026-p/l", "mio. kr.", "Mio. kr.")]
    [InlineData("Udvalg mio.kr.", "mio. kr.", "mio.kr.")]
    [InlineData("mill. kroner", "mio. kr.", "mill. kroner")]
    [InlineData("M io. kr.", "mio. kr.", "M io. kr.")]
    [InlineData("1.000 kr.", "1.000 kr.", "1.000 kr.")]
    [InlineData("1000 kr.", "1.000 kr.", "1000 kr.")]
    [InlineData("Beløb i 1.000 kr. (2022-priser)", "1.000 kr.", "1.000 kr.")]
    [InlineData("(t.kr.)", "1.000 kr.", "t.kr.")]
    [InlineData("Budget i t. kr.", "1.000 kr.", "t. kr.")]
    [InlineData("Område/tal i kr.", "kr.", "kr.")]
    [InlineData("Budget 2026 kr.", "kr.", "kr.")]
    [InlineData("Beløb (kr)", "kr.", "kr")]
    [InlineData("Beløb i kroner", "kr.", "kroner")]
    [InlineData("I mia. kr.", "mia. kr.", "mia. kr.")]
    [InlineData("Afvigelse (%)", "pct.", "%")]
    [InlineData("Andel i procent", "pct.", "procent")]
    [InlineData("pct.", "pct.", "pct.")]
    public void Finds_the_unit_of_a_header(string header, string unit, string words)
    {
        var found = DanishUnits.FindInHeader(header)!.Value;
        Assert.Equal(unit, found.Name);
        Assert.Equal(words, header[found.Range.Start..found.Range.End]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Antal")]
    [InlineData("2,6 mio. kr.")]
    [InlineData("1,9 til 2,1 mio. kr.")]
    [InlineData("31.000 kr.")]
    [InlineData("kr. 121.622")]
    [InlineData("Overskud på 120 mio. kr. årligt")]
    [InlineData("Uforudsete udgifter (25%)")]
    [InlineData("Krydset")]
    [InlineData("Sagsnr. 25/100")]
    public void Finds_none_where_none_stands(string header) => Assert.Null(DanishUnits.FindInHeader(header));

    [Fact]
    public void The_unit_lies_in_any_header() => Texts.Check(Texts.Of("mio", "kr.", "t.kr.", "1.000", "pct.", "i ", "mia."), text =>
    {
        if (DanishUnits.FindInHeader(text) is { } unit)
        {
            Texts.AssertOrdered(text, [unit.Range]);
        }
    });
}

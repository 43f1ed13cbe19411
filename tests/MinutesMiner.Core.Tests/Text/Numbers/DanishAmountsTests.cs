using System.Globalization;
using MinutesMiner.Core.Text.Numbers;

namespace MinutesMiner.Core.Tests.Text.Numbers;

public sealed class DanishAmountsTests
{
    [Theory]
    [InlineData("et beløb på 3,5 mio. kr. i 2026", "3,5 mio. kr.|3.5||mio. kr.|Exact")]
    [InlineData("for kr. 16.250.000, - kr. til", "kr. 16.250.000, - kr.|16250000||kr.|Exact")]
    [InlineData("for kr. 500 om året", "kr. 500|500||kr.|Exact")]
    [InlineData("på 48.215.907 kr.", "48.215.907 kr.|48215907||kr.|Exact")]
    [InlineData("på -14,3 mio. kr.", "-14,3 mio. kr.|-14.3||mio. kr.|Exact")]
    [InlineData("på - 0,7 mio. kr.", "- 0,7 mio. kr.|-0.7||mio. kr.|Exact")]
    [InlineData("budgettet - 3 mio. kr. - er brugt", "3 mio. kr.|3||mio. kr.|Exact")]
    [InlineData("8,9 t.kr. mere", "8,9 t.kr.|8.9||1.000 kr.|Exact")]
    [InlineData("kan koste 2-3 mia. kr.", "2-3 mia. kr.|2|3|mia. kr.|Exact")]
    [InlineData("min. 75 pct. af borgerne", "min. 75 pct.|75||pct.|AtLeast")]
    [InlineData("69,22% har", "69,22%|69.22||pct.|Exact")]
    [InlineData("op til 37 timer ugentligt", "op til 37 timer|37||time|AtMost")]
    [InlineData("op til ca. 40-50 unge", "op til ca. 40-50|40|50||AtMost")]
    [InlineData("hver 4-8 uge", "4-8 uge|4|8|uge|Exact")]
    [InlineData("efter 15 /16 måneder", "15 /16 måneder|15|16|måned|Exact")]
    [InlineData("mellem 4 og 8 uger", "4 og 8 uger|4|8|uge|Exact")]
    [InlineData("to til tre uger", "to til tre uger|2|3|uge|Exact")]
    [InlineData("inden for et år", "et år|1||år|Exact")]
    [InlineData("en halv time", "en halv time|0.5||time|Exact")]
    [InlineData("halvandet år", "halvandet år|1.5||år|Exact")]
    [InlineData("1½ time", "1½ time|1.5||time|Exact")]
    [InlineData("mindst to samtaler", "mindst to|2|||AtLeast")]
    [InlineData("mere end 26 uger", "mere end 26 uger|26||uge|AtLeast")]
    [InlineData("mindre end 900 m2", "mindre end 900 m2|900||m²|AtMost")]
    [InlineData("6 måneder eller mere", "6 måneder eller mere|6||måned|AtLeast")]
    [InlineData("en 37-timers uge", "37-timers|37||time|Exact")]
    [InlineData("ca. 3,35 m høj", "ca. 3,35 m|3.35||m|About")]
    [InlineData("fordelt over 4 år.", "4 år|4||år|Exact")]
    [InlineData("senest efter 5 min. pause", "5 min.|5||minut|Exact")]
    [InlineData("stiger 2 procentpoint", "2 procentpoint|2||pct.-point|Exact")]
    [InlineData("af 124 borgere.", "124|124|||Exact")]
    public void Finds(string text, string expected) => Assert.Equal(expected, Assert.Single(Show(text)));

    [Theory]
    [InlineData("d. 09. april 2026 kl. 08:30")]
    [InlineData("den 23.08.2017 kl. 15.30 - 16.30")]
    [InlineData("efter § 17, stk. 4, jf. nr. 5")]
    [InlineData("sag 25/31722 og EMN-2025-004711")]
    [InlineData("i perioden 2024-2027 og i 2026")]
    [InlineData("punkt 29 på side 6, bilag 2")]
    [InlineData("inden udgangen af 8. fraværsuge")]
    [InlineData("i 1. kvartal og 3. kvartal")]
    [InlineData("den 18-20. maj")]
    [InlineData("frist 1/10")]
    [InlineData("00.15.02-A00-4-26")]
    [InlineData("tlf. 12345678, 21-008704")]
    [InlineData("at 1) udvalget")]
    [InlineData("en borger og et barn")]
    [InlineData("")]
    public void Leaves_alone(string text) => Assert.Empty(Show(text));

    [Theory]
    [InlineData("et mindreforbrug på området på 7,7 mio. kr.", AmountTrend.Decrease, "mindreforbrug")]
    [InlineData("et netto merforbrug på 1,19 mio. kr.", AmountTrend.Increase, "merforbrug")]
    [InlineData("reduceres med 3 mia. kr.", AmountTrend.Decrease, "reduceres")]
    [InlineData("en budgetreduktion på ca. 0,5 mio. kr.", AmountTrend.Decrease, "budgetreduktion")]
    [InlineData("Der er et merforbrug. Puljen er på 5 mio. kr.", AmountTrend.None, null)]
    [InlineData("affald for 5 mio. kr.", AmountTrend.None, null)]
    public void Tells_more_from_less(string text, AmountTrend trend, string? word)
    {
        var amount = Assert.Single(DanishAmounts.Find(text));
        Assert.Equal(trend, amount.Trend);
        Assert.Equal(word, amount.TrendWord is { } at ? text[at.Start..at.End] : null);
    }

    [Fact]
    public void Scales_money() => Assert.Equal(3_500_000m, Assert.Single(DanishAmounts.Find("3,5 mio. kr.")).Kroner);

    [Fact]
    public void Amounts_stand_in_order_and_hold_their_number()
    {
        var texts = Texts.Of("3,5 mio. kr.", "ca.", "op til", "en", "to", "halv", "4-8", "uger", "kr.", "mellem", "og", "eller mere", "1.000", "pct.", "§ 17");
        Texts.Check(texts, text =>
        {
            var amounts = DanishAmounts.Find(text);
            Texts.AssertOrdered(text, amounts.Select(a => a.Range));
            Assert.All(amounts, a => Assert.True(a.Range.Contains(a.NumberRange) && a.NumberRange.Length > 0 && !(a.High <= a.Value)));
        });
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.000.")]
    [InlineData("1-")]
    [InlineData("a")]
    [InlineData("to ")]
    [InlineData("ca. ")]
    [InlineData("%5")]
    public void A_hostile_text_ends(string piece) => Texts.AssertOrdered(
        string.Concat(Enumerable.Repeat(piece, 100_000)),
        DanishAmounts.Find(string.Concat(Enumerable.Repeat(piece, 100_000))).Select(a => a.Range));

    private static IEnumerable<string> Show(string text) => DanishAmounts.Find(text).Select(a =>
        string.Create(CultureInfo.InvariantCulture, $"{text[a.Range.Start..a.Range.End]}|{a.Value}|{a.High}|{a.Unit}|{a.Bound}"));
}

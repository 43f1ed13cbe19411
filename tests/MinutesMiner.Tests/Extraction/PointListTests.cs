using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Extraction;

namespace MinutesMiner.Tests.Extraction;

public class PointListTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData("1.-3.", "1|2|3")]
    [InlineData("2. – 4.", "2|3|4")]
    [InlineData("12–15", "12|13|14|15")]
    [InlineData("1, 2 og 4", "1|2|4")]
    [InlineData("3-11 og 14", "3|4|5|6|7|8|9|10|11|14")]
    [InlineData("3a", "3a")]
    [InlineData("7.a-c", "7|a|b|c")]
    [InlineData("3a-c", "3a|3b|3c")]
    [InlineData("a)-e)", "a|b|c|d|e")]
    [InlineData("1 til 3", "1|2|3")]
    [InlineData("5-2", "5|2")]
    [InlineData("", "")]
    public void Numbers_are_listed_in_order(string text, string points) => Assert.Equal(points, string.Join('|', PointList.Parse(text)));

    [Fact]
    public void A_range_holds_its_ends_and_all_between()
    {
        var ranges = from first in Gen.Choose(1, 150) from length in Gen.Choose(0, PointList.LongestRange) from dash in Gen.Elements("-", "–", "—", " til ", ".-") select (first, length, dash);
        Prop.ForAll(ranges.ToArbitrary(), r => PointList.Parse($"{r.first}{r.dash}{r.first + r.length}").SequenceEqual(Enumerable.Range(r.first, r.length + 1).Select(n => $"{n}")))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Anything_can_be_asked() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), s => PointList.Parse(s.Get).Count >= 0).QuickCheckThrowOnFailure();
}

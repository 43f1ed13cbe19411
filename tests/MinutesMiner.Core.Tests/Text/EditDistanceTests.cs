using MinutesMiner.Core.Text;

namespace MinutesMiner.Core.Tests.Text;

public class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("punkt", "", 5)]
    [InlineData("number", "nubmer", 1)]
    [InlineData("sagsfremstilling", "sagsfremstiling", 1)]
    [InlineData("beslutning", "beslutninger", 2)]
    [InlineData("kat", "hund", 4)]
    public void Letters_are_counted(string a, string b, int distance) => Assert.Equal(distance, EditDistance.Between(a, b));

    [Fact]
    public void It_is_the_same_both_ways_and_0_only_for_equal_texts()
    {
        // The second text is the first with a part taken out, so that near ones come up.
        Texts.Check(Texts.Of("punkt", "titel", "sag"), a =>
        {
            var b = a.Length < 3 ? "sag" : a[..(a.Length / 3)] + a[(a.Length / 2)..];
            var distance = EditDistance.Between(a, b);
            Assert.Equal(distance, EditDistance.Between(b, a));
            Assert.Equal(a == b, distance == 0);
            Assert.InRange(distance, Math.Abs(a.Length - b.Length), Math.Max(a.Length, b.Length));
            Assert.Equal(0, EditDistance.Between(a, a));
        });
    }
}

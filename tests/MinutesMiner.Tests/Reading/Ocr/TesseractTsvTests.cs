using MinutesMiner.Core.Geometry;
using MinutesMiner.Reading.Ocr;

namespace MinutesMiner.Tests.Reading.Ocr;

public sealed class TesseractTsvTests
{
    private const string Head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

    [Fact]
    public void Words_have_boxes_confidence_and_lines()
    {
        var words = TesseractTsv.Parse(
            Head + "1\t1\t0\t0\t0\t0\t0\t0\t900\t900\t-1\t\n"
            + "5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t95.5\tPunkt\n5\t1\t1\t1\t1\t2\t50\t20\t5\t40\t90\t7\r\n"
            + "5\t1\t1\t1\t2\t1\t10\t70\t30\t40\t12\tBørn\n",
            100);

        Assert.Equal(
            [
                new RecognisedWord("Punkt", new Box(10, 20, 40, 60), 95.5, 1),
                new RecognisedWord("7", new Box(50, 20, 55, 60), 90, 1),
                new RecognisedWord("Børn", new Box(10, 70, 40, 110), 12, 2),
            ],
            words);
    }

    [Theory]
    [InlineData("5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t95\t \n")]
    [InlineData("5\t1\t1\t1\t1\t1\tx\t20\t30\t40\t95\tord\n")]
    [InlineData("5\t1\t1\t1\t1\t1\t10\t20\t30\tNaN\t95\tord\n")]
    [InlineData("5\t1\t1\n")]
    [InlineData("Estimating resolution as 334\n")]
    [InlineData("")]
    public void Rows_that_are_no_words_are_skipped(string row) => Assert.Empty(TesseractTsv.Parse(Head + row, 100));

    [Fact]
    public void No_more_words_than_the_limit() =>
        Assert.Equal(3, TesseractTsv.Parse(string.Concat(Enumerable.Repeat("5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t95\tord\n", 9)), 3).Count);
}

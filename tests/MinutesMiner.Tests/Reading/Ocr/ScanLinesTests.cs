using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Images;
using MinutesMiner.Reading.Ocr;

namespace MinutesMiner.Tests.Reading.Ocr;

/// <summary>A picture of 1000 × 2000 samples on a page of 500 × 1000 points, ten points lower and to the right: a sample is half a point.</summary>
public sealed class ScanLinesTests
{
    private static readonly ImagePlacement Placement = new(500, 0, 0, 1000, 10, 10);

    /// <summary>Ink of 10-point letters: 14 samples above the baseline where there is an ascender, 9.8 where not, 4.2 below for a descender.</summary>
    [Fact]
    public void Shapes_of_letters_tell_size_and_baseline()
    {
        var line = Assert.Single(Place(("Borgen", 100, 86, 60, 18.2), ("er", 170, 90.2, 20, 9.8), ("på", 200, 86, 20, 18.2)));

        Assert.Equal((10.0, 60.0, 0.0), (Math.Round(line.Size, 1), Math.Round(line.Baseline, 1), line.Angle));
        Assert.Equal(new Box(60, 53, 90, 62.1), line.Words[0].Box);
    }

    [Fact]
    public void Letters_stand_on_one_baseline_with_blanks_between()
    {
        var line = Assert.Single(Place(("Borgen", 100, 86, 60, 18.2), ("er", 170, 90.2, 20, 9.8)));

        var letters = ScanLines.Letters(line, 10).ToList();

        Assert.Equal(["Borgen", " ", "er", " "], letters.Select(l => l.Text));
        Assert.All(letters, l => Assert.Equal((60.0, 10.0), (Math.Round(l.BaselineY, 1), l.Size)));
        Assert.All(letters, l => Assert.Equal((52.5, 62.2), (Math.Round(l.Box.Top, 1), Math.Round(l.Box.Bottom, 1))));
        Assert.Equal((95.0, 105.0), (letters[2].Box.Left, letters[2].Box.Right));
    }

    [Fact]
    public void Sizes_that_measuring_has_spread_are_one_again()
    {
        var lines = Place(
            ("Overskrift", 100, 50, 200, 19.6),
            ("almindelig", 100, 150, 200, 18.2),
            ("almindelig", 100, 250, 200, 18.9),
            ("almindelig", 100, 350, 200, 17.5));

        var sizes = ScanLines.Sizes(lines);

        Assert.Equal([14, 10, 10, 10], lines.Select(l => sizes[l]));
    }

    [Theory]
    [InlineData(90, 0, 30, 0, 60)]
    [InlineData(270, 0, 60, 0, 30)]
    [InlineData(180, 60, 0, 30, 0)]
    public void Order_of_words_tells_the_writing_direction(double angle, int x1, int y1, int x2, int y2)
    {
        var line = Assert.Single(Place(("en", 100 + x1, 100 + y1, 20, 20), ("om", 100 + x2, 100 + y2, 20, 20)));

        Assert.Equal(angle, line.Angle);
        Assert.All(ScanLines.Letters(line, 10), l => Assert.Equal(angle, l.Angle));
    }

    [Fact]
    public void A_letter_that_runs_down_keeps_its_place()
    {
        // "en" and "om" of 10 points one below the other, 20 samples long each, their feet to the left.
        var line = Assert.Single(Place(("en", 100, 100, 9.8, 20), ("om", 100, 130, 9.8, 20)));

        var letter = ScanLines.Letters(line, line.Size).First();

        Assert.Equal((60.0, 80.0), (Math.Round(letter.Box.Top, 1), Math.Round(letter.Box.Bottom + 10, 1)));
        Assert.Equal((57.8, 67.5), (Math.Round(letter.Box.Left, 1), Math.Round(letter.Box.Right, 1)));
        Assert.Equal((60.0, 60.0), (Math.Round(letter.OriginX, 1), Math.Round(letter.BaselineY, 1)));
    }

    private static List<ScanLine> Place(params (string Text, double Left, double Top, double Width, double Height)[] words)
    {
        var line = 0;
        var bottom = words[0].Top + words[0].Height;
        var recognised = words.Select(w =>
        {
            line += w.Top > bottom + 50 ? 1 : 0;
            bottom = w.Top + w.Height;
            return new RecognisedWord(w.Text, new Box(w.Left, w.Top, w.Left + w.Width, w.Top + w.Height), 90, line);
        }).ToList();
        return ScanLines.Place(recognised, 1000, 2000, Placement).ToList();
    }
}

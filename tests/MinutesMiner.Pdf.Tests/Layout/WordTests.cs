using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout;

namespace MinutesMiner.Pdf.Tests.Layout;

public sealed class WordTests
{
    [Fact]
    public void Blanks_and_gaps_end_words()
    {
        var page = new PageFixture();
        page.Text(100, 100, "to ord");
        page.Text(page.Text(100, 120, "stil") + 1.5, 120, "hed"); // a gap of 0.15 em, no blank drawn
        Assert.Equal(["to", "ord", "stil", "hed"], Words(page));
    }

    [Fact]
    public void Kerned_letters_stay_together()
    {
        var page = new PageFixture();
        page.Text(page.Text(100, 100, "T") - 1.5, 100, "avle");
        Assert.Equal(["Tavle"], Words(page));
    }

    [Fact]
    public void Pieces_drawn_apart_become_one_word()
    {
        // The end of the word is drawn after other text, as producers do when they group by font or kerning.
        var page = new PageFixture();
        var x = page.Text(100, 100, "kommu");
        page.Text(300, 100, "andet");
        page.Text(x, 100, "nen");
        Assert.Equal(["kommunen", "andet"], Words(page).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Letters_drawn_twice_count_once()
    {
        var page = new PageFixture();
        page.Text(100, 100, "fed skrift");
        page.Text(100.4, 100, "fed skrift");
        for (var i = 0; i < 3; i++)
        {
            page.Text(100 + (i * 5), 120, "abc"[i].ToString());
            page.Text(100.3 + (i * 5), 120, "abc"[i].ToString());
        }

        Assert.Equal(["fed", "skrift", "abc"], Words(page));
    }

    [Fact]
    public void A_lowered_sign_stays_in_its_word()
    {
        var page = new PageFixture();
        page.Text(page.Text(page.Text(100, 100, "rec"), 102, "*"), 100, "file");
        page.Text(page.Text(100, 120, "*"), 118, "next");
        page.Text(page.Text(100, 140, "note"), 136, "1"); // raised by more than within words
        Assert.Equal(["rec*file", "*next", "note", "1"], Words(page));
    }

    [Theory]
    [InlineData('\u00B4', "e", "M\u00E9t")]
    [InlineData('\u02DA', "a", "M\u00E5t")]
    [InlineData('\u00A8', "\u0131", "M\u00EFt")]
    public void An_accent_drawn_by_itself_belongs_to_the_letter_below(char accent, string letter, string word)
    {
        var page = new PageFixture();
        var x = page.Text(100, 100, "M");
        page.Text(x, 100, accent.ToString());
        page.Text(page.Text(x, 100, letter), 100, "t");
        Assert.Equal([word], Words(page));
    }

    [Fact]
    public void An_accent_beside_a_letter_is_a_sign()
    {
        var page = new PageFixture();
        page.Text(100, 100, "~e `t`");
        Assert.Equal(["~e", "`t`"], Words(page));
    }

    [Fact]
    public void A_soft_hyphen_that_takes_no_room_is_none()
    {
        var page = new PageFixture();
        page.Text(page.Text(100, 100, "for\u00AD") - 5, 100, "ening");
        Assert.Equal(["forening"], Words(page));
    }

    [Fact]
    public void Doubled_letters_of_a_word_are_kept()
    {
        var page = new PageFixture();
        page.Text(100, 100, "alle ii");
        Assert.Equal(["alle", "ii"], Words(page));
    }

    [Fact]
    public void A_raised_digit_is_a_word_of_its_own_and_stays_raised_in_the_text()
    {
        var page = new PageFixture();
        var x = page.Text(100, 100, "areal 12 m");
        page.Text(x, 96, "2", 6);
        page.Text(x + 5.5, 100, "i alt");
        Assert.Equal(["areal", "12", "m", "2", "i", "alt"], Words(page));
        Assert.Equal(["P areal 12 m² i alt"], PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Theory]
    [InlineData("\uFB01nde", "finde")]
    [InlineData("ka\u0301", "ká")]
    [InlineData("a\u00ADkasse", "a-kasse")] // fonts often call the hyphen soft
    public void Letters_are_put_into_the_form_that_is_searched(string drawn, string expected)
    {
        var page = new PageFixture();
        page.Text(100, 100, drawn);
        Assert.Equal([expected], Words(page));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    [InlineData(30)]
    public void Turned_words_are_read_along_their_direction(double angle)
    {
        var page = new PageFixture();
        DrawTurned(page, 300, 400, angle, "på skrå");
        Assert.Equal(["på", "skrå"], Words(page));
        Assert.All(LayoutAnalyzer.Words(page.Page()), w => Assert.Equal(angle, w.Angle));
    }

    [Fact]
    public void A_word_carries_its_box_font_size_and_visibility()
    {
        var page = new PageFixture();
        page.Text(100, 100, "skjult", 12, PageFixture.Bold, flags: LetterFlags.Invisible);
        var word = Assert.Single(LayoutAnalyzer.Words(page.Page()));
        Assert.Equal(100, word.Box.Left, 6);
        Assert.Equal(136, word.Box.Right, 6);
        Assert.Equal((12, 0, true), (word.Size, word.Angle, word.IsInvisible));
        Assert.Same(PageFixture.Bold, word.Font);
    }

    internal static void DrawTurned(PageFixture page, double x, double y, double angle, string text, double size = 10)
    {
        var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
        foreach (var c in text)
        {
            var advance = (c == ' ' ? PageFixture.BlankWidth : PageFixture.LetterWidth) * size;
            var corners = new[] { (0.0, -0.8), (0.0, 0.2), (advance / size, -0.8), (advance / size, 0.2) }
                .Select(p => (X: x + (size * ((p.Item1 * cos) - (p.Item2 * sin))), Y: y + (size * ((p.Item1 * sin) + (p.Item2 * cos)))))
                .ToArray();
            var box = new Box(corners.Min(p => p.X), corners.Min(p => p.Y), corners.Max(p => p.X), corners.Max(p => p.Y));
            page.Letter(new Letter(c.ToString(), box, x, y, PageFixture.Regular, size, angle, 0, -1, LetterFlags.None));
            x += advance * cos;
            y += advance * sin;
        }
    }

    private static string[] Words(PageFixture page) => LayoutAnalyzer.Words(page.Page()).Select(w => w.Text).ToArray();
}

using MinutesMiner.Core.Documents;

namespace MinutesMiner.Pdf.Tests.Layout;

public sealed class ParagraphTests
{
    private const string Long =
        "Udvalget drøftede forslaget til en ny cykelsti langs fjorden og bad forvaltningen om at belyse økonomien inden næste møde, så "
        + "sagen kan indgå i budgettet for de kommende år sammen med de øvrige anlæg.";

    [Fact]
    public void Lines_of_a_paragraph_become_one_text_with_its_lines_kept()
    {
        var page = new PageFixture();
        page.Paragraph(50, 100, 400, Long);
        var block = Assert.Single(PageFixture.Analyze(page).Blocks);
        Assert.Equal(Long, block.Text.Text);
        Assert.True(block.Text.Lines().Count > 2);
        Assert.Equal(Long.Split(' ').Length, block.Text.Segments.Count);
        Assert.All(block.Text.Segments, s => Assert.Equal((1, 10), (s.Page!.Value, s.FontSize)));
    }

    [Fact]
    public void A_wider_gap_parts_paragraphs()
    {
        var page = new PageFixture();
        var y = page.Paragraph(50, 100, 400, Long);
        page.Paragraph(50, y + 8, 400, Long);
        Assert.Equal(2, PageFixture.Analyze(page).Blocks.Count);
    }

    [Fact]
    public void A_line_that_ends_early_ends_its_paragraph_even_without_a_gap()
    {
        var page = new PageFixture();
        var y = page.Paragraph(50, 100, 400, Long);
        page.Line(50, y, "Godkendt.");
        page.Line(50, y + 12, "Udvalg: Byrådet");
        page.Line(50, y + 24, "Dato: 01-02-2030");
        page.Paragraph(50, y + 36, 400, Long);
        Assert.Equal([$"P {Long}", "P Godkendt.", "P Udvalg: Byrådet", "P Dato: 01-02-2030", $"P {Long}"], Print(page));
    }

    [Fact]
    public void A_first_line_indent_starts_a_paragraph()
    {
        var page = new PageFixture();
        page.Line(62, 100, "Den første linje er rykket ind og fylder helt ud til sin kant");
        page.Line(50, 112, "mens de næste begynder ved margenen og fylder linjen helt op.");
        page.Line(62, 124, "Den anden begynder på samme måde og fylder også linjen helt ud");
        page.Line(50, 136, "uden at den sidste linje i den første har været kort til sidst.");
        Assert.Equal(2, PageFixture.Analyze(page).Blocks.Count);
    }

    [Fact]
    public void A_paragraph_goes_on_over_the_page_break()
    {
        var lines = PageFixture.Wrap(Long, 350);
        var first = new PageFixture();
        var second = new PageFixture();
        first.Line(50, 700, lines[0]).Line(50, 712, lines[1]);
        var y = 100;
        foreach (var line in lines.Skip(2))
        {
            second.Line(50, y, line);
            y += 12;
        }

        second.Paragraph(50, y + 12, 400, Long);
        var layout = PageFixture.Analyze(first, second);
        Assert.Equal([Long, Long], layout.Blocks.Select(b => b.Text.Text));
        Assert.Equal([1, 2], layout.Blocks[0].Text.Spans.Select(s => s.Page!.Value));
    }

    [Fact]
    public void A_new_sentence_after_a_full_stop_does_not_join_the_page_before()
    {
        var first = new PageFixture();
        var second = new PageFixture();
        first.Line(50, 700, "Udvalget drøftede forslaget til en ny cykelsti langs");
        first.Line(50, 712, "fjorden.");
        second.Line(50, 100, "Sagen er afsluttet.");
        Assert.Equal(2, PageFixture.Analyze(first, second).Blocks.Count);
    }

    [Fact]
    public void A_word_on_two_lines_is_one_word_with_two_places()
    {
        var page = new PageFixture();
        page.Line(50, 100, "Her står Lyngbakkeskolen skrevet helt ud i teksten, og her ved Lyng-");
        page.Line(50, 112, "bakkeskolen er det delt over to linjer, så det skal samles til et.");
        var text = Assert.Single(PageFixture.Analyze(page).Blocks).Text;
        Assert.Contains("ved Lyngbakkeskolen er", text.Text, StringComparison.Ordinal);
        var second = text.Segments.First(s => s.Style.HasFlag(TextStyle.LineStart) && s.Start > 0);
        Assert.Equal("bakkeskolen", text.Text.Substring(second.Start, second.Length));
        Assert.Equal(second.Start, text.Segments.Single(s => s.End == second.Start).End);
    }

    [Fact]
    public void Labels_and_their_values_are_one_paragraph_each()
    {
        var page = new PageFixture();
        page.Line(50, 100, "Mødedato", font: PageFixture.Bold).Line(130, 100, "Mandag d. 4. marts 2030 kl. 16:00");
        page.Line(50, 124, "Deltagere", font: PageFixture.Bold).Line(130, 124, "Anne Lund, Bo Krog, Carl Dam, Dorte Eng,");
        page.Line(130, 136, "Erik Fog");
        page.Line(50, 160, "Sted:").Line(130, 160, "Byrådssalen");
        Assert.Equal(
            ["P Mødedato Mandag d. 4. marts 2030 kl. 16:00", "P Deltagere Anne Lund, Bo Krog, Carl Dam, Dorte Eng, Erik Fog", "P Sted: Byrådssalen"],
            Print(page));
        var label = PageFixture.Analyze(page).Blocks[0].Text.Segments;
        Assert.Equal([true, false], label.Take(2).Select(s => s.Style.HasFlag(TextStyle.Bold)));
    }

    private static string[] Print(PageFixture page) => PageFixture.Print(PageFixture.Analyze(page));
}

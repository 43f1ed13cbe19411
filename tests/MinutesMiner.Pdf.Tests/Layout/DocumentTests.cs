using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf.Layout;

namespace MinutesMiner.Pdf.Tests.Layout;

/// <summary>
/// Whole files, made for this by Chromium (minutes, slides) and LibreOffice (memo) from the sources that lie beside them. What must
/// come out stands in <c>NAME.blocks.txt</c>, a line a block, checked against the pages as seen.
/// </summary>
public sealed class DocumentTests
{
    [Theory]
    [InlineData("minutes")]
    [InlineData("slides")]
    [InlineData("memo")]
    public void Files_come_out_as_a_reader_would_take_them_apart(string name)
    {
        var layout = LayoutAnalyzer.Analyze(Open(name));
        Assert.Equal(Expected(name), PageFixture.Print(layout));
        Assert.Empty(layout.Diagnostics);
    }

    [Theory]
    [InlineData("minutes")]
    [InlineData("slides")]
    [InlineData("memo")]
    public void Without_tags_they_come_out_alike(string name)
    {
        var layout = LayoutAnalyzer.Analyze(Open(name), new LayoutOptions { UseStructure = false });
        Assert.Equal(Expected(name).Select(WithoutLevel), PageFixture.Print(layout).Select(WithoutLevel));
    }

    [Theory]
    [InlineData("minutes")]
    [InlineData("memo")]
    public void Every_segment_stands_where_the_page_has_its_word(string name)
    {
        var document = Open(name);
        var words = Enumerable.Range(1, document.PageCount)
            .SelectMany(n => LayoutAnalyzer.Words(document.GetPage(n)).Select(w => (Page: n, w.Box, w.Text)))
            .ToLookup(w => (w.Page, w.Box), w => w.Text);
        // Leader dots and the signs of notes are cut off the words that they were drawn with.
        foreach (var block in LayoutAnalyzer.Analyze(document).Blocks.Where(b => b.Role is not (BlockRole.TableOfContents or BlockRole.Footnote)))
        {
            Assert.All(block.Text.Segments, s =>
            {
                var text = block.Text.Text.Substring(s.Start, s.Length);
                Assert.Contains(words[(s.Page!.Value, s.Box!.Value)], w => w.StartsWith(Lowered(text), StringComparison.Ordinal));
            });
        }
    }

    [Fact]
    public void Several_threads_get_the_same()
    {
        var document = Open("minutes");
        var expected = PageFixture.Print(LayoutAnalyzer.Analyze(document));
        Parallel.For(0, 8, _ => Assert.Equal(expected, PageFixture.Print(LayoutAnalyzer.Analyze(document))));
    }

    private static string Lowered(string text) => string.Concat(text.Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit ? (char)('0' + digit) : c));

    private static string WithoutLevel(string line) => line.Length > 2 && line[0] == 'H' && char.IsDigit(line[1]) ? $"H{line[2..]}" : line;

    private static PdfDocument Open(string name) => LayoutData.Open("layout", name);

    private static string[] Expected(string name) => LayoutData.Lines("layout", $"{name}.blocks.txt");
}

using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf.Layout;

namespace MinutesMiner.Pdf.Tests.Layout;

/// <summary>
/// Documents of invented municipalities, printed by LibreOffice and Chromium with a structure tree and without (<c>print.sh</c> beside
/// them). What must come out stands in <c>NAME.blocks.txt</c>, a line a block: kind, level, label, text, in reading order. Without tags
/// the same must come out but for the levels of headings, which the page alone may not tell.
/// </summary>
public sealed class StructureDocumentTests
{
    public static TheoryData<string> Names =>
    [
        "lists", "nested", // Three levels of bullets, numbers and dashes; entries of several paragraphs; numbers that go on after text.
        "footnotes", "notes-web", // Notes below a rule, and paragraphs that go on over them to the next page.
        "contents", // Dotted leaders, numbered headings, furniture that changes sides.
        "columns", "columns-web", // Two and three columns below headings over the whole width, with figures in them.
        "slides", // Boxes side by side.
        "headings", // Of several lines; by size, weight, colour or underline alone.
        "hyphens",
        "lie-order", "lie-table", "lie-paragraph", "lie-headings", // Tags that say what is not so.
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Blocks_are_what_a_reader_sees(string name)
    {
        var layout = LayoutAnalyzer.Analyze(LayoutData.Open("structure", name));
        Assert.Equal(LayoutData.Lines("structure", $"{name}.blocks.txt"), PageFixture.Print(layout));
        Assert.Empty(layout.Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_a_structure_tree_they_are_the_same(string name)
    {
        var document = LayoutData.Open("structure", $"{name}.untagged");
        Assert.Null(document.Structure);
        var layout = LayoutAnalyzer.Analyze(document);
        Assert.Equal(LayoutData.Lines("structure", $"{name}.blocks.txt").Select(WithoutLevel), PageFixture.Print(layout).Select(WithoutLevel));
    }

    [Theory]
    [InlineData("contents.untagged")]
    [InlineData("columns.untagged")]
    [InlineData("headings.untagged")]
    public void Larger_headings_stand_above_smaller_ones(string name)
    {
        var headings = LayoutAnalyzer.Analyze(LayoutData.Open("structure", name)).Blocks.OfType<HeadingBlock>().ToList();
        Assert.All(
            headings.SelectMany(a => headings, (a, b) => (a, b)).Where(p => p.a.Content.FontSize > p.b.Content.FontSize + 1),
            p => Assert.True(p.a.Level < p.b.Level, $"{p.a.Content} | {p.b.Content}"));
    }

    [Fact]
    public void A_note_stands_where_its_sign_and_its_words_do()
    {
        var note = LayoutAnalyzer.Analyze(LayoutData.Open("structure", "footnotes")).Blocks.OfType<ListItemBlock>().First(b => b.Role == BlockRole.Footnote);
        var (sign, words) = (note.Label.Spans.Single().Box!.Value, note.Content.Spans.Single().Box!.Value);
        Assert.True(sign.Right <= words.Left && sign.OverlapY(words) > 0);
    }

    private static string WithoutLevel(string line) => line.Length > 2 && line[0] == 'H' && char.IsDigit(line[1]) ? $"H{line[2..]}" : line;
}

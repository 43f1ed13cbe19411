using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout;

namespace MinutesMiner.Pdf.Tests.Layout;

public sealed class LimitTests
{
    [Fact]
    public void No_pages_and_empty_pages_give_no_blocks()
    {
        Assert.Empty(PageFixture.Analyze().Blocks);
        var layout = PageFixture.Analyze(new PageFixture(), new PageFixture(400, 300));
        Assert.Empty(layout.Blocks);
        Assert.Equal([new PageSize(600, 800), new PageSize(400, 300)], layout.Pages);
    }

    [Fact]
    public void Pages_of_200_000_letters_are_read_through()
    {
        // All at one spot, scattered, and in rows: what is quadratic shows itself here as a test that does not end.
        var random = new Random(7);
        var (spot, scattered, rows) = (new PageFixture(), new PageFixture(), new PageFixture());
        for (var i = 0; i < 50_000; i++)
        {
            spot.Text(300, 400, "abcd", 10);
            scattered.Text(random.Next(600), random.Next(800), "abcd", 2 + random.Next(20));
            rows.Text(50 + (i % 100 * 5), 10 + (i / 100 * 1.5), "abcd", 1.5);
        }

        foreach (var page in new[] { spot, scattered, rows })
        {
            Assert.NotEmpty(PageFixture.Analyze(page).Blocks);
        }
    }

    [Fact]
    public void A_page_with_more_words_than_the_limit_is_given_row_by_row_and_reported()
    {
        var page = new PageFixture();
        page.Grid([50, 150, 250], [100, 120, 140]);
        page.Line(55, 114, "en").Line(155, 114, "to").Line(55, 134, "tre").Line(155, 134, "fire");
        var layout = PageFixture.Analyze(null, new LayoutOptions { MaxWordsPerPage = 3 }, page);
        Assert.DoesNotContain(layout.Blocks, b => b is TableBlock);
        Assert.Equal(["pdf.layout.too-many-words"], layout.Diagnostics.Select(d => d.Code));
        Assert.Equal(1, layout.Diagnostics[0].Span!.Value.Page);
    }

    [Fact]
    public void A_page_with_more_shapes_than_the_limit_keeps_its_words_and_is_reported()
    {
        var page = new PageFixture();
        for (var i = 0; i < 30_000; i++)
        {
            page.Horizontal(i % 800, i % 500, 600).Vertical(i % 600, i % 700, 800);
        }

        page.Line(50, 100, "Ordene er her stadig");
        var layout = PageFixture.Analyze(page);
        Assert.Equal("Ordene er her stadig", Assert.Single(layout.Blocks).Text.Text);
        Assert.Equal(["pdf.layout.too-many-shapes"], layout.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Graph_paper_is_no_table()
    {
        var page = new PageFixture();
        page.Grid(Enumerable.Range(0, 200).Select(i => i * 3.5).ToArray(), Enumerable.Range(0, 200).Select(i => i * 3.9).ToArray());
        page.Line(50, 100, "Et notat");
        Assert.DoesNotContain(PageFixture.Analyze(page).Blocks, b => b is TableBlock);
    }

    [Fact]
    public void Cancelling_stops_the_work()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => LayoutAnalyzer.Analyze([new PageFixture().Page()], null, null, source.Token));
    }

    [Fact]
    public void Whatever_stands_where_no_word_is_lost_and_cells_fill_their_grid()
    {
        var word = from x in Gen.Choose(0, 590) from y in Gen.Choose(5, 795) from size in Gen.Choose(4, 30) from id in Gen.Choose(1, 9_999)
                   select (X: x, Y: y, Size: size, Text: $"ord{id}");
        var line = from at in Gen.Choose(0, 600) from a in Gen.Choose(0, 600) from b in Gen.Choose(0, 600) from h in Gen.Elements(true, false)
                   select (At: at, From: Math.Min(a, b), To: Math.Max(a, b), IsHorizontal: h);
        var pages = from words in word.ListOf() from lines in line.ListOf() select (words, lines);
        Prop.ForAll(pages.ToArbitrary(), p =>
        {
            var page = new PageFixture();
            foreach (var (x, y, size, text) in p.words)
            {
                page.Text(x, y, text, size);
            }

            foreach (var (at, from, to, isHorizontal) in p.lines)
            {
                _ = isHorizontal ? page.Horizontal(at, from, to) : page.Vertical(at, from, to);
            }

            var expected = LayoutAnalyzer.Words(page.Page()).Select(w => w.Text).Order(StringComparer.Ordinal);
            var layout = PageFixture.Analyze(page);
            var found = layout.Blocks.SelectMany(b => b.Text.Segments.Select(s => b.Text.Text.Substring(s.Start, s.Length))).Order(StringComparer.Ordinal);
            return expected.SequenceEqual(found).Label("words")
                .And(layout.Blocks.OfType<TableBlock>().All(Fills).Label("cells"));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_same_pages_give_the_same_blocks()
    {
        var random = new Random(3);
        var page = new PageFixture();
        for (var i = 0; i < 400; i++)
        {
            page.Text(random.Next(550), random.Next(800), $"ord{i}", 6 + random.Next(12));
            page.Fill(new Box(i, i, i + random.Next(200), i + random.Next(200)), random.Next(0xFFFFFF), i % 2 == 0);
        }

        var first = PageFixture.Print(PageFixture.Analyze(page));
        Assert.Equal(first, PageFixture.Print(PageFixture.Analyze(page)));
    }

    private static bool Fills(TableBlock table)
    {
        var count = new int[table.RowCount, table.ColumnCount];
        foreach (var cell in table.Cells)
        {
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                {
                    count[r, c]++;
                }
            }
        }

        return count.Cast<int>().All(c => c == 1);
    }
}

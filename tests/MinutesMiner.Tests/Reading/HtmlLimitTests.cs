using System.Globalization;
using System.Text;
using MinutesMiner.Core.Documents;
using MinutesMiner.Reading.Html;

namespace MinutesMiner.Tests.Reading;

/// <summary>Markup made to exhaust a reader: it ends, keeps to its limits, and says what is missing.</summary>
public class HtmlLimitTests
{
    public static TheoryData<string> Nested => ["div", "span", "b", "ul", "table", "rt", "x-a", "font"];

    [Theory]
    [MemberData(nameof(Nested))]
    public void A_hundred_thousand_nested_tags_do_not_exhaust_the_stack(string name)
    {
        var document = HtmlReaderTests.Read("<html>" + string.Concat(Enumerable.Repeat($"<{name}>", 100_000)) + "dybt<p>nede");
        Assert.Contains("dybt", document.Text, StringComparison.Ordinal);
        Assert.Contains("html.limit.depth", document.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Formatting_tags_that_multiply_are_cut_off()
    {
        var open = string.Concat(Enumerable.Range(0, 200).Select(i => string.Create(CultureInfo.InvariantCulture, $"<font class=c{i}>")));
        var document = HtmlReaderTests.Read($"<p>først{open}</p>" + string.Concat(Enumerable.Repeat("<p>x</p>", 20_000)), new HtmlOptions { MaxNodes = 50_000 });
        Assert.Contains("først", document.Text, StringComparison.Ordinal);
        Assert.Equal(["html.limit.nodes"], document.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Spans_that_claim_millions_of_cells_are_cut_off()
    {
        var row = "<tr>" + string.Concat(Enumerable.Repeat("<td rowspan=65534 colspan=1000>a", 100)) + "</tr>";
        var document = HtmlReaderTests.Read("<html><table><tr><td>første<td>2</tr>" + string.Concat(Enumerable.Repeat(row, 50)) + "</table><p>efter");
        Assert.Contains("første", document.Text, StringComparison.Ordinal);
        Assert.Contains("efter", document.Text, StringComparison.Ordinal);
        Assert.Equal(["html.limit.table-cells"], document.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_page_that_is_too_large_is_not_read() =>
        Assert.Equal(["html.limit.bytes"], HtmlReaderTests.Read("<html><p>for meget", new HtmlOptions { MaxBytes = 10 }).Diagnostics.Select(d => d.Code));

    [Fact]
    public void A_tag_of_a_million_attributes_is_read()
    {
        var attributes = string.Concat(Enumerable.Range(0, 1_000_000).Select(i => string.Create(CultureInfo.InvariantCulture, $" a{i}=1")));
        Assert.Equal("tekst\n", HtmlReaderTests.Read($"<html><p{attributes} style='{new string('x', 100_000)}'>tekst").Text);
    }

    [Theory]
    [InlineData("<html><p>tekst<script>uden ende <p>kode")]
    [InlineData("<html><p>tekst<!-- uden ende <p>kommentar")]
    [InlineData("<html><p>tekst<a href='uden ende")]
    [InlineData("<html><p>tekst</p><svg><title>tegning</title></svg></svg></p-></>")]
    [InlineData("<html><p>tekst<?php ?><![CDATA[x]]>")]
    public void Broken_markup_keeps_the_text_before_it(string html) =>
        Assert.StartsWith("tekst", HtmlReaderTests.Read(html).Text, StringComparison.Ordinal);

    [Fact]
    public void Any_cut_of_a_page_is_read()
    {
        const string page =
            """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>Ø</title></head><body><main><h1>Referat &amp; bilag</h1><table><tr><td rowspan=2>1</td>
            <td><h2>Budget</h2><ol type="i"><li>a<li>b</ol></td></tr></table><p style="font-weight:bold">Godkendt &#x2013; med <i>bemærkning</i><br>her</main></body></html>
            """;
        var bytes = Encoding.UTF8.GetBytes(page);
        for (var length = 0; length <= bytes.Length; length++)
        {
            var document = new HtmlReader().Read(new("cut.html", "", bytes.AsMemory(0, length)), CancellationToken.None);
            Assert.All(document.Blocks, b => Assert.False(b.Text.IsEmpty));
            Assert.All(document.Blocks.OfType<TableBlock>(), t => Assert.Equal(t.RowCount * t.ColumnCount, t.Cells.Sum(c => c.RowSpan * c.ColumnSpan)));
        }
    }
}

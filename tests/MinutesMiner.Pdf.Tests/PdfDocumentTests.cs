using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Pdf.Tests.Building;

namespace MinutesMiner.Pdf.Tests;

public sealed class PdfDocumentTests
{
    [Theory]
    [InlineData("", "pdf.empty")]
    [InlineData("<html>", "pdf.not-a-pdf")]
    [InlineData("%PDF-1.7\n", "pdf.damaged")]
    [InlineData("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj", "pdf.damaged")]
    public void What_cannot_be_read_has_no_pages_and_says_why(string file, string code)
    {
        var document = PdfDocument.Open(PdfAssert.Latin1(file));

        Assert.Equal(0, document.PageCount);
        Assert.Contains(document.Diagnostics, d => string.Equals(d.Code, code, StringComparison.Ordinal) && d.Severity == Severity.Error);
        Assert.Null(document.Structure);
    }

    [Fact]
    public void Tells_what_the_file_says_of_itself()
    {
        var builder = PdfBuilder.OnePage("");
        var info = builder.Add("<< /Title <FEFF005200E50064> /Author (J\u00F8rgen) /Producer (Made \\(by hand\\)) /Creator () >>");
        builder.TrailerExtra = $"/Info {info} 0 R";

        var document = PdfDocument.Open(builder.Build());

        Assert.Equal("Råd", document.Title);
        Assert.Equal("Jørgen", document.Author);
        Assert.Equal("Made (by hand)", document.Producer);
        Assert.Null(document.Creator);
    }

    [Fact]
    public void Misuse_throws()
    {
        var document = PdfDocument.Open(PdfBuilder.OnePage("").Build());

        Assert.Throws<ArgumentOutOfRangeException>(() => document.GetPage(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => document.GetPage(2));
        Assert.Throws<OperationCanceledException>(() => document.GetPage(1, new CancellationToken(canceled: true)));
        Assert.Throws<OperationCanceledException>(() => PdfDocument.Open(new byte[1], ct: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Pages_read_in_parallel_are_as_read_in_turn()
    {
        var builder = new PdfBuilder { Xref = XrefKind.ObjectStreams };
        builder.AddPages([.. Enumerable.Range(1, 60).Select(n => $"BT /F1 12 Tf 72 720 Td (page {n}) Tj ET 10 {n} 500 1 re f")]);
        var file = builder.Build();
        var expected = PdfDocument.Open(file).Text();
        var document = PdfDocument.Open(file);
        var texts = new string[document.PageCount];

        Parallel.For(0, texts.Length, i => texts[i] = document.GetPage(i + 1).Text());

        Assert.Equal(expected, string.Join('|', texts));
    }

    [Fact]
    public void A_part_of_an_array_can_be_opened()
    {
        var file = PdfBuilder.OnePage("BT /F1 12 Tf 72 720 Td (Hello) Tj ET").Build();
        var padded = new byte[file.Length + 200];
        file.CopyTo(padded, 100);

        Assert.Equal("Hello", PdfDocument.Open(padded.AsMemory(100, file.Length)).Text());
    }
}

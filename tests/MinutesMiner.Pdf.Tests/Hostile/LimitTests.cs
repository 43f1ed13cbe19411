using System.Text;
using MinutesMiner.Pdf.Tests.Building;
using MinutesMiner.Pdf.Tests.Filters;

namespace MinutesMiner.Pdf.Tests.Hostile;

/// <summary>Each limit holds, says so, and leaves the rest readable.</summary>
public sealed class LimitTests
{
    private const string Hello = "BT /F1 12 Tf 72 720 Td (Hello) Tj ET ";

    [Fact]
    public void A_stream_that_inflates_without_end_is_cut()
    {
        var builder = WithContent([.. PdfAssert.Latin1(Hello), .. new byte[10_000_000]]);

        var document = PdfDocument.Open(builder.Build(), new PdfOptions { MaxStreamBytes = 100_000 });

        Assert.Equal("Hello", document.Text());
        Assert.Contains("pdf.limit.stream-bytes", document.Codes());
    }

    [Fact]
    public void Bombs_within_bombs_are_cut()
    {
        var bomb = new byte[4_000_000];
        for (var i = 0; i < 3; i++)
            bomb = Encoders.Flate(bomb);
        var builder = new PdfBuilder();
        builder.AddPages([""]);
        var content = builder.AddStream(bomb, "/Filter [/FlateDecode /FlateDecode /FlateDecode]");
        builder.Set(4, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R >>");

        var document = PdfDocument.Open(builder.Build(), new PdfOptions { MaxStreamBytes = 50_000 });

        Assert.Equal("", document.Text());
        Assert.Contains("pdf.limit.stream-bytes", document.Codes());
    }

    [Fact]
    public void All_streams_together_have_a_limit_and_count_once()
    {
        var builder = new PdfBuilder();
        var contents = builder.AddPages([.. Enumerable.Repeat("", 10)]);
        foreach (var page in contents)
        {
            var stream = builder.AddStream(Encoders.Flate([.. PdfAssert.Latin1(Hello), .. new byte[10_000]]), "/Filter /FlateDecode");
            builder.Set(page, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {stream} 0 R >>");
        }

        var document = PdfDocument.Open(builder.Build(), new PdfOptions { MaxInflatedBytes = 35_000 });

        for (var again = 0; again < 5; again++)
            Assert.Equal("Hello", document.GetPage(1).Text());
        Assert.Equal("Hello|Hello|Hello|||||||", document.Text());
        Assert.Contains("pdf.limit.inflated-bytes", document.Codes());
    }

    [Fact]
    public void A_page_has_so_many_letters()
    {
        var document = PdfDocument.Open(PdfBuilder.OnePage(string.Concat(Enumerable.Repeat(Hello, 10))).Build(), new PdfOptions { MaxLettersPerPage = 12 });

        Assert.Equal(12, document.GetPage(1).Letters.Count);
        Assert.Contains(document.Diagnostics, d => d is { Code: "pdf.limit.letters", Span.Page: 1 });
    }

    [Fact]
    public void A_page_has_so_many_paths()
    {
        var document = PdfDocument.Open(
            PdfBuilder.OnePage(Hello + string.Concat(Enumerable.Repeat("1 1 50 50 re f ", 100))).Build(), new PdfOptions { MaxPathsPerPage = 7 });

        Assert.Equal(7, document.GetPage(1).Areas.Count);
        Assert.Contains("pdf.limit.paths", document.Codes());
    }

    [Fact]
    public void A_page_that_takes_too_long_is_left()
    {
        var document = PdfDocument.Open(
            PdfBuilder.OnePage(Hello + string.Concat(Enumerable.Repeat("q Q ", 1_000)) + Hello).Build(), new PdfOptions { MaxPageTime = TimeSpan.Zero });

        Assert.Equal("Hello", document.Text());
        Assert.Contains("pdf.limit.page-time", document.Codes());
    }

    [Fact]
    public void A_document_has_so_many_pages()
    {
        var builder = new PdfBuilder();
        builder.AddPages([.. Enumerable.Repeat(Hello, 9)]);

        var document = PdfDocument.Open(builder.Build(), new PdfOptions { MaxPages = 4 });

        Assert.Equal(4, document.PageCount);
        Assert.Contains("pdf.limit.pages", document.Codes());
    }

    [Fact]
    public void A_table_may_not_claim_billions_of_objects()
    {
        var file = Encoding.Latin1.GetString(PdfBuilder.OnePage(Hello, xref: XrefKind.Stream).Build());
        var claimed = file.Replace("/Size 6", "/Index [0 6 100 2000000000]", StringComparison.Ordinal);
        Assert.NotEqual(file, claimed);

        Assert.Equal("Hello", PdfDocument.Open(PdfAssert.Latin1(claimed)).Text());

        var limited = PdfDocument.Open(PdfAssert.Latin1(file), new PdfOptions { MaxObjects = 2 });
        Assert.Contains("pdf.limit.objects", limited.Codes());
    }

    [Fact]
    public void Forms_that_draw_forms_that_draw_forms_end()
    {
        // Ten forms, each drawing the next ten times: ten thousand million letters if nothing stopped them.
        var builder = new PdfBuilder();
        builder.AddPages(["/X Do"], "/XObject << /X 5 0 R >> /Font << /F1 << /BaseFont /Helvetica >> >>");
        for (var i = 0; i < 10; i++)
            builder.AddStream(string.Concat(Enumerable.Repeat("/Y Do ", 10)), $"/Subtype /Form /Resources << /XObject << /Y {i + 6} 0 R >> >>");
        builder.AddStream(Hello, "/Subtype /Form");

        var document = PdfDocument.Open(builder.Build(), new PdfOptions { MaxLettersPerPage = 1_000, MaxPageTime = TimeSpan.FromMilliseconds(300) });

        Assert.InRange(document.GetPage(1).Letters.Count, 1, 1_000);
        Assert.Contains("pdf.limit.page-time", document.Codes());
    }

    [Fact]
    public void Deep_nesting_ends()
    {
        var nested = string.Concat(Enumerable.Repeat("<< /A [", 20_000));
        var file = Encoding.Latin1.GetString(PdfBuilder.OnePage(Hello + nested).Build())
            .Replace("trailer\n<<", $"trailer\n<< /Deep {nested}", StringComparison.Ordinal);

        Assert.Equal("Hello", PdfDocument.Open(PdfAssert.Latin1(file)).Text());

        var saved = string.Concat(Enumerable.Repeat("q /P BMC ", 50_000)) + Hello + string.Concat(Enumerable.Repeat("EMC Q ", 50_000)) + Hello;
        Assert.Equal("HelloHello", PdfBuilder.OnePage(saved).FirstPage().Text());
    }

    [Fact]
    public void A_cancelled_page_stops()
    {
        using var source = new CancellationTokenSource();
        var document = PdfDocument.Open(PdfBuilder.OnePage(string.Concat(Enumerable.Repeat(Hello, 1_000))).Build());
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => document.GetPage(1, source.Token));
    }

    private static PdfBuilder WithContent(byte[] content)
    {
        var builder = new PdfBuilder();
        builder.AddPages([""]);
        var stream = builder.AddStream(Encoders.Flate(content), "/Filter /FlateDecode");
        builder.Set(4, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {stream} 0 R >>");
        return builder;
    }
}

using System.Text;
using MinutesMiner.Pdf.Tests.Building;
using static MinutesMiner.Pdf.Tests.Building.PdfAssert;

namespace MinutesMiner.Pdf.Tests.Objects;

public sealed class FileStructureTests
{
    private const string Hello = "BT /F1 12 Tf 72 720 Td (Hello) Tj ET";

    [Theory]
    [InlineData(XrefKind.Table)]
    [InlineData(XrefKind.Stream)]
    [InlineData(XrefKind.ObjectStreams)]
    [InlineData(XrefKind.Hybrid)]
    public void Finds_objects_by_every_kind_of_table(XrefKind kind)
    {
        var document = PdfDocument.Open(PdfBuilder.OnePage(Hello, xref: kind).Build());

        Assert.Equal("Hello", document.Text());
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData(" n \n", " n\n")] // Lines of nineteen bytes.
    [InlineData(" n \n", " n\r\n")]
    [InlineData("\nxref\n", "\n  xref \n")]
    [InlineData("\nxref\n0 ", "\nxref\r0 ")]
    [InlineData(" 65535 f", " 00000 f")]
    public void Tables_that_are_not_written_to_the_letter_are_read(string right, string wrong)
    {
        var file = Encoding.Latin1.GetString(PdfBuilder.OnePage(Hello).Build());
        var table = file.LastIndexOf("\nxref\n", StringComparison.Ordinal);

        Assert.Equal("Hello", PdfDocument.Open(Latin1(file[..table] + file[table..].Replace(right, wrong, StringComparison.Ordinal))).Text());
    }

    [Fact]
    public void Finds_objects_without_any_table()
    {
        var document = PdfDocument.Open(PdfBuilder.OnePage(Hello, xref: XrefKind.None).Build());

        Assert.Equal("Hello", document.Text());
        Assert.Contains("pdf.xref-rebuilt", document.Codes());
    }

    [Fact]
    public void Finds_packed_objects_when_the_table_is_cut_off()
    {
        var file = PdfBuilder.OnePage(Hello, xref: XrefKind.ObjectStreams).Build();
        var table = Encoding.Latin1.GetString(file).LastIndexOf("startxref", StringComparison.Ordinal);

        Assert.Equal("Hello", PdfDocument.Open(file.AsMemory(0, table)).Text());
    }

    [Fact]
    public void Finds_the_catalogue_when_there_is_no_trailer()
    {
        var file = Encoding.Latin1.GetString(PdfBuilder.OnePage(Hello, xref: XrefKind.None).Build());

        var document = PdfDocument.Open(Latin1(file[..file.IndexOf("trailer", StringComparison.Ordinal)]));

        Assert.Equal("Hello", document.Text());
    }

    [Fact]
    public void Finds_pages_that_no_tree_lists()
    {
        var file = Encoding.Latin1.GetString(PdfBuilder.OnePage(Hello).Build()).Replace("/Kids", "/Gone", StringComparison.Ordinal);

        Assert.Equal("Hello", PdfDocument.Open(Latin1(file)).Text());
    }

    [Fact]
    public void Takes_offsets_from_the_header_when_something_stands_before_it()
    {
        byte[] file = [.. Latin1("HTTP/1.1 200 OK\r\n\r\n"), .. PdfBuilder.OnePage(Hello).Build()];
        var document = PdfDocument.Open(file);

        Assert.Equal("Hello", document.Text());
        Assert.DoesNotContain("pdf.xref-rebuilt", document.Codes());
    }

    [Theory]
    [InlineData("/Length 36", "/Length 3")]
    [InlineData("/Length 36", "/Length 99")]
    [InlineData("/Length 36", "/Length 9 0 R")]
    [InlineData("/Length 36", "")]
    public void Finds_the_end_of_a_stream_whose_length_is_wrong(string right, string wrong)
    {
        var file = Encoding.Latin1.GetString(PdfBuilder.OnePage(Hello).Build());
        Assert.Contains(right, file, StringComparison.Ordinal);

        Assert.Equal("Hello", PdfDocument.Open(Latin1(file.Replace(right, wrong, StringComparison.Ordinal))).Text());
    }

    [Fact]
    public void Shifted_offsets_lead_to_a_scan()
    {
        var file = Encoding.Latin1.GetString(PdfBuilder.OnePage(Hello).Build());
        var shifted = Latin1(file.Replace("%PDF-1.7\n", "%PDF-1.7\n% a comment that nobody counted\n", StringComparison.Ordinal));

        var document = PdfDocument.Open(shifted);

        Assert.Equal("Hello", document.Text());
        Assert.Contains("pdf.xref-rebuilt", document.Codes());
    }

    [Fact]
    public void A_scan_does_not_wait_for_itself()
    {
        // The catalogue's place is wrong, so the file is scanned; the scan parses a stream whose length is an object that is misplaced too.
        var file = new PdfWriter();
        file.Text("%PDF-1.7\n");
        file.Object(1, "<< /Type /Catalog /Pages 2 0 R >>");
        file.Object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        file.Object(3, "<< /Type /Page /Contents 4 0 R /MediaBox [0 0 99 99] /Resources << /Font << /F1 << /BaseFont /Helvetica >> >> >> >>");
        file.Text("4 0 obj\n<< /Length 5 0 R /Note /XRef >>\nstream\nBT /F1 9 Tf 9 9 Td (Hello) Tj ET\nendstream\nendobj\n");
        file.Object(5, "33");
        var table = file.Position;
        file.Text($"xref\n0 6\n0000000000 65535 f \n{string.Concat(Enumerable.Repeat("0000000003 00000 n \n", 5))}trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n{table}\n%%EOF\n");

        Assert.Equal("Hello", PdfDocument.Open(file.ToArray()).Text());
    }

    [Fact]
    public void The_newest_update_wins()
    {
        var builder = PdfBuilder.OnePage(Hello);
        var first = builder.Build();
        var previous = Encoding.Latin1.GetString(first).LastIndexOf("xref\n0", StringComparison.Ordinal);
        var update = new PdfWriter();
        update.Text(Encoding.Latin1.GetString(first));
        update.Object(3, "", Latin1("BT /F1 12 Tf 72 720 Td (Changed) Tj ET"));
        var offset = update.Offsets[3];
        var table = update.Position;
        update.Text($"xref\n3 1\n{offset:D10} 00000 n \ntrailer\n<< /Size 5 /Root 1 0 R /Prev {previous} >>\nstartxref\n{table}\n%%EOF\n");

        var document = PdfDocument.Open(update.ToArray());

        Assert.Equal("Changed", document.Text());
        Assert.Empty(document.Diagnostics);
    }

    [Fact]
    public void A_chain_of_tables_may_bite_its_tail()
    {
        var file = Encoding.Latin1.GetString(PdfBuilder.OnePage(Hello).Build());
        var table = file.LastIndexOf("xref\n0", StringComparison.Ordinal);

        var document = PdfDocument.Open(Latin1(file.Replace("trailer\n<<", $"trailer\n<< /Prev {table}", StringComparison.Ordinal)));

        Assert.Equal("Hello", document.Text());
    }

    [Fact]
    public void A_table_that_counts_from_one_is_read_from_zero()
    {
        var file = Encoding.Latin1.GetString(PdfBuilder.OnePage(Hello).Build());

        var document = PdfDocument.Open(Latin1(file.Replace("xref\n0 5", "xref\n1 5", StringComparison.Ordinal)));

        Assert.Equal("Hello", document.Text());
        Assert.DoesNotContain("pdf.xref-rebuilt", document.Codes());
    }

    [Fact]
    public void Pages_inherit_and_keep_their_order()
    {
        var builder = new PdfBuilder();
        builder.Catalog = builder.Reserve();
        var root = builder.Reserve();
        var inner = builder.Reserve();
        var one = builder.AddStream("BT /F1 12 Tf 72 100 Td (one) Tj ET");
        var two = builder.AddStream("BT /F1 12 Tf 72 100 Td (two) Tj ET");
        var first = builder.Add($"<< /Type /Page /Parent {inner} 0 R /Contents {one} 0 R >>");
        var second = builder.Add($"<< /Type /Page /Parent {root} 0 R /Contents [{two} 0 R] /MediaBox [0 0 100 200] >>");
        builder.Set(inner, $"<< /Type /Pages /Parent {root} 0 R /Kids [{first} 0 R] /Count 1 /MediaBox [300 300 0 100] >>");
        builder.Set(root, $"<< /Type /Pages /Kids [{inner} 0 R {second} 0 R {first} 0 R] /Count 3 /Resources << /Font << /F1 << /Subtype /Type1 /BaseFont /Times-Roman >> >> >> >>");
        builder.Set(builder.Catalog, $"<< /Type /Catalog /Pages {root} 0 R >>");

        var document = PdfDocument.Open(builder.Build());

        Assert.Equal("one|two|one", document.Text());
        Assert.Equal((300, 200), (document.GetPage(1).Width, document.GetPage(1).Height));
        Assert.Equal((100, 200), (document.GetPage(2).Width, document.GetPage(2).Height));
    }

    [Fact]
    public void A_page_tree_with_cycles_ends()
    {
        var builder = new PdfBuilder();
        var pages = builder.AddPages([Hello]);
        builder.Set(2, $"<< /Type /Pages /Kids [2 0 R {pages[0]} 0 R 2 0 R] /Count 3 >>");

        Assert.Equal("Hello", PdfDocument.Open(builder.Build()).Text());
    }

    [Fact]
    public void Objects_that_need_themselves_are_null()
    {
        var builder = PdfBuilder.OnePage(Hello);
        builder.Set(3, "3 0 R");
        var loop = builder.Reserve();
        builder.Set(loop, $"{loop + 1} 0 R");
        builder.Add($"{loop} 0 R");
        builder.TrailerExtra = $"/Info {loop} 0 R";

        var document = PdfDocument.Open(builder.Build());

        Assert.Equal("", document.Text());
        Assert.Null(document.Title);
    }

    [Fact]
    public void An_object_stream_may_lie_in_itself()
    {
        var file = new PdfWriter();
        file.Text("%PDF-1.7\n");
        file.Object(1, "<< /Type /Catalog /Pages 2 0 R >>");
        file.Object(4, "/Type /ObjStm /N 1 /First 4", Latin1("4 0 null"));
        file.XrefStream(5, "/Root 1 0 R", [4, 2], 4);

        Assert.Contains("pdf.damaged", PdfDocument.Open(file.ToArray()).Codes());
    }
}
